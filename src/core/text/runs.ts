import type { Names } from '../knowledge/names.ts';
import { normalizeName } from '../knowledge/spelling.ts';
import { isSpaceless } from './spaceless.ts';

/** A run of words that is a name, and what it is the name of. */
type Run = { readonly id: string; readonly at: number; readonly length: number };

/**
 * Every run of words that is a name, the longest first, and none within a longer one: in `customer segmentation` is no
 * segmentation. `keys` are the words' normalized names.
 */
export function runsIn(keys: readonly string[], names: Names): readonly Run[] {
  const starts = keys.flatMap((key, at) => (key !== '' && names.begins(key) ? [at] : []));
  const runs: Run[] = [];
  for (let { longest: length } = names; length > 0; length -= 1) {
    for (const at of starts) {
      const id = at + length > keys.length ? undefined : names.withKey(keys.slice(at, at + length).join(''))?.id;
      const isWithin = runs.some((run) => run.at <= at && at + length <= run.at + run.length);
      if (id !== undefined && !isWithin) runs.push({ id, at, length });
    }
  }
  return runs;
}

/** The ids of names in scripts without spaces, which stand within words there: `做图像分类` names image classification. None is within a longer one. */
export function findWithin(keys: readonly string[], names: Names): readonly string[] {
  const ids = new Set<string>();
  for (const key of keys.filter(isSpaceless)) {
    for (let at = 0; at < key.length;) {
      const found = longestAt(key.slice(at), names);
      if (found !== undefined) ids.add(found.id);
      at += found?.length ?? 1;
    }
  }
  return [...ids];
}

function longestAt(key: string, names: Names): Omit<Run, 'at'> | undefined {
  let found: Omit<Run, 'at'> | undefined;
  for (let length = 2; length <= key.length && names.begins(key.slice(0, length)); length += 1) {
    const id = names.withKey(key.slice(0, length))?.id;
    if (id !== undefined) found = { id, length };
  }
  return found;
}

/** Every id that a text names, the one with the longest name first. */
export const namedIn = (text: string, names: Names): readonly string[] => findAll(text.split(APART).map(normalizeName), names);

/** What stands between the words of names. */
export const APART = /[^\p{L}\p{N}+-]+/u;

/** The same of words that are split already, by their normalized names. */
export const findAll = (keys: readonly string[], names: Names): readonly string[] => [...new Set(runsIn(keys, names).map(({ id }) => id))];
