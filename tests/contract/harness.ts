import type { Dispatch } from '../../src/chat/dispatch.ts';
import type { Catalogue } from '../../src/chat/catalogue.ts';

/** Where and by whom something is done. */
export type Who = { readonly user?: string; readonly where?: 'channel' | 'dm' };

/** A message as a person sees it, with what can be done to it. */
export type Seen = {
  /** All text a person can read in it, markup included, exactly as sent. */
  readonly text: string;
  readonly visibility: 'public' | 'private';
  /** Whether it came after an acknowledgement, which said that it would; left out where nothing tells. */
  readonly acknowledged?: boolean;
  /** Labels of the buttons, in order. */
  readonly buttons: readonly string[];
  /** Labels of the entries of the menus, in order. */
  readonly menu: readonly string[];
  /** The payload as it went over the wire. */
  readonly payload: unknown;
  /** The platform's own handle, for pressing and removing. */
  readonly handle: unknown;
};

/** A form as a person sees it. */
export type SeenForm = {
  readonly title: string;
  /** The options' names. */
  readonly fields: readonly string[];
  readonly handle: unknown;
};

/** Messages that are not for the bot to answer, though most of them name it. */
export const OVERHEARD = ['no mention', "a bot's mention", 'its own message', 'an edit', "a bot's direct message"] as const;
export type Overheard = (typeof OVERHEARD)[number];

/**
 * One platform by one way of connecting: the real SDK against a fake that speaks the real protocol on loopback.
 * Every payload that the fake receives is checked against the platform's published schema and limits; a fault rejects the call.
 */
export type Harness = {
  readonly name: string;
  start(bot: { readonly dispatch: Dispatch; readonly catalogue: Catalogue<never> }): Promise<void>;
  stop(): Promise<void>;

  /** Types a slash command; `args` by option name. Resolves with what came back. */
  command(name: string, args: Readonly<Record<string, string>>, who?: Who): Promise<Seen | SeenForm>;
  press(message: Seen, label: string, who?: Who): Promise<Seen | SeenForm | 'removed'>;
  choose(message: Seen, entry: string, who?: Who): Promise<Seen | SeenForm>;
  submit(form: SeenForm, values: Readonly<Record<string, string>>, who?: Who): Promise<Seen>;
  /** Completions while typing; undefined where the platform has none. */
  complete?(command: string, option: string, typed: string): Promise<readonly string[]>;

  /** Delivers the same command event twice, as platforms do after a slow answer. Resolves with all answers that came. */
  commandTwice(name: string, args: Readonly<Record<string, string>>): Promise<readonly Seen[]>;
  /** Says something to the bot by mentioning it in a channel; an empty text is the mention alone. */
  mention?(text: string, options?: { readonly thread?: boolean; readonly user?: string }): Promise<Seen>;
  /** Writes to the bot where nobody else reads along. */
  directMessage?(text: string): Promise<Seen>;
  /** Chooses the bot's entry in the menu of someone else's message in a channel. */
  messageMenu?(textOfTheMessage: string): Promise<Seen>;
  /** Delivers the same mention twice. Resolves with all answers that came. */
  mentionTwice?(text: string): Promise<readonly Seen[]>;
  /** A message that the bot gets to see and that is not for it. Resolves with all answers that came. */
  overhear?(what: Overheard, text: string): Promise<readonly Seen[]>;
  /** Mentions, links and markup in a message that the platform would act on, apart from the sample reply's own source. */
  alive?(message: Seen): readonly string[];

  /** The platform's API answers the next `times` calls that send something with this status, then works again. */
  failNext?(status: 429 | 500, times: number): void;
  /** Cuts the connection, resolves when the bot has come back; undefined over HTTP. */
  reconnect?(): Promise<void>;
  /** Sends a command with a bad signature, and one with a time stamp of an hour ago; the statuses that came back. */
  forge?(): Promise<{ readonly badSignature: number; readonly oldTimestamp: number }>;
};

export const isForm = (seen: Seen | SeenForm | 'removed'): seen is SeenForm => seen !== 'removed' && 'fields' in seen;
