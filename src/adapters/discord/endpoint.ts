import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type APIApplication,
  type APIInteraction,
  type APIInteractionResponse,
  InteractionResponseType,
  Routes,
} from 'discord-api-types/v10';
import type { Bot } from '../../chat/bot.ts';
import { createJson } from '../../chat/json.ts';
import { createOnce } from '../../chat/once.ts';
import type { Platform } from '../../chat/platform.ts';
import { createWork } from '../../chat/work.ts';
import { LARGEST_BODY } from './limits.ts';
import { isInteraction } from './read.ts';
import { takeTurn, type Turn, turnsOf } from './respond.ts';
import { withAdvice } from './refusals.ts';
import { finishTurn, registerCommands, restOptions } from './rest.ts';
import { REST } from './sdk.ts';
import { createVerifier } from './verify.ts';

export type DiscordEndpointOptions<Services> = Bot<Services> & {
  /** The application's public key, 64 hexadecimal digits. */
  readonly publicKey: string;
  /** Only for registering commands. */
  readonly token?: string | undefined;
  /** As discord.js takes it: no version, no slash at the end. */
  readonly apiUrl: string;
  /** Registers the commands for this server only, where changes show at once. */
  readonly guildId?: string | undefined;
  readonly now: () => number;
  /** How long an answer may take before it is put off. */
  readonly deferAfter?: number;
};

export type DiscordEndpoint = Platform & {
  /** Answers a request to the address that Discord sends interactions to. */
  handle(request: IncomingMessage, response: ServerResponse): void;
};

/** Discord over HTTP: each interaction is a signed request, and its answer the response. */
export function createDiscordEndpoint<Services>(options: DiscordEndpointOptions<Services>): DiscordEndpoint {
  const { publicKey, token, apiUrl, guildId, catalogue, log, now } = options;
  const verify = createVerifier(publicKey, now);
  const rest = new REST(restOptions(apiUrl));
  const turns = turnsOf(options);
  const once = createOnce<Promise<Turn>>();
  const work = createWork();
  const json = createJson(['embeds', 'components']);
  let state: 'new' | 'running' | 'stopped' = 'new';

  async function answer(request: IncomingMessage, body: Buffer | undefined, response: ServerResponse): Promise<void> {
    if (state === 'stopped') return refuse(response, 503);
    if (body === undefined) return refuse(response.setHeader('connection', 'close'), 413);
    const signature = headerOf(request, 'x-signature-ed25519');
    const timestamp = headerOf(request, 'x-signature-timestamp');
    if (!(await verify({ body, signature, timestamp }))) return refuse(response, 401);
    const interaction = readJson(body);
    if (interaction === undefined) {
      log.warn({}, 'a Discord request holds no interaction that is known');
      return refuse(response, 400);
    }

    const { result, first } = once(interaction.id, () => takeTurn(interaction, turns));
    const turn = await result;
    await send(response, 200, written(turn.response));
    if (first && turn.afterwards !== undefined) await finish(interaction, turn.afterwards);
  }

  function written(answered: APIInteractionResponse): string {
    const { type } = answered;
    return type === InteractionResponseType.ChannelMessageWithSource
      ? `{"type":${type},"data":${json(answered.data)}}`
      : JSON.stringify(answered);
  }

  async function finish(interaction: APIInteraction, afterwards: NonNullable<Turn['afterwards']>): Promise<void> {
    try {
      await finishTurn(rest, interaction, await afterwards());
    } catch (error) {
      log.error({ interaction: interaction.id, err: error }, 'a Discord answer could not be finished');
    }
  }

  async function register(): Promise<void> {
    if (token === undefined) {
      log.info({}, 'Discord commands are not registered: that needs DISCORD_TOKEN');
      return;
    }
    rest.setToken(token);
    try {
      const { id } = (await rest.get(Routes.currentApplication())) as APIApplication;
      await registerCommands(rest, id, { catalogue, guildId, log });
    } catch (error) {
      log.error({ err: withAdvice(error) }, 'Discord commands could not be registered');
    }
  }

  return {
    name: 'discord',
    async start() {
      const registered = register();
      work.add(registered);
      await registered;
      if (state === 'new') state = 'running';
    },
    async stop() {
      state = 'stopped';
      await work.finished();
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
      await rest.agent?.destroy();
    },
    ready: () => state === 'running',
    handle(request, response) {
      const failed = (error: unknown): void => {
        // Anyone may break off a request, as often as they like: that is no fault of ours.
        const level = request.complete ? 'error' : 'debug';
        log[level]({ err: error }, 'a Discord request failed');
        if (!response.headersSent) void refuse(response, 500);
      };
      if (state === 'stopped') return void refuse(response, 503);
      if (request.method !== 'POST') return void refuse(response.setHeader('allow', 'POST'), 405);
      // What is still being sent is no work under way: a stranger could delay a stop by it.
      readBody(request).then((body) => work.add(answer(request, body, response).catch(failed)), failed);
    },
  };
}

function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

/** The body as it came, for the signature is over its bytes; undefined if it is too large. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Leaving the loop would cut the connection before the answer, so the rest is read and dropped, up to a point.
    if (size <= LARGEST_BODY) chunks.push(chunk);
    else if (size > 8 * LARGEST_BODY) return undefined;
  }
  return size <= LARGEST_BODY ? Buffer.concat(chunks) : undefined;
}

function readJson(body: Buffer): APIInteraction | undefined {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return isInteraction(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, status: number): Promise<void> {
  return send(response, status, JSON.stringify({ error: status }));
}

/** Resolves once the response was sent, or can't be any more. */
function send(response: ServerResponse, status: number, text: string): Promise<void> {
  return new Promise((resolve) => {
    // Whose connection has gone before hears no `close` any more, and what follows the answer is still to be done.
    if (response.destroyed) return resolve();
    response.once('close', resolve);
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    response.end(text, () => resolve());
  });
}
