import { escaped } from '../../src/core/text/escaped.ts';

/** The things of which a question asks which version is wanted, as typed: `which java for`, `which version of node does`. */
export const whichVersionsIn = (question: string, things: readonly string[]): readonly string[] =>
  [
    ...question.matchAll(new RegExp(`\\b(?:which|what) (?:versions? of )?(${things.map(escaped).join('|')})(?: versions?)?${ASKED}`, 'gi')),
  ].map(([, thing = '']) => thing);

/** What stands behind such a thing: not `which python library`. */
const ASKED = '(?= (?:for|do|does|is|are|with|can|should|to|works?)\\b)';
