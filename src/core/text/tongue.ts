import type { Lexicon } from '../knowledge/knowledge.ts';
import { isSpaceless } from './spaceless.ts';

/** What a word tells of the language that it is in. */
export type Tongue = 'english' | 'foreign' | undefined;

/** Tells the language of a word, lower case; most are of none. */
export type TongueOf = (word: string) => Tongue;

export function createTongueOf({ gloss, small, english }: Pick<Lexicon, 'gloss' | 'small' | 'english'>): TongueOf {
  const ours = new Set(english);
  const others = new Set([...Object.values(gloss).flat(), ...small].map((word) => word.toLowerCase()));
  return (word) => {
    if (ours.has(word)) return 'english';
    return others.has(word) || isSpaceless(word) || OTHER_SCRIPT.test(word) ? 'foreign' : undefined;
  };
}

/** Whether a text is in another language than English: two of its words are, and more than are English. */
export function isForeign(tongues: readonly Tongue[]): boolean {
  const foreign = tongues.filter((tongue) => tongue === 'foreign').length;
  return foreign > 1 && foreign > tongues.filter((tongue) => tongue === 'english').length;
}

const OTHER_SCRIPT = /[\p{Script=Cyrillic}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}]{2}/u;
