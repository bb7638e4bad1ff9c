import type { LikelyAspects } from './aspects.ts';
import type { Asked } from './asked.ts';
import { holds, type Indexed, type IndexedEntry } from './indexed.ts';

/** What tells whether an entry answers a question, each from 0 to 1. The weights of `weights.ts` stand in this order. */
export const SIGNALS = [
  'fullText',
  'bestCover',
  'bestLikeness',
  'nextLikeness',
  'questionLikeness',
  'coverByPhrasings',
  'coverByAll',
  'contentCover',
  'contentEmphasis',
  'contentByAll',
  'contentOfBest',
  'spelling',
  'sameWords',
  'namesMatched',
  'namesMissing',
  'namesNotAsked',
  'noNamesAsked',
  'aspectMatched',
  'aspectOther',
  'aspectLikely',
  'figuresMatched',
  'figuresMissing',
  'rarestMatched',
] as const;
export type Signals = Readonly<Record<(typeof SIGNALS)[number], number>>;

/** A question, made ready to be held against many entries. */
export type Weighed = {
  readonly asked: Asked;
  /** How much each of its words tells, by the word's number; words that no entry holds are only in the total. */
  readonly weights: ReadonlyMap<number, number>;
  readonly total: number;
  /** The same for those that are no names. */
  readonly content: ReadonlyMap<number, number>;
  readonly contentTotal: number;
  readonly rarest: number | undefined;
  readonly figures: readonly (number | undefined)[];
  readonly trigrams: Trigrams;
  /** How likely it is about each aspect, by the words that others used. */
  readonly aspects: ReadonlyMap<string, number>;
};

export function weigh(asked: Asked, { wordNumber, rarity, unknownRarity }: Indexed, likelyAspects: LikelyAspects): Weighed {
  const weights = new Map<number, number>();
  const content = new Map<number, number>();
  let total = 0;
  let contentTotal = 0;
  let rarest: number | undefined;
  for (const word of asked.words) {
    const number = wordNumber(word);
    const weight = (number === undefined ? undefined : rarity[number]) ?? unknownRarity;
    total += weight;
    const isName = /^[@#]/.test(word);
    if (!isName) contentTotal += weight;
    if (number === undefined) continue;
    weights.set(number, weight);
    if (!isName) content.set(number, weight);
    if (!word.startsWith('@') && (rarest === undefined || weight > (weights.get(rarest) ?? 0))) rarest = number;
  }
  const figures = asked.words.filter((word) => /\d/.test(word) && !word.startsWith('@')).map(wordNumber);
  return {
    asked,
    weights,
    total,
    content,
    contentTotal,
    rarest,
    figures,
    trigrams: trigramsOf(asked.letters),
    aspects: likelyAspects(weights.keys()),
  };
}

/** A word that so many phrasings hold is what the entry is about. */
const EMPHATIC = 4;

/** `fullText` is the score of the full-text index, as a share of the best one's. */
export function signalsOf(
  { asked, weights, total, content, contentTotal, rarest, figures, trigrams, aspects }: Weighed,
  indexed: IndexedEntry,
  fullText: number,
): Signals {
  const { about, phrasings, entry } = indexed;
  let bestCover = 0;
  let bestLikeness = 0;
  let nextLikeness = 0;
  let questionLikeness = 0;
  let spelling = 0;
  let sameWords = 0;
  let contentOfBest = 0;
  /** How many phrasings hold each word. */
  const covered = new Map<number, number>();
  for (const [at, phrasing] of phrasings.entries()) {
    let shared = 0;
    let sharedContent = 0;
    for (const word of phrasing.words) {
      const weight = weights.get(word);
      if (weight === undefined) continue;
      shared += weight;
      if (content.has(word)) sharedContent += weight;
      covered.set(word, (covered.get(word) ?? 0) + 1);
    }
    contentOfBest = Math.max(contentOfBest, sharedContent);
    const likeness = (2 * shared) / Math.max(1e-9, total + phrasing.weight);
    bestCover = Math.max(bestCover, shared / total);
    if (at === 0) questionLikeness = likeness;
    if (likeness > bestLikeness) [bestLikeness, nextLikeness] = [likeness, bestLikeness];
    else nextLikeness = Math.max(nextLikeness, likeness);
    if (phrasing.key === asked.key && !asked.partly) sameWords = 1;
    spelling = Math.max(spelling, likenessOfLetters(trigrams, phrasing.letters));
  }
  const share = (isShared: (word: number) => boolean): number => {
    let sum = 0;
    for (const [word, weight] of weights) if (isShared(word)) sum += weight;
    return sum / total;
  };
  const ofContent = (strength: (word: number) => number): number => {
    let sum = 0;
    for (const [word, weight] of content) sum += weight * strength(word);
    return contentTotal === 0 ? 0 : sum / contentTotal;
  };
  const named = asked.frameworks.size;
  const matched = [...asked.frameworks].filter((id) => about.has(id)).length;
  const otherAspects = asked.aspects.size > 0 && entry.aspect !== undefined;
  const sameAspect = entry.aspect !== undefined && asked.aspects.has(entry.aspect);
  const knownFigures = figures.filter((figure) => figure !== undefined && holds(indexed, figure)).length;
  return {
    fullText,
    bestCover,
    bestLikeness,
    nextLikeness,
    questionLikeness,
    coverByPhrasings: share((word) => covered.has(word)),
    coverByAll: share((word) => holds(indexed, word)),
    contentCover: ofContent((word) => (covered.has(word) ? 1 : 0)),
    contentEmphasis: ofContent((word) => Math.min(1, (covered.get(word) ?? 0) / EMPHATIC)),
    contentByAll: ofContent((word) => (holds(indexed, word) ? 1 : 0)),
    contentOfBest: contentTotal === 0 ? 0 : contentOfBest / contentTotal,
    spelling,
    sameWords,
    namesMatched: named === 0 ? 0 : matched / named,
    namesMissing: named === 0 ? 0 : (named - matched) / named,
    namesNotAsked: named === 0 || about.size === 0 ? 0 : (about.size - matched) / about.size,
    noNamesAsked: named === 0 && about.size > 0 ? 1 : 0,
    aspectMatched: sameAspect ? 1 : 0,
    aspectLikely: Math.sqrt(aspects.get(entry.aspect ?? '') ?? 0),
    aspectOther: otherAspects && !sameAspect ? 1 : 0,
    figuresMatched: figures.length === 0 ? 0 : knownFigures / figures.length,
    figuresMissing: figures.length === 0 ? 0 : (figures.length - knownFigures) / figures.length,
    rarestMatched: rarest !== undefined && covered.has(rarest) ? 1 : 0,
  };
}

/** The runs of three letters of a text, marked at a short hash: looked up many thousand times for a question. */
type Trigrams = { readonly marks: Uint8Array; readonly count: number };

const HASHES = 1 << 15;

function trigramsOf(letters: string): Trigrams {
  const marks = new Uint8Array(HASHES);
  let count = 0;
  eachTrigram(letters, (trigram) => {
    if (marks[trigram] === 0) count += 1;
    marks[trigram] = 1;
  });
  return { marks, count };
}

/** The Dice coefficient of the runs of three letters. */
function likenessOfLetters({ marks, count }: Trigrams, letters: string): number {
  let shared = 0;
  eachTrigram(letters, (trigram) => {
    shared += marks[trigram] as number;
  });
  return Math.min(1, (2 * shared) / Math.max(1, count + Math.max(0, letters.length - 2)));
}

function eachTrigram(letters: string, visit: (hash: number) => void): void {
  let trigram = 0;
  for (let at = 0; at < letters.length; at += 1) {
    trigram = ((trigram << 10) | (letters.charCodeAt(at) & 0x3ff)) & 0x3fffffff;
    if (at >= 2) visit((Math.imul(trigram, 0x9e3779b1) >>> 17) & (HASHES - 1));
  }
}
