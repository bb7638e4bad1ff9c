import type { APIMessageApplicationCommandInteraction } from 'discord-api-types/v10';
import { messageText } from './said.ts';

/** The entry in the menu of every message, at most 32 characters. */
export const MESSAGE_MENU = 'Answer this with Framewise';

/** The text of the message whose menu was opened; '' if there is none. */
export function targetText({ data: { resolved, target_id: target } }: APIMessageApplicationCommandInteraction): string {
  const message = resolved.messages[target];
  return message === undefined ? '' : messageText(message);
}
