import type { webApi } from '@slack/bolt';
import type { Logger } from '../../chat/logger.ts';
import { createLru } from '../../chat/lru.ts';
import { type Prompt, PROMPTS_TITLE, titleOf } from './pane.ts';
import type { Spot } from './post.ts';

type AssistantOptions = {
  readonly threads: webApi.WebClient['assistant']['threads'];
  readonly prompts: readonly Prompt[];
  readonly greet: (spot: Spot) => Promise<void>;
  readonly log: Logger;
  readonly most: number;
};

type Assistant = {
  /** A conversation was opened in the pane of the older kind, where it is a thread from the start. */
  opened(spot: Spot): Promise<void>;
  /** Offers questions above what will be typed. */
  suggest(spot: Spot): Promise<void>;
  /** Names a conversation after the question that began it. */
  title(spot: Spot & { readonly thread: string }, question: string, begins: boolean): Promise<void>;
};

/**
 * Conversations in the pane that Slack opens beside a channel. There are two kinds: that of new apps (`agent_view`), where
 * each message to the bot begins a thread and prompts belong to the conversation as a whole, and the older one
 * (`assistant_view`), where Slack begins a thread, tells of it, and prompts belong to it. A call for the first kind that names a
 * thread fails silently. https://docs.slack.dev/ai/migrating-to-agent-messaging/ and
 * https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts/
 *
 * Prompts and titles are extras: a failure is logged, and the answer comes all the same.
 */
export function createAssistant({ threads, prompts, greet, log, most }: AssistantOptions): Assistant {
  const untitled = createLru<true>(most);

  async function suggest({ channel, thread }: Spot): Promise<void> {
    if (prompts.length === 0) return;
    await trying('suggested prompts', () =>
      threads.setSuggestedPrompts({
        channel_id: channel,
        ...(thread === undefined ? {} : { thread_ts: thread }),
        title: PROMPTS_TITLE,
        prompts: [...prompts],
      }),
    );
  }

  async function trying(what: string, call: () => Promise<unknown>): Promise<void> {
    await call().catch((error: unknown) => log.warn({ err: error }, `Slack did not take the ${what} of a conversation`));
  }

  return {
    async opened(spot) {
      untitled.set(keyOf(spot), true);
      await greet(spot);
      await suggest(spot);
    },
    suggest,
    async title(spot, question, begins) {
      if (question === '' || !(untitled.forget(keyOf(spot)) || begins)) return;
      await trying('title', () => threads.setTitle({ channel_id: spot.channel, thread_ts: spot.thread, title: titleOf(question) }));
    },
  };
}

const keyOf = ({ channel, thread = '' }: Spot): string => `${channel} ${thread}`;
