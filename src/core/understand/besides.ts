import { LANGUAGES } from '../knowledge/languages.ts';
import { TARGETS } from '../knowledge/targets.ts';
import type { Need } from '../recommend/need.ts';
import type { Choices } from './phrases.ts';

/** What a text tells of a need that has one of each already: `in R or Python`, `on phones and in the browser`. */
export type BesidesIn = (text: string, need: Need, language: string | undefined) => readonly Need[];

export function createBesidesIn(places: Choices, languages: Choices): BesidesIn {
  return (text, { target: taken }, own) => {
    if (!JOINED.test(text)) return [];
    const [targets, spoken] = [taken === undefined ? [] : places.all(text), own === undefined ? [] : languages.all(text)];
    return [
      ...TARGETS.filter((target) => target !== taken && targets.includes(target)).map((target) => ({ target })),
      ...LANGUAGES.filter((language) => language !== own && spoken.includes(language)).map((language) => ({ language })),
    ];
  };
}

const JOINED = /\b(?:and|or)\b|[/&]/i;
