import type { LikelyAspects } from './aspects.ts';
import type { SearchQuery } from './query.ts';
import { isSpaceless } from '../text/spaceless.ts';
import { holds, type Indexed, type IndexedEntry, type Phrasing, SPELLED } from './indexed.ts';

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
  readonly asked: SearchQuery;
  /** Those of its words that entries hold. */
  readonly words: readonly AskedWord[];
  /** By a word's number: its place in `words`, counted from 1; 0 for all others. */
  readonly places: Uint8Array;
  /** Room to count, by those places, how many phrasings of an entry hold each word. */
  readonly holders: Uint8Array;
  /** How much each word of the entries tells, by its number. */
  readonly idf: readonly number[];
  /** How much all its words tell, those too that no entry holds; and the same for those that are no names. */
  readonly total: number;
  readonly contentTotal: number;
  readonly rarest: AskedWord | undefined;
  readonly figures: readonly (number | undefined)[];
  readonly trigrams: Trigrams;
  /** How likely it is about each aspect, by the words that others used. */
  readonly aspects: ReadonlyMap<string, number>;
};

type AskedWord = {
  readonly number: number;
  /** How much it tells. */
  readonly weight: number;
  /** It stands for no name. */
  readonly isContent: boolean;
};

/** As many words of a question are looked at: their places fit into a byte. */
const MOST_WORDS = 255;

/** `places` is room for the places of words, and `marks` for runs of letters, all 0. What comes back holds both, so only one may be in use at a time. */
export function weigh(
  asked: SearchQuery,
  { wordNumber, idf, unknownIdf }: Indexed,
  likelyAspects: LikelyAspects,
  places: Uint8Array,
  marks: Uint8Array,
): Weighed {
  const words: AskedWord[] = [];
  let total = 0;
  let contentTotal = 0;
  let rarest: AskedWord | undefined;
  for (const word of asked.words.slice(0, MOST_WORDS)) {
    const number = wordNumber(word);
    // Few entries hold words of such scripts; to hold none of them is no sign of being about something else.
    if (number === undefined && isSpaceless(word)) continue;
    const weight = (number === undefined ? undefined : idf[number]) ?? unknownIdf;
    const isContent = !/^[@#]/.test(word);
    total += weight;
    if (isContent) contentTotal += weight;
    if (number === undefined) continue;
    const known = { number, weight, isContent };
    places[number] = words.push(known);
    if (!word.startsWith('@') && weight > (rarest?.weight ?? 0)) rarest = known;
  }
  const figures = asked.words.filter((word) => /\d/.test(word) && !word.startsWith('@')).map(wordNumber);
  const aspects = likelyAspects(words.map(({ number }) => number));
  const holders = new Uint8Array(words.length + 1);
  const trigrams = trigramsOf(asked.letters(), marks);
  return { asked, words, places, holders, idf, total, contentTotal, rarest, figures, trigrams, aspects };
}

/** The same words in another order: hardly ever another question, but `from A to B` is not `from B to A`. */
export const REORDERED = 0.99;
/** Where nothing but several names is left of both, the small words between them must be alike too. */
const SPELLED_ALIKE = 0.7;
/** A word that so many phrasings hold is what the entry is about. */
const EMPHATIC = 4;

/** `fullText` is the score of the full-text index, as a share of the best one's. */
export function signalsOf(
  { asked, words, places, holders, idf, total, contentTotal, rarest, figures, trigrams, aspects }: Weighed,
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
  holders.fill(0);
  for (let at = 0; at < phrasings.length; at += 1) {
    const phrasing = phrasings[at] as Phrasing;
    let shared = 0;
    let sharedContent = 0;
    let sharedWords = 0;
    let ofPhrasing = 0;
    for (let nth = 0; nth < phrasing.words.length; nth += 1) {
      const number = phrasing.words[nth] as number;
      ofPhrasing += idf[number] as number;
      const place = places[number] as number;
      if (place === 0) continue;
      const word = words[place - 1] as AskedWord;
      shared += word.weight;
      sharedWords += 1;
      if (word.isContent) sharedContent += word.weight;
      holders[place] = (holders[place] as number) + 1;
    }
    const likeness = (2 * shared) / Math.max(1e-9, total + ofPhrasing);
    bestCover = Math.max(bestCover, shared / total);
    contentOfBest = Math.max(contentOfBest, sharedContent);
    if (at === 0) questionLikeness = likeness;
    if (likeness > bestLikeness) {
      nextLikeness = bestLikeness;
      bestLikeness = likeness;
    } else nextLikeness = Math.max(nextLikeness, likeness);
    const letters = phrasing.letters === undefined ? 0 : likenessOfLetters(trigrams, phrasing.letters);
    const isSame = sharedWords > 0 && sharedWords === asked.words.length && sharedWords === phrasing.words.length;
    const isTyped = sharedContent > 0 || letters >= SPELLED_ALIKE;
    // Of a name alone, `keras 2 vs keras 3`, what is asked in just these letters comes first.
    if (isSame && (sharedWords < 2 || isTyped))
      sameWords = Math.max(sameWords, isTyped && phrasing.words.every((number, nth) => places[number] === nth + 1) ? 1 : REORDERED);
    if (at < SPELLED) spelling = Math.max(spelling, letters);
  }
  let byPhrasings = 0;
  let byAll = 0;
  let contentCover = 0;
  let contentEmphasis = 0;
  let contentByAll = 0;
  for (let at = 0; at < words.length; at += 1) {
    const { number, weight, isContent } = words[at] as AskedWord;
    const count = holders[at + 1] as number;
    const isHeld = count > 0 || holds(indexed, number);
    if (count > 0) byPhrasings += weight;
    if (isHeld) byAll += weight;
    if (!isContent) continue;
    if (count > 0) contentCover += weight;
    if (isHeld) contentByAll += weight;
    contentEmphasis += weight * Math.min(1, count / EMPHATIC);
  }
  const ofContent = (sum: number): number => (contentTotal === 0 ? 0 : sum / contentTotal);
  const named = asked.frameworks.size;
  let matched = 0;
  for (const id of asked.frameworks) if (about.has(id)) matched += 1;
  const otherAspects = asked.aspects.size > 0 && entry.aspect !== undefined;
  const sameAspect = entry.aspect !== undefined && asked.aspects.has(entry.aspect);
  let knownFigures = 0;
  for (const figure of figures) if (figure !== undefined && holds(indexed, figure)) knownFigures += 1;
  return {
    fullText,
    bestCover,
    bestLikeness,
    nextLikeness,
    questionLikeness,
    coverByPhrasings: byPhrasings / total,
    coverByAll: byAll / total,
    contentCover: ofContent(contentCover),
    contentEmphasis: ofContent(contentEmphasis),
    contentByAll: ofContent(contentByAll),
    contentOfBest: ofContent(contentOfBest),
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
    rarestMatched: rarest !== undefined && (holders[places[rarest.number] as number] as number) > 0 ? 1 : 0,
  };
}

/** The runs of three letters of a text, marked at a short hash: looked up many thousand times for a question. */
type Trigrams = { readonly marks: Uint8Array; readonly count: number };

/** The room that marks of runs of three letters take. */
export const HASHES = 1 << 15;

function trigramsOf(letters: string, marks: Uint8Array): Trigrams {
  let count = 0;
  let trigram = 0;
  for (let at = 0; at < letters.length; at += 1) {
    trigram = following(trigram, letters, at);
    if (at < 2) continue;
    const hash = hashOf(trigram);
    if (marks[hash] === 0) count += 1;
    marks[hash] = 1;
  }
  return { marks, count };
}

/** The Dice coefficient of the runs of three letters. */
function likenessOfLetters({ marks, count }: Trigrams, letters: string): number {
  let shared = 0;
  let trigram = 0;
  for (let at = 0; at < letters.length; at += 1) {
    trigram = following(trigram, letters, at);
    if (at >= 2) shared += marks[hashOf(trigram)] as number;
  }
  return Math.min(1, (2 * shared) / Math.max(1, count + Math.max(0, letters.length - 2)));
}

const following = (trigram: number, letters: string, at: number): number =>
  ((trigram << 10) | (letters.charCodeAt(at) & 0x3ff)) & 0x3fffffff;

const hashOf = (trigram: number): number => (Math.imul(trigram, 0x9e3779b1) >>> 17) & (HASHES - 1);
