import type { Args } from './command.ts';

/**
 * One thing someone wants. A typed slash command, a pressed button, a chosen menu entry, a submitted form, a message: each adapter
 * reads its platform's events into this. Which it was decides who sees the answer and whether a form opens, by `via`, and nothing else.
 */
export type Invocation = {
  readonly platform: 'discord' | 'slack' | 'terminal';
  /** Who asked, as the platform names them. */
  readonly user: string;
  readonly channel?: string | undefined;
  /** Whether others read along: in a direct message and in the terminal nobody does. */
  readonly audience: 'channel' | 'alone';
  /** A press answers only the one who pressed, unless its arguments say otherwise; a message is answered where it was said. */
  readonly via: 'command' | 'press' | 'form' | 'message';
  /** Whether the platform can open a form in answer to this. */
  readonly forms: boolean;
  readonly command: string;
  readonly args: Args;
};
