import fc from 'fast-check';
import { readMachines } from '../../commands/typed/machines.ts';
import { MACHINES } from '../../src/core/knowledge/machines.ts';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../commands/index.ts';
import { decodeAction, encodeAction } from '../../src/chat/action-codec.ts';
import { allOptions, type Choice, defineCommand } from '../../src/chat/command.ts';
import type { ReplyAnswer } from '../../src/chat/answer.ts';
import { createDispatch } from '../../src/chat/dispatch.ts';
import type { Invocation } from '../../src/chat/invocation.ts';
import { pageOf, type PieceLimits, splitText } from '../../src/chat/pages.ts';
import { plainText } from '../../src/chat/plain-text.ts';
import { type Block, plain, type Reply, type Span } from '../../src/chat/reply.ts';
import { readArguments, readTyped, writeTyped } from '../../src/chat/typed.ts';
import { arbitraryReply, arbitraryString } from '../arbitrary-reply.ts';
import { type Fixture, sampleCatalogue, sampleReply } from '../fakes/catalogue.ts';
import { gallery } from '../gallery.ts';
import { realServices } from '../knowledge.ts';

const services = await realServices();
const quiet = { debug() {}, info() {}, warn() {}, error() {} };
const compare = catalogue.commands[0] as (typeof catalogue.commands)[number];
const recommend = catalogue.commands[1] as (typeof catalogue.commands)[number];

describe('typed lines', () => {
  it.each([
    ['/compare pytorch tensorflow', { command: 'compare', args: { frameworks: 'pytorch tensorflow' } }],
    ['  /COMPARE  pytorch vs tf aspect:mobile ', { command: 'compare', args: { frameworks: 'pytorch vs tf', aspect: 'mobile' } }],
    [
      '/compare frameworks: "pytorch, tf" aspect: learning curve visibility:private',
      { command: 'compare', args: { frameworks: 'pytorch, tf', aspect: 'learning curve', visibility: 'private' } },
    ],
    ['/compare pytorch frameworks:keras', { command: 'compare', args: { frameworks: 'pytorch keras' } }],
    ['/recommend target=phone', { command: 'recommend', args: { target: 'phone' } }],
    ['/compare visibility:private pytorch jax', { command: 'compare', args: { visibility: 'private', frameworks: 'pytorch jax' } }],
    [
      '/recommend images, experience: new, target: phone;',
      { command: 'recommend', args: { task: 'images', experience: 'new', target: 'phone' } },
    ],
    // What a button writes can be typed; the same words in a question are a part of it.
    ['/faq is-theano-dead show:sources', { command: 'faq', args: { question: 'is-theano-dead', show: 'sources' } }],
    ['/faq is-theano-dead from:12', { command: 'faq', args: { question: 'is-theano-dead', from: '12' } }],
    [
      '/faq is-theano-dead from:12 visibility:private',
      { command: 'faq', args: { question: 'is-theano-dead', from: '12', visibility: 'private' } },
    ],
    ['/faq how do I convert from: keras to pytorch', { command: 'faq', args: { question: 'how do I convert from: keras to pytorch' } }],
    ['/ask should I switch from:tensorflow to jax', { command: 'ask', args: { question: 'should I switch from:tensorflow to jax' } }],
    ['/ask an upgrade from:1 to 2', { command: 'ask', args: { question: 'an upgrade from:1 to 2' } }],
    [
      '/ask what does it show: loss or accuracy in keras',
      { command: 'ask', args: { question: 'what does it show: loss or accuracy in keras' } },
    ],
    ['/help', { command: 'help', args: {} }],
    ['/nothing like it', { command: 'nothing', args: {} }],
    ['is theano dead?', { command: 'ask', args: { question: 'is theano dead?' } }],
    ['', { command: 'ask', args: {} }],
    ['/', { command: 'ask', args: { question: '/' } }],
  ])('reads %j', (line, expected) => {
    expect(readTyped(line, catalogue)).toEqual(expected);
  });

  it('never throws, and finds only options that there are', () => {
    fc.assert(
      fc.property(arbitraryString, (text) => {
        readTyped(`/compare ${text}`, catalogue);
        for (const name of Object.keys(readArguments(text, compare))) expect(Object.keys(allOptions(compare))).toContain(name);
      }),
    );
  });
});

describe('what is typed for a follow-up', () => {
  it.each(['/recommend target:phone', '/compare pytorch jax aspect:all', '/help', '/faq is theano dead'])(
    'of %s is read as that follow-up',
    async (line) => {
      const { dispatch } = createDispatch({ catalogue, services, log: quiet, reference: () => 'r' });
      const answer = await dispatch({
        platform: 'terminal',
        user: 'me',
        audience: 'alone',
        via: 'command',
        forms: false,
        ...readTyped(line, catalogue),
      });
      const { actions } = answer.kind === 'reply' ? answer.reply : { actions: [] };
      expect(actions.length).toBeGreaterThan(0);
      for (const { command, args } of actions)
        expect(readTyped(writeTyped({ command, args }, catalogue), catalogue)).toEqual({ command, args });
    },
  );
});

describe('what a button carries', () => {
  it('comes back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            task: arbitraryString,
            target: fc.constantFrom('phone', 'browser'),
            visibility: fc.constantFrom('public', 'private'),
            from: fc.nat().map(String),
          },
          { requiredKeys: [] },
        ),
        (args) => {
          const filled = Object.fromEntries(Object.entries(args).filter(([, value]) => value !== ''));
          expect(decodeAction(encodeAction({ command: recommend.name, args: filled }, catalogue, services, 100), catalogue)).toEqual({
            command: recommend.name,
            args: filled,
          });
        },
      ),
    );
  });

  it('fits a Discord custom_id even for five frameworks with long names', () => {
    const longest = [...services.knowledge.frameworks.keys()].sort((a, b) => b.length - a.length).slice(0, 5);
    const aspect = [...services.knowledge.aspects.keys()].sort((a, b) => b.length - a.length)[0] ?? '';
    const encoded = encodeAction(
      { command: 'compare', args: { frameworks: longest.join(','), aspect, visibility: 'private', show: 'sources', from: '9999' } },
      catalogue,
      services,
      100,
    );
    expect(encoded.length).toBeLessThanOrEqual(100);
    const decoded = decodeAction(encoded, catalogue);
    expect(services.knowledge.names.readList(decoded?.args['frameworks'] ?? '').found.map(({ id }) => id)).toEqual(longest);
  });

  it('keeps the parts that are named, though their names are long', () => {
    const named =
      'speaker-diarization-precision-2,TensorFlow Decision Forests,Explainable Boosting Machine,Practical Deep Learning for Coders';
    const encoded = encodeAction({ command: 'compare', args: { frameworks: named, aspect: 'interop' } }, catalogue, services, 100);
    expect(encoded.length).toBeLessThanOrEqual(100);
    const { found } = services.knowledge.names.readList(decodeAction(encoded, catalogue)?.args['frameworks'] ?? '');
    expect(found.map(({ part }) => part)).toEqual(named.split(','));
  });

  it('fits for every answer that /recommend can get, with five frameworks that are not wanted', () => {
    const longest = (ids: Iterable<string>): readonly string[] => [...ids].sort((a, b) => b.length - a.length);
    const [task = ''] = longest(services.knowledge.tasks.keys());
    const [using = '', beside = '', ...others] = longest(services.knowledge.frameworks.keys());
    const choices = Object.entries(recommend.options).flatMap(([name, option]): [string, string][] =>
      option.type === 'choice' ? [[name, longest(option.choices.map(({ value }) => value))[0] ?? '']] : [],
    );
    const args = {
      ...Object.fromEntries(choices),
      task,
      using,
      with: beside,
      without: others.slice(0, 5).join(','),
      machine: MACHINES.join(','),
    };
    const wanted = { command: 'recommend', args: { ...args, visibility: 'private', show: 'sources', from: '999' } };
    const encoded = encodeAction(wanted, catalogue, services, 100);
    expect(encoded.length).toBeLessThanOrEqual(100);
    const read = decodeAction(encoded, catalogue)?.args ?? {};
    const idsOf = (names: string | undefined): readonly string[] =>
      services.knowledge.names.readList(names ?? '').found.map(({ id }) => id);
    expect({
      ...read,
      task: services.knowledge.taskNames.exact(read['task'] ?? '')?.id,
      using: idsOf(read['using'])[0],
      with: idsOf(read['with'])[0],
      without: idsOf(read['without']).join(','),
      machine: readMachines(read['machine'] ?? '', undefined, services).machines.join(),
    }).toEqual(wanted.args);
  });

  it('fits for every question', () => {
    for (const question of services.knowledge.faq.keys()) {
      expect(
        encodeAction({ command: 'faq', args: { question, visibility: 'private', show: 'sources', from: '99' } }, catalogue, services, 100)
          .length,
      ).toBeLessThanOrEqual(100);
    }
  });

  it('is nothing where it names no command', () => {
    expect(decodeAction('nothing:1', catalogue)).toEqual({ command: 'nothing', args: {} });
    fc.assert(fc.property(arbitraryString, (text) => void decodeAction(text, catalogue)));
  });
});

describe('dispatch', () => {
  const ran: string[] = [];
  const errors: object[] = [];
  const { dispatch } = createDispatch<Fixture>({
    catalogue: sampleCatalogue,
    services: { ran },
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: (details) => void errors.push(details) },
    reference: () => 'r1',
  });
  const invoke = (part: Partial<Invocation>) =>
    dispatch({ platform: 'terminal', user: 'me', audience: 'channel', via: 'command', forms: true, command: 'paint', args: {}, ...part });

  it('completes what is being typed, but asks nobody for what is too long to be taken', () => {
    const asked: string[] = [];
    const suggest = (typed: string): readonly Choice[] => {
      asked.push(typed);
      return [{ value: 'red', label: 'Red' }];
    };
    const paint = defineCommand<Fixture>()({
      name: 'paint',
      description: 'Paints',
      examples: ['red'],
      visibility: 'private',
      options: { colour: { type: 'text', description: 'The colour', suggest } },
      run: () => Promise.reject(new Error('nothing is painted')),
    });
    const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
    const completing = createDispatch<Fixture>({
      catalogue: { commands: [paint], fallback: 'paint' },
      services: { ran },
      log,
      reference: () => 'r1',
    });
    expect(completing.suggest('paint', 'colour', 're')).toEqual([{ value: 'red', label: 'Red' }]);
    expect(completing.suggest('paint', 'colour', 'red '.repeat(1250))).toEqual([]);
    expect(asked).toEqual(['re']);
  });

  it('never rejects, whatever arrives', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryString, fc.dictionary(arbitraryString, arbitraryString), async (command, args) => {
        await invoke({ command, args });
        await invoke({ command: 'paint', args });
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    [{ args: { colour: 'red', taste: 'x' } }, /no option “taste”/],
    [{ args: { colour: 'red', finish: 'sandy' } }, /can't use “sandy” as finish/],
    [{ args: { colour: 'r'.repeat(301) } }, /at most 300/],
    [{ command: 'nope' }, /no command \/nope/],
    [{ command: 'remove' }, /no command \/remove/],
    [{ args: {}, forms: false }, /needs a colour/],
    [{ command: 'remove', args: { asker: 'someone' } }, /Only the person who asked/],
  ])('refuses %j and says what to do next', async (part, expected) => {
    const answer = await invoke(part);
    expect(answer).toMatchObject({ kind: 'reply', visibility: 'private', outcome: 'error' });
    expect(answer.kind === 'reply' ? answer.reply.title : '').toMatch(expected);
    expect(answer.kind === 'reply' ? answer.reply.blocks.length : 0).toBeGreaterThan(0);
  });

  it('opens a form where nothing at all was said, but not for a follow-up of an answer to an empty one', async () => {
    expect(await invoke({ command: 'choose', args: {} })).toMatchObject({ kind: 'form' });
    const answered = await invoke({ command: 'choose', args: {}, via: 'form' });
    expect(answered).toMatchObject({ kind: 'reply', outcome: 'answered' });
    for (const args of [{ show: 'sources' }, { from: '0', visibility: 'public' }, { from: '1' }]) {
      expect(await invoke({ command: 'choose', args, via: 'press' })).toMatchObject({ kind: 'reply', outcome: 'answered' });
    }
  });

  it('opens a form where only the eyes were said that the answer is for, and remembers them', async () => {
    expect(await invoke({ command: 'choose', args: { visibility: 'public' } })).toMatchObject({
      kind: 'form',
      form: { args: { visibility: 'public' } },
    });
    expect(await invoke({ command: 'choose', args: { visibility: 'public' }, via: 'message', forms: false })).toMatchObject({
      outcome: 'error',
      reply: { actions: [{ label: 'Open the form', args: { visibility: 'public' } }, { label: 'Remove' }] },
    });
    expect(await invoke({ command: 'choose', args: { visibility: 'public' }, via: 'press' })).toMatchObject({
      kind: 'form',
      form: { args: { visibility: 'public' } },
    });
    for (const args of [{ show: 'sources' }, { from: '1' }])
      expect(await invoke({ command: 'choose', args })).toMatchObject({ kind: 'reply', outcome: 'answered' });
  });

  it.each(['suggested', 'unknown', 'out_of_scope'] as const)('keeps what is no answer private: %s', async (outcome) => {
    const doubt = defineCommand<Fixture>()({
      name: 'doubt',
      description: 'Knows nothing',
      examples: [''],
      visibility: 'public',
      options: { about: { type: 'text', description: 'Whatever' } },
      run: () => ({ outcome, reply: sampleReply, args: {} }),
    });
    const doubting = createDispatch<Fixture>({
      catalogue: { commands: [doubt], fallback: 'doubt' },
      services: { ran },
      log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
      reference: () => 'r1',
    });
    const asked = { platform: 'slack', user: 'a', audience: 'channel', forms: true, command: 'doubt', args: { about: 'x' } } as const;
    expect(await doubting.dispatch({ ...asked, via: 'command' })).toMatchObject({ outcome, visibility: 'private' });
    // Where somebody was spoken to in a channel, silence would be taken for a fault.
    expect(await doubting.dispatch({ ...asked, via: 'message' })).toMatchObject({ outcome, visibility: 'public' });
  });

  it('tells of a value that cannot be used before it opens a form', async () => {
    expect(await invoke({ command: 'choose', args: { visibility: 'everyone' } })).toMatchObject({ kind: 'reply', outcome: 'error' });
  });

  it.each(['Private', 'PRIVATE', 'only me', ' private '])('answers in private where the person says %j', async (visibility) => {
    expect(await invoke({ command: 'paint', args: { colour: 'red', visibility } })).toMatchObject({ visibility: 'private' });
  });

  it('takes a choice by its value or its label, in any case', async () => {
    expect(await invoke({ args: { colour: 'red', finish: 'GLOSSY' } })).toMatchObject({ args: { finish: 'gloss' } });
  });

  it('does not take what objects bring along for options', async () => {
    expect(await invoke({ args: JSON.parse('{"colour":"red","constructor":"x"}') as Record<string, string> })).toMatchObject({
      outcome: 'error',
    });
  });
});

describe('pages', () => {
  const measure = (span: Span): number => (span.kind === 'cite' ? 10 : span.text.length);
  const limits: PieceLimits = { measure, text: 1000, cell: 300, columns: 5 };
  const size = (blocks: readonly Block[]): number => plainText({ title: '', tone: 'answer', blocks, citations: [], actions: [] }).length;
  const words = (text: string): string => text.replace(/[…\s]/g, '');

  it('hold the whole of any reply together, each within its limit or a single piece', () => {
    fc.assert(
      fc.property(arbitraryReply, (reply) => {
        const texts: string[] = [];
        for (let from = 0, pages = 0; ; pages += 1) {
          const page = pageOf(reply, from, limits, (blocks) => size(blocks) <= 4000);
          texts.push(...page.blocks.flatMap(textsOf));
          if (page.rest === 0) break;
          expect(page.next).toBeGreaterThan(from);
          expect(pages).toBeLessThan(5000);
          from = page.next;
        }
        const shown = words(texts.join(''));
        for (const text of reply.blocks.flatMap(textsOf).filter((whole) => whole.length < 50)) expect(shown).toContain(words(text));
      }),
      { numRuns: 25 },
    );
  });

  it('leave a reply that fits as it is', () => {
    const whole = gallery['every kind of block'] as Reply;
    expect(pageOf(whole, 0, limits, () => true)).toEqual({ blocks: whole.blocks, rest: 0, next: expect.any(Number) });
  });

  it('counts nothing that is said once, and shows it on the first page alone', () => {
    const items = ['one', 'two', 'three'].map((word) => [plain(word)]);
    const list: Block = { kind: 'list', items };
    const slip: Block = { kind: 'note', text: [plain('I read “a” as b.')], once: true };
    const asked: Reply = { ...sampleReply, blocks: [slip, list, slip] };
    const most = (blocks: readonly Block[]): boolean => blocks.every((block) => block.kind !== 'list' || block.items.length < 3);
    const first = pageOf(asked, 0, limits, most);
    expect(first).toEqual({ blocks: [slip, { kind: 'list', items: items.slice(0, 2) }, slip], rest: 1, next: 2 });
    const rest = { blocks: [{ kind: 'list', items: items.slice(2) }], rest: 0, next: 3 };
    expect(pageOf(asked, first.next, limits, most)).toEqual(rest);
    expect(pageOf({ ...asked, blocks: [list] }, first.next, limits, most)).toEqual(rest);
  });

  it('split a text with a mark at each cut, and lose no word', () => {
    fc.assert(
      fc.property(arbitraryString, fc.integer({ min: 20, max: 200 }), (text, max) => {
        const parts = splitText([plain(text)], measure, max);
        expect(
          words(
            parts
              .flat()
              .map((span) => ('text' in span ? span.text : ''))
              .join(''),
          ),
        ).toBe(words(text));
        for (const [at, part] of parts.entries()) {
          expect(part.reduce((sum, span) => sum + measure(span), 0)).toBeLessThanOrEqual(max);
          if (at > 0) expect(part[0]).toEqual(plain('… '));
          if (at < parts.length - 1) expect(part.at(-1)).toEqual(plain(' …'));
        }
      }),
    );
  });

  function textsOf(block: Block): readonly string[] {
    const joined = (text: readonly Span[]): string => text.map((span) => ('text' in span ? span.text : '')).join('');
    switch (block.kind) {
      case 'paragraph':
      case 'note':
        return [joined(block.text)];
      case 'list':
        return block.items.map(joined);
      case 'facts':
        return block.facts.map(({ value }) => joined(value));
      case 'table':
        return []; // cells of one row may be spread over several rows
      case 'code':
        return [block.code];
      case 'heading':
        return [block.text];
      case 'choices':
        return [block.label];
    }
  }
});

describe('plain text', () => {
  it('shows everything a reply states, and nothing that a terminal would obey', () => {
    fc.assert(
      fc.property(arbitraryReply, (reply) => {
        // oxlint-disable-next-line no-control-regex -- these are what must not be there
        expect(plainText(reply)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      }),
      { numRuns: 50 },
    );
    expect(plainText(gallery['every kind of block'] as Reply)).toMatchInlineSnapshot(`
      "A title

      plain bold italic code a page (https://example.org/a_b*c) [1]

      Decides

      - plain bold italic code a page (https://example.org/a_b*c) [1]
      - second

      Licence: MIT [1]
      Latest release: 2.0, May 2026 [2]

      Row 0
        Column 1: a cell [2]
        Column 2: a cell [2]
      Row 1
        Column 1: a cell [2]
        Column 2: a cell [2]
      Row 2
        Column 1: a cell [2]
        Column 2: a cell [2]

      pip install x
      print("\`\`\` & <b>")

      Another aspect: Speed, Licence

      Checked in November 2026.

      Sources
      [1] Release notes 1 - The project, checked 2026-11-01: https://example.org/notes/1?a=1&b=2
      [2] Release notes 2 - The project, checked 2026-11-01 (out of date): https://example.org/notes/2?a=1&b=2"
    `);
  });
});

describe('what takes long to make', () => {
  const setUp = () => {
    const made: string[] = [];
    const dispatch = createDispatch<Fixture>({
      catalogue: sampleCatalogue,
      services: { ran: made },
      log: quiet,
      reference: () => 'r',
      preparation: { neededBy: ({ options }) => 'colour' in options, make: () => void made.push('prepared') },
    });
    return { made, dispatch };
  };
  const asked: Invocation = {
    platform: 'slack',
    user: 'me',
    audience: 'channel',
    via: 'command',
    forms: true,
    command: 'paint',
    args: { colour: 'red' },
  };

  it('is made once, before the first answer that needs it, and after what is to be sent before', async () => {
    const { made, dispatch } = setUp();
    expect(dispatch.takesLong(asked)).toBe(true);
    const answers = [dispatch.dispatch(asked), dispatch.dispatch({ ...asked, args: { colour: 'blue' } })];
    await Promise.resolve();
    expect(made).toEqual([]);
    await Promise.all(answers);
    expect(made).toEqual(['prepared', 'red', 'blue']);
    expect(dispatch.takesLong(asked)).toBe(false);
  });

  it('is not made for what does without: other commands, forms, removals', async () => {
    const { made, dispatch } = setUp();
    const others: Invocation[] = [
      { ...asked, command: 'choose', args: { task: 'doors' } },
      { ...asked, args: {} },
      { ...asked, command: 'remove', args: { asker: 'me' } },
      { ...asked, command: 'nothing' },
    ];
    for (const other of others) {
      expect(dispatch.takesLong(other)).toBe(false);
      await dispatch.dispatch(other);
    }
    expect(made).toEqual(['doors']);
  });

  it('is made while someone types, so that their answer need not wait', async () => {
    const { made, dispatch } = setUp();
    expect(dispatch.suggest('paint', 'colour', 'r')).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(made).toEqual(['prepared']);
    expect(dispatch.takesLong(asked)).toBe(false);
    expect(dispatch.suggest('paint', 'colour', 're')).toHaveLength(1);
  });
});

describe('answers that were given before', () => {
  it('are given again while the edition stays the same, each to who asks', async () => {
    const ran: string[] = [];
    let day = '2026-11-21';
    const dispatch = createDispatch<Fixture>({
      catalogue: sampleCatalogue,
      services: { ran },
      log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
      reference: () => 'r',
      edition: () => day,
    });
    const ask = async (user: string, args: Record<string, string>): Promise<ReplyAnswer> => {
      const answer = await dispatch.dispatch({
        platform: 'slack',
        user,
        audience: 'channel',
        via: 'command',
        forms: true,
        command: 'paint',
        args,
      });
      if (answer.kind !== 'reply') throw new Error('no reply');
      return answer;
    };
    const first = await ask('a', { colour: 'red' });
    const second = await ask('b', { colour: ' red ', visibility: 'private' });
    expect(ran).toEqual(['red']);
    expect(second.reply.blocks).toBe(first.reply.blocks);
    expect([first.visibility, second.visibility]).toEqual(['public', 'private']);
    expect(first.reply.actions.at(-1)).toMatchObject({ command: 'remove', args: { asker: 'a' } });
    await ask('a', { colour: 'blue' });
    await ask('a', { colour: 'red', finish: 'matt' });
    day = '2026-11-23';
    await ask('a', { colour: 'red' });
    expect(ran).toEqual(['red', 'blue', 'red', 'red']);
  });

  it('never include what went wrong', async () => {
    const ran: string[] = [];
    const dispatch = createDispatch<Fixture>({
      catalogue: sampleCatalogue,
      services: { ran },
      log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
      reference: () => 'r',
      edition: () => 'same',
    });
    for (let time = 0; time < 2; time += 1)
      await dispatch.dispatch({
        platform: 'slack',
        user: 'a',
        audience: 'channel',
        via: 'command',
        forms: true,
        command: 'paint',
        args: { colour: 'mauve' },
      });
    expect(ran).toEqual(['mauve', 'mauve']);
  });
});
