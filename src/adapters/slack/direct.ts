import { createLru } from '../../chat/lru.ts';

type DirectOptions = {
  /** Whether the bot itself is in this conversation of two; undefined if that could not be found out now. */
  readonly ask: (channel: string) => Promise<boolean | undefined>;
  readonly most: number;
};

/**
 * Tells direct messages with the bot from all other channels. Slack's events call each conversation of two a "directmessage",
 * also one between two people; taking that for one with the bot would show a private answer to the other person. So Slack is
 * asked once a conversation, and what is not known counts as a channel.
 */
export function createDirect({ ask, most }: DirectOptions): Direct {
  const known = createLru<boolean>(most);
  return {
    async is(channel) {
      if (channel === undefined || !channel.startsWith('D')) return false;
      const before = known.get(channel);
      if (before !== undefined) return before;
      const direct = await ask(channel);
      if (direct !== undefined) known.set(channel, direct);
      return direct ?? false;
    },
    learn: (channel) => known.set(channel, true),
  };
}

type Direct = {
  is(channel: string | undefined): Promise<boolean>;
  /** A message to the bot came from there, so Slack need not be asked. */
  learn(channel: string): void;
};
