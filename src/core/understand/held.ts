import type { Joints } from './joints.ts';
import type { Named } from './named.ts';

/** Of several that are named, those that are held against each other: none that stands `beside` them, as in `keras vs pytorch on spark`. */
export function heldIn(words: readonly string[], named: readonly Named[], between: Joints, beside: Joints): readonly Named[] {
  if (!words.some((_, at) => between.after(words, at) > 0)) return named;
  const held = named.filter(
    ({ at, length }) => beside.before(words, at) === 0 || between.before(words, at) > 0 || between.after(words, at + length) > 0,
  );
  return held.length > 1 ? held : named;
}

/** Whether one of the two that are named is used with the other, or is to become it: `optuna with mlflow`, `prophet model to onnx`. */
export function isTogether(words: readonly string[], named: readonly Named[], together: Joints): boolean {
  const last = named.at(-1);
  return named.length === 2 && last !== undefined && together.before(words, last.at) > 0;
}
