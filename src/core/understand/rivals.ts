import type { Named } from './named.ts';
import type { Joints } from './joints.ts';

const SHORTEST = 3;

/**
 * The places of words that are held against a framework, or against another such word, are not ordinary and name nothing that is
 * known: `airflow` in `kubeflow vs airflow`.
 */
export function rivalsIn(
  words: readonly string[],
  named: readonly Named[],
  isOrdinary: (word: string) => boolean,
  joints: Joints,
): readonly number[] {
  const isNamed = (place: number): boolean => named.some(({ at, length }) => at <= place && place < at + length);
  const isRival = (place: number): boolean => {
    const word = words[place] ?? '';
    return !isNamed(place) && word.length >= SHORTEST && /^\p{L}/u.test(word) && !isOrdinary(word.toLowerCase());
  };
  const rivals = new Set<number>();
  for (const { at, length } of named) {
    for (let end = at + length; ;) {
      const joint = joints.after(words, end);
      if (joint === 0 || !isRival(end + joint)) break;
      rivals.add(end + joint);
      end += joint + 1;
    }
    for (let start = at; ;) {
      const joint = joints.before(words, start);
      start -= joint + 1;
      if (joint === 0 || !isRival(start)) break;
      rivals.add(start);
    }
  }
  return [...rivals].sort((a, b) => a - b);
}
