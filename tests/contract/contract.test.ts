import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDispatch } from '../../src/chat/dispatch.ts';
import type { Logger } from '../../src/chat/logger.ts';
import { plain, type Reply } from '../../src/chat/reply.ts';
import { brokenReply, type Fixture, sampleCatalogue, sampleReply } from '../fakes/catalogue.ts';
import { createDiscordEndpointHarness } from '../fakes/discord/harness-endpoint.ts';
import { createDiscordGatewayHarness } from '../fakes/discord/harness-gateway.ts';
import { createSlackHttpHarness } from '../fakes/slack/harness-http.ts';
import { createSlackSocketHarness } from '../fakes/slack/harness-socket.ts';
import { type Harness, isForm, type Seen, type SeenForm } from './harness.ts';

/** What every platform must do, however it is connected: the real SDK against a fake that speaks its protocol. */
const harnesses: readonly Harness[] = [
  createDiscordGatewayHarness(),
  createDiscordEndpointHarness(),
  createSlackSocketHarness(),
  createSlackHttpHarness(),
];

const long: Reply = {
  ...sampleReply,
  blocks: [{ kind: 'list', items: Array.from({ length: 400 }, (_, at) => [plain(`Item number ${at} of a long list.`)]) }],
  actions: [],
};

describe.each(harnesses)('$name', (harness) => {
  const ran: string[] = [];
  const fixture: { ran: string[]; reply?: Reply } = { ran };
  const errors: object[] = [];
  const log: Logger = { debug: () => {}, info: () => {}, warn: () => {}, error: (details) => void errors.push(details) };
  const bot = {
    catalogue: sampleCatalogue as never,
    dispatch: createDispatch<Fixture>({ catalogue: sampleCatalogue, services: fixture, log, reference: () => 'ref-1' }),
  };

  beforeAll(() => harness.start(bot));
  afterAll(() => harness.stop());

  const message = (seen: Seen | SeenForm | 'removed'): Seen => {
    if (seen === 'removed' || isForm(seen)) throw new Error(`a message was expected, but came ${JSON.stringify(seen)}`);
    return seen;
  };
  const form = (seen: Seen | SeenForm | 'removed'): SeenForm => {
    if (!isForm(seen)) throw new Error('a form was expected');
    return seen;
  };

  it('answers a command in public, with its follow-ups', async () => {
    const seen = message(await harness.command('paint', { colour: 'red' }));
    expect(seen).toMatchObject({ visibility: 'public', menu: ['red', 'green', 'blue'] });
    expect(seen.text).toContain('Painted red');
    expect(seen.text).toContain('https://example.org/page');
    expect(seen.buttons).toEqual(['Paint it blue', 'Another…', 'Sources', 'Remove']);
  });

  it('answers in private where the command says so or the person asks for it', async () => {
    expect(message(await harness.command('choose', { task: 'walls' })).visibility).toBe('private');
    expect(message(await harness.command('paint', { colour: 'red', visibility: 'private' })).visibility).toBe('private');
    expect(message(await harness.command('choose', { task: 'walls', visibility: 'public' })).visibility).toBe('public');
  });

  it('opens a form where something is missing, and answers what was filled in', async () => {
    const opened = form(await harness.command('choose', {}));
    expect(opened.fields).toEqual(['task', 'finish']);
    const seen = await harness.submit(opened, { task: 'doors', finish: 'gloss' });
    expect(seen.text).toContain('Chosen for doors: gloss');
  });

  it('opens a form where only the eyes were said that the answer is for, and answers those', async () => {
    const opened = form(await harness.command('choose', { visibility: 'public' }));
    expect(message(await harness.submit(opened, { task: 'doors' }))).toMatchObject({ visibility: 'public' });
  });

  it('answers a pressed button and a chosen entry privately, to whoever pressed', async () => {
    const seen = message(await harness.command('paint', { colour: 'red' }));
    const pressed = message(await harness.press(seen, 'Paint it blue', { user: 'somebody-else' }));
    expect(pressed.visibility).toBe('private');
    expect(pressed.text).toContain('Painted blue');
    const chosen = message(await harness.choose(seen, 'green'));
    expect(chosen.visibility).toBe('private');
    expect(chosen.text).toContain('Painted green');
  });

  it('opens a form from a button', async () => {
    const seen = message(await harness.command('paint', { colour: 'red' }));
    expect(form(await harness.press(seen, 'Another…')).fields).toEqual(['colour', 'finish']);
  });

  it('shows the sources of an answer', async () => {
    const seen = message(await harness.command('paint', { colour: 'red' }));
    expect(message(await harness.press(seen, 'Sources')).text).toContain('A page');
  });

  it('shares a private answer in the channel', async () => {
    const seen = message(await harness.command('paint', { colour: 'red', visibility: 'private' }));
    expect(seen.buttons).toContain('Share in channel');
    const shared = message(await harness.press(seen, 'Share in channel'));
    expect(shared.visibility).toBe('public');
    expect(shared.text).toContain('Painted red');
  });

  it('lets whoever asked remove a public answer, and nobody else', async () => {
    const seen = message(await harness.command('paint', { colour: 'red' }, { user: 'asker' }));
    const refused = message(await harness.press(seen, 'Remove', { user: 'somebody-else' }));
    expect(refused.visibility).toBe('private');
    expect(refused.text).toContain('Only the person who asked');
    expect(await harness.press(seen, 'Remove', { user: 'asker' })).toBe('removed');
  });

  it('works in direct messages, where there is nobody to share with', async () => {
    const seen = message(await harness.command('paint', { colour: 'red' }, { where: 'dm' }));
    expect(seen.text).toContain('Painted red');
    expect(seen.buttons).not.toContain('Share in channel');
    expect(seen.buttons).not.toContain('Remove');
  });

  it('says privately what a person can mend', async () => {
    const seen = message(await harness.command('paint', { colour: 'mauve' }));
    expect(seen).toMatchObject({ visibility: 'private' });
    expect(seen.text).toMatch(/I don.t know mauve/);
    expect(seen.text).toContain('Try red');
  });

  it('answers a fault with a reference and nothing internal, and logs it once', async () => {
    errors.length = 0;
    const seen = message(await harness.command('paint', { colour: 'crash' }));
    expect(seen.visibility).toBe('private');
    expect(seen.text).toContain('ref-1');
    expect(seen.text).not.toContain('secret-internal-detail');
    expect(errors.filter((details) => 'reference' in details)).toHaveLength(1);
  });

  it('says privately that something went wrong where an answer cannot be drawn', async () => {
    fixture.reply = brokenReply;
    try {
      const seen = message(await harness.command('paint', { colour: 'red' }));
      expect(seen.visibility).toBe('private');
      expect(seen.text).toContain('Something went wrong on my side.');
      expect(seen.text).toContain('ref-1');
      expect(errors.at(-1)).toMatchObject({ reference: 'ref-1', command: 'paint' });
    } finally {
      delete fixture.reply;
    }
  });

  it('answers once what is delivered twice', async () => {
    ran.length = 0;
    const seen = await harness.commandTwice('paint', { colour: 'green' });
    expect(ran).toEqual(['green']);
    expect(new Set(seen.map(({ text }) => text)).size).toBe(1);
  });

  it('leads to the rest of an answer that does not fit, with nothing lost', async () => {
    fixture.reply = long;
    try {
      let seen = message(await harness.command('paint', { colour: 'red' }));
      let text = seen.text;
      for (let pages = 1; seen.buttons.some((label) => /^Show \d+ more$/.test(label)); pages += 1) {
        expect(seen.text).toMatch(/… \d+ more/);
        expect(pages).toBeLessThan(20);
        seen = message(await harness.press(seen, seen.buttons.find((label) => /^Show \d+ more$/.test(label)) ?? ''));
        text += seen.text;
      }
      for (let at = 0; at < 400; at += 1) expect(text).toContain(`Item number ${at} of`);
    } finally {
      delete fixture.reply;
    }
  });

  const { complete, failNext, reconnect, forge } = harness;
  if (complete !== undefined) {
    it('completes options while they are typed', async () => {
      expect(await complete('paint', 'colour', 'gr')).toEqual(['green']);
      expect(await complete('paint', 'colour', 'zzz')).toEqual([]);
    });
  }

  if (failNext !== undefined) {
    it.each([429, 500] as const)('gets its answer through when the platform says %s', async (status) => {
      failNext(status, 1);
      expect(message(await harness.command('paint', { colour: 'red' })).text).toContain('Painted red');
    });
  }

  if (reconnect !== undefined) {
    it('comes back after the connection is cut', async () => {
      await reconnect();
      expect(message(await harness.command('paint', { colour: 'red' })).text).toContain('Painted red');
    });
  }

  if (forge !== undefined) {
    it('refuses bad signatures and old time stamps', async () => {
      expect(await forge()).toEqual({ badSignature: 401, oldTimestamp: 401 });
    });
  }

  it('acknowledges the first of the answers that take long to find, and answers then', async () => {
    const late = createDispatch<Fixture>({
      catalogue: sampleCatalogue,
      services: fixture,
      log,
      reference: () => 'ref-1',
      preparation: {
        neededBy: ({ name }) => name === 'paint',
        make: () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300),
      },
    });
    await harness.stop();
    await harness.start({ ...bot, dispatch: late });
    const first = message(await harness.command('paint', { colour: 'red' }));
    expect(first).toMatchObject({ visibility: 'public', acknowledged: true });
    expect(first.text).toContain('Painted red');
    const second = message(await harness.command('paint', { colour: 'red' }));
    expect(second).toMatchObject({ visibility: 'public', acknowledged: false });
    await harness.stop();
    await harness.start(bot);
  });

  it('has buttons that still work after a restart', async () => {
    const seen = message(await harness.command('paint', { colour: 'red' }));
    await harness.stop();
    await harness.start(bot);
    expect(message(await harness.press(seen, 'Paint it blue')).text).toContain('Painted blue');
  });
});
