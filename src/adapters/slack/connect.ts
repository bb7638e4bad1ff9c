import type { webApi } from '@slack/bolt';

/** How the workspace knows the bot. */
export type Identity = {
  /** Its user id, as mentions carry it. */
  readonly bot: string | undefined;
  /**
   * Whether the app is an agent, whose direct messages are conversations in threads with titles. Then, and only then, it has
   * assistant:write. https://docs.slack.dev/reference/scopes/assistant.write
   */
  readonly agent: boolean;
};

/** Reads who the bot is from auth.test. https://docs.slack.dev/reference/methods/auth.test */
export function identityOf({ user_id: bot, response_metadata: metadata }: webApi.AuthTestResponse): Identity {
  return { bot, agent: metadata?.scopes?.includes('assistant:write') ?? false };
}

/** Says what to mend when Slack cannot be reached or refuses a token. The log puts the cause behind it: so no full stop. */
export async function connecting<T>(token: string, connect: () => Promise<T>): Promise<T> {
  try {
    return await connect();
  } catch (error) {
    const refusal = platformError(error);
    if (refusal === undefined) throw new Error('Slack cannot be reached', { cause: error });
    throw new Error(`Slack answered ${refusal} to ${token} of the app's page on https://api.slack.com/apps`, { cause: error });
  }
}

/** Slack's own word for a refusal, as `invalid_auth`. */
export function platformError(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('data' in error)) return undefined;
  const { data } = error;
  return typeof data === 'object' && data !== null && 'error' in data ? String(data.error) : undefined;
}
