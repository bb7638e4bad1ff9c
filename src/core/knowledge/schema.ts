import { z } from 'zod';

/** The shape of the files under knowledge/, as people write them. What each field means stands in knowledge/README.md. */

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no id: lower-case letters, digits and single hyphens')
  .max(60, 'is longer than 60 characters');
const line = (max: number) => z.string().trim().min(1, 'is empty').max(max, `is longer than ${max} characters`);
const day = z.string().refine(isDay, 'is no day: write YYYY-MM-DD');
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'is no month: write YYYY-MM');
const date = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'is no date: write YYYY, YYYY-MM or YYYY-MM-DD');
const sources = z.array(id).min(1, 'has no source');
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
  address: z.url({ protocol: /^https?$/, error: 'is no address: write https://…' }),
  kind: z.enum(SOURCE_KINDS),
  date: date.optional(),
});

export const aspectSchema = z.strictObject({
  id,
  name: line(40),
  asks: line(120),
  words: z.array(line(40)),
  need: line(90).optional(),
  rubric: z.strictObject({ 0: line(200), 5: line(200) }).optional(),
  decides: z.number().int().min(1).max(3),
  fresh: z.number().int().positive(),
});

const aspectScores = z.record(id, score);

export const taskSchema = z.strictObject({
  id,
  name: line(60),
  words: z.array(line(40)),
  /** How much each aspect counts for the task, 1 to 5. */
  asks: aspectScores,
  /** The scores below which a framework is ruled out. */
  needs: aspectScores,
  /** Frameworks that are made for just this; their claim under `purpose` says so. */
  made: z.array(id).default([]),
});

const evidence = { sources, checked: day };

export const claimSchema = z.strictObject({
  says: line(300),
  brief: line(60).optional(),
  score: score.optional(),
  ...evidence,
  was: z.array(z.strictObject({ says: line(300), until: date, sources })).default([]),
  disputed: z.array(z.strictObject({ says: line(300), sources })).default([]),
});

export const LANGUAGES = ['python', 'r', 'julia', 'javascript', 'java', 'c++', 'c#', 'swift', 'go', 'rust'] as const;
const languages = z.array(z.enum(LANGUAGES));

const words = z.array(line(60));
const wordsByChoice = z.record(z.string(), words);

export const lexiconSchema = z.strictObject({
  everyday: words,
  nicknames: z.record(z.string(), id),
  field: words,
  tech: words,
  compare: words,
  either: words,
  recommend: words,
  about: words,
  outside: words,
  targets: wordsByChoice,
  experience: wordsByChoice,
  priorities: wordsByChoice,
  languages: wordsByChoice,
});

export const STATES = ['active', 'maintenance', 'ended'] as const;

export const frameworkSchema = z.strictObject({
  name: line(40),
  kind: line(80),
  home: z.url(),
  aliases: z.array(line(40)),
  parts: z.array(z.strictObject({ name: line(60), aliases: z.array(line(40)) })),
  status: z.strictObject({ state: z.enum(STATES), successors: z.array(line(60)).default([]), says: line(300), ...evidence }),
  /** Left out where no release is known; npm's figures tell no month. */
  release: z.strictObject({ version: line(30), month: month.optional(), ...evidence }).optional(),
  languages: z.strictObject({ train: languages, run: languages }),
  strengths: z.array(claimSchema).min(1),
  limits: z.array(claimSchema).min(1),
  choose: z.array(z.strictObject({ if: line(160), ...evidence })).min(1),
  alternatives: z.array(z.strictObject({ framework: line(60), when: line(200), ...evidence })),
  claims: z.record(id, z.array(claimSchema).min(1)),
});

/** What decides between two frameworks that are often compared. */
export const pairSchema = z.strictObject({
  between: z.tuple([id, id], { error: 'should name two frameworks' }),
  verdict: z.strictObject({ says: line(300), ...evidence }),
  /** The aspects that decide, the weightiest first. */
  decides: z.array(id).min(2, 'names fewer than two aspects').max(6, 'names more than six aspects'),
  choose: z.array(z.strictObject({ framework: id, if: line(160), ...evidence })).min(2, 'should say when to choose each of the two'),
});

export const entrySchema = z.strictObject({
  question: line(120),
  phrasings: z.array(line(160)).min(5, 'has fewer than five other phrasings: they are what finds the entry'),
  about: z.array(id),
  aspect: id.optional(),
  checked: day,
});

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
