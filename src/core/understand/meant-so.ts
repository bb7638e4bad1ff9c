import { makerNames } from '../knowledge/makers.ts';
import { keptFor } from '../kept.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { isPlainEnglish } from './english.ts';
import { wordsOfLexicon } from './named.ts';

/** Whether what stands for a name is meant as it stands, however near it is to one: English, words of the lexicon, another product, a maker. */
export const isMeantSoIn = keptFor((knowledge: Knowledge): ((typed: string) => boolean) => {
  const lexical = wordsOfLexicon(knowledge);
  const others = new Set([...knowledge.lexicon.strangers, ...makerNames(knowledge.lexicon)]);
  const isOwn = (word: string): boolean => isPlainEnglish(word) || lexical.has(word);
  return (typed) => {
    const lower = typed.toLowerCase();
    return others.has(lower) || lower.split(/[\s-]+/).every(isOwn);
  };
});
