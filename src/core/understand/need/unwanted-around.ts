import type { Lexicon } from '../../knowledge/knowledge.ts';
import { type Surrounding, SURROUNDINGS } from '../../knowledge/surroundings.ts';
import { createPhrases } from '../../text/phrases.ts';
import type { IsRefused } from '../../text/refused.ts';

/** Reads what shall not be needed around a framework: `no kubernetes`, `self-hosted`. */
export function createUnwantedAround(
  { surroundings, spared, unwanted, without }: Pick<Lexicon, 'surroundings' | 'spared' | 'unwanted' | 'without'>,
  isNot: IsRefused,
): (words: readonly string[]) => readonly Surrounding[] {
  const readers = SURROUNDINGS.map((surrounding) => ({
    surrounding,
    names: new Set(surroundings[surrounding]),
    doesWithout: createPhrases(spared[surrounding] ?? [], { before: [...unwanted, ...without] }),
  }));
  return (words) => {
    const text = words.join(' ');
    return readers.flatMap(({ surrounding, names, doesWithout }) => {
      const isRefused = words.some((word, at) => names.has(word.toLowerCase()) && isNot(words, at, 1));
      return isRefused || doesWithout(text) ? [surrounding] : [];
    });
  };
}
