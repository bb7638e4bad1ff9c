import type { Lexicon } from '../../knowledge/knowledge.ts';
import { type Surrounding, SURROUNDINGS } from '../../knowledge/surroundings.ts';
import { createConnectives } from '../../text/connectives.ts';
import { createPhrases } from '../../text/phrases.ts';
import type { IsRefused } from '../../text/refused.ts';

/** Reads what shall not be needed around a framework: `no kubernetes`, `self-hosted`, `without a Google account`. */
export function createUnwantedAround(
  { surroundings, spared, unwanted, without, makers }: Pick<Lexicon, 'surroundings' | 'spared' | 'unwanted' | 'without' | 'makers'>,
  isNot: IsRefused,
): (words: readonly string[]) => readonly Surrounding[] {
  const makerNames = createConnectives(Object.values(makers).flat());
  const readers = SURROUNDINGS.map((surrounding) => ({
    surrounding,
    names: new Set(surroundings[surrounding]),
    doesWithout: createPhrases(spared[surrounding] ?? [], { before: [...unwanted, ...without] }),
  }));
  return (words) => {
    const text = words.join(' ');
    return readers.flatMap(({ surrounding, names, doesWithout }) => {
      const isRefused = words.some((word, at) => {
        const ofMaker = names.has(word.toLowerCase()) ? makerNames.lengthBefore(words, at) : 0;
        return names.has(word.toLowerCase()) && isNot(words, at - ofMaker, 1 + ofMaker);
      });
      return isRefused || doesWithout(text) ? [surrounding] : [];
    });
  };
}
