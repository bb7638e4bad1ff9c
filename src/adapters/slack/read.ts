import { decodeAction } from '../../chat/action-codec.ts';
import { type Catalogue, findCommand } from '../../chat/catalogue.ts';
import type { Args } from '../../chat/command.ts';
import type { Invocation } from '../../chat/invocation.ts';
import { readArguments } from '../../chat/typed.ts';
import { unescaped } from './escape.ts';
import type { Prefix } from './prefix.ts';
import { type FormContext, valuesOf, type ViewState } from './form.ts';

/** The parts that we read of a slash command. https://docs.slack.dev/interactivity/implementing-slash-commands */
export type CommandEvent = {
  readonly command: string;
  readonly text: string;
  readonly user_id: string;
  readonly channel_id: string;
};

/** The parts that we read of a press. https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
export type PressEvent = {
  readonly user: { readonly id: string };
  readonly channel?: { readonly id: string };
  /** Where the pressed message stands: `thread_ts` if in a thread. */
  readonly container?: { readonly thread_ts?: string | undefined };
  readonly message?: { readonly thread_ts?: string | undefined };
  readonly actions: readonly { readonly value?: string | undefined; readonly selected_option?: { readonly value: string } | null }[];
};

/** The parts that we read of a submitted form. https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
export type SubmitEvent = {
  readonly user: { readonly id: string };
  readonly view: { readonly state: ViewState };
};

/** Whether a channel is the direct messages between the bot and this person; Slack's events don't say. */
type Alone = { readonly alone: boolean };

/** `/compare pytorch tf`, with the app's prefix taken off. */
export function readCommand<Services>(event: CommandEvent, catalogue: Catalogue<Services>, prefix: Prefix, { alone }: Alone): Invocation {
  const name = prefix.off(event.command.replace(/^\//, '').toLowerCase());
  const command = findCommand(catalogue, name);
  return {
    ...askerIn(event.user_id, event.channel_id, alone),
    via: 'command',
    forms: true,
    command: name,
    args: command === undefined ? {} : readArguments(prefix.offWord(unescaped(event.text)), command),
  };
}

/** A pressed button or a chosen menu entry. */
export function readPress<Services>(event: PressEvent, catalogue: Catalogue<Services>, { alone }: Alone): Invocation {
  const [pressed] = event.actions;
  const encoded = pressed?.selected_option?.value ?? pressed?.value ?? '';
  const { command, args } = decodeAction(encoded, catalogue);
  return { ...askerIn(event.user.id, event.channel?.id, alone), via: 'press', forms: true, command, args };
}

/** The thread that a pressed message stands in. */
export const threadOf = ({ container, message }: PressEvent): string | undefined => container?.thread_ts ?? message?.thread_ts;

/** A submitted form, in the place where it was asked for. A modal cannot answer a modal that has closed. */
export function readSubmission(event: SubmitEvent, context: FormContext): Invocation {
  const args: Args = { ...context.args, ...valuesOf(event.view.state) };
  return {
    ...askerIn(event.user.id, context.channel, context.alone),
    via: 'form',
    forms: false,
    command: context.command,
    args,
  };
}

/** Who asks, and where. */
export function askerIn(user: string, channel: string | undefined, alone: boolean) {
  return { platform: 'slack', user, channel, audience: alone ? 'alone' : 'channel' } as const;
}
