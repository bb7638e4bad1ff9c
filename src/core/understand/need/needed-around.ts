import { memoizeByObject } from '../../memoize.ts';
import { escaped } from '../../text/escaped.ts';
import type { Lexicon } from '../../knowledge/knowledge.ts';
import { type Surrounding, SURROUNDINGS } from '../../knowledge/surroundings.ts';

/** What is asked to be needed around frameworks, or not: `need an account`, `do not require kubernetes`; as all of a text, or anywhere in it. */
export const neededAround = memoizeByObject(({ surroundings }: Lexicon): Readonly<Record<'whole' | 'within', NeededAround>> => {
  const names = SURROUNDINGS.map((surrounding) => [surrounding, (surroundings[surrounding] ?? []).map(escaped).join('|')] as const);
  const reader = (pattern: (any: string) => string): NeededAround => {
    const readers = names.map(([surrounding, any]) => [surrounding, new RegExp(pattern(`${ARTICLE}(?:${any})`), 'iu')] as const);
    return (text) => readers.find(([, isIn]) => isIn.test(text))?.[0];
  };
  return {
    whole: reader((around) => `^(?:that |which )?(?:(?:${DO_NOT} )?${NEED}|(?:have|with) no|(?:(?:work|run|go|do) )?without) ${around}$`),
    within: reader((around) => `(?<!\\p{L})${NEED} ${around}(?![\\p{L}\\p{N}-])`),
  };
});

type NeededAround = (text: string) => Surrounding | undefined;

const ARTICLE = '(?:(?:an?|any|the|no) )?';
const DO_NOT = "(?:do(?:es)? not|do(?:es)?n['’]?t)";
const NEED = '(?:needs?|requires?)';
