import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/chat/catalogue.ts';
import { defineCommand } from '../../src/chat/command.ts';
import { createDispatch } from '../../src/chat/dispatch.ts';
import { plain, type Reply } from '../../src/chat/reply.ts';
import { brokenReply, type Fixture, sampleCatalogue } from '../fakes/catalogue.ts';
import { createDiscordEndpointHarness } from '../fakes/discord/harness-endpoint.ts';
import { createDiscordGatewayHarness } from '../fakes/discord/harness-gateway.ts';
import { createSlackHttpHarness } from '../fakes/slack/harness-http.ts';
import { createSlackSocketHarness } from '../fakes/slack/harness-socket.ts';
import { type Harness, isForm, OVERHEARD, type Seen, type SeenForm } from './harness.ts';

/** What every platform must do where people write to the bot in their own words, as far as it can be written to. */
const harnesses: readonly Harness[] = [
  createDiscordGatewayHarness(),
  createDiscordEndpointHarness(),
  createSlackSocketHarness(),
  createSlackHttpHarness(),
];

const help = defineCommand<Fixture>()({
  name: 'help',
  description: 'What it can do',
  examples: [''],
  visibility: 'private',
  options: {},
  run: () => ({
    outcome: 'answered',
    args: {},
    reply: {
      title: 'What I can do',
      tone: 'answer',
      blocks: [{ kind: 'paragraph', text: [plain('Paint things.')] }],
      citations: [],
      actions: [],
    },
  }),
});

const catalogue: Catalogue<Fixture> = { ...sampleCatalogue, commands: [...sampleCatalogue.commands, help] };

const HOSTILE = [
  '<!channel> <!here|here> <!subteam^S1>',
  '@everyone @here <@1> <@U1> <@&1> <#1> <#C1> <t:1:R>',
  '[x](https://evil.example) <https://evil.example|x> https://evil.example',
  '*b* **b** _i_ `c` ||s|| ~~d~~',
  '\u0000\u202Etxet &lt;!channel&gt;',
  'a\n# b\n> c\n- d',
];

describe.each(harnesses)('$name', (harness) => {
  const ran: string[] = [];
  const errors: object[] = [];
  const log = { debug: () => {}, info: () => {}, warn: () => {}, error: (details: object) => void errors.push(details) };
  const fixture: { ran: string[]; reply?: Reply } = { ran };
  const bot = {
    catalogue: catalogue as never,
    dispatch: createDispatch<Fixture>({ catalogue, services: fixture, log, reference: () => 'ref-1' }),
  };
  const message = (seen: Seen | SeenForm | 'removed'): Seen => {
    if (seen === 'removed' || isForm(seen)) throw new Error(`a message was expected, but came ${JSON.stringify(seen)}`);
    return seen;
  };

  beforeAll(() => harness.start(bot));
  afterAll(() => harness.stop());

  const { mention, directMessage, messageMenu, mentionTwice, overhear, alive } = harness;

  if (mention !== undefined) {
    describe('a mention', () => {
      it.each([{ thread: false }, { thread: true }])('is answered in its place, before all eyes ($thread)', async (where) => {
        const seen = await mention('red', where);
        expect(seen.visibility).toBe('public');
        expect(seen.text).toContain('Painted red');
        expect(seen.buttons).toEqual(['Paint it blue', 'Another…', 'Sources', 'Remove']);
      });

      it('is told where the answer to it cannot be drawn', async () => {
        fixture.reply = brokenReply;
        try {
          expect((await mention('red')).text).toContain('Something went wrong on my side.');
        } finally {
          delete fixture.reply;
        }
      });

      it('may hold a command', async () => {
        expect((await mention('/paint green finish:gloss')).text).toContain('Painted green, gloss');
      });

      it('of a command that answers in private elsewhere is answered in public: so it was asked', async () => {
        const seen = await mention('/choose walls');
        expect(seen.visibility).toBe('public');
        expect(seen.text).toContain('Chosen for walls');
        expect((await mention('/paint red visibility:private')).visibility).toBe('public');
      });

      it('without a word gets help', async () => {
        expect((await mention('  ')).text).toContain('What I can do');
      });

      it('of a command that lacks something says what, with the form a button away', async () => {
        const seen = await mention('/choose');
        const form = await harness.press(seen, 'Open the form');
        expect(isForm(form)).toBe(true);
      });

      it('that cannot be answered is told so where it stands, and whoever asked can take that away', async () => {
        const seen = await mention('mauve', { user: 'asker' });
        expect(seen.visibility).toBe('public');
        expect(seen.text).toMatch(/I don.t know mauve/);
        expect((await mention('/nonsense')).text).toContain('I have no command');
        const refused = message(await harness.press(seen, 'Remove', { user: 'somebody-else' }));
        expect(refused.visibility).toBe('private');
        expect(await harness.press(seen, 'Remove', { user: 'asker' })).toBe('removed');
      });

      it('that meets a fault gets a reference and nothing internal', async () => {
        errors.length = 0;
        const seen = await mention('crash');
        expect(seen.text).toContain('ref-1');
        expect(seen.text).not.toContain('secret-internal-detail');
        expect(errors.filter((details) => 'reference' in details)).toHaveLength(1);
      });

      it('has an answer whose buttons work as ever', async () => {
        const pressed = message(await harness.press(await mention('red'), 'Paint it blue', { user: 'somebody-else' }));
        expect(pressed).toMatchObject({ visibility: 'private' });
        expect(pressed.text).toContain('Painted blue');
      });

      it('that is very long is read all the same', async () => {
        expect((await mention(`mauve ${'and so on '.repeat(180)}?`)).text).toMatch(/I don.t know mauve and/);
      });
    });
  }

  if (mentionTwice !== undefined) {
    it('answers once what is delivered twice', async () => {
      ran.length = 0;
      expect(await mentionTwice('green')).toHaveLength(1);
      expect(ran).toEqual(['green']);
    });
  }

  if (overhear !== undefined) {
    it.each(OVERHEARD)('keeps quiet on %s', async (what) => {
      ran.length = 0;
      expect(await overhear(what, 'red')).toEqual([]);
      expect(ran).toEqual([]);
    });
  }

  if (directMessage !== undefined) {
    describe('a direct message', () => {
      it('is answered, with nobody to share with and nobody to hide from', async () => {
        const seen = await directMessage('red');
        expect(seen.text).toContain('Painted red');
        expect(seen.buttons).toEqual(['Paint it blue', 'Another…', 'Sources']);
      });

      it('may hold a command, or nothing that is known', async () => {
        expect((await directMessage('/choose walls')).text).toContain('Chosen for walls');
        const seen = await directMessage('mauve');
        expect(seen.text).toMatch(/I don.t know mauve/);
        expect(seen.buttons).not.toContain('Remove');
      });
    });
  }

  if (messageMenu !== undefined) {
    describe('the menu of a message', () => {
      it('answers the message to whoever asked, who can share it', async () => {
        const seen = await messageMenu('red');
        expect(seen.visibility).toBe('private');
        expect(seen.text).toContain('Painted red');
        const shared = message(await harness.press(seen, 'Share in channel'));
        expect(shared.visibility).toBe('public');
        expect(shared.buttons).toContain('Remove');
      });

      it('takes no orders from the message', async () => {
        expect((await messageMenu('/paint red visibility:public')).visibility).toBe('private');
      });

      it.each(['', '  \n '])('says in private that there is no text: %j', async (text) => {
        const seen = await messageMenu(text);
        expect(seen.visibility).toBe('private');
        expect(seen.text).toContain('There is no text in that message');
      });

      it('takes a long message, and marks what it leaves out', async () => {
        const seen = await messageMenu(`mauve ${'and so on '.repeat(390)}`);
        expect(seen.visibility).toBe('private');
        expect(seen.text).toMatch(/I don.t know mauve and so on .*…/);
      });
    });
  }

  for (const [name, say] of Object.entries({ mention, directMessage, messageMenu })) {
    if (say === undefined || alive === undefined) continue;
    it.each(HOSTILE)(`lets no word come alive: %j by ${name}`, async (text) => {
      const seen = await say(`so ${text}`);
      expect(seen.text).toMatch(/I don.t know so/);
      expect(alive(seen)).toEqual([]);
    });
  }
});
