import { showsFault, withoutFaults } from '../code.ts';
import type { Names } from '../knowledge/names.ts';
import { nameKey } from '../knowledge/spelling.ts';
import { findAll } from './runs.ts';
import { afterPremise } from './story.ts';

/** The aspects that a text names: those of the question itself before those of what it takes for granted. `keys` are its words but for names. */
export function aspectsIn(text: string, keys: readonly string[], aspectNames: Names): readonly string[] {
  const question = afterPremise(text);
  const asked = question === undefined ? [] : findAll(keysOf(question), aspectNames);
  return [...new Set([...asked, ...findAll(showsFault(text) ? keysOf(withoutFaults(text)) : keys, aspectNames)])];
}

const keysOf = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}.+-]+/u).map(nameKey);
