import { memoizeByObject } from './memoize.ts';
import type { Lexicon } from './knowledge/knowledge.ts';
import { createLeaveOut, createPhrases } from './text/phrases.ts';

/** Whether of two questions the one asks if something goes on, and the other if it has ended: the yes to one is the no to the other. */
export function areContrary(one: string, other: string, lexicon: Lexicon): boolean {
  const [first, second] = [one, other].map(endingAsked(lexicon));
  return first !== undefined && second !== undefined && first !== second;
}

/** Which of the two a text asks; undefined where it asks neither, or both: `is pytorch dead, or still maintained`. */
export const endingAsked = memoizeByObject(({ states, ends }: Lexicon) => {
  const ended = [...(states.ended ?? []), ...ends];
  const [isOfEnd, withoutEnd, isOfLife] = [createPhrases(ended), createLeaveOut(ended), createPhrases(states.active ?? [])];
  return (text: string): 'ended' | 'active' | undefined => {
    const [hasEnded, goesOn] = [isOfEnd(text), isOfLife(withoutEnd(text))];
    if (hasEnded === goesOn) return undefined;
    return hasEnded ? 'ended' : 'active';
  };
});

/** A text without the words by which something is said to have ended. */
export const withoutEnding = memoizeByObject(({ states, ends }: Lexicon) => createLeaveOut([...(states.ended ?? []), ...ends]));
