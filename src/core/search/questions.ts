import { memoizeByObject } from '../memoize.ts';
import { inOrder } from '../order.ts';
import type { Entry, Knowledge } from '../knowledge/knowledge.ts';
import { createDirections, type Direction, goesThere, isReversed, isSameWay } from './direction.ts';
import { createShortlist, type Shortlisted } from './shortlist.ts';
import { REORDERED, SIGNALS, type Signals } from './signals.ts';
import { ANSWERABLE, RANKING } from './weights.ts';

export type QuestionSearch = {
  find(question: string): Found;
};

/** The entries that may answer a question. */
export type Found = {
  /** The likeliest first. */
  readonly candidates: readonly Candidate[];
  /** How likely it is that the first one answers the question, from 0 to 1. */
  readonly chance: number;
  /** The ways from one thing to another that are asked for. */
  readonly ways: readonly Direction[];
};

export type Candidate = {
  readonly entry: Entry;
  /** How much of what is asked its question and phrasings cover, from 0 to 1. */
  readonly cover: number;
  /** It is about a framework that the question names. */
  readonly named: boolean;
  /** It tells how what is asked for is converted: just that, or the way back alone. */
  readonly way: 'there' | 'back' | undefined;
};

/** An index over all questions of the knowledge. Deterministic: the same knowledge and question give the same answer. */
export function createQuestionSearch(knowledge: Knowledge): QuestionSearch {
  const shortlist = createShortlist(knowledge);
  const { in: directionsIn } = createDirections(knowledge);
  const directionsOf = memoizeByObject(({ question, phrasings }: Entry) => [question, ...phrasings].flatMap(directionsIn));
  return {
    find(question) {
      const own = knowledge.faq.get(question.trim());
      if (own !== undefined) return { candidates: [{ entry: own, cover: 1, named: false, way: undefined }], chance: 1, ways: [] };
      const ways = directionsIn(question);
      const { ranked, back, isThere } = byDirection(rank(shortlist(question).shortlisted), ways, directionsOf);
      const wayOf = (one: Ranked): Candidate['way'] => {
        if (back.includes(one)) return 'back';
        return one.entry.aspect === CONVERSION && goesThere(ways, directionsOf(one.entry)) ? 'there' : undefined;
      };
      const candidates = [...ranked, ...back].map((one) => ({
        entry: one.entry,
        cover: one.signals.coverByPhrasings,
        named: one.signals.namesMatched > 0,
        way: wayOf(one),
      }));
      const isExact = ranked[0] !== undefined && isSameQuestion(ranked[0]);
      return { candidates, chance: isExact ? 1 : Math.max(chanceOf(ranked), likenessOf(ranked), isThere ? ALIKE.chance : 0), ways };
    },
  };
}

/** What tells of conversions; other entries speak of moving from one to the other, and ask something else. */
export const CONVERSION = 'interop';

const isSameQuestion = ({ signals }: Shortlisted): boolean => signals.sameWords >= REORDERED;

/** Entries that go the way that is asked come first, and those that tell only the way back are set apart, though their words are the same. */
function byDirection(
  all: readonly Ranked[],
  asked: readonly Direction[],
  directionsOf: (entry: Entry) => readonly Direction[],
): { readonly ranked: readonly Ranked[]; readonly back: readonly Ranked[]; readonly isThere: boolean } {
  if (asked.length === 0) return { ranked: all, back: [], isThere: false };
  const back = all.filter(({ entry }) => isReversed(asked, directionsOf(entry)));
  const rest = all.filter((one) => !back.includes(one));
  const same = rest.filter((one) => isSameQuestion(one) || (one.entry.aspect === CONVERSION && isSameWay(asked, directionsOf(one.entry))));
  return { ranked: [...same, ...rest.filter((one) => !same.includes(one))], back, isThere: same.length > 0 };
}

/** A phrasing that is so like a question makes its entry as likely the answer as not, however many others are near. */
const ALIKE = { from: 0.75, chance: 0.5 };

/** What the likeness of its phrasings alone makes of the first, if it is about all that is named, and more than the names is alike. */
function likenessOf([best]: readonly Ranked[]): number {
  if (best === undefined) return 0;
  const { bestLikeness, namesMissing, contentOfBest } = best.signals;
  return bestLikeness >= ALIKE.from && namesMissing === 0 && contentOfBest > 0 ? ALIKE.chance : 0;
}

export type Ranked = Shortlisted & { readonly score: number };

/** The likeliest first, by the fitted weights of their signals. */
export function rank(shortlisted: readonly Shortlisted[]): readonly Ranked[] {
  return shortlisted
    .map(({ entry, signals }): Ranked => ({ entry, signals, score: scoreOf(signals) }))
    .sort((a, b) => b.signals.sameWords - a.signals.sameWords || b.score - a.score || inOrder(a.entry.id, b.entry.id));
}

/** What tells whether the first of the ranked entries is the answer: its signals, and its lead over the second. */
export function featuresOf([best, second]: readonly Ranked[]): readonly number[] {
  if (best === undefined) return [...SIGNALS.map(() => 0), 0, 0];
  return [...valuesOf(best.signals), Math.min(1, (best.score - (second?.score ?? 0)) / 3), best.score / 10];
}

/** A logistic regression whose last weight is the constant's. */
function chanceOf(ranked: readonly Ranked[]): number {
  return ranked.length === 0 ? 0 : 1 / (1 + Math.exp(-dot(ANSWERABLE, [...featuresOf(ranked), 1])));
}

export const valuesOf = (signals: Signals): readonly number[] => SIGNALS.map((name) => signals[name]);

function scoreOf(signals: Signals): number {
  let score = 0;
  for (let at = 0; at < SIGNALS.length; at += 1) score += signals[SIGNALS[at] as keyof Signals] * (RANKING[at] as number);
  return score;
}

const dot = (weights: readonly number[], values: readonly number[]): number =>
  values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
