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
export function createDirect({ ask, most }: DirectOptions): (channel: string | undefined) => Promise<boolean> {
  const known = new Map<string, boolean>();
  return async (channel) => {
    if (channel === undefined || !channel.startsWith('D')) return false;
    const before = known.get(channel);
    if (before !== undefined) return before;
    const direct = await ask(channel);
    if (direct !== undefined) {
      known.set(channel, direct);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
    }
    return direct ?? false;
  };
}
