import { GatewayCloseCodes } from 'discord-api-types/v10';
import { DiscordAPIError, HTTPError } from './sdk.ts';

/**
 * Says what to mend where Discord refuses the token or cannot be reached; other errors stay as they are. The log puts the cause behind it:
 * so no full stop.
 */
export function withAdvice(error: unknown): unknown {
  if (isRefusedToken(error)) return new Error(`Discord refused ${TOKEN}`, { cause: error });
  return isUnreachable(error) ? new Error('Discord cannot be reached', { cause: error }) : error;
}

/** Why Discord closed a connection that it will not take up again. https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway */
export function closedForGood(code: number): Error {
  const reason = code === AUTHENTICATION_FAILED ? `it no longer takes ${TOKEN}` : (GatewayCloseCodes[code] ?? 'no reason');
  return new Error(`Discord closed the connection for good: ${code}, ${reason}`);
}

const AUTHENTICATION_FAILED: number = GatewayCloseCodes.AuthenticationFailed;

const TOKEN =
  'the bot token: take it from the page "Bot" of the application on https://discord.com/developers/applications, where "Reset Token" ends the one before';

/** The API's answer, or what discord.js makes of it when it logs in. */
function isRefusedToken(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  return error instanceof Error && 'code' in error && error.code === 'TokenInvalid';
}

/** No connection, no answer in time, or none of Discord's own. */
function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // Codes in capitals are those of the network: discord.js writes its own otherwise.
  const failed = 'code' in error && typeof error.code === 'string' && /^[A-Z\d_]+$/.test(error.code);
  return failed || error.name === 'AbortError' || error instanceof HTTPError;
}
