import { memoizeByObject } from '../../memoize.ts';
import { makerNames } from '../../knowledge/makers.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { isPlainEnglish } from '../../text/english.ts';
import { wordsOfLexicon } from '../input/vocabulary.ts';

/** Whether what stands for a name is meant as it stands, however near it is to one: English, words of the lexicon, another product, a maker. */
export const isMeantSoIn = memoizeByObject((knowledge: Knowledge): ((typed: string) => boolean) => {
  const lexical = wordsOfLexicon(knowledge);
  const others = new Set([...knowledge.lexicon.strangers, ...makerNames(knowledge.lexicon)]);
  const isOwn = (word: string): boolean => isPlainEnglish(word) || lexical.has(word);
  return (typed) => {
    const lower = typed.toLowerCase();
    return others.has(lower) || lower.split(/[\s-]+/).every(isOwn);
  };
});
