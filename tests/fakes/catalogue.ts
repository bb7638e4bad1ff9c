import type { Catalogue } from '../../src/chat/catalogue.ts';
import { defineCommand } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { plain, type Reply } from '../../src/chat/reply.ts';

/** A few commands that do what real ones do, so that platforms can be tested apart from the knowledge. */
export type Fixture = { readonly ran: string[]; readonly reply?: Reply };

const colours = ['red', 'green', 'blue'];

export const sampleReply: Reply = {
  title: 'A sample',
  tone: 'answer',
  blocks: [
    { kind: 'paragraph', text: [plain('The verdict.'), { kind: 'cite', number: 1 }] },
    { kind: 'choices', label: 'Another colour', choices: colours.map((colour) => ({ label: colour, command: 'paint', args: { colour } })) },
  ],
  citations: [{ title: 'A page', publisher: 'A project', address: 'https://example.org/page', checked: '2026-11-01', stale: false }],
  actions: [
    { label: 'Paint it blue', command: 'paint', args: { colour: 'blue' } },
    { label: 'Another…', command: 'paint', args: {} },
  ],
};

/** A reply that no platform can draw, as only a fault of ours makes one. */
export const brokenReply: Reply = { ...sampleReply, blocks: [{ kind: 'list', items: undefined as never }] };

const paint = defineCommand<Fixture>()({
  name: 'paint',
  description: 'Paints a thing',
  examples: ['red'],
  visibility: 'public',
  options: {
    colour: {
      type: 'text',
      description: 'The colour',
      required: true,
      suggest: (typed) => colours.filter((colour) => colour.startsWith(typed)).map((colour) => ({ label: colour, value: colour })),
    },
    finish: {
      type: 'choice',
      description: 'How it shines',
      choices: [
        { value: 'matt', label: 'Matt' },
        { value: 'gloss', label: 'Glossy' },
      ],
    },
  },
  run({ colour, finish }, fixture) {
    fixture.ran.push(colour);
    if (colour === 'crash') throw new Error('secret-internal-detail');
    if (!colours.includes(colour)) throw new UserError(`I don't know ${colour}.`, { hint: [plain('Try red.')] });
    const reply = fixture.reply ?? sampleReply;
    return {
      outcome: 'answered',
      reply: { ...reply, title: `Painted ${colour}${finish === undefined ? '' : `, ${finish}`}` },
      args: { colour, ...(finish === undefined ? {} : { finish }) },
    };
  },
});

const choose = defineCommand<Fixture>()({
  name: 'choose',
  description: 'Opens its form when nothing is said',
  examples: [''],
  visibility: 'private',
  formFirst: true,
  options: {
    task: { type: 'text', description: 'What it is for' },
    finish: {
      type: 'choice',
      description: 'How it shines',
      choices: [
        { value: 'matt', label: 'Matt' },
        { value: 'gloss', label: 'Glossy' },
      ],
    },
  },
  run({ task = 'anything', finish = 'matt' }, fixture) {
    fixture.ran.push(task);
    return { outcome: 'answered', reply: { ...sampleReply, title: `Chosen for ${task}: ${finish}` }, args: { task, finish } };
  },
});

export const sampleCatalogue: Catalogue<Fixture> = { commands: [paint, choose], fallback: 'paint' };
