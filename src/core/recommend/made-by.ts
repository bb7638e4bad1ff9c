import type { Claim, Knowledge } from '../knowledge/knowledge.ts';
import { madeBy } from '../knowledge/makers.ts';
import type { Need } from './need.ts';

/** Those whose makers are not wanted, by their ids, with the claim that tells who stands behind each. */
export type MadeBy = ReadonlyMap<string, Claim>;

export function madeByOf({ without }: Need, { frameworks, lexicon }: Knowledge): MadeBy {
  const names = without?.split(',').flatMap((one) => lexicon.makers[one] ?? []) ?? [];
  if (names.length === 0) return NOBODY;
  return new Map(
    [...frameworks.values()].flatMap((framework): [string, Claim][] => {
      const claim = madeBy(framework, names);
      return claim === undefined ? [] : [[framework.id, claim]];
    }),
  );
}

const NOBODY: MadeBy = new Map();
