import type { Lexicon } from '../knowledge/knowledge.ts';
import { LANGUAGES } from '../knowledge/languages.ts';
import { TARGETS } from '../knowledge/targets.ts';
import type { Need } from '../recommend/need.ts';
import { createPhrases, type TakenBack } from './phrases.ts';

/** What a text tells of a need that has one of each already: `in R or Python`, `on phones and in the browser`. */
export type BesidesIn = (text: string, need: Need, language: string | undefined) => readonly Need[];

export function createBesidesIn({ targets, languages }: Lexicon, takenBack: TakenBack): BesidesIn {
  const places = TARGETS.map((target) => [target, createPhrases(targets[target] ?? [], takenBack)] as const);
  const tongues = LANGUAGES.map((language) => [language, createPhrases(languages[language] ?? [], takenBack)] as const);
  return (text, { target: taken }, own) => {
    if (!JOINED.test(text)) return [];
    return [
      ...(taken === undefined ? [] : places.flatMap(([target, occurs]) => (target !== taken && occurs(text) ? [{ target }] : []))),
      ...(own === undefined ? [] : tongues.flatMap(([language, occurs]) => (language !== own && occurs(text) ? [{ language }] : []))),
    ];
  };
}

const JOINED = /\b(?:and|or)\b|[/&]/i;
