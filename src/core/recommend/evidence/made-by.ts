import { memoizeByObject } from '../../memoize.ts';
import type { Claim, Framework, Knowledge } from '../../knowledge/knowledge.ts';
import { madeBy, tiesTo } from '../../knowledge/makers.ts';
import { excludedOf, type Need } from '../../need.ts';

/** Those whose makers are not wanted, by their ids, with the claim that tells who stands behind each. */
export type MadeBy = ReadonlyMap<string, Claim>;

export function madeByOf(need: Need, knowledge: Knowledge): MadeBy {
  const makers = makersIn(need, knowledge.lexicon);
  return makers.length === 0 ? NOBODY : new Map(makers.flatMap(([, called]) => [...makingIn(knowledge)(called)]));
}

/** What is a maker's, by what people call that one. */
const makingIn = memoizeByObject(({ frameworks }: Knowledge) =>
  memoizeByObject((called: readonly string[]): MadeBy => {
    const claims = [...frameworks.values()].map((framework) => [framework.id, madeBy(framework, called)] as const);
    return new Map(claims.flatMap(([id, claim]) => (claim === undefined ? [] : [[id, claim]])));
  }),
);

const NOBODY: MadeBy = new Map();

/** A maker that is not wanted, and what ties a framework to it that is left in. */
export type Tie = { readonly maker: string; readonly claims: readonly Claim[] };

export const tiesOf = (framework: Framework, need: Need, { lexicon }: Pick<Knowledge, 'lexicon'>): readonly Tie[] =>
  makersIn(need, lexicon)
    .map(([maker, called]) => ({ maker, claims: tiesTo(framework, called) }))
    .filter(({ claims }) => claims.length > 0);

/** The makers that are not wanted, by their names as shown, with what people call each. */
const makersIn = (need: Need, { makers }: Knowledge['lexicon']): readonly (readonly [string, readonly string[]])[] =>
  excludedOf(need).makers.flatMap((one) => (makers[one] === undefined ? [] : [[one, makers[one]] as const]));
