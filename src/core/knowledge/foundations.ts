import { memoizeByObject } from '../memoize.ts';
import type { Framework, Knowledge } from './knowledge.ts';

/** The ids of all that a framework may be built on, and of what those may be built on in turn. */
export function foundationsOf(framework: Framework, frameworks: Knowledge['frameworks']): ReadonlySet<string> {
  const found = new Set<string>();
  const below = ({ foundation }: Framework): void => {
    for (const id of foundation?.ids ?? []) {
      const one = frameworks.get(id);
      if (one === undefined || found.has(id)) continue;
      found.add(id);
      below(one);
    }
  };
  below(framework);
  return found;
}

/** Whether it cannot do without some others: each that it could be built on is one of them, or cannot do without them either. */
export function needsSome(framework: Framework, some: ReadonlySet<string>, frameworks: Knowledge['frameworks']): boolean {
  const seen = new Set<string>();
  const needs = ({ id: own, foundation }: Framework): boolean => {
    if (foundation === undefined || seen.has(own)) return false;
    seen.add(own);
    return foundation.ids.every((id) => {
      const one = frameworks.get(id);
      return some.has(id) || (one !== undefined && needs(one));
    });
  };
  return needs(framework);
}

/** Whether deep learning is built on it: of such people work on one. */
export const isGround = ({ id, scores }: Framework, frameworks: Knowledge['frameworks']): boolean =>
  (scores['deep-learning'] ?? 0) >= DEEP && builtUponIn(frameworks).has(id);

/** The ids of all on which others are built. */
const builtUponIn = memoizeByObject(
  (frameworks: Knowledge['frameworks']): ReadonlySet<string> =>
    new Set([...frameworks.values()].flatMap(({ foundation }) => foundation?.ids ?? [])),
);

/** What a framework scores on deep learning that is made for it. */
const DEEP = 4;
