import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { INTENTS, type Intent } from '../../src/core/understand/intent/intent.ts';
import { createReadTasks } from '../../src/core/understand/tasks/task.ts';
import { createUnderstand, type Understand } from '../../src/core/understand/understand.ts';
import type { Labelled } from './questions.ts';
import { fitTasks, type Telling } from './tasks.ts';
import { fitSoftmax, type Sparse } from './train.ts';

const PENALTY = 0.0003;
/** A feature that fewer examples have tells nothing. */
const LEAST = 2;
/** A feature that says less than this of every intent is left out. */
const SLIGHT = 0.08;
const FOLDS = 8;
/** An entry's own phrasings are many, and more alike than what people type. */
const PHRASING_WEIGHT = 0.03;
/** So are the tellings of needs. */
const TELLING_WEIGHT = 0.03;
/** Texts without a word of the field are easily told in any number, and drown those that name a framework. */
const PLAIN_WEIGHT = 0.17;

type Seen = { readonly features: readonly string[]; readonly intent: Intent; readonly weight: number };

/** What tells what a text wants. */
export function fitIntent(
  knowledge: Knowledge,
  understand: Understand,
  texts: readonly Labelled[],
  plain: readonly Labelled[],
  tellings: readonly Telling[],
): { readonly written: string; readonly report: string } {
  const toldToo = new Set(tellings.map(({ text }) => text));
  const told = needs(knowledge, tellings, new Set(texts.map(({ text }) => text)));
  const read = (list: readonly Labelled[], weight: number): readonly Seen[] =>
    list.map(({ text, intent }) => ({ features: understand(text).features, intent, weight }));
  const seen = [
    ...read(
      texts.filter(({ text }) => !toldToo.has(text)),
      1,
    ),
    ...read(plain, PLAIN_WEIGHT),
    ...told.seen,
    ...facts(knowledge, understand),
  ];
  const vocabulary = vocabularyOf(seen);
  // Each intent counts the same, however many examples were written for it.
  const totals = INTENTS.map((intent) => seen.reduce((sum, one) => sum + (one.intent === intent ? one.weight : 0), 0));
  const rows = seen.map(({ features: found, intent, weight }): Sparse => {
    const label = INTENTS.indexOf(intent);
    const places = ['', ...found].flatMap((feature) => vocabulary.get(feature) ?? []);
    return { places, label, weight: weight / (totals[label] ?? 1) };
  });
  const weights = fitSoftmax(rows, vocabulary.size, INTENTS.length, PENALTY);
  return {
    written: written(vocabulary, weights),
    report: `${reportOf(rows, weights)}; tasks read rightly in ${percent(told.right / tellings.length)} of tellings that were left out`,
  };
}

/** What people say who have a task, each read by what the others say; and how many were read rightly. Those that are examples too count as such. */
function needs(
  knowledge: Knowledge,
  tellings: readonly Telling[],
  examples: ReadonlySet<string>,
): { readonly seen: readonly Seen[]; readonly right: number } {
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const readTasks = createReadTasks(
      fitTasks(
        knowledge,
        tellings.filter((__, at) => at % FOLDS !== fold),
      ),
    );
    const understand = createUnderstand(knowledge, readTasks);
    return tellings.flatMap(({ task, text }, at) => {
      if (at % FOLDS !== fold) return [];
      const { features, need } = understand(text);
      return [
        { isRight: need.task === task, seen: { features, intent: 'recommend' as const, weight: examples.has(text) ? 1 : TELLING_WEIGHT } },
      ];
    });
  }).flat();
  return { seen: folds.map(({ seen }) => seen), right: folds.filter(({ isRight }) => isRight).length };
}

/** Phrasings of entries that ask for a fact about one framework. */
function facts(knowledge: Knowledge, understand: Understand): readonly Seen[] {
  return [...knowledge.faq.values()].flatMap(({ question, phrasings, about }) => {
    const { either, comparison, advice } = understand(question).asks;
    if (about.length > 1 || either || comparison || advice) return [];
    return [question, ...phrasings].map((text): Seen => ({ features: understand(text).features, intent: 'faq', weight: PHRASING_WEIGHT }));
  });
}

/** The place of each feature; the constant's is first. */
function vocabularyOf(seen: readonly Seen[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of seen) for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= LEAST).map(([feature]) => feature);
  return new Map(['', ...known.sort()].map((feature, at) => [feature, at]));
}

/** A line for each feature that tells: the feature, a tab, and its weights. */
function written(vocabulary: ReadonlyMap<string, number>, weights: readonly (readonly number[])[]): string {
  return [...vocabulary]
    .map(([feature, at]) => ({ feature, told: weights[at] ?? [] }))
    .filter(({ feature, told }) => feature === '' || told.some((weight) => Math.abs(weight) >= SLIGHT))
    .map(({ feature, told }) => `${feature}\t${told.map((weight) => weight.toFixed(2)).join(' ')}`)
    .join('\n');
}

function reportOf(rows: readonly Sparse[], weights: readonly (readonly number[])[]): string {
  const right = rows.filter(({ places, label }) => {
    const scores = INTENTS.map((_, intent) => places.reduce((sum, place) => sum + (weights[place]?.[intent] ?? 0), 0));
    return scores.indexOf(Math.max(...scores)) === label;
  });
  return `${rows.length} texts and ${weights.length} features, what is wanted right for ${percent(right.length / rows.length)} of those it was fitted on`;
}

const percent = (share: number): string => `${Math.round(100 * share)}%`;
