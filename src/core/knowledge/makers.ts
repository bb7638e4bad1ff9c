import { wholeNames } from '../text/escaped.ts';
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

/** What says of a framework that it is a maker's now; undefined where that one began it, helps it or sits on its board. */
export function madeBy(framework: Framework, names: readonly string[]): Claim | undefined {
  const [claim] = claimsOn(framework, 'governance');
  const isMaker = wholeNames(names);
  const parts = claim?.brief?.split(/[;,]/) ?? [claim?.says ?? ''];
  return parts.some((part) => isMaker.test(part) && !HELPING.test(part)) ? claim : undefined;
}

const HELPING = /\b(?:contributes?|sponsors?|sponsored|funds|funded|for|once|not|begun|started|from|out of|board)\b/i;

/** What ties a framework to a maker whose own it is not: that it began there, is helped from there or is made for something of theirs. */
export function tiesTo(framework: Framework, names: readonly string[]): readonly Claim[] {
  if (madeBy(framework, names) !== undefined) return [];
  const isMaker = wholeNames(names);
  const isOwner = wholeNames(names.flatMap((name) => [`${name}'s`, `${name}’s`]));
  return Object.entries({ governance: isMaker, history: isMaker, purpose: isOwner, ecosystem: isOwner }).flatMap(([aspect, isNamed]) =>
    claimsOn(framework, aspect)
      .slice(0, 1)
      .filter(({ says }) => isNamed.test(says)),
  );
}

/** Whether it is a maker's, or began there: `begun at Facebook AI Research`. */
export function comesFrom(framework: Framework, names: readonly string[]): boolean {
  const isBegun = new RegExp(`${BEGUN.source}${wholeNames(names).source}`, 'i');
  return (
    madeBy(framework, names) !== undefined ||
    ['governance', 'history'].some((aspect) =>
      claimsOn(framework, aspect)
        .slice(0, 1)
        .some(({ brief = '', says }) => isBegun.test(says) || isBegun.test(brief)),
    )
  );
}

const BEGUN = /\b(?:begun|began|started|made|built|written|developed|created|came|out)\b[^.;,]*?\b(?:at|by|from|of)\s+/;
