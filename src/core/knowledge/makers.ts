import { wholeNames } from '../escaped.ts';
import { claimsOn } from './claims.ts';
import type { Claim, Framework, Lexicon } from './knowledge.ts';

/** All names by which makers are called. */
export const makerNames = ({ makers, origins }: Pick<Lexicon, 'makers' | 'origins'>): readonly string[] => [
  ...Object.values(makers).flat(),
  ...origins,
];

/** A maker by its name as shown, told by what people call it. */
export const makerCalled = (name: string, { makers }: Pick<Lexicon, 'makers'>): string | undefined =>
  Object.entries(makers).find(([, names]) => names.includes(name.toLowerCase()))?.[0];

/** What says of a framework that a maker stands behind it; undefined where that one only contributes, or did so once. */
export function madeBy(framework: Framework, names: readonly string[]): Claim | undefined {
  const [claim] = claimsOn(framework, 'governance');
  const isMaker = wholeNames(names);
  const parts = (claim?.brief ?? claim?.says ?? '').split(';');
  return parts.some((part) => isMaker.test(part) && !HELPING.test(part)) ? claim : undefined;
}

const HELPING = /\b(?:contributes?|contributors?|sponsors?|sponsored|funds|funded|for|once|not)\b/i;
