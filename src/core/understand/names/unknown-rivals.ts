import type { Lexicon } from '../../knowledge/knowledge.ts';
import { createConnectives, isConjunction, VERSUS } from '../../text/connectives.ts';
import type { Typed } from '../input/typed.ts';
import type { Vocabulary } from '../input/vocabulary.ts';
import type { Mention } from './mentions.ts';

const SHORTEST = 3;
/** `yolo v8 vs v11`: another version of the same. */
const VERSION = /^v\d[\d.]*$/i;

/** Words that are held against a framework, and so may be a name. */
type Rival = { readonly at: number; readonly length: number };

/**
 * The places of words that are held against a framework, or against another such word, are not ordinary and name nothing that is
 * known: `airflow` in `kubeflow vs airflow`. Other products are so whatever their names mean, `pillow`; so is what is
 * written like a name beside a `vs`, `Temporal vs Prefect`, or stands there where nothing else is said: `langfuse vs phoenix`.
 * In a comparison, and where nothing else is said, so is what is listed with a framework and no word of the field: `compare keras, jax
 * and zorblax`. Where no framework is named, all are so that stand on both sides of a `vs` and that nobody here uses: `zorblax vs quuxnet`.
 */
export type UnknownRivalsIn = (said: Pick<Typed, 'words' | 'apart' | 'begins' | 'asks'>, named: readonly Mention[]) => readonly Rival[];

export function createUnknownRivalsIn(lexicon: Lexicon, { isOrdinary, isStrange }: Vocabulary): UnknownRivalsIn {
  const [between, strangers] = [createConnectives(lexicon.between), createConnectives(lexicon.strangers)];
  const ofField = new Set(lexicon.field);
  return ({ words, apart, begins, asks }, named) => {
    const isNamed = (place: number): boolean => named.some(({ at, length }) => at <= place && place < at + length);
    const head = words.slice(0, Math.min(words.length, ...[...apart].filter((place) => place > 0)));
    const isBare = isNothingBut(head, isNamed);
    if (named.length === 0 && isBare) {
      const rivals = head.flatMap((_, at): readonly Rival[] => (VERSUS.lengthAt(head, at) > 0 ? [] : [{ at, length: 1 }]));
      const isKnown = ({ at }: Rival): boolean => isOrdinary((head[at] ?? '').toLowerCase()) && strangers.lengthAt(head, at) === 0;
      return rivals.some(isKnown) || !rivals.some(({ at }) => isStrange(head[at] ?? '')) ? [] : rivals;
    }
    const isList = asks.comparison || words.every((word, place) => isNamed(place) || isConjunction(word) || isStrange(word));
    const hasComma = (place: number): boolean => apart.has(place) && !begins.has(place);
    const listLength = (place: number): number => (isConjunction(words[place] ?? '') ? 1 : 0);
    /** The length of the rival that begins at a place, or ends before it; 0 if there is none. */
    const rivalAt = (place: number, longer: number, isListed: boolean): number => {
      const word = words[place] ?? '';
      if (word === '' || isNamed(place) || VERSION.test(word)) return 0;
      if (longer > 0 || isListed) return longer || (isStrange(word) ? 1 : 0);
      // `lstm` is no product, though nothing else is said.
      const isName =
        ((isBare && !ofField.has(word.toLowerCase())) || /^\p{Lu}/u.test(word)) &&
        VERSUS.lengthBefore(words, place) + VERSUS.lengthAt(words, place + 1) > 0;
      return word.length >= SHORTEST && /^\p{L}/u.test(word) && (isName || !isOrdinary(word.toLowerCase())) ? 1 : 0;
    };
    /** The rival that a joint leads to behind a place, or before it. */
    const behind = (place: number): Rival | undefined => {
      const [joint, listed] = [between.lengthAt(words, place), listLength(place)];
      const isListed = joint === 0 && isList && (listed > 0 || hasComma(place));
      const at = place + (joint || listed);
      const length = joint > 0 || isListed ? rivalAt(at, strangers.lengthAt(words, at), isListed) : 0;
      return length === 0 ? undefined : { at, length };
    };
    const before = (place: number): Rival | undefined => {
      const [joint, listed] = [between.lengthBefore(words, place), listLength(place - 1)];
      const isListed = joint === 0 && isList && (listed > 0 || hasComma(place));
      const end = place - (joint || listed);
      const length = joint > 0 || isListed ? rivalAt(end - 1, strangers.lengthBefore(words, end), isListed) : 0;
      return length === 0 ? undefined : { at: end - length, length };
    };
    const rivals = new Map<number, number>();
    for (const { at, length } of named) {
      for (let next = behind(at + length); next !== undefined; next = behind(next.at + next.length)) rivals.set(next.at, next.length);
      for (let next = before(at); next !== undefined; next = before(next.at)) rivals.set(next.at, next.length);
    }
    return [...rivals].map(([at, length]) => ({ at, length })).sort((a, b) => a.at - b.at);
  };
}

/** Whether a text is but words and names on both sides of a `vs`. */
function isNothingBut(words: readonly string[], isNamed: (place: number) => boolean): boolean {
  const isJoint = (place: number): boolean => VERSUS.lengthAt(words, place) > 0;
  const isAlone = (place: number): boolean => [place - 1, place + 1].every((next) => words[next] === undefined || isJoint(next));
  return words.some((_, place) => isJoint(place)) && words.every((_, place) => isNamed(place) || isJoint(place) || isAlone(place));
}
