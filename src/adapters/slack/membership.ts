import type { webApi } from '@slack/bolt';
import type { Logger } from '../../chat/logger.ts';
import { within } from '../../chat/within.ts';
import { platformError } from './connect.ts';

/** In ms: an answer waits for it. */
const LONGEST_LOOKUP = 1000;

/** Asks Slack whether a conversation of two is one with the bot: of others it knows nothing. Undefined if that could not be found out. */
export function createMembership({
  client,
  log,
}: {
  readonly client: webApi.WebClient;
  readonly log: Logger;
}): (channel: string) => Promise<boolean | undefined> {
  return async (channel) => {
    try {
      const found = await within(client.conversations.info({ channel }), LONGEST_LOOKUP);
      if (found !== undefined) return found.channel?.is_im === true;
      log.warn({}, 'Slack took too long to say whether a conversation is one with me: it is treated as a channel for now');
    } catch (error) {
      const refusal = platformError(error);
      if (refusal === 'channel_not_found') return false;
      if (refusal === 'missing_scope') log.warn({}, 'Slack: add the scope im:read, else direct messages with me are treated as channels');
      else log.warn({ err: error }, 'Slack did not say whether a conversation is one with me: it is treated as a channel for now');
    }
    return undefined;
  };
}
