import { showsFault, withoutFaults } from '../../text/code.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Names } from '../../knowledge/names.ts';
import { normalizeName } from '../../knowledge/spelling.ts';
import { wordsOf } from '../../text/words.ts';
import { findAll, findWithin } from '../../text/runs.ts';
import { afterPremise } from '../input/premise.ts';

/** The aspects that a text names: those of the question itself before those of what it takes for granted. `keys` are its words but for names. */
export function aspectsIn(text: string, keys: readonly string[], aspectNames: Names): readonly string[] {
  const namedIn = (said: readonly string[]): readonly string[] => [...findAll(said, aspectNames), ...findWithin(said, aspectNames)];
  const question = afterPremise(text);
  const asked = question === undefined ? [] : namedIn(keysOf(question));
  return [...new Set([...asked, ...namedIn(showsFault(text) ? keysOf(withoutFaults(text)) : keys)])];
}

/** The aspect that a text names by all that it says of a framework: `is jax hard`, `how much does jax cost`, but not `is it hard to export jax`. */
export function createAloneIn({ aspects }: Knowledge): (rest: string) => readonly string[] {
  const byWords = new Map([...aspects].flatMap(([id, { alone }]) => alone.map((phrase) => [wordsOf(phrase).join(' '), id] as const)));
  byWords.delete('');
  return (rest) => {
    const id = byWords.get(wordsOf(rest.replace(YEAR, '')).join(' '));
    return id === undefined ? [] : [id];
  };
}

/** `caffe status 2026`. */
const YEAR = /\b(?:(?:in|as of|by) )?20\d\d\b/gi;

const keysOf = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}.+-]+/u).map(normalizeName);
