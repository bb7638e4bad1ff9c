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

/** Without those that something is only likened to: `can xgboost partial_fit like sklearn`, `a framework like tensorflow or torch`. */
export function withoutLikened(words: readonly string[], named: readonly Named[], like: Joints): readonly Named[] {
  const likened = chained(words, named, ({ at }) => like.before(words, at) > 0);
  const others = named.filter((one) => !likened.includes(one));
  return others.length === 0 ? named : others;
}

/** Those that begin such a chain, or go on with it: both in `like tensorflow or torch`. */
function chained(words: readonly string[], named: readonly Named[], begins: (one: Named) => boolean): readonly Named[] {
  const chain: Named[] = [];
  for (const [place, one] of named.entries()) {
    const before = named[place - 1];
    const gap = before === undefined ? [] : words.slice(before.at + before.length, one.at);
    const goesOn = before !== undefined && chain.includes(before) && gap.every((word) => /^(?:or|and|nor)$/i.test(word));
    if (goesOn || begins(one)) chain.push(one);
  }
  return chain;
}

/** Those that are not wanted: `images without tensorflow or keras`; but in `why not jax` one is. */
export function unwantedIn(words: readonly string[], named: readonly Named[], unwanted: Joints): readonly Named[] {
  return chained(words, named, ({ at }) => {
    const length = unwanted.before(words, at);
    return length > 0 && !/^why$/i.test(words[at - length - 1] ?? '');
  });
}

/** Whether the second of two that are named follows such a joint: `optuna with mlflow`, `prophet model to onnx`. */
export function isJoined(words: readonly string[], named: readonly Named[], joints: Joints): boolean {
  const last = named.at(-1);
  return named.length === 2 && last !== undefined && joints.before(words, last.at) > 0;
}
