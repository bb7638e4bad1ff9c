import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ENDPOINT } from '../../../src/adapters/slack/index.ts';
import { commandEvent, httpBody, placeOf, SIGNING_SECRET, signed } from './events.ts';
import { createSlackHarness, type SlackApp, type SlackHarness } from './harness.ts';

type Poster = (body: string, headers: Readonly<Record<string, string>>) => Promise<Response>;

/** Bolt's HTTP receiver, mounted in a plain server as main mounts it, against a fake Slack. */
export function createSlackHttpHarness(app: SlackApp = {}): SlackHarness & { post: Poster; get(): Promise<Response> } {
  let server: Server | undefined;
  let address = '';
  const post: Poster = (body, headers) => fetch(new URL(ENDPOINT, address), { method: 'POST', body, headers });
  const harness = createSlackHarness({
    name: 'Slack, HTTP',
    app,
    options: { signingSecret: SIGNING_SECRET },
    async open(platform) {
      const listening = createServer((request, response) =>
        request.url === ENDPOINT ? platform.handle?.(request, response) : response.writeHead(404).end(),
      );
      await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
      address = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
      server = listening;
    },
    async close() {
      server?.closeAllConnections();
      await new Promise((resolve) => server?.close(resolve));
    },
    async deliver(_, { type, payload }, times = 1) {
      const body = httpBody(type, payload);
      const answers = await Promise.all(
        Array.from({ length: times }, async (__, attempt) => {
          const again = attempt === 0 ? undefined : { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': 'http_timeout' };
          const response = await post(body, { ...signed(body), ...again });
          if (!response.ok) throw new Error(`the bot answered ${response.status}`);
          const text = await response.text();
          return text === '' ? undefined : (JSON.parse(text) as unknown);
        }),
      );
      const given = answers.filter((answer) => answer !== undefined);
      if (given.length > 1) throw new Error('one event answered twice');
      return given[0];
    },
  });
  return {
    ...harness,
    /** Posts to the bot's address whatever anyone might. */
    post,
    get: () => fetch(new URL(ENDPOINT, address)),
    async forge() {
      const body = httpBody('slash_commands', commandEvent('/paint', 'red', placeOf(), harness.slack().exchange()));
      const bad = await post(body, signed(body, 'another secret'));
      const old = await post(body, signed(body, SIGNING_SECRET, Date.now() - 3_600_000));
      return { badSignature: bad.status, oldTimestamp: old.status };
    },
  };
}
