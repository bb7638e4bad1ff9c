import type { webApi } from '@slack/bolt';
import type { Logger } from '../../chat/logger.ts';
import { platformError } from './connect.ts';
import { within } from './time.ts';

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
      return found === undefined ? undefined : found.channel?.is_im === true;
    } catch (error) {
      if (platformError(error) === undefined) return undefined;
      if (platformError(error) === 'missing_scope')
        log.warn({}, 'Slack: add the scope im:read, else direct messages with me are treated as channels');
      return false;
    }
  };
}
