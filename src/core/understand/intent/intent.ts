import type { Asks } from '../input/asks.ts';
import { INTENT_WEIGHTS } from './intent-weights.ts';

/** What a text wants: frameworks held against each other, advice on which to take, a fact; or nothing that Framewise is for. */
export const INTENTS = ['compare', 'recommend', 'faq', 'none'] as const;
export type Intent = (typeof INTENTS)[number];
/** How likely each is; together 1. */
export type IntentProbabilities = Readonly<Record<Intent, number>>;

/** What else than its words tells of a text. */
export type IntentFeatures = {
  readonly names: number;
  readonly asks: Asks;
  /** The parts of a need that it gives. */
  readonly needs: readonly string[];
  readonly hasAspect: boolean;
  /** One task is far likelier than any other. */
  readonly isSingleTask: boolean;
  readonly inField: boolean;
  /** It speaks of other technology. */
  readonly isElsewhere: boolean;
  readonly isFault: boolean;
  readonly wordless: boolean;
  /** Words of the field that are no ordinary English. */
  readonly terms: number;
  /** Words that neither ordinary English nor the knowledge uses. */
  readonly strange: number;
  readonly words: number;
};

/** How much each feature says for each intent, the constant under '': its line, until it first comes, for most never do. */
let spoken: Map<string, string | readonly number[]> | undefined;

function weightsOf(feature: string): readonly number[] {
  spoken ??= new Map(INTENT_WEIGHTS.split('\n').map((line) => [line.slice(0, line.indexOf('\t')), line]));
  const known = spoken.get(feature) ?? [];
  if (typeof known !== 'string') return known;
  const read = known
    .slice(feature.length + 1)
    .split(' ')
    .map(Number);
  spoken.set(feature, read);
  return read;
}

/** Tells what a text wants by its features: a multinomial logistic regression, fitted by `npm run fit`. */
export function wantsOf(features: readonly string[]): IntentProbabilities {
  const scores = INTENTS.map(() => 0);
  for (const feature of ['', ...features]) {
    const weights = weightsOf(feature);
    for (let at = 0; at < weights.length; at += 1) scores[at] = (scores[at] ?? 0) + (weights[at] as number);
  }
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const [compare = 0, recommend = 0, faq = 0, none = 0] = powers.map((power) => power / all);
  return { compare, recommend, faq, none };
}

const LENGTHS = [4, 8, 15, 30];

/** What the model sees of a text: its tokens, and its signs as words in capitals. */
export function featuresOf(tokens: readonly string[], signs: IntentFeatures): readonly string[] {
  const names = Math.min(3, signs.names);
  const several = Math.min(2, names);
  const asks = (Object.keys(signs.asks) as (keyof Asks)[]).filter((kind) => signs.asks[kind]);
  return [
    ...tokens,
    `NAMES ${names}`,
    ...asks.flatMap((kind) => [`ASKS ${kind}`, `ASKS ${kind} ${several}`]),
    ...signs.needs.map((part) => `NEED ${part}`),
    ...(signs.needs.length > 0 ? ['NEED', `NEEDS ${several}`] : []),
    ...(signs.hasAspect ? ['ASPECT'] : []),
    ...(signs.isSingleTask ? ['SURE'] : []),
    ...(signs.inField ? ['FIELD'] : []),
    ...(signs.isElsewhere ? ['ELSEWHERE'] : []),
    ...(signs.isFault ? ['FAULT'] : []),
    ...(signs.wordless ? ['WORDLESS'] : []),
    `TERMS ${Math.min(3, signs.terms)}`,
    `STRANGE ${Math.min(3, signs.strange)}`,
    `WORDS ${LENGTHS.filter((length) => signs.words >= length).length}`,
  ];
}
