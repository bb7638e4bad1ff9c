import type { types } from '@slack/bolt';
import type { Message } from './render.ts';

/** A place in a conversation. */
export type Spot = { readonly channel: string; readonly thread?: string | undefined };

/** A message as chat.postMessage takes it. https://docs.slack.dev/reference/methods/chat.postMessage */
export type Post = {
  readonly channel: string;
  readonly thread_ts?: string;
  readonly text: string;
  readonly blocks: types.KnownBlock[];
  readonly mrkdwn: false;
  readonly parse: 'none';
  readonly link_names: false;
  readonly unfurl_links: false;
  readonly unfurl_media: false;
};

/** A message to be posted for all to see: nothing in it is unfurled, and no name in it becomes a mention. */
export function postOf({ text, blocks }: Message, { channel, thread }: Spot): Post {
  return {
    channel,
    ...(thread === undefined ? {} : { thread_ts: thread }),
    text,
    blocks,
    mrkdwn: false,
    parse: 'none',
    link_names: false,
    unfurl_links: false,
    unfurl_media: false,
  };
}
