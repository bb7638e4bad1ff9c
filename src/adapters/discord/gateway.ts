import {
  type APIInteraction,
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type GatewayMessageCreateDispatchData,
  Options,
  Routes,
} from 'discord.js';
import type { Bot } from '../../chat/bot.ts';
import { readMessage } from '../../chat/message.ts';
import { createOnce } from '../../chat/once.ts';
import type { Platform } from '../../chat/platform.ts';
import { createWork } from '../../chat/work.ts';
import { replyTo } from './reply.ts';
import { takeTurn, turnsOf } from './respond.ts';
import { closedForGood, withAdvice } from './refusals.ts';
import { finishTurn, isUnwelcome, postReply, registerCommands, restOptions } from './rest.ts';
import { readSpoken, type Spoken } from './spoken.ts';

export type DiscordGatewayOptions<Services> = Bot<Services> & {
  readonly token: string;
  /** As discord.js takes it: no version, no slash at the end. */
  readonly apiUrl: string;
  /** Registers the commands for this server only, where changes show at once. */
  readonly guildId?: string | undefined;
  /** How long an answer may take before it is put off. */
  readonly deferAfter?: number;
};

/**
 * Discord over its gateway, through discord.js: interactions come in and messages come in over a WebSocket, and
 * are answered over REST.
 */
export function createDiscordGateway<Services>(options: DiscordGatewayOptions<Services>): Platform {
  const { token, apiUrl, guildId, catalogue, log } = options;
  const client = new Client({
    // Interactions need no intent, and these two are not privileged: the text of a message comes along where the bot is mentioned
    // and in direct messages, and stays empty elsewhere. https://docs.discord.com/developers/events/gateway#message-content-intent
    intents: [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Nothing is kept. Payloads are read as they come, so no partials are needed either: without them, and without the intent
    // for servers, discord.js makes nothing of a message itself.
    makeCache: Options.cacheWithLimits({ GuildMemberManager: 0, MessageManager: 0, UserManager: 0, EntitlementManager: 0 }),
    shards: 'auto',
    rest: restOptions(apiUrl),
  });
  const turns = turnsOf(options);
  const once = createOnce<true>();
  const work = createWork();
  const unwelcome = createOnce<true>();
  const away = new Set<number>();
  let stopping = false;
  let lose: (reason: Error) => void;
  const lost = new Promise<Error>((resolve) => {
    lose = resolve;
  });

  async function answer(interaction: APIInteraction): Promise<void> {
    try {
      const { response, afterwards } = await takeTurn(interaction, turns);
      await client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), { auth: false, body: response });
      if (afterwards !== undefined) await finishTurn(client.rest, interaction, await afterwards());
    } catch (error) {
      log.error({ interaction: interaction.id, err: error }, 'a Discord interaction could not be answered');
    }
  }

  async function reply({ id, channel_id: channel }: GatewayMessageCreateDispatchData, spoken: Spoken): Promise<void> {
    try {
      const message = await replyTo(id, spoken, turns);
      if (message !== undefined) await postReply(client.rest, channel, message);
    } catch (error) {
      if (!isUnwelcome(error)) log.error({ message: id, err: error }, 'a Discord message could not be answered');
      // Once a channel: whoever runs the bot can't always mend it, and it is no fault of theirs.
      else if (unwelcome(channel, () => true).first) log.info({ channel, err: error }, 'not allowed to answer in a Discord channel');
    }
  }

  // The payload as it came: read and answered exactly as over HTTP.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    if (!stopping && once(interaction.id, () => true).first) work.add(answer(interaction));
  });
  client.ws.on(GatewayDispatchEvents.MessageCreate, (message: GatewayMessageCreateDispatchData) => {
    if (stopping || client.user === null) return;
    const spoken = readSpoken(message, client.user.id, (text) => readMessage(text, catalogue));
    if (spoken !== undefined && once(message.id, () => true).first) work.add(reply(message, spoken));
  });
  const back = (shard: number): void => {
    if (away.delete(shard)) log.info({ shard }, 'Discord is back');
  };
  client.on(Events.ShardReady, back);
  client.on(Events.ShardResume, back);
  client.on(Events.ShardReconnecting, (shard) => {
    away.add(shard);
    log.info({ shard }, 'Discord connection lost, reconnecting');
  });
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    away.add(shard);
    if (!stopping) lose(closedForGood(code));
  });
  client.on(Events.ShardError, (error, shard) => log.warn({ shard, err: error }, 'Discord connection failed'));
  client.on(Events.Error, (error) => log.error({ err: error }, 'discord.js reported an error'));
  client.on(Events.Warn, (message) => log.warn({ message }, 'discord.js warned'));

  return {
    name: 'discord',
    async start() {
      const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
      try {
        await client.login(token);
      } catch (error) {
        await client.destroy();
        await client.rest.agent?.destroy();
        throw withAdvice(error);
      }
      const { application, user } = await ready;
      log.info({ user: user.tag }, 'Discord connected');
      await registerCommands(client.rest, application.id, { catalogue, guildId, log });
    },
    async stop() {
      stopping = true;
      await work.finished();
      await client.destroy();
      await client.rest.agent?.destroy();
    },
    ready: () => !stopping && client.isReady() && away.size === 0,
    lost,
  };
}
