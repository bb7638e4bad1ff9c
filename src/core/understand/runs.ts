import type { Names } from '../knowledge/names.ts';
import { isSpaceless } from '../spaceless.ts';

/** The longest name of an aspect or a task, in words. */
const LONGEST_NAME = 4;

/** A run of words that is a name, and what it is the name of. */
type Run = { readonly id: string; readonly at: number; readonly length: number };

/**
 * Every run of words that is a name, the longest first, and none within a longer one: in `customer segmentation` is no
 * segmentation. `keys` are the words' `nameKey`s.
 */
export function runsIn(keys: readonly string[], names: Names): readonly Run[] {
  const starts = keys.flatMap((key, at) => (key !== '' && names.begins(key) ? [at] : []));
  const runs: Run[] = [];
  for (let length = LONGEST_NAME; length > 0; length -= 1) {
    for (const at of starts) {
      const id = at + length > keys.length ? undefined : names.withKey(keys.slice(at, at + length).join(''))?.id;
      const isWithin = runs.some((run) => run.at <= at && at + length <= run.at + run.length);
      if (id !== undefined && !isWithin) runs.push({ id, at, length });
    }
  }
  return runs;
}

/** The ids of names in scripts without spaces, which stand within words there, the longest at each place: `做图像分类` names image classification. */
export function findWithin(keys: readonly string[], names: Names): readonly string[] {
  return [...new Set(keys.filter(isSpaceless).flatMap((key) => Array.from(key, (_, at) => longestIn(key.slice(at), names) ?? [])).flat())];
}

function longestIn(key: string, names: Names): string | undefined {
  let found: string | undefined;
  for (let length = 1; length <= key.length && names.begins(key.slice(0, length)); length += 1) {
    const id = length > 1 ? names.withKey(key.slice(0, length))?.id : undefined;
    found = id ?? found;
  }
  return found;
}

/** Every id that is named, those by the longest names first. */
export const findAll = (keys: readonly string[], names: Names): readonly string[] => [...new Set(runsIn(keys, names).map(({ id }) => id))];
