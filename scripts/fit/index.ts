import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { faultText } from '../../src/core/knowledge/fault.ts';
import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/core/knowledge/load.ts';
import { featuresOf, type Ranked, valuesOf } from '../../src/core/search/questions.ts';
import { createShortlist, type Shortlisted } from '../../src/core/search/shortlist.ts';
import { type Example, fitLogistic, fitRanking, type Group } from './train.ts';

/**
 * Fits the weights by which entries are ranked and by which an answer is ventured, and writes src/core/search/weights.ts.
 * Each phrasing is asked while its entry does without it; then each question while its entry is missing, when nothing is right.
 * Half of tests/questions is used too; those whose id ends in `h` are held out.
 */
const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const PENALTY = 0.0003;
const FOLDS = 8;
const PARTS = 4;
/** What people ask counts more than phrasings that were written for the entries. */
const OWN_WEIGHT = 6;
const LISTED = 20;

const { knowledge, faults } = await loadKnowledge(path('knowledge'), new Date().toISOString().slice(0, 10));
if (knowledge === undefined) throw new Error(faults.map(faultText).join('\n'));
const own = await readOwn();

const asked = [...askWithoutPhrasing(knowledge), ...askOwn(knowledge)];
const ranking = fitRanking(asked.map(groupOf), PENALTY);
const removed = askWithoutEntry(knowledge);
const examples = [...asked, ...removed].map(exampleOf);
const answerable = fitLogistic(examples, PENALTY);
await writeFile(path('src/core/search/weights.ts'), written(ranking, answerable));
report();

type Question = {
  readonly shortlisted: readonly Shortlisted[];
  readonly isRight: (id: string) => boolean;
  readonly weight: number;
};

/** Every phrasing, asked while its entry does without it. */
function askWithoutPhrasing(whole: Knowledge): readonly Question[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const without = [...whole.faq].map(
      ([id, entry]) => [id, { ...entry, phrasings: entry.phrasings.filter((__, at) => at !== fold) }] as const,
    );
    const shortlist = createShortlist({ ...whole, faq: new Map(without) });
    return [...whole.faq.values()].flatMap(({ id, phrasings }): Question[] => {
      const phrasing = phrasings[fold];
      return phrasing === undefined
        ? []
        : [{ shortlisted: shortlist(phrasing).shortlisted.slice(0, LISTED), isRight: (other) => other === id, weight: 1 }];
    });
  });
}

/** The first phrasing of every entry, asked while a quarter of the entries, this one among them, is missing. */
function askWithoutEntry(whole: Knowledge): readonly Question[] {
  const all = [...whole.faq.values()];
  return Array.from({ length: PARTS }, (_, part) => part).flatMap((part) => {
    const missing = all.filter((__, at) => at % PARTS === part);
    const shortlist = createShortlist({
      ...whole,
      faq: new Map(all.filter((__, at) => at % PARTS !== part).map((entry) => [entry.id, entry])),
    });
    return missing.flatMap(({ phrasings }) =>
      phrasings
        .slice(0, 2)
        .map((phrasing): Question => ({ shortlisted: shortlist(phrasing).shortlisted, isRight: () => false, weight: 1 })),
    );
  });
}

function askOwn(whole: Knowledge): readonly Question[] {
  const shortlist = createShortlist(whole);
  return own.map(({ text, kind, keys }) => ({
    shortlisted: shortlist(text).shortlisted.slice(0, LISTED),
    isRight: (id) => kind === 'faq' && keys.some((key) => (whole.faq.get(id)?.answer ?? '').toLowerCase().includes(key)),
    weight: OWN_WEIGHT,
  }));
}

/** The questions that are not held out. */
async function readOwn(): Promise<readonly { text: string; kind: string; keys: readonly string[] }[]> {
  return (await readFile(path('tests/questions/own.tsv'), 'utf8'))
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter(([id = '', , kind]) => !/h\d*$/.test(id) && !/^\wh/.test(id) && (kind === 'faq' || kind === 'out_of_scope'))
    .map(([, text = '', kind = '', , , expect = '']) => ({
      text,
      kind,
      keys: (expect.split('::')[1] ?? '').split('|').flatMap((key) => (key.trim() === '' ? [] : [key.trim()])),
    }));
}

function groupOf({ shortlisted, isRight, weight }: Question): Group {
  return { rows: shortlisted.map(({ signals }) => valuesOf(signals)), right: shortlisted.map(({ entry }) => isRight(entry.id)), weight };
}

function ranked({ shortlisted }: Question): readonly Ranked[] {
  return shortlisted
    .map((candidate) => ({
      ...candidate,
      score: valuesOf(candidate.signals).reduce((sum, value, at) => sum + value * (ranking[at] ?? 0), 0),
    }))
    .sort((a, b) => b.score - a.score);
}

function exampleOf(question: Question): Example {
  const order = ranked(question);
  return { row: featuresOf(order), right: order[0] !== undefined && question.isRight(order[0].entry.id), weight: question.weight };
}

function written(weights: readonly number[], gate: readonly number[]): string {
  return `// Written by \`npm run fit\`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of \`SIGNALS\`: how much each says for an entry. */
export const RANKING: readonly number[] = [${weights.join(', ')}];

/** In the order of \`featuresOf\`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [${gate.join(', ')}];
`;
}

function report(): void {
  const first = asked.filter((question) => {
    const [best] = ranked(question);
    return best !== undefined && question.isRight(best.entry.id);
  });
  console.log(`${asked.length} questions, the right entry first for ${Math.round((100 * first.length) / asked.length)}%`);
  const chances = examples.map(({ row, right, weight = 1 }) => ({
    chance: 1 / (1 + Math.exp(-[...row, 1].reduce((sum, value, at) => sum + value * (answerable[at] ?? 0), 0))),
    right,
    weight,
  }));
  for (const from of [0, 0.25, 0.5, 0.75, 0.9]) {
    const within = chances.filter(({ chance }) => chance >= from);
    const total = within.reduce((sum, { weight }) => sum + weight, 0);
    const right = within.reduce((sum, { weight, right: isRight }) => sum + (isRight ? weight : 0), 0);
    console.log(`ventured from ${from}: ${within.length}, right ${Math.round((100 * right) / Math.max(1, total))}%`);
  }
}
