import type { Catalogue } from '../../chat/catalogue.ts';
import type { Invocation } from '../../chat/invocation.ts';
import { readAsQuestion, readMessage } from '../../chat/message.ts';
import { blockText } from './block-text.ts';
import type { Prefix } from './prefix.ts';
import { askerIn } from './read.ts';
import { spoken } from './spoken.ts';

/** The parts that we read of a message. https://docs.slack.dev/reference/events/message and .../events/app_mention */
export type MessageEvent = {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string | undefined;
  readonly channel_type?: string | undefined;
  readonly user?: string | undefined;
  readonly text?: string | undefined;
  readonly subtype?: string | undefined;
  readonly bot_id?: string | undefined;
  readonly edited?: unknown;
  readonly hidden?: boolean | undefined;
};

/** The parts that we read of a message shortcut. https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
export type ShortcutEvent = {
  readonly user: { readonly id: string };
  readonly channel: { readonly id: string };
  readonly message: {
    readonly text?: string | undefined;
    readonly thread_ts?: string | undefined;
    readonly blocks?: unknown;
    readonly attachments?: unknown;
  };
};

/** What a person's own new message may be besides plain: with a file, shown in the channel as well, or written with /me. */
const SPOKEN = [undefined, 'file_share', 'thread_broadcast', 'me_message'];

/** Whether a person has just said this: not a bot, not this one, and no message that was changed or taken away. */
export function isSaid({ user, bot_id: author, subtype, edited, hidden }: MessageEvent, bot: string | undefined): boolean {
  return user !== undefined && user !== bot && author === undefined && edited === undefined && hidden !== true && SPOKEN.includes(subtype);
}

/** Something said to the bot: a question or, with or without the workspace's prefix, a command. */
export function readSaid<Services>(
  event: MessageEvent,
  catalogue: Catalogue<Services>,
  { bot, prefix }: { readonly bot: string | undefined; readonly prefix: Prefix },
): Invocation {
  // the bot's events come from conversations that it is in, and of two people's it is in none but its own
  const alone = event.channel_type === 'im' || event.channel.startsWith('D');
  const wanted = readMessage(unprefixed(spoken(event.text ?? '', bot), prefix), catalogue);
  return { ...askerIn(event.user ?? '', event.channel, alone), via: 'message', forms: false, ...wanted };
}

/** A message that someone wants answered, theirs or another's; undefined if there is no text in it. */
export function readShortcut<Services>(
  event: ShortcutEvent,
  catalogue: Catalogue<Services>,
  { bot, alone }: { readonly bot: string | undefined; readonly alone: boolean },
): Invocation | undefined {
  const { text, blocks, attachments } = event.message;
  const said = spoken(text ?? '', bot) || blockText(blocks) || blockText(attachments);
  if (said === '') return undefined;
  const asker = askerIn(event.user.id, event.channel.id, alone);
  return { ...asker, via: 'press', forms: true, ...readAsQuestion(said, catalogue) };
}

/** Commands may be typed with the prefix that they have in this workspace. */
function unprefixed(text: string, prefix: Prefix): string {
  return text.replace(
    /^\s*\/([\w-]+)(?=\s|$)(.*)/s,
    (_, name: string, rest: string) => `/${prefix.off(name.toLowerCase())}${prefix.offWord(rest)}`,
  );
}
