import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDiscordEndpoint, type DiscordEndpoint } from '../../../src/adapters/discord/index.ts';
import type { Harness } from '../../contract/harness.ts';
import { createDoings } from './harness.ts';
import type { HarnessSettings } from './harness-gateway.ts';
import { collectLog, type Logged } from './log.ts';
import { commandInteraction, type Interaction } from './person.ts';
import { type FakeDiscord, startFakeDiscord } from './server.ts';

export type DiscordEndpointHarness = Harness &
  Required<Pick<Harness, 'forge' | 'complete' | 'messageMenu'>> & {
    readonly fake: () => FakeDiscord;
    readonly platform: () => DiscordEndpoint;
    readonly logged: Logged[];
    /** Sends any body, signed as Discord would. */
    post(body: string, part?: PostPart): Promise<{ readonly status: number; readonly body: unknown }>;
    /** Sends the same, or the beginning of it, and breaks the connection after a while. */
    breakOff(body: string, part?: PostPart & { readonly sent?: number; readonly after?: number }): Promise<void>;
  };

export type PostPart = { readonly method?: string; readonly timestamp?: number; readonly signature?: string };

/** The HTTP endpoint in a plain server; requests are signed with a key of its own. */
export function createDiscordEndpointHarness(settings: HarnessSettings & { readonly withToken?: boolean } = {}): DiscordEndpointHarness {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { withToken = true, ...others } = settings;
  const logged: Logged[] = [];
  let fake: FakeDiscord | undefined;
  let platform: DiscordEndpoint | undefined;
  let server: Server | undefined;
  const fakeOf = (): FakeDiscord => {
    if (fake === undefined) throw new Error('not started');
    return fake;
  };

  async function post(
    body: string,
    { method = 'POST', timestamp = Date.now(), signature }: PostPart = {},
  ): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`http://127.0.0.1:${portOf()}${PATH}`, {
      method,
      ...(method === 'GET' ? {} : { body }),
      headers: headersOf(body, timestamp, signature),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }

  const breakOff: DiscordEndpointHarness['breakOff'] = async (
    body,
    { timestamp = Date.now(), signature, sent = body.length, after = 50 } = {},
  ) => {
    const headers = { host: 'x', ...headersOf(body, timestamp, signature), 'content-length': Buffer.byteLength(body) };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const socket = connect(portOf(), '127.0.0.1');
    socket.write(`POST ${PATH} HTTP/1.1\r\n${lines.join('')}\r\n${body.slice(0, sent)}`);
    await sleep(after);
    socket.resetAndDestroy();
    await sleep(after);
  };

  const portOf = (): number => ((server as Server).address() as AddressInfo).port;

  function headersOf(body: string, timestamp: number, signature: string | undefined) {
    const seconds = String(Math.floor(timestamp / 1000));
    return {
      'content-type': 'application/json',
      'x-signature-timestamp': seconds,
      'x-signature-ed25519': signature ?? signed(seconds + body, privateKey),
    };
  }

  async function deliver(interaction: Interaction): Promise<void> {
    const { status, body } = await post(JSON.stringify(interaction));
    if (status !== 200) throw new Error(`the endpoint answered ${status}`);
    // A second delivery gets the first answer again; Discord shows one.
    const known = fakeOf().track(interaction.token).response;
    if (known === undefined) fakeOf().acknowledge(interaction.token, body);
    else if (JSON.stringify(known) !== JSON.stringify(body)) throw new Error('a second delivery was answered otherwise');
  }

  return {
    name: 'Discord over HTTP',
    ...createDoings(fakeOf, deliver),
    async start({ dispatch, catalogue }) {
      fake = await startFakeDiscord();
      const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
      platform = createDiscordEndpoint({
        publicKey: raw,
        ...(withToken ? { token: fake.token } : {}),
        apiUrl: fake.apiUrl,
        dispatch,
        catalogue,
        services: undefined as never,
        log: collectLog(logged),
        now: Date.now,
        ...others,
      });
      const endpoint = platform;
      server = createServer((request, response) => endpoint.handle(request, response));
      await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
      await platform.start();
    },
    async stop() {
      await platform?.stop();
      server?.closeAllConnections();
      await new Promise((resolve) => server?.close(resolve));
      await fake?.stop();
    },
    async forge() {
      const body = JSON.stringify(commandInteraction('paint', { colour: 'red' }));
      const bad = await post(body, { signature: 'ab'.repeat(64) });
      const old = await post(body, { timestamp: Date.now() - 3_600_000 });
      return { badSignature: bad.status, oldTimestamp: old.status };
    },
    fake: fakeOf,
    platform: () => platform as DiscordEndpoint,
    logged,
    post,
    breakOff,
  };
}

const PATH = '/discord/interactions';

function signed(message: string, key: KeyObject): string {
  return sign(null, Buffer.from(message), key).toString('hex');
}
