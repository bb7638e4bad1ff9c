import type { Named } from './named.ts';

/** What stands between two things that are held against each other. */
export const BETWEEN = new Set(['vs', 'vs.', 'versus', 'or', 'over', 'than', 'against']);
const SHORTEST = 3;

/** The places of words that are held against a framework, are not ordinary and name nothing that is known: `airflow` in `kubeflow vs airflow`. */
export function rivalsIn(words: readonly string[], named: readonly Named[], isOrdinary: (word: string) => boolean): readonly number[] {
  const isBetween = (at: number): boolean => BETWEEN.has((words[at] ?? '').toLowerCase());
  const beside = named.flatMap(({ at, length }) => [
    ...(isBetween(at + length) ? [at + length + 1] : []),
    ...(isBetween(at - 1) ? [at - 2] : []),
  ]);
  const isNamed = (place: number): boolean => named.some(({ at, length }) => at <= place && place < at + length);
  const isRival = (place: number): boolean => {
    const word = words[place] ?? '';
    return !isNamed(place) && word.length >= SHORTEST && /^\p{L}/u.test(word) && !isOrdinary(word.toLowerCase());
  };
  return [...new Set(beside)].filter(isRival);
}
