import { GatewayCloseCodes } from 'discord-api-types/v10';
import { DiscordAPIError } from './sdk.ts';

/** Says what to mend where Discord refuses the token; other errors stay as they are. */
export function withAdvice(error: unknown): unknown {
  return isRefusedToken(error) ? new Error(`Discord refused ${TOKEN}`, { cause: error }) : error;
}

/** Why Discord closed a connection that it will not take up again. https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway */
export function closedForGood(code: number): Error {
  const reason = code === AUTHENTICATION_FAILED ? `it no longer takes ${TOKEN}` : (GatewayCloseCodes[code] ?? 'no reason');
  return new Error(`Discord closed the connection for good: ${code}, ${reason}`);
}

const AUTHENTICATION_FAILED: number = GatewayCloseCodes.AuthenticationFailed;

const TOKEN =
  'the bot token: take it from the page "Bot" of the application on https://discord.com/developers/applications. "Reset Token" ends the one before.';

/** The API's answer, or what discord.js makes of it when it logs in. */
function isRefusedToken(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  return error instanceof Error && 'code' in error && error.code === 'TokenInvalid';
}
