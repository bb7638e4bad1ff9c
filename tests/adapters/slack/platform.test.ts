import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { boltLog } from '../../../src/adapters/slack/bolt-log.ts';
import { createSlack } from '../../../src/adapters/slack/index.ts';
import { ENDPOINT } from '../../../src/adapters/slack/manifest.ts';
import { createReceiver } from '../../../src/adapters/slack/receiver.ts';
import { createDispatch, type Dispatch } from '../../../src/chat/dispatch.ts';
import type { Invocation } from '../../../src/chat/invocation.ts';
import { isForm, type Seen, type SeenForm } from '../../contract/harness.ts';
import { type Fixture, sampleCatalogue } from '../../fakes/catalogue.ts';
import { commandEvent, httpBody, placeOf, signed, SIGNING_SECRET } from '../../fakes/slack/events.ts';
import type { SlackHarness } from '../../fakes/slack/harness.ts';
import { createSlackHttpHarness } from '../../fakes/slack/harness-http.ts';
import { createSlackSocketHarness } from '../../fakes/slack/harness-socket.ts';
import { APP_TOKEN, BOT_TOKEN, OTHER_DM, OWN_DM, startFakeSlack } from '../../fakes/slack/server.ts';

const log = { debug() {}, info() {}, warn() {}, error() {} };
const message = (seen: Seen | SeenForm | 'removed'): Seen => {
  if (seen === 'removed' || isForm(seen)) throw new Error('not a message');
  return seen;
};
const form = (seen: Seen | SeenForm | 'removed'): SeenForm => {
  if (!isForm(seen)) throw new Error('not a form');
  return seen;
};

type Asked = { readonly slack: SlackHarness; readonly invocations: readonly Invocation[] };

/** A test with a bot of its own. */
const withSlack =
  (create: () => SlackHarness, test: (asked: Asked) => Promise<void>, milliseconds = 0) =>
  async (): Promise<void> => {
    const slack = create();
    const invocations: Invocation[] = [];
    const services: Fixture = { ran: [] };
    const inner = createDispatch({ catalogue: sampleCatalogue, services, log, reference: () => 'ref' });
    const dispatch: Dispatch = {
      ...inner,
      async dispatch(invocation) {
        invocations.push(invocation);
        if (milliseconds > 0) await sleep(milliseconds);
        return inner.dispatch(invocation);
      },
    };
    await slack.start({ dispatch, catalogue: sampleCatalogue });
    try {
      await test({ slack, invocations });
    } finally {
      await slack.stop();
    }
  };

describe.concurrent.each([
  ['Socket Mode', createSlackSocketHarness],
  ['HTTP', createSlackHttpHarness],
])('Slack over %s', (_, create) => {
  it(
    'answers a command within its acknowledgement, in the channel',
    withSlack(create, async ({ slack, invocations }) => {
      const seen = message(await slack.command('paint', { colour: 'red', finish: 'gloss' }));
      expect(seen).toMatchObject({
        visibility: 'public',
        menu: ['red', 'green', 'blue'],
        buttons: ['Paint it blue', 'Another…', 'Sources', 'Remove'],
      });
      expect(seen.text).toContain('Painted red, gloss');
      expect(slack.slack().calls).not.toContain('chat.postMessage');
      expect(invocations).toMatchObject([
        {
          platform: 'slack',
          user: 'U1',
          channel: 'C1',
          audience: 'channel',
          via: 'command',
          forms: true,
          command: 'paint',
          args: { colour: 'red', finish: 'gloss' },
        },
      ]);
    }),
  );

  it(
    'answers only the one who asked when something is wrong',
    withSlack(create, async ({ slack }) => {
      const seen = message(await slack.command('paint', { colour: 'mauve <!channel> & co' }));
      expect(seen.visibility).toBe('private');
      expect(seen.text).toContain("I don't know mauve &lt;!channel&gt; &amp; co.");
    }),
  );

  it(
    'follows buttons and menu entries, and lets the asker remove a public answer',
    withSlack(create, async ({ slack, invocations }) => {
      const seen = message(await slack.command('paint', { colour: 'red' }));
      const blue = message(await slack.press(seen, 'Paint it blue'));
      expect(blue).toMatchObject({ visibility: 'private' });
      expect(blue.buttons).toContain('Share in channel');
      expect(message(await slack.press(blue, 'Share in channel'))).toMatchObject({ visibility: 'public' });
      expect(message(await slack.choose(seen, 'green')).text).toContain('Painted green');
      expect(message(await slack.press(seen, 'Remove', { user: 'U2' })).text).toContain('Only the person who asked');
      expect(await slack.press(seen, 'Remove')).toBe('removed');
      expect(invocations[1]).toMatchObject({ via: 'press', user: 'U1', channel: 'C1', args: { colour: 'blue' } });
    }),
  );

  it(
    'opens a form from a command or a button, and answers where it was asked for',
    withSlack(create, async ({ slack, invocations }) => {
      const empty = form(await slack.command('choose', {}));
      expect(empty).toMatchObject({ title: '/choose', fields: ['task', 'finish'] });
      expect(message(await slack.submit(empty, { task: 'images & text', finish: 'gloss' }))).toMatchObject({ visibility: 'private' });
      expect(invocations.at(-1)).toMatchObject({
        via: 'form',
        forms: false,
        channel: 'C1',
        args: { task: 'images & text', finish: 'gloss' },
      });
      const again = form(await slack.press(message(await slack.command('paint', { colour: 'red' })), 'Another…'));
      expect(message(await slack.submit(again, { colour: 'mauve' }))).toMatchObject({ visibility: 'private' });
      const painted = form(await slack.press(message(await slack.command('paint', { colour: 'red' })), 'Another…'));
      expect(message(await slack.submit(painted, { colour: 'green' })).text).toContain('Painted green');
    }),
  );

  it(
    'tells whoever submits a form too late for its answer what to type for that',
    withSlack(create, async ({ slack, invocations }) => {
      const opened = form(await slack.command('paint', { visibility: 'private' }));
      slack.pass(28 * 60_000);
      expect(message(await slack.submit(opened, { colour: 'red' })).text).toContain('Painted red');
      const asked = invocations.length;
      slack.pass(2 * 60_000);
      const late = message(await slack.submit(opened, { colour: 'red', finish: 'gloss' }));
      expect(late.text).toContain('This form is too old');
      expect(late.text).toContain('type\n/paint red visibility:private finish:gloss');
      expect(invocations).toHaveLength(asked);
    }),
  );

  it(
    'keeps what was typed beside a form that it opens',
    withSlack(create, async ({ slack, invocations }) => {
      const asked = form(await slack.command('paint', { visibility: 'private', finish: 'gloss' }));
      expect(message(await slack.submit(asked, { colour: 'red' }))).toMatchObject({ visibility: 'private' });
      expect(invocations.at(-1)?.args).toEqual({ visibility: 'private', finish: 'gloss', colour: 'red' });
    }),
  );

  it(
    'knows its own direct messages from those between two people',
    withSlack(create, async ({ slack, invocations }) => {
      const seen = message(await slack.command('paint', { colour: 'mauve' }, { where: 'dm' }));
      expect(seen.visibility).toBe('public');
      expect(invocations[0]).toMatchObject({ audience: 'alone', channel: OWN_DM });
      await slack.command('paint', { colour: 'red' }, { where: 'dm' });
      expect(slack.slack().calls.filter((call) => call === 'conversations.info')).toHaveLength(1);
    }),
  );

  it.each(['internal_error', 'missing_scope'])('asks again where Slack could not say whose direct messages these are: %s', (error) =>
    withSlack(create, async ({ slack, invocations }) => {
      slack.slack().refuseLookups(error);
      const unsure = message(await slack.command('paint', { colour: 'red', visibility: 'private' }, { where: 'dm' }));
      expect(unsure.buttons).toContain('Share in channel');
      const sure = message(await slack.press(unsure, 'Paint it blue'));
      expect(sure.buttons).not.toContain('Share in channel');
      expect(invocations.map(({ audience }) => audience)).toEqual(['channel', 'alone']);
      expect(slack.logged).toMatchObject([{ level: 'warn' }]);
    })(),
  );

  it(
    'remembers that direct messages are those of two people',
    withSlack(create, async ({ slack }) => {
      const place = { ...placeOf(), channel: { id: OTHER_DM, name: 'directmessage' } };
      for (let time = 0; time < 2; time += 1) await slack.shortcut({ text: 'red' }, place);
      expect(slack.slack().calls.filter((call) => call === 'conversations.info')).toHaveLength(1);
      expect(slack.logged).toEqual([]);
    }),
  );

  it(
    'answers an event that comes twice once',
    withSlack(create, async ({ slack, invocations }) => {
      const seen = await slack.commandTwice('paint', { colour: 'red' });
      expect(seen).toHaveLength(1);
      expect(invocations).toHaveLength(1);
    }),
  );

  it(
    'acknowledges a slow command in time and answers later',
    withSlack(
      create,
      async ({ slack }) => {
        const before = Date.now();
        expect(message(await slack.command('paint', { colour: 'red' })).text).toContain('Painted red');
        expect(Date.now() - before).toBeGreaterThan(2200);
      },
      2300,
    ),
  );

  it(
    'tries again when Slack is busy or broken',
    withSlack(create, async ({ slack }) => {
      const seen = message(await slack.command('paint', { colour: 'red' }));
      slack.failNext?.(500, 2);
      expect(message(await slack.press(seen, 'Paint it blue')).text).toContain('Painted blue');
      slack.failNext?.(429, 1);
      expect(message(await slack.press(seen, 'Paint it blue')).text).toContain('Painted blue');
      slack.failNext?.(500, 1);
      expect(form(await slack.press(seen, 'Another…')).title).toBe('/paint');
      expect(slack.logged.filter(({ level }) => level === 'error')).toEqual([]);
    }),
  );

  it(
    'logs once what could not be sent at all, and goes on',
    withSlack(create, async ({ slack }) => {
      const seen = message(await slack.command('paint', { colour: 'red' }));
      slack.failNext?.(500, 4);
      const lost = slack.press(seen, 'Paint it blue');
      await expect.poll(() => slack.logged.filter(({ level }) => level === 'error').length, { timeout: 5000 }).toBe(1);
      expect(message(await slack.press(seen, 'Paint it blue')).text).toContain('Painted blue');
      lost.catch(() => undefined);
      expect(JSON.stringify(slack.logged)).not.toMatch(/xox|xapp/);
    }),
  );

  it(
    'says how to go on by typing when the form will not open',
    withSlack(create, async ({ slack }) => {
      slack.failNext?.(500, 4);
      expect(message(await slack.command('paint', {})).text).toContain('/paint needs a colour.');
    }),
  );

  it(
    'finishes what is under way before it stops, and takes nothing new',
    withSlack(
      create,
      async ({ slack, invocations }) => {
        const seen = slack.command('paint', { colour: 'red' });
        await vi.waitFor(() => expect(invocations).toHaveLength(1));
        await slack.platform().stop();
        expect(message(await seen).text).toContain('Painted red');
        expect(slack.platform().ready()).toBe(false);
      },
      200,
    ),
  );
});

describe.concurrent('Slack over Socket Mode, cut off', () => {
  it.each(['cut', 'refresh'] as const)(
    'comes back after its connection was lost: %s',
    async (how) => {
      const harness = createSlackSocketHarness();
      const dispatch = createDispatch<Fixture>({ catalogue: sampleCatalogue, services: { ran: [] }, log, reference: () => 'ref' });
      await harness.start({ dispatch, catalogue: sampleCatalogue });
      await harness.slack().reconnect(how);
      await expect.poll(() => harness.platform().ready()).toBe(true);
      expect(message(await harness.command('paint', { colour: 'red' })).text).toContain('Painted red');
      harness.slack().refuseConnections(500, 500, 500, 500, 500);
      await harness.reconnect?.();
      expect(message(await harness.command('paint', { colour: 'red' })).text).toContain('Painted red');
      await harness.stop();
    },
    20_000,
  );
});

it('Slack over HTTP takes nothing new while it stops', async () => {
  const harness = createSlackHttpHarness();
  const inner = createDispatch<Fixture>({ catalogue: sampleCatalogue, services: { ran: [] }, log, reference: () => 'ref' });
  const asked: Invocation[] = [];
  const dispatch: Dispatch = {
    ...inner,
    dispatch: async (invocation) => (asked.push(invocation), await sleep(200), inner.dispatch(invocation)),
  };
  await harness.start({ dispatch, catalogue: sampleCatalogue });
  const answering = harness.command('paint', { colour: 'red' });
  await expect.poll(() => asked).toHaveLength(1);
  const stopping = harness.platform().stop();
  const body = httpBody('slash_commands', commandEvent('/paint', 'blue', placeOf(), harness.slack().exchange()));
  expect((await harness.post(body, signed(body))).status).toBe(503);
  expect(message(await answering).text).toContain('Painted red');
  await stopping;
  expect(asked).toHaveLength(1);
  await harness.stop();
});

describe('Slack over HTTP, forged', () => {
  it('refuses forged and replayed requests, those signed for later, and what is no event', async () => {
    const harness = createSlackHttpHarness();
    const dispatch = createDispatch<Fixture>({ catalogue: sampleCatalogue, services: { ran: [] }, log, reference: () => 'ref' });
    await harness.start({ dispatch, catalogue: sampleCatalogue });
    expect(await harness.forge?.()).toEqual({ badSignature: 401, oldTimestamp: 401 });
    const body = httpBody('slash_commands', commandEvent('/paint', 'red', placeOf(), harness.slack().exchange()));
    expect((await harness.post(body, signed(body, SIGNING_SECRET, Date.now() + 4_000_000))).status).toBe(401);
    expect((await harness.post(body, signed(body, SIGNING_SECRET, Date.now() + 60_000))).status).toBe(200);
    const json = { 'content-type': 'application/json' };
    for (const odd of ['null', '1', '{"type":']) expect((await harness.post(odd, { ...signed(odd), ...json })).status).toBe(400);
    for (const odd of ['payload=null', 'payload=%7B']) expect((await harness.post(odd, signed(odd))).status).toBe(400);
    for (const odd of ['{"event":null}', '{"event":"x"}', '{"type":"block_actions","actions":null}'])
      expect((await harness.post(odd, { ...signed(odd), ...json })).status).toBe(400);
    const large = `payload=${'x'.repeat(1024 * 1024)}`;
    expect((await harness.post(large, signed(large))).status).toBe(413);
    expect((await harness.get()).status).toBe(405);
    expect(message(await harness.command('paint', { colour: 'red' })).text).toContain('Painted red');
    expect(harness.logged.filter(({ level }) => level === 'error')).toEqual([]);
    await harness.stop();
  });

  it('answers at once what it has no use for', async () => {
    const harness = createSlackHttpHarness();
    const dispatch = createDispatch<Fixture>({ catalogue: sampleCatalogue, services: { ran: [] }, log, reference: () => 'ref' });
    await harness.start({ dispatch, catalogue: sampleCatalogue });
    const began = performance.now();
    const unknown = {
      type: 'block_actions',
      actions: [{ type: 'button', action_id: 'of another app' }],
      user: { id: 'U1' },
      team: { id: 'T0' },
    };
    for (const odd of ['{}', '{"type":"greeting"}', httpBody('interactive', unknown)])
      expect((await harness.post(odd, signed(odd))).status).toBe(404);
    expect(performance.now() - began).toBeLessThan(2000);
    await sleep(3100); // Bolt's own patience
    expect(harness.logged.filter(({ level }) => level === 'error')).toEqual([]);
    await harness.stop();
  });

  it('takes a fault of its own for no wrong address, and logs it', async () => {
    const lines: string[] = [];
    const failing = { ...log, error: (_: object, line: string) => void lines.push(line) };
    const options = { appToken: undefined, signingSecret: 'secret', clientOptions: {}, logger: boltLog(failing), now: Date.now };
    const { handle } = createReceiver(options);
    // A request that is sound when it is looked at first, and not when Bolt does.
    const methods = ['POST'];
    const request = {
      url: ENDPOINT,
      headers: signed('{}', 'secret'),
      rawBody: Buffer.from('{}'),
      get method() {
        return methods.shift();
      },
    } as unknown as IncomingMessage;
    const statuses: number[] = [];
    const response = { writeHead: (status: number) => (statuses.push(status), { end() {} }) } as unknown as ServerResponse;
    handle?.(request, response);
    await expect.poll(() => statuses).toEqual([500]);
    expect(lines).toMatchObject([expect.stringContaining('a request failed: TypeError')]);
  });
});

describe('starting', () => {
  const dispatch = createDispatch<Fixture>({ catalogue: sampleCatalogue, services: { ran: [] }, log, reference: () => 'ref' });
  const options = { dispatch, catalogue: sampleCatalogue, services: { ran: [] }, log, now: Date.now, apiUrl: '', commandPrefix: '' };

  it('says which token is wrong', async () => {
    const slack = await startFakeSlack();
    const bot = createSlack({ ...options, botToken: 'xoxb-wrong', signingSecret: 'secret', apiUrl: slack.api });
    await expect(bot.start()).rejects.toThrow('Slack answered invalid_auth to the bot token');
    expect(bot.ready()).toBe(false);
    await bot.stop();
    const app = createSlack({ ...options, botToken: 'xoxb-1-good', appToken: 'xapp-wrong', apiUrl: slack.api });
    await expect(app.start()).rejects.toThrow('Slack answered invalid_auth to the app token');
    await app.stop();
    await slack.stop();
  });

  it('needs an app token or a signing secret', () => {
    expect(() => createSlack({ ...options, botToken: 'xoxb-1-good' })).toThrow(
      'Slack needs an app token (Socket Mode) or a signing secret (HTTP).',
    );
  });

  it('stays stopped where a stop comes before it has started', async () => {
    const slack = await startFakeSlack();
    for (const way of [{ appToken: APP_TOKEN }, { signingSecret: 'secret' }]) {
      const bot = createSlack({ ...options, botToken: BOT_TOKEN, ...way, apiUrl: slack.api });
      const starting = bot.start();
      await bot.stop();
      await starting;
      expect(bot.ready()).toBe(false);
    }
    expect(slack.connections()).toBe(0);
    await slack.stop();
  });

  it('takes commands by its prefix, and a private answer between two people stays private', async () => {
    const slack = await startFakeSlack();
    const bot = createSlack({ ...options, botToken: 'xoxb-1-good', appToken: APP_TOKEN, commandPrefix: 'ml-', apiUrl: slack.api });
    await bot.start();
    const place = { ...placeOf(), channel: { id: OTHER_DM, name: 'directmessage' } };
    const answer = await slack.send('slash_commands', commandEvent('/ml-paint', 'mauve', place, slack.exchange()));
    expect(answer).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining("I don't know mauve") });
    await bot.stop();
    await slack.stop();
  });
});
