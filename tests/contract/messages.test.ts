import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineCommand } from '../../src/chat/command.ts';
import { createDispatch } from '../../src/chat/dispatch.ts';
import { type Fixture, sampleCatalogue, sampleReply } from '../fakes/catalogue.ts';
import { createSlackHttpHarness } from '../fakes/slack/harness-http.ts';
import { createSlackSocketHarness } from '../fakes/slack/harness-socket.ts';
import { type Harness, isForm, OVERHEARD, type Seen, type SeenForm } from './harness.ts';

/** What every platform must do with plain messages: what is said to the bot gets the same answer as a command. */
const harnesses: readonly Harness[] = [createSlackSocketHarness(), createSlackHttpHarness()];

const help = defineCommand<Fixture>()({
  name: 'help',
  description: 'What I can do',
  examples: [''],
  visibility: 'private',
  options: {},
  run: () => ({ outcome: 'answered', args: {}, reply: { ...sampleReply, title: 'What I can do' } }),
});
const catalogue = { ...sampleCatalogue, commands: [...sampleCatalogue.commands, help] };

const HOSTILE = '<!channel> @everyone <@U1> <@123> [x](https://evil.example) *b* `c` ||s||';

describe.each(harnesses)('$name, messages', (harness) => {
  const ran: string[] = [];
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const dispatch = createDispatch<Fixture>({ catalogue, services: { ran }, log, reference: () => 'ref-1' });

  beforeAll(() => harness.start({ dispatch, catalogue }));
  afterAll(() => harness.stop());

  const message = (seen: Seen | SeenForm | 'removed'): Seen => {
    if (seen === 'removed' || isForm(seen)) throw new Error(`a message was expected, but came ${JSON.stringify(seen)}`);
    return seen;
  };
  const does = <K extends keyof Harness>(name: K): NonNullable<Harness[K]> => {
    const ability = harness[name];
    if (ability === undefined) throw new Error(`${harness.name} has no ${name}`);
    return ability;
  };

  /** A platform may not hear of all of these by every way of connecting. */
  const where = (...names: readonly (keyof Harness)[]) => it.runIf(names.every((name) => harness[name] !== undefined));

  where('mention').each([false, true])('answers a mention where it was said, for all to see (in a thread: %s)', async (thread) => {
    const seen = await does('mention')('red', { thread });
    expect(seen.visibility).toBe('public');
    expect(seen.text).toContain('Painted red');
    expect(seen.buttons).toEqual(['Paint it blue', 'Another…', 'Sources', 'Remove']);
  });

  where('mention')('takes a command that is written after the mention, in public whoever else would see it', async () => {
    expect((await does('mention')('/paint green finish:gloss')).text).toContain('Painted green, gloss');
    const choice = await does('mention')('/choose walls');
    expect(choice.text).toContain('Chosen for walls');
    expect(choice.visibility).toBe('public');
    expect(choice.buttons).not.toContain('Share in channel');
  });

  where('mention')('answers a mention alone with help', async () => {
    expect((await does('mention')('')).text).toContain('What I can do');
  });

  where('mention')('says where it was asked what can be mended, and lets the asker remove it', async () => {
    const seen = await does('mention')('mauve');
    expect(seen.visibility).toBe('public');
    expect(seen.text).toMatch(/I don.t know mauve/);
    expect(await harness.press(seen, 'Remove')).toBe('removed');
    expect((await does('mention')('/nonsense')).text).toContain('I have no command');
  });

  where('mention')('leads to the form of a command that lacks something', async () => {
    const seen = await does('mention')('/paint finish:gloss');
    expect(seen.text).toContain('/paint needs colour');
    const form = await harness.press(seen, 'Open the form');
    if (form === 'removed' || !isForm(form)) throw new Error('a form was expected');
    expect((await harness.submit(form, { colour: 'red', finish: 'gloss' })).text).toContain('Painted red, gloss');
  });

  where('mention')('lets whoever asked by mention remove the answer, and nobody else', async () => {
    const seen = await does('mention')('red', { user: 'asker' });
    const refused = message(await harness.press(seen, 'Remove', { user: 'somebody-else' }));
    expect(refused.visibility).toBe('private');
    expect(refused.text).toContain('Only the person who asked');
    expect(await harness.press(seen, 'Remove', { user: 'asker' })).toBe('removed');
  });

  where('mention')('answers buttons of such an answer privately', async () => {
    const pressed = message(await harness.press(await does('mention')('red'), 'Paint it blue', { user: 'somebody-else' }));
    expect(pressed).toMatchObject({ visibility: 'private' });
    expect(pressed.text).toContain('Painted blue');
  });

  where('directMessage')('answers what is written to it directly', async () => {
    const seen = await does('directMessage')('red');
    expect(seen.text).toContain('Painted red');
    expect(seen.buttons).toEqual(['Paint it blue', 'Another…', 'Sources']);
    expect((await does('directMessage')('/choose walls')).text).toContain('Chosen for walls');
    expect((await does('directMessage')('mauve')).text).toMatch(/I don.t know mauve/);
  });

  where('messageMenu')("answers someone else's message to whoever wants it answered, to be shared", async () => {
    const seen = await does('messageMenu')('red');
    expect(seen.visibility).toBe('private');
    expect(seen.text).toContain('Painted red');
    const shared = message(await harness.press(seen, 'Share in channel'));
    expect(shared.visibility).toBe('public');
    expect(shared.text).toContain('Painted red');
  });

  where('messageMenu')("keeps such an answer private, whatever the other's message says", async () => {
    const seen = await does('messageMenu')('/paint red visibility:public');
    expect(seen).toMatchObject({ visibility: 'private' });
    expect(seen.text).toContain('/paint red');
  });

  it.each(['mention', 'directMessage', 'messageMenu'] as const)(
    'takes a long message, and marks what it leaves out: %s',
    async (ability) => {
      if (harness[ability] === undefined) return;
      const seen = await does(ability)(`mauve ${'and so on '.repeat(180)} at the end`);
      expect(seen.text).toMatch(/I don.t know mauve and so on .* … .*(at the end|…)/);
    },
  );

  where('messageMenu').each(['', '  \n '])('says so where a message has no text: %j', async (text) => {
    const seen = await does('messageMenu')(text);
    expect(seen).toMatchObject({ visibility: 'private' });
    expect(seen.text).toContain('There is no text in that message');
  });

  where('mentionTwice')('answers once what is delivered twice', async () => {
    ran.length = 0;
    expect(await does('mentionTwice')('green')).toHaveLength(1);
    expect(ran).toEqual(['green']);
  });

  where('overhear').each(OVERHEARD)('keeps quiet on %s', async (what) => {
    ran.length = 0;
    expect(await does('overhear')(what, 'blue')).toEqual([]);
    expect(ran).toEqual([]);
  });

  it.each(['mention', 'directMessage', 'messageMenu'] as const)('lets no word come alive: %s', async (ability) => {
    if (harness[ability] === undefined) return;
    const seen = await does(ability)(HOSTILE);
    expect(seen.text).toMatch(/I don.t know/);
    expect(does('alive')(seen)).toEqual([]);
  });
});
