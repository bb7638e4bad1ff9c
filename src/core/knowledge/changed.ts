import { inOrder } from '../order.ts';
import type { Claim, Framework } from './knowledge.ts';

/** What holds now, and what held last before it. */
export type ChangedClaim = { readonly claim: Claim; readonly was: Claim['was'][number] };

/** Everything known of a framework that once was otherwise, the latest change first. */
export function changesOf({ claims, strengths, limits }: Framework): readonly ChangedClaim[] {
  return [...[...claims.values()].flat(), ...strengths, ...limits]
    .flatMap((claim) => {
      const [was] = claim.was.toSorted((a, b) => inOrder(b.until, a.until));
      return was === undefined ? [] : [{ claim, was }];
    })
    .toSorted((a, b) => inOrder(b.was.until, a.was.until));
}
