import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { INTENTS, type Intent } from '../../src/core/understand/intent.ts';
import { createUnderstand } from '../../src/core/understand/understand.ts';
import type { Labelled } from './questions.ts';
import { fitSoftmax, type Sparse } from './train.ts';

const PENALTY = 0.0005;
/** A feature that fewer examples have tells nothing. */
const LEAST = 2;
/** A feature that says less than this of every intent is left out. */
const SLIGHT = 0.06;
const FOLDS = 8;
/** An entry's own phrasings are many, and more alike than what people type. */
const PHRASING_WEIGHT = 0.1;
/** So are the tellings of needs. */
const TELLING_WEIGHT = 0.1;

type Seen = { readonly features: readonly string[]; readonly intent: Intent; readonly weight: number };

/** What tells what a text wants. */
export function fitIntent(
  knowledge: Knowledge,
  examples: readonly Labelled[],
  own: readonly Labelled[],
): { readonly written: string; readonly report: string } {
  const { features } = readerOf(knowledge);
  const seen = [
    ...[...examples, ...own].map(({ text, intent }): Seen => ({ features: features(text), intent, weight: 1 })),
    ...needs(knowledge),
    ...facts(knowledge),
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
  return { written: written(vocabulary, weights), report: reportOf(rows, weights) };
}

const readerOf = (knowledge: Knowledge): { features(text: string): readonly string[] } => {
  const understand = createUnderstand(knowledge);
  return { features: (text) => understand(text).features };
};

/** What people say who have a task, each read while the task does without it. */
function needs(whole: Knowledge): readonly Seen[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const tasks = [...whole.tasks].map(
      ([id, task]) => [id, { ...task, asked: task.asked.filter((__, at) => at % FOLDS !== fold) }] as const,
    );
    const { features } = readerOf({ ...whole, tasks: new Map(tasks) });
    return [...whole.tasks.values()].flatMap(({ asked }) =>
      asked
        .filter((__, at) => at % FOLDS === fold)
        .map((text): Seen => ({ features: features(text), intent: 'recommend', weight: TELLING_WEIGHT })),
    );
  });
}

/** Phrasings of entries that ask for a fact about one framework. */
function facts(knowledge: Knowledge): readonly Seen[] {
  const understand = createUnderstand(knowledge);
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

function written(vocabulary: ReadonlyMap<string, number>, weights: readonly (readonly number[])[]): string {
  const telling = [...vocabulary].filter(([, at]) => (weights[at] ?? []).some((weight) => Math.abs(weight) >= SLIGHT));
  const lines = telling.map(
    ([feature, at]) => `  [${JSON.stringify(feature)}, [${(weights[at] ?? []).map((weight) => weight.toFixed(2)).join(', ')}]],`,
  );
  return `// Written by \`npm run fit\`. Not to be edited by hand.

/** For each feature, and for the constant under '': how much it says for each of INTENTS. */
export const INTENT_WEIGHTS: ReadonlyMap<string, readonly number[]> = new Map([
${lines.join('\n')}
]);
`;
}

function reportOf(rows: readonly Sparse[], weights: readonly (readonly number[])[]): string {
  const right = rows.filter(({ places, label }) => {
    const scores = INTENTS.map((_, intent) => places.reduce((sum, place) => sum + (weights[place]?.[intent] ?? 0), 0));
    return scores.indexOf(Math.max(...scores)) === label;
  });
  return `${rows.length} texts and ${weights.length} features, what is wanted right for ${Math.round((100 * right.length) / rows.length)}% of those it was fitted on`;
}
