import { setTimeout as sleep } from 'node:timers/promises';
import type { REST, RESTOptions } from '@discordjs/rest';
import { type APIApplicationCommand, type APIInteraction, RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import type { Catalogue } from '../../chat/catalogue.ts';
import type { Logger } from '../../chat/logger.ts';
import { commandPayloads, isRegistered } from './register.ts';
import { withAdvice } from './refusals.ts';
import type { ChannelMessage } from './reply.ts';
import type { Afterwards } from './respond.ts';
import { Agent, DiscordAPIError } from './sdk.ts';

/**
 * How discord.js reaches Discord. It gets an agent of its own, of its own copy of undici: in one process with Bolt, whose undici
 * is another version, it would find Bolt's as the global one, and uploads would fail.
 */
export function restOptions(apiUrl: string): Partial<RESTOptions> {
  return { api: apiUrl, agent: new Agent(), retries: 3 };
}

export type Registration<Services> = {
  readonly catalogue: Catalogue<Services>;
  readonly guildId: string | undefined;
  readonly log: Logger;
};

/** Registers the commands if they changed. What fails is logged: the bot still answers the commands that are registered. */
export async function registerCommands<Services>(
  rest: REST,
  application: string,
  { catalogue, guildId, log }: Registration<Services>,
): Promise<void> {
  const scope = guildId === undefined ? 'global' : 'guild';
  const route = guildId === undefined ? Routes.applicationCommands(application) : Routes.applicationGuildCommands(application, guildId);
  const wanted = commandPayloads(catalogue, scope);
  const commands = wanted.map(({ name }) => name);
  try {
    const registered = (await rest.get(route)) as readonly APIApplicationCommand[];
    if (isRegistered(wanted, registered, scope)) {
      log.info({ scope, commands }, 'Discord commands are up to date');
      return;
    }
    await rest.put(route, { body: wanted });
    log.info({ scope, commands }, 'Discord commands registered');
  } catch (error) {
    log.error({ scope, err: withAdvice(error) }, 'Discord commands could not be registered');
  }
}

/** Does what is left to do once an interaction was answered. */
export async function finishTurn(
  rest: REST,
  { application_id: application, token }: APIInteraction,
  afterwards: Afterwards,
): Promise<void> {
  const original = Routes.webhookMessage(application, token, '@original');
  // The interaction's own token is the authorization.
  const auth = false;
  switch (afterwards.kind) {
    case 'delete':
      return patiently(() => rest.delete(original, { auth }));
    case 'edit': {
      const { flags: _, ...body } = afterwards.message;
      return patiently(() => rest.patch(original, { auth, body }));
    }
    case 'replace':
      await patiently(() => rest.delete(original, { auth }));
      return patiently(() => rest.post(Routes.webhook(application, token), { auth, body: afterwards.message }));
  }
}

/** Sends an answer to a channel. Where the bot may not read what was said before, it may not reply to it, but still speak. */
export async function postReply(rest: REST, channel: string, message: ChannelMessage): Promise<void> {
  const route = Routes.channelMessages(channel);
  try {
    await rest.post(route, { body: message });
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.code !== RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory)
      throw error;
    const { message_reference: _, ...alone } = message;
    await rest.post(route, { body: alone });
  }
}

/** Whether Discord refused a message for who sent it or where: no permission, a locked thread, a conversation that was closed. */
export function isUnwelcome(error: unknown): boolean {
  return error instanceof DiscordAPIError && (error.status === 403 || error.status === 404 || UNWELCOME.has(error.code));
}

/** Those that come with the status 400. https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const UNWELCOME: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.ThreadLocked,
  RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration,
]);

/** Discord may not have taken in the answer yet that was just sent, and then knows of no message. */
async function patiently(call: () => Promise<unknown>): Promise<void> {
  for (const wait of [100, 400, 1500]) {
    try {
      await call();
      return;
    } catch (error) {
      if (!(error instanceof DiscordAPIError) || error.status !== 404) throw error;
      await sleep(wait);
    }
  }
  await call();
}
