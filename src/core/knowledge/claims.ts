import type { Claim, Framework } from './knowledge.ts';

/** What is known of a framework on an aspect; each has its limits, under that aspect or in the list of its own. */
export const claimsOn = ({ claims, limits }: Framework, aspect: string): readonly Claim[] =>
  claims.get(aspect) ?? (aspect === 'limits' ? limits : []);
