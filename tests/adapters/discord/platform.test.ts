import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createDiscordGateway } from '../../../src/adapters/discord/gateway.ts';
import { createDiscordEndpoint } from '../../../src/adapters/discord/index.ts';
import { createDispatch } from '../../../src/chat/dispatch.ts';
import type { Invocation } from '../../../src/chat/invocation.ts';
import type { Dispatch } from '../../../src/chat/dispatch.ts';
import { isForm, type Seen, type SeenForm } from '../../contract/harness.ts';
import { type Fixture, sampleCatalogue } from '../../fakes/catalogue.ts';
import { createDiscordEndpointHarness } from '../../fakes/discord/harness-endpoint.ts';
import { createDiscordGatewayHarness } from '../../fakes/discord/harness-gateway.ts';
import { collectLog, type Logged } from '../../fakes/discord/log.ts';
import { commandInteraction, pressInteraction } from '../../fakes/discord/person.ts';
import { deliver, saidDirectly } from '../../fakes/discord/said.ts';
import { startFakeDiscord } from '../../fakes/discord/server.ts';

function createBot(slow = 0) {
  const fixture: Fixture = { ran: [] };
  const invocations: Invocation[] = [];
  const inner = createDispatch({ catalogue: sampleCatalogue, services: fixture, log: collectLog([]), reference: () => 'ref-1' });
  const dispatch: Dispatch = {
    ...inner,
    async dispatch(invocation) {
      invocations.push(invocation);
      if (slow > 0) await new Promise((resolve) => setTimeout(resolve, slow));
      return inner.dispatch(invocation);
    },
  };
  return { dispatch, catalogue: sampleCatalogue as never, fixture, invocations };
}

const message = (seen: Seen | SeenForm | 'removed'): Seen => {
  if (seen === 'removed' || isForm(seen)) throw new Error('no message');
  return seen;
};
const form = (seen: Seen | SeenForm | 'removed'): SeenForm => {
  if (!isForm(seen)) throw new Error('no form');
  return seen;
};

describe.each([createDiscordGatewayHarness, createDiscordEndpointHarness])('%o', (createHarness) => {
  const bot = createBot();
  const harness = createHarness();
  beforeAll(() => harness.start(bot));
  afterAll(() => harness.stop());
  beforeEach(() => void (bot.fixture.ran.length = 0));
  afterEach(() => expect(harness.fake().faults).toEqual([]));

  test('a command is answered in public, with its buttons and its menu', async () => {
    const seen = message(await harness.command('paint', { colour: 'red' }));
    expect(seen.text).toContain('Painted red');
    expect(seen.text).toContain('[¹](https://example.org/page)');
    expect(seen.text).toContain('1 source, checked 1 Nov 2026');
    expect(seen).toMatchObject({
      visibility: 'public',
      buttons: ['Paint it blue', 'Another…', 'Sources', 'Remove'],
      menu: ['red', 'green', 'blue'],
    });
  });

  test('what goes wrong is told privately', async () => {
    const seen = message(await harness.command('paint', { colour: 'pnk' }));
    expect(seen).toMatchObject({ visibility: 'private' });
    expect(seen.text).toContain("I don't know pnk.");
  });

  test('a press and a menu answer privately, and a private answer can be shared', async () => {
    const first = message(await harness.command('paint', { colour: 'red' }));
    const pressed = message(await harness.press(first, 'Paint it blue', { user: '43' }));
    expect(pressed).toMatchObject({ visibility: 'private' });
    expect(pressed.text).toContain('Painted blue');
    expect(message(await harness.choose(first, 'green')).text).toContain('Painted green');
    expect(message(await harness.press(pressed, 'Share in channel'))).toMatchObject({ visibility: 'public' });
  });

  test('whoever asked removes an answer, and nobody else', async () => {
    const first = message(await harness.command('paint', { colour: 'red' }));
    expect(message(await harness.press(first, 'Remove', { user: '43' })).text).toContain('Only the person who asked');
    expect(await harness.press(first, 'Remove')).toBe('removed');
  });

  test('a form opens from a button and from a command, and its answer comes', async () => {
    const first = message(await harness.command('paint', { colour: 'red' }));
    const opened = form(await harness.press(first, 'Another…'));
    expect(opened).toMatchObject({ title: '/paint', fields: ['colour', 'finish'] });
    expect((await harness.submit(opened, { colour: 'green', finish: 'gloss' })).text).toContain('Painted green, gloss');
    const chosen = await harness.submit(form(await harness.command('choose', {})), {});
    expect(chosen.text).toContain('Chosen for anything: matt');
  });

  test('in a direct message nobody else reads along', async () => {
    const seen = message(await harness.command('choose', { task: 'x' }, { where: 'dm' }));
    expect(seen).toMatchObject({ visibility: 'public' });
    expect(seen.buttons).not.toContain('Share in channel');
    expect(bot.invocations.at(-1)).toMatchObject({
      audience: 'alone',
      via: 'command',
      forms: true,
      user: '42',
      channel: '501',
    });
  });

  test('options are completed while they are typed', async () => {
    expect(await harness.complete('paint', 'colour', 'gr')).toEqual(['green']);
    expect(await harness.complete('paint', 'finish', 'x')).toEqual([]);
  });

  test('a command delivered twice runs once and is answered once', async () => {
    expect(await harness.commandTwice('paint', { colour: 'red' })).toHaveLength(1);
    expect(bot.fixture.ran).toEqual(['red']);
  });

  test('it registers its commands once', () => {
    const puts = harness.fake().calls.filter(({ method }) => method === 'PUT');
    expect(puts).toHaveLength(1);
    expect(harness.logged.some(({ message: said }) => said === 'Discord commands registered')).toBe(true);
  });

  test('no log tells a token', async () => {
    harness.fake().failNext(500, 50);
    const failing = harness.press(PRESSED, 'Remove').catch(() => undefined);
    await Promise.race([failing, new Promise((resolve) => setTimeout(resolve, 300))]);
    harness.fake().failNext(500, 0);
    expect(harness.logged.some(({ level }) => level === 'error')).toBe(true);
    const log = JSON.stringify(harness.logged);
    expect(log).not.toContain('interaction-token');
    expect(log).not.toContain(harness.fake().token);
  });

  test('it stops', async () => {
    const stopping = createHarness();
    await stopping.start(bot);
    expect(stopping.platform().ready()).toBe(true);
    await stopping.stop();
    expect(stopping.platform().ready()).toBe(false);
  });
});

const PRESSED: Seen = {
  text: '',
  visibility: 'public',
  buttons: ['Remove'],
  menu: [],
  payload: { components: [{ components: [{ type: 2, custom_id: 'remove:42', label: 'Remove' }] }] },
  handle: { id: '6' },
};

describe('an answer that takes long', () => {
  test.each([createDiscordGatewayHarness, createDiscordEndpointHarness])(
    'is put off, then comes to the eyes it is for',
    async (createHarness) => {
      const harness = createHarness({ deferAfter: 20 });
      await harness.start(createBot(60));
      const open = message(await harness.command('paint', { colour: 'red' }));
      expect(open).toMatchObject({ visibility: 'public' });
      expect(open.text).toContain('Painted red');
      expect(message(await harness.command('choose', { task: 'x' }))).toMatchObject({ visibility: 'private' });
      expect(message(await harness.command('paint', { colour: 'x', visibility: 'public' }))).toMatchObject({ visibility: 'private' });
      const late = message(await harness.command('paint', {}));
      expect(late.buttons).toEqual(['Open the form']);
      const ours = message(await harness.command('choose', { visibility: 'public' }));
      expect(JSON.stringify(ours.payload)).toContain('"custom_id":"choose:public"');
      expect(harness.fake().faults).toEqual([]);
      await harness.stop();
    },
  );
});

const DEFERRED_UPDATE = 6;
const AUTHENTICATION_FAILED = 4004;

const GUILD_MESSAGES = 1 << 9;
const DIRECT_MESSAGES = 1 << 12;

describe('the gateway', () => {
  test('asks for no privileged intent, lives through failures of the API, and comes back when it was cut off', async () => {
    const bot = createBot();
    const harness = createDiscordGatewayHarness();
    await harness.start(bot);
    const { gateway } = harness.fake();
    expect(gateway.seen.intents).toBe(GUILD_MESSAGES | DIRECT_MESSAGES);
    harness.failNext(429, 1);
    expect(message(await harness.command('paint', { colour: 'red' })).text).toContain('Painted red');
    harness.failNext(500, 2);
    expect(message(await harness.command('paint', { colour: 'blue' })).text).toContain('Painted blue');
    await harness.reconnect();
    expect(gateway.seen).toMatchObject({ identified: 1, resumed: 1 });
    gateway.drop('reconnect');
    expect(message(await harness.command('paint', { colour: 'green' })).text).toContain('Painted green');
    expect(gateway.seen).toMatchObject({ identified: 1, resumed: 2 });
    expect(harness.fake().faults).toEqual([]);
    await harness.stop();
  });

  test('identifies again when its session is forgotten', { timeout: 15_000 }, async () => {
    const harness = createDiscordGatewayHarness();
    await harness.start(createBot());
    harness.fake().gateway.drop('forget');
    await harness.fake().gateway.connected();
    expect(harness.fake().gateway.seen.identified).toBe(2);
    expect(message(await harness.command('paint', { colour: 'red' })).text).toContain('Painted red');
    expect(harness.platform().ready()).toBe(true);
    await harness.stop();
  });

  test('says so when Discord closes it for good, as after its token was reset', async () => {
    const harness = createDiscordGatewayHarness();
    await harness.start(createBot());
    harness.fake().gateway.closeWith(AUTHENTICATION_FAILED);
    expect((await harness.platform().lost)?.message).toContain('it no longer takes the bot token: take it from the page "Bot"');
    expect(harness.platform().ready()).toBe(false);
    await harness.stop();
  });

  test('says where the right token is when Discord refuses it', async () => {
    const harness = createDiscordGatewayHarness({ token: 'x.y.z' });
    await expect(harness.start(createBot())).rejects.toThrow('Discord refused the bot token: take it from the page "Bot"');
    await harness.stop();
  });

  test('says that Discord cannot be reached, and why', async () => {
    const { dispatch, catalogue } = createBot();
    const gateway = createDiscordGateway({
      dispatch,
      catalogue,
      services: undefined as never,
      log: collectLog([]),
      token: 'x.y.z',
      apiUrl: 'http://127.0.0.1:1/api',
    });
    await expect(gateway.start()).rejects.toMatchObject({
      message: 'Discord cannot be reached',
      cause: { message: expect.stringContaining('ECONNREFUSED') },
    });
  });

  test('lets answers under way finish before it stops', async () => {
    const harness = createDiscordGatewayHarness();
    await harness.start(createBot(100));
    const answering = harness.command('paint', { colour: 'red' });
    await new Promise((resolve) => setTimeout(resolve, 30));
    await harness.platform().stop();
    expect(message(await answering).text).toContain('Painted red');
    await harness.stop();
  });

  test('takes nothing new while it stops', async () => {
    const bot = createBot(100);
    const harness = createDiscordGatewayHarness();
    await harness.start(bot);
    const answering = harness.command('paint', { colour: 'red' });
    await expect.poll(() => bot.invocations).toHaveLength(1);
    const stopping = harness.platform().stop();
    harness.fake().gateway.dispatch('INTERACTION_CREATE', commandInteraction('paint', { colour: 'blue' }));
    await deliver(harness.fake(), saidDirectly('green'));
    await stopping;
    await answering;
    expect(bot.invocations).toHaveLength(1);
    await harness.stop();
  });

  test('is not ready while it is cut off', async () => {
    const harness = createDiscordGatewayHarness();
    await harness.start(createBot());
    const { gateway } = harness.fake();
    const release = gateway.hold();
    gateway.drop('cut');
    await expect.poll(() => harness.platform().ready()).toBe(false);
    release();
    await expect.poll(() => harness.platform().ready(), { timeout: 10_000 }).toBe(true);
    await harness.stop();
  });

  test('registers for one server when it is told to', async () => {
    const harness = createDiscordGatewayHarness({ guildId: '77' });
    await harness.start(createBot());
    expect([...harness.fake().registered.keys()]).toEqual(['/applications/1000000000000000001/guilds/77/commands']);
    await harness.stop();
  });
});

describe('the endpoint', () => {
  test('refuses what is not from Discord, not now, not whole, or not for it', async () => {
    const bot = createBot();
    const harness = createDiscordEndpointHarness();
    await harness.start(bot);
    expect(await harness.forge()).toEqual({ badSignature: 401, oldTimestamp: 401 });
    expect((await harness.post('{}', { method: 'GET' })).status).toBe(405);
    expect((await harness.post('{"type":')).status).toBe(400);
    expect((await harness.post('[1]')).status).toBe(400);
    expect((await harness.post('x'.repeat(1024 * 1024 + 1))).status).toBe(413);
    expect((await harness.post('{"id":"1","type":1}', { signature: 'zz' })).status).toBe(401);
    expect(await harness.post('{"id":"1","type":1}')).toEqual({ status: 200, body: { type: 1 } });
    expect(bot.fixture.ran).toEqual([]);
    await harness.stop();
  });

  test('refuses what it cannot read, and takes that for no fault of its own', async () => {
    const harness = createDiscordEndpointHarness();
    await harness.start(createBot());
    const odd = [2, 3, 4, 5].flatMap((type) => [{ type }, { type, data: null }, { type, data: {} }]);
    for (const sent of [...odd, {}, { type: 9 }, { type: 'x' }])
      expect((await harness.post(JSON.stringify({ id: '1', ...sent }))).status).toBe(400);
    const levels = harness.logged.filter(({ level }) => level !== 'info').map(({ level }) => level);
    expect(new Set(levels)).toEqual(new Set(['warn']));
    await harness.stop();
  });

  test('does not wait for a request that is never sent to its end before it stops', async () => {
    const harness = createDiscordEndpointHarness();
    await harness.start(createBot());
    const sending = harness.breakOff('{"id":"1","type":1}', { sent: 2, after: 2500 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const began = performance.now();
    await harness.platform().stop();
    expect(performance.now() - began).toBeLessThan(1000);
    await sending;
    await harness.stop();
  });

  test('takes nothing new while it stops', async () => {
    const bot = createBot(200);
    const harness = createDiscordEndpointHarness();
    await harness.start(bot);
    const answering = harness.command('paint', { colour: 'red' });
    await expect.poll(() => bot.invocations).toHaveLength(1);
    const stopping = harness.platform().stop();
    expect((await harness.post('{"id":"1","type":1}')).status).toBe(503);
    expect(message(await answering).text).toContain('Painted red');
    await stopping;
    await harness.stop();
  });

  test('answers in the response itself, with no further call', async () => {
    const harness = createDiscordEndpointHarness();
    await harness.start(createBot());
    const before = harness.fake().calls.length;
    await harness.command('paint', { colour: 'red' });
    expect(harness.fake().calls.length).toBe(before);
    await harness.stop();
  });

  test('says that it registers nothing without a token', async () => {
    const harness = createDiscordEndpointHarness({ withToken: false });
    await harness.start(createBot());
    expect(harness.fake().calls).toEqual([]);
    expect(harness.logged.map(({ message: said }) => said)).toContain('Discord commands are not registered: that needs DISCORD_TOKEN');
    await harness.stop();
  });

  test('says where the right token is when Discord refuses it, and answers all the same', async () => {
    const harness = createDiscordEndpointHarness({ token: 'x.y.z' });
    await harness.start(createBot());
    expect(harness.logged.filter(({ level }) => level === 'error')).toMatchObject([
      {
        message: 'Discord commands could not be registered',
        details: { error: { message: expect.stringContaining('Discord refused the bot token: take it from the page "Bot"') } },
      },
    ]);
    expect(message(await harness.command('paint', { colour: 'red' })).text).toContain('Painted red');
    await harness.stop();
  });

  test('stays stopped where a stop comes before it has started', async () => {
    const fake = await startFakeDiscord();
    const logged: Logged[] = [];
    const endpoint = createDiscordEndpoint({
      ...createBot(),
      publicKey: 'ab'.repeat(32),
      token: fake.token,
      apiUrl: fake.apiUrl,
      services: undefined as never,
      log: collectLog(logged),
      now: Date.now,
    });
    const starting = endpoint.start();
    await endpoint.stop();
    await starting;
    expect(endpoint.ready()).toBe(false);
    expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
    await fake.stop();
  });

  test('removes an answer though the API fails at first', async () => {
    const harness = createDiscordEndpointHarness();
    await harness.start(createBot());
    const first = message(await harness.command('paint', { colour: 'red' }));
    harness.fake().failNext(429, 1);
    expect(await harness.press(first, 'Remove')).toBe('removed');
    await harness.stop();
  });

  test('does what follows an answer, and stops at once, though the connection broke before it could be given', async () => {
    const harness = createDiscordEndpointHarness();
    await harness.start(createBot(200));
    const press = pressInteraction({ id: '6' }, 'remove:42');
    harness.fake().acknowledge(press.token, { type: DEFERRED_UPDATE });
    await harness.breakOff(JSON.stringify(press));
    await harness.breakOff(JSON.stringify(press).slice(1), { signature: 'zz', after: 0 });
    await harness.fake().until(press.token, ({ deleted }) => deleted);
    const began = performance.now();
    await harness.platform().stop();
    expect(performance.now() - began).toBeLessThan(2500);
    await harness.stop();
  });

  test('takes a request that anyone breaks off for no fault', async () => {
    const harness = createDiscordEndpointHarness();
    await harness.start(createBot());
    await harness.breakOff('{"id":"1","type":1}', { sent: 5 });
    await expect
      .poll(() => harness.logged.filter(({ message: said }) => said === 'a Discord request failed'))
      .toMatchObject([{ level: 'debug' }]);
    await harness.stop();
  });
});
