import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import { faultsOfMessage, faultsOfPost, faultsOfPrompts, faultsOfView, isRecord, wordOf } from './check.ts';

export type Arrival =
  | { readonly kind: 'message'; readonly payload: Readonly<Record<string, unknown>> }
  | { readonly kind: 'removed' }
  | { readonly kind: 'view'; readonly view: Readonly<Record<string, unknown>> };

export type FakeSlack = Awaited<ReturnType<typeof startFakeSlack>>;

export const BOT_TOKEN = 'xoxb-1-good';
export const APP_TOKEN = 'xapp-1-good';
/** The bot as people mention it. */
export const BOT_USER = 'U0BOT';
/** Direct messages between the bot and a person, and between two people. */
export const OWN_DM = 'D0OWN';
export const OTHER_DM = 'D0OTHER';

/** Under which key messages of the bot's own arrive. */
export const postsIn = (channel: string): string => `posts in ${channel}`;

const SCOPES = ['commands', 'app_mentions:read', 'chat:write', 'im:history', 'im:read'];

/**
 * Slack on loopback: the Web API, response_urls and Socket Mode. Checks every payload, and keeps what it found wrong. `agent`:
 * the app was made with `agent_view`, as the committed manifest has it.
 */
export async function startFakeSlack({ agent = true }: { readonly agent?: boolean } = {}) {
  const faults: string[] = [];
  const calls: string[] = [];
  const paneCalls: Readonly<Record<string, unknown>>[] = [];
  const arrivals = new Map<string, Arrival[]>();
  const uses = new Map<string, number>();
  const triggers = new Map<string, string>();
  const acks = new Map<string, (payload: unknown) => void>();
  const answered = new Set<string>();
  const waiting = new Set<() => void>();
  const refusals: number[] = [];
  const delays: number[] = [];
  const connectionRefusals: number[] = [];
  const paneRefusals: string[] = [];
  const lookupRefusals: string[] = [];
  let sockets: WebSocket[] = [];

  const server: Server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const live = new WebSocketServer({ server, path: '/link' });
  live.on('connection', (socket) => {
    sockets.push(socket);
    socket.on('message', (data) => acknowledge((data as Buffer).toString()));
    socket.on('close', () => {
      sockets = sockets.filter((each) => each !== socket);
    });
    socket.on('error', () => undefined);
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A0' }, debug_info: { host: 'fake' } }));
    notify();
  });

  return {
    api: `http://${host}/api/`,
    faults,
    /** The Web API's methods that were called, and `response_url`, in order. */
    calls,
    /** What was set in conversations of the pane, in order. */
    paneCalls,
    connections: () => sockets.length,

    /** A response_url and a trigger_id, as each event has them. */
    exchange(): { readonly id: string; readonly respond: string; readonly trigger: string } {
      const id = randomUUID();
      const trigger = `trigger-${randomUUID()}`;
      arrivals.set(id, []);
      triggers.set(trigger, id);
      return { id, respond: `http://${host}/respond/${id}`, trigger };
    },

    /** What came through a response_url or with a trigger_id, once there is something new after `seen`. */
    async arrival(id: string, seen = 0): Promise<Arrival> {
      await until(() => (arrivals.get(id)?.length ?? 0) > seen, `an answer; faults: ${faults.join('; ')}`);
      return arrivals.get(id)?.[seen] as Arrival;
    },
    arrived: (id: string): readonly Arrival[] => arrivals.get(id) ?? [],

    /** The next calls that send something get these statuses. */
    refuse: (...statuses: number[]) => void refusals.push(...statuses),
    /** Answers the next calls that send something only after so many ms, though it takes what they send at once. */
    dawdle: (...milliseconds: number[]) => void delays.push(...milliseconds),
    /** The next attempts to connect get these. */
    refuseConnections: (...statuses: number[]) => void connectionRefusals.push(...statuses),

    /** The next calls that set something in the pane get these errors. */
    refuseInPane: (...errors: string[]) => void paneRefusals.push(...errors),

    /** The next questions about a conversation get these errors. */
    refuseLookups: (...errors: string[]) => void lookupRefusals.push(...errors),

    /** Sends an envelope over Socket Mode, as often as `times`; resolves with the first acknowledgement's payload. */
    async send(type: string, payload: unknown, times = 1): Promise<unknown> {
      const [socket] = sockets;
      if (socket === undefined) throw new Error('nobody is connected');
      const envelope = { envelope_id: randomUUID(), type, payload, accepts_response_payload: true };
      const acknowledged = new Promise<unknown>((resolve) => acks.set(envelope.envelope_id, resolve));
      for (let attempt = 0; attempt < times; attempt += 1)
        socket.send(JSON.stringify({ ...envelope, retry_attempt: attempt, retry_reason: attempt === 0 ? '' : 'timeout' }));
      return Promise.race([acknowledged, late('no acknowledgement')]);
    },

    /** Cuts all connections, or asks for a new one as Slack does before maintenance; resolves when the bot is back. */
    async reconnect(how: 'cut' | 'refresh'): Promise<void> {
      const before = [...sockets];
      for (const socket of before) {
        if (how === 'cut') socket.terminate();
        else socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'fake' } }));
      }
      await until(() => sockets.some((socket) => !before.includes(socket)), 'a new connection');
    },

    /** Looks at what an acknowledgement carried. */
    check(payload: unknown): void {
      faults.push(...faultsOfMessage(payload));
    },

    /** Looks at a view that an acknowledgement puts in the place of a submitted one. */
    checkView(view: unknown): void {
      faults.push(...faultsOfView(view));
    },

    async stop(): Promise<void> {
      for (const socket of live.clients) socket.terminate();
      live.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function acknowledge(data: string): void {
    const { envelope_id: id, payload } = JSON.parse(data) as { envelope_id?: string; payload?: unknown };
    if (id === undefined || !acks.has(id)) faults.push('an acknowledgement of nothing');
    else acks.get(id)?.(payload);
    if (id === undefined || !isRecord(payload) || !('text' in payload)) return;
    if (answered.has(id)) faults.push('one envelope answered twice');
    answered.add(id);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await read(request);
    const path = new URL(request.url ?? '/', 'http://slack').pathname;
    const {
      status,
      headers = {},
      json,
    } = path.startsWith('/respond/') ? respond(path.slice(9), body) : method(path.slice(5), request, fields(request, body));
    notify();
    const delay = path.startsWith('/respond/') || path.endsWith('/chat.postMessage') ? delays.shift() : undefined;
    if (delay !== undefined) await sleep(delay);
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(json));
  }

  type Said = { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly json: unknown };

  /** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
  function respond(id: string, body: string): Said {
    calls.push('response_url');
    const refusal = refused();
    if (refusal !== undefined) return refusal;
    const used = (uses.get(id) ?? 0) + 1;
    uses.set(id, used);
    const inbox = arrivals.get(id);
    if (inbox === undefined || used > 5) return { status: 404, json: { ok: false, error: 'used_url' } };
    const payload = JSON.parse(body) as unknown;
    if (isRecord(payload) && payload['delete_original'] === true) {
      inbox.push({ kind: 'removed' });
      return { status: 200, json: { ok: true } };
    }
    const found = faultsOfMessage(payload);
    faults.push(...found);
    if (found.length > 0) return { status: 400, json: { ok: false, error: 'invalid_blocks' } };
    inbox.push({ kind: 'message', payload: payload as Readonly<Record<string, unknown>> });
    return { status: 200, json: { ok: true } };
  }

  function method(name: string, request: IncomingMessage, body: Readonly<Record<string, unknown>>): Said {
    calls.push(name);
    const token = name === 'apps.connections.open' ? APP_TOKEN : BOT_TOKEN;
    if (request.headers.authorization !== `Bearer ${token}`) return { status: 200, json: { ok: false, error: 'invalid_auth' } };
    switch (name) {
      case 'auth.test':
        return {
          status: 200,
          headers: { 'x-oauth-scopes': [...SCOPES, ...(agent ? ['assistant:write'] : [])].join(',') },
          json: { ok: true, team_id: 'T0', user_id: BOT_USER, bot_id: 'B0' },
        };
      case 'apps.connections.open': {
        const refusal = refused(connectionRefusals);
        return refusal ?? { status: 200, json: { ok: true, url: `ws://${host}/link?ticket=${randomUUID()}` } };
      }
      case 'conversations.info': {
        const error = lookupRefusals.shift();
        if (error !== undefined) return { status: 200, json: { ok: false, error } };
        if (body['channel'] === OWN_DM) return { status: 200, json: { ok: true, channel: { id: OWN_DM, is_im: true, user: 'U1' } } };
        return { status: 200, json: { ok: false, error: 'channel_not_found' } };
      }
      case 'views.open':
        return refused() ?? open(String(body['trigger_id']), body['view']);
      case 'chat.postMessage':
        return refused() ?? post(body);
      case 'assistant.threads.setSuggestedPrompts':
      case 'assistant.threads.setTitle':
        return setInPane(name, body);
      default:
        faults.push(`unknown method ${name}`);
        return { status: 200, json: { ok: false, error: 'unknown_method' } };
    }
  }

  /** https://docs.slack.dev/reference/methods/chat.postMessage */
  function post(body: Readonly<Record<string, unknown>>): Said {
    const payload = Object.fromEntries(Object.entries(body).map(([key, value]) => [key, decoded(key, value)]));
    const found = faultsOfPost(payload);
    faults.push(...found);
    if (found.length > 0) return { status: 200, json: { ok: false, error: 'invalid_blocks' } };
    const inbox = arrivals.get(postsIn(String(payload['channel']))) ?? [];
    inbox.push({ kind: 'message', payload });
    arrivals.set(postsIn(String(payload['channel'])), inbox);
    return { status: 200, json: { ok: true, channel: payload['channel'], ts: '1700000009.000100' } };
  }

  /** https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts and .../assistant.threads.setTitle */
  function setInPane(name: string, body: Readonly<Record<string, unknown>>): Said {
    const error = paneRefusals.shift();
    if (error !== undefined) return { status: 200, json: { ok: false, error } };
    const call = { ...body, method: name, ...('prompts' in body ? { prompts: decoded('prompts', body['prompts']) } : {}) };
    const title = wordOf(body['title']);
    if (name.endsWith('setTitle')) {
      if (title === '' || title.length > 200) faults.push(`a title of ${title.length} characters`);
      if (body['thread_ts'] === undefined) faults.push('a title without a thread');
    } else {
      faults.push(...faultsOfPrompts('prompts' in call ? call.prompts : undefined));
      if (agent && body['thread_ts'] !== undefined) faults.push('prompts of a thread, which an agent has not: Slack drops them silently');
    }
    paneCalls.push(call);
    return { status: 200, json: { ok: true } };
  }

  function open(trigger: string, given: unknown): Said {
    const view: unknown = typeof given === 'string' ? JSON.parse(given) : given;
    const id = triggers.get(trigger);
    triggers.delete(trigger);
    if (id === undefined) return { status: 200, json: { ok: false, error: 'exchanged_trigger_id' } };
    const found = faultsOfView(view);
    faults.push(...found);
    if (found.length > 0) return { status: 200, json: { ok: false, error: 'invalid_arguments' } };
    arrivals.get(id)?.push({ kind: 'view', view: view as Readonly<Record<string, unknown>> });
    return { status: 200, json: { ok: true, view: { ...(view as object), id: `V${randomUUID()}` } } };
  }

  function refused(statuses = refusals): Said | undefined {
    const status = statuses.shift();
    if (status === undefined) return undefined;
    return {
      status,
      headers: status === 429 ? { 'retry-after': '1' } : {},
      json: { ok: false, error: status === 429 ? 'ratelimited' : 'internal_error' },
    };
  }

  function notify(): void {
    for (const check of waiting) check();
  }

  function until(done: () => boolean, what: string): Promise<void> {
    if (done()) return Promise.resolve();
    const arrived = new Promise<void>((resolve) => {
      const check = (): void => {
        if (!done()) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
    });
    return Promise.race([arrived, late(`no ${what}`)]);
  }
}

const LONGEST_WAIT = 12_000;

function late(what: string): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`${what} within ${LONGEST_WAIT} ms`)), LONGEST_WAIT).unref();
  });
}

async function read(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) body += String(part);
  return body;
}

/** What the client wrote as form fields, read back. */
function decoded(key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (key === 'blocks' || key === 'prompts') return JSON.parse(value);
  return value === 'false' ? false : value === 'true' ? true : value;
}

function fields(request: IncomingMessage, body: string): Readonly<Record<string, unknown>> {
  if (request.headers['content-type']?.startsWith('application/json')) return JSON.parse(body) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(new URLSearchParams(body));
}
