import type { Named } from './named.ts';
import { BETWEEN } from './rivals.ts';

/** What stands before a name that is only where the others are used: `keras vs pytorch on spark`. */
const BESIDE = new Set(['for', 'with', 'on', 'in', 'of', 'from', 'using']);

/** Of several that are named, those that are held against each other. */
export function heldIn(words: readonly string[], named: readonly Named[]): readonly Named[] {
  const wordAt = (at: number): string => (words[at] ?? '').toLowerCase();
  if (!words.some((_, at) => BETWEEN.has(wordAt(at)))) return named;
  const held = named.filter(({ at, length }) => !BESIDE.has(wordAt(at - 1)) || BETWEEN.has(wordAt(at + length)));
  return held.length > 1 ? held : named;
}

/** What stands before the name of what something is to become. */
const BECOMES = new Set(['to', 'into', 'nach', 'en']);

/** Whether one of the two that are named is to become the other: `prophet model to onnx`. */
export function isConversion(words: readonly string[], named: readonly Named[]): boolean {
  const last = named.at(-1);
  return named.length === 2 && last !== undefined && BECOMES.has((words[last.at - 1] ?? '').toLowerCase());
}
