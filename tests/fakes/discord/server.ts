import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkChannelMessage, checkCommands, checkResponse, checkWebhookMessage } from './check.ts';
import type { MessagePayload } from './seen.ts';
import { createGatewaySocket, type GatewaySocket } from './gateway-socket.ts';

export type Call = { readonly method: string; readonly path: string; readonly body: unknown };

/** What became of one interaction. */
export type Track = {
  /** The answers that Discord took, the first only; later ones are refused. */
  response?: { readonly type: number; readonly data?: object };
  refused: number;
  /** What was done to the first answer afterwards. */
  edited?: object;
  deleted: boolean;
  followUps: object[];
};

/** A message that the bot sent to a channel. */
export type Posted = { readonly channel: string; readonly body: ChannelBody };

type ChannelBody = MessagePayload & {
  readonly nonce?: string;
  readonly enforce_nonce?: boolean;
  readonly message_reference?: { readonly message_id: string };
};

/** Discord on loopback: REST and gateway. It checks everything that it is sent and keeps the faults. */
export type FakeDiscord = {
  readonly apiUrl: string;
  readonly token: string;
  readonly gateway: GatewaySocket;
  readonly calls: Call[];
  readonly faults: string[];
  /** What is registered, by route. */
  readonly registered: Map<string, object[]>;
  readonly posted: Posted[];
  /** Refuses messages to a channel from now on: with 160002 replies only. */
  deny(channel: string, code: 50013 | 160002 | 160005): void;
  track(token: string): Track;
  /** Takes an answer that came another way, as the response to a signed request. */
  acknowledge(token: string, response: unknown): void;
  /** Resolves once `done` says so of an interaction. */
  until(token: string, done: (track: Track) => boolean): Promise<Track>;
  /** Resolves with what `look` finds, as soon as it finds something. */
  waitFor<T>(what: string, look: () => T | undefined): Promise<T>;
  failNext(status: 429 | 500, times: number): void;
  stop(): Promise<void>;
};

export const APPLICATION = '1000000000000000001';
export const BOT = { id: APPLICATION, username: 'framewise', discriminator: '0', global_name: null, avatar: null, bot: true };

export async function startFakeDiscord(): Promise<FakeDiscord> {
  const token = 'MTAwMDAwMDAwMDAwMDAwMDAwMQ.fake.token-of-no-one';
  const calls: Call[] = [];
  const faults: string[] = [];
  const registered = new Map<string, object[]>();
  const tracks = new Map<string, Track>();
  const posted: Posted[] = [];
  const denied = new Map<string, number>();
  const waiting = new Set<() => void>();
  let failure = { status: 500, times: 0 };

  const server = createServer((request, response) => void answer(request, response));
  const gateway = createGatewaySocket(
    server,
    (url) => ({ v: 10, user: BOT, guilds: [], application: { id: APPLICATION, flags: 0 }, resume_gateway_url: url, shard: [0, 1] }),
    token,
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  function track(of: string): Track {
    const known = tracks.get(of) ?? { refused: 0, deleted: false, followUps: [] };
    tracks.set(of, known);
    return known;
  }
  function changed(): void {
    for (const look of waiting) look();
  }
  function acknowledge(of: string, body: unknown): boolean {
    const state = track(of);
    if (state.response !== undefined) {
      state.refused += 1;
      return false;
    }
    faults.push(...checkResponse(body));
    state.response = body as NonNullable<Track['response']>;
    changed();
    return true;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    const { method = '' } = request;
    const path = decodeURIComponent(request.url ?? '')
      .replace(/^\/api\/v10/, '')
      .replace(/\?.*$/, '');
    calls.push({ method, path, body });
    if (method !== 'GET' && failure.times > 0) {
      failure.times -= 1;
      return failure.status === 429 ? tooMany(response) : json(response, 500, { message: '500: Internal Server Error', code: 0 });
    }
    const [, callback] = /^\/interactions\/\d+\/([^/]+)\/callback$/.exec(path) ?? [];
    if (callback !== undefined)
      return acknowledge(callback, body)
        ? empty(response)
        : json(response, 400, { message: 'Interaction has already been acknowledged.', code: 40060 });
    const [, original] = /^\/webhooks\/\d+\/([^/]+)\/messages\/@original$/.exec(path) ?? [];
    if (original !== undefined) return onOriginal(method, track(original), body, response);
    const [, webhook] = /^\/webhooks\/\d+\/([^/]+)$/.exec(path) ?? [];
    if (webhook !== undefined) return onFollowUp(track(webhook), body, response);
    if (request.headers.authorization !== `Bot ${token}`) return json(response, 401, { message: '401: Unauthorized', code: 0 });
    if (/^\/applications\/\d+\/(guilds\/\d+\/)?commands$/.test(path)) return onCommands(method, path, body, response);
    if (path === '/gateway/bot')
      return json(response, 200, {
        url: `ws://127.0.0.1:${port}`,
        shards: 1,
        session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
      });
    if (path === '/applications/@me') return json(response, 200, { id: APPLICATION, name: 'framewise', flags: 0 });
    if (path === '/users/@me') return json(response, 200, BOT);
    const [, channel] = /^\/channels\/(\d+)\/messages$/.exec(path) ?? [];
    // A file comes with its message in several parts, which are not read here.
    if (channel !== undefined)
      return typeof body === 'string' ? json(response, 200, { id: '9' }) : onPost(channel, body as ChannelBody, response);
    faults.push(`${method} ${path} is no call that is known here`);
    return json(response, 404, { message: '404: Not Found', code: 0 });
  }

  function onOriginal(method: string, state: Track, body: unknown, response: ServerResponse): void {
    if (state.response === undefined || state.deleted) return json(response, 404, { message: 'Unknown Message', code: 10008 });
    if (method === 'DELETE') state.deleted = true;
    else {
      faults.push(...checkWebhookMessage('PATCH', body));
      state.edited = body as object;
    }
    changed();
    return method === 'DELETE' ? empty(response) : json(response, 200, { id: '8' });
  }

  function onFollowUp(state: Track, body: unknown, response: ServerResponse): void {
    faults.push(...checkWebhookMessage('POST', body));
    state.followUps.push(body as object);
    changed();
    return json(response, 200, { id: '7' });
  }

  function onPost(channel: string, body: ChannelBody, response: ServerResponse): void {
    const code = denied.get(channel);
    if (code !== undefined && (code !== 160002 || body.message_reference !== undefined))
      return json(response, code === 50013 ? 403 : 400, { message: 'Refused', code });
    faults.push(...checkChannelMessage(body));
    const known = posted.some((message) => message.channel === channel && message.body.nonce === body.nonce);
    if (body.enforce_nonce !== true || !known) posted.push({ channel, body });
    changed();
    return json(response, 200, { id: '10' });
  }

  function onCommands(method: string, path: string, body: unknown, response: ServerResponse): void {
    if (method === 'PUT') {
      faults.push(...checkCommands(body));
      registered.set(
        path,
        (body as object[]).map((command, at) => asStored(command, at, path.includes('/guilds/'))),
      );
    }
    return json(response, 200, registered.get(path) ?? []);
  }

  function waitFor<T>(what: string, find: () => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => finish(() => reject(new Error(`Discord waited in vain for ${what}`))), 4000);
      const look = (): void => {
        const found = find();
        if (found !== undefined) finish(() => resolve(found));
      };
      const finish = (end: () => void): void => {
        clearTimeout(late);
        waiting.delete(look);
        end();
      };
      waiting.add(look);
      look();
    });
  }

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    token,
    gateway,
    calls,
    faults,
    registered,
    posted,
    deny: (channel, code) => void denied.set(channel, code),
    track,
    acknowledge,
    waitFor,
    until: (of, done) => waitFor(`the end of ${of}`, () => (done(track(of)) ? track(of) : undefined)),
    failNext(status, times) {
      failure = { status, times };
    },
    async stop() {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Discord adds fields, leaves defaults out, and keeps an order of its own. */
function asStored(command: object, at: number, guild: boolean): object {
  const { options = [], ...rest } = command as { options?: { required?: boolean }[] };
  const stored = options.map(({ required, ...option }) => (required === true ? { ...option, required } : option));
  return {
    id: String(2000 + at),
    application_id: APPLICATION,
    version: String(3000 + at),
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    ...(guild ? { guild_id: '77', integration_types: [0], contexts: null } : {}),
    ...Object.fromEntries(Object.entries(rest).toReversed()),
    options: stored,
  };
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  return request.headers['content-type']?.startsWith('application/json') === true ? JSON.parse(text) : text;
}

function json(response: ServerResponse, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** A 204 must carry no content type: discord.js would read it as JSON. */
function empty(response: ServerResponse): void {
  response.writeHead(204).end();
}

/** https://docs.discord.com/developers/topics/rate-limits */
function tooMany(response: ServerResponse): void {
  const limits = {
    'retry-after': '0.05',
    'x-ratelimit-limit': '5',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset-after': '0.05',
    'x-ratelimit-bucket': 'bucket',
    'x-ratelimit-scope': 'user',
  };
  json(response, 429, { message: 'You are being rate limited.', retry_after: 0.05, global: false }, limits);
}
