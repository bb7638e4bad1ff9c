import type { APIMessageApplicationCommandInteraction } from 'discord-api-types/v10';
import { UserError } from '../../chat/errors.ts';
import { code, plain } from '../../chat/reply.ts';
import { messageText } from './said.ts';

/** The entry in the menu of every message, at most 32 characters. */
export const MESSAGE_MENU = 'Answer this with Framewise';

/** The text of the message whose menu was opened; '' if there is none. */
export function targetText({ data: { resolved, target_id: target } }: APIMessageApplicationCommandInteraction): string {
  const message = resolved.messages[target];
  return message === undefined ? '' : messageText(message);
}

/** What is said of a message without text. */
export const noText = (fallback: string): UserError =>
  new UserError('There is no text in that message.', {
    hint: [plain('I read words, neither pictures nor files. To ask in your own words, type '), code(`/${fallback}`), plain('.')],
  });
