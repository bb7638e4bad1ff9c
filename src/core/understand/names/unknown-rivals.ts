import type { Mention } from './mentions.ts';
import { type Connectives, VERSUS } from '../../text/connectives.ts';

const SHORTEST = 3;

/** Words that are held against a framework, and so may be a name. */
type Rival = { readonly at: number; readonly length: number };

/**
 * The places of words that are held against a framework, or against another such word, are not ordinary and name nothing that is
 * known: `airflow` in `kubeflow vs airflow`. `strangers` are other products, whatever their names mean: `pillow`; so is what is
 * written like a name beside a `vs`, `Temporal vs Prefect`, or stands there where nothing else is said: `langfuse vs phoenix`.
 */
export function unknownRivalsIn(
  words: readonly string[],
  named: readonly Mention[],
  isOrdinary: (word: string) => boolean,
  joints: Connectives,
  strangers: Connectives,
): readonly Rival[] {
  const isNamed = (place: number): boolean => named.some(({ at, length }) => at <= place && place < at + length);
  const isBare = isNothingBut(words, isNamed);
  /** The length of the rival that begins at a place, or ends before it; 0 if there is none. */
  const rivalAt = (place: number, longer: number): number => {
    const word = words[place] ?? '';
    if (word === '' || isNamed(place)) return 0;
    const isName = (isBare || /^\p{Lu}/u.test(word)) && VERSUS.lengthBefore(words, place) + VERSUS.lengthAt(words, place + 1) > 0;
    return longer || (word.length >= SHORTEST && /^\p{L}/u.test(word) && (isName || !isOrdinary(word.toLowerCase())) ? 1 : 0);
  };
  const rivals = new Map<number, number>();
  for (const { at, length } of named) {
    for (let end = at + length; ;) {
      const joint = joints.lengthAt(words, end);
      const rival = rivalAt(end + joint, strangers.lengthAt(words, end + joint));
      if (joint === 0 || rival === 0) break;
      rivals.set(end + joint, rival);
      end += joint + rival;
    }
    for (let start = at; ;) {
      const joint = joints.lengthBefore(words, start);
      const rival = rivalAt(start - joint - 1, strangers.lengthBefore(words, start - joint));
      if (joint === 0 || rival === 0) break;
      start -= joint + rival;
      rivals.set(start, rival);
    }
  }
  return [...rivals].map(([at, length]) => ({ at, length })).sort((a, b) => a.at - b.at);
}

/** Whether a text is but words and names on both sides of a `vs`. */
function isNothingBut(words: readonly string[], isNamed: (place: number) => boolean): boolean {
  const isJoint = (place: number): boolean => VERSUS.lengthAt(words, place) > 0;
  const isAlone = (place: number): boolean => [place - 1, place + 1].every((next) => words[next] === undefined || isJoint(next));
  return words.some((_, place) => isJoint(place)) && words.every((_, place) => isNamed(place) || isJoint(place) || isAlone(place));
}
