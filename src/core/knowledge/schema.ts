import { z } from 'zod';
import { ID, LONGEST_ID } from './ids.ts';
import { LANGUAGES } from './languages.ts';
import { MACHINES, RUNS } from './machines.ts';
import { SURROUNDINGS } from './surroundings.ts';
import { TARGETS } from './targets.ts';

/**
 * The shape of the files under knowledge/, as people write them. What each field means stands in knowledge/README.md, and, for
 * editors, in the descriptions here: `npm run knowledge:schema` writes knowledge/schema/ from them.
 */

export const id = z
  .string()
  .regex(ID, 'is no id: lower-case letters, digits and single hyphens')
  .max(LONGEST_ID, `is longer than ${LONGEST_ID} characters`);
export const line = (max: number) => z.string().trim().min(1, 'is empty').max(max, `is longer than ${max} characters`);
/** YAML takes the quotation marks of word processors and chats for letters. */
const named = (max: number) => line(max).regex(/^[^“”„«»]*$/, 'holds typographic quotation marks: write it without, or in straight ones');
const day = z.string().refine(isDay, 'is no day: write YYYY-MM-DD').meta({ format: 'date' });
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'is no month: write YYYY-MM');
const date = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'is no date: write YYYY, YYYY-MM or YYYY-MM-DD');
const sources = z.array(id).min(1, 'has no source').describe('Ids of sources that you opened and that say so.');
const score = z.number().int().min(0).max(5);

export const SOURCE_KINDS = [
  'documentation',
  'release-notes',
  'repository',
  'announcement',
  'registry',
  'paper',
  'survey',
  'article',
  'discussion',
] as const;

export const sourceSchema = z.strictObject({
  id,
  title: line(200),
  publisher: line(80),
  address: z
    .url({ protocol: /^https?$/, error: 'is no address: write https://…' })
    .regex(/^[\x21-\x7e]+$/, 'holds letters that every platform writes otherwise: copy the address as the browser sends it, %E6…'),
  kind: z.enum(SOURCE_KINDS),
  date: date.optional(),
});

export const aspectSchema = z.strictObject({
  id,
  name: line(40),
  asks: line(120),
  words: z.array(line(40)),
  /** Words that name it where nothing else is said of a framework: `is jax hard`. */
  alone: z.array(line(40)).default([]),
  need: line(90).optional(),
  rubric: z.strictObject({ 0: line(200), 5: line(200) }).optional(),
  decides: z.number().int().min(1).max(3),
  fresh: z.number().int().positive(),
});

const aspectScores = z.record(id, score);
/** Where something must run: a place, or a machine. */
const whereabouts = z.enum([...TARGETS, ...MACHINES]);

export const taskSchema = z.strictObject({
  id,
  name: line(60),
  words: z.array(line(40)),
  /** How much each aspect counts for the task, 1 to 5; 0 where what counts for everyone does not. */
  asks: aspectScores,
  /** The scores below which a framework is ruled out. */
  needs: aspectScores.default({}),
  /** Models are only run for it; what trains them is another choice. */
  runs: z.boolean().default(false),
  /** It is training: what only runs models does not do it, wherever that is. */
  trains: z.boolean().default(false),
  /** It tells how something is done, and another task that is named beside it what: `teach reinforcement learning`. */
  how: z.boolean().default(false),
  /** Frameworks that are made for just this; their claim under `purpose` says so. */
  made: z.array(id).default([]),
  /** Nothing else is known to do it. */
  only: z.boolean().default(false),
  /** Where it must run there, it is another task. */
  at: z.partialRecord(whereabouts, id).default({}),
  /** Where that other task is named, it is a third one: `inference` of `mistral` is serving language models. */
  of: z.record(id, id).default({}),
  /** In such a circumstance, by its name in the lexicon, it is another task: fine-tuning on one GPU. */
  when: z.record(id, id).default({}),
  /** It holds a machine in itself, and is another task where anything else is named. */
  home: z.strictObject({ at: z.array(whereabouts), else: id }).optional(),
  /** It is meant only where one of these is told, or it is named itself, or what is made for it: `vibration sensors` alone tell of no chip. */
  within: z.array(whereabouts).default([]),
  /** Places that are no matter of it: models run there, and it runs elsewhere. */
  beside: z.array(z.enum(TARGETS)).default([]),
});

const evidence = { sources, checked: day.describe('The day on which the sources were opened, YYYY-MM-DD.') };

/** When something is to be chosen. */
const condition = {
  needs: z
    .array(z.enum(SURROUNDINGS))
    .optional()
    .describe('What the condition cannot be met without, so that nobody who refuses that is told it.'),
  ...evidence,
};

export const claimSchema = z.strictObject({
  says: line(300).describe('One or two plain sentences in our own words that stand alone in a chat reply.'),
  brief: line(60).optional().describe('The same for a cell of a comparison table; the first claim of an aspect needs it.'),
  score: score.optional().describe('By the rubric of the aspect; on the first claim of an aspect only.'),
  runs: z
    .partialRecord(z.enum(MACHINES), z.enum(RUNS))
    .optional()
    .describe('How well it runs on which machine, where the claim says that.'),
  built_on: z.array(id).optional().describe('The ids of those of which it needs one, where the claim says that.'),
  requires: z
    .array(id)
    .optional()
    .describe(
      'The ids of those that must be installed with it, where the claim says that: under `installation` always, else for what the aspect tells of.',
    ),
  does_without: z.array(id).optional().describe('The ids of those that it can be used without, where the claim says how.'),
  works_with: z.array(id).optional().describe('The ids of those that it works with, where the claim says that.'),
  only_in: z.array(z.enum(LANGUAGES)).optional().describe('The languages in which alone it holds, as where an add-on does the work.'),
  needs: z.array(z.enum(SURROUNDINGS)).optional().describe('What it needs around it, where the claim says that.'),
  needs_language: z
    .array(z.enum(LANGUAGES))
    .optional()
    .describe('The languages that it needs installed, from whichever it is used, where the claim says that.'),
  better_with: z
    .array(z.enum(SURROUNDINGS))
    .optional()
    .describe('What it is at its best with around it, where the claim says how it does without.'),
  ...evidence,
  was: z
    .array(z.strictObject({ says: line(300), until: date, sources }))
    .default([])
    .describe('What used to be true, and until when.'),
  disputed: z
    .array(z.strictObject({ says: line(300), sources }))
    .default([])
    .describe('What other sources say instead.'),
});

/** A strength or a limit: what is looked for by its marks stands with the claims by aspect. */
const pointSchema = claimSchema.omit({
  runs: true,
  built_on: true,
  requires: true,
  does_without: true,
  works_with: true,
  only_in: true,
  needs: true,
  needs_language: true,
  better_with: true,
});

const points = z.array(pointSchema).min(1).max(5, 'has more than five');

const languages = z.array(z.enum(LANGUAGES));

export const STATES = ['active', 'maintenance', 'ended'] as const;

/** What holds of a part itself, which may differ from what holds of its whole. */
const ownSchema = z.strictObject({
  says: line(300).describe('What it is, and what became of it: one or two plain sentences that name it and stand alone.'),
  state: z.enum(STATES).optional().describe('Whether it goes on, where the sources say so of just this part.'),
  instead: z.array(line(60)).default([]).describe('Ids or names of what to use instead.'),
  licence: line(60).optional().describe('Its licence in a few words, where the sources tell it of just this part.'),
  ...evidence,
});

export const LICENCES = ['permissive', 'weak-copyleft', 'copyleft', 'proprietary', 'restricted'] as const;

export const frameworkSchema = z.strictObject({
  name: named(40).describe('The name as its makers write it.'),
  kind: line(80).describe('A few words in lower case.'),
  home: z.url(),
  aliases: z.array(named(40)).describe('Other names and common misspellings of exactly this; case, spaces and punctuation do not matter.'),
  parts: z
    .array(
      z.strictObject({
        name: named(60),
        aliases: z.array(named(40)),
        own: ownSchema.optional().describe('What holds of the part itself; without it only the whole is known.'),
      }),
    )
    .describe('What people ask for by name that belongs to it.'),
  status: z.strictObject({
    state: z.enum(STATES),
    successors: z.array(line(60)).default([]).describe('Ids or names of what to use instead; needed unless it is active.'),
    says: line(300),
    ...evidence,
  }),
  /** Left out where no release is known; npm's figures tell no month. */
  release: z
    .strictObject({ version: line(30).regex(/^(?![vV][.\d])/, 'is written without the v'), month: month.optional(), ...evidence })
    .optional(),
  languages: z
    .strictObject({ train: languages, run: languages, http: z.boolean().default(false) })
    .describe('From which it is trained, and from which a trained model is run; and whether it serves models to all others over HTTP.'),
  licence: z
    .enum(LICENCES)
    .default('permissive')
    .describe(
      'What its licence allows: a closed product built on it; that too, while changes to itself stay open; only an open one; use by terms that are not those of open source; no product without pay.',
    ),
  only: z.array(id).min(1).optional().describe('For one that runs models of some kinds only: the aspects that tell which.'),
  strengths: points.describe('Up to five, three where there is as much to say.'),
  limits: points.describe('Up to five, three where there is as much to say.'),
  choose: z
    .array(z.strictObject({ if: line(160).describe('Finishes “Choose it if …”.'), ...condition }))
    .min(1)
    .max(4, 'has more than four')
    .describe('Up to four.'),
  alternatives: z.array(
    z.strictObject({
      framework: line(60).describe('An id, or the plain name of one that has no file here.'),
      when: line(200),
      ...condition,
    }),
  ),
  claims: z.record(id, z.array(claimSchema).min(1)).describe('By aspect.'),
});

/** What decides between two frameworks that are often compared. */
export const pairSchema = z.strictObject({
  between: z.tuple([id, id], { error: 'should name two frameworks' }),
  verdict: z.strictObject({ says: line(300), ...evidence }),
  /** The aspects that decide, the weightiest first. */
  decides: z.array(id).min(2, 'names fewer than two aspects').max(6, 'names more than six aspects'),
  choose: z.array(z.strictObject({ framework: id, if: line(160), ...condition })).min(2, 'should say when to choose each of the two'),
});

export const entrySchema = z.strictObject({
  question: line(120),
  phrasings: z
    .array(line(160))
    .min(5, 'has fewer than five other phrasings: they are what finds the entry')
    .describe('As people really type it.'),
  about: z.array(id).describe('Ids of the frameworks that it is about.'),
  aspect: id.optional(),
  checked: day,
});

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
