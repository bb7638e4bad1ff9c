import type { Lexicon } from '../../knowledge/knowledge.ts';
import { type Surrounding, SURROUNDINGS } from '../../knowledge/surroundings.ts';
import { createConnectives } from '../../text/connectives.ts';
import { createPhrases } from '../../text/phrases.ts';
import type { IsRefused } from '../../text/refused.ts';

/** Reads what shall not be needed around a framework: `no kubernetes`, `self-hosted`, `without a Google account`. */
export function createUnwantedAround(
  {
    surroundings,
    spared,
    recorded,
    unwanted,
    without,
    makers,
  }: Pick<Lexicon, 'surroundings' | 'spared' | 'recorded' | 'unwanted' | 'without' | 'makers'>,
  isNot: IsRefused,
): (words: readonly string[]) => readonly Surrounding[] {
  const makerNames = createConnectives(Object.values(makers).flat());
  const readers = SURROUNDINGS.map((surrounding) => ({
    surrounding,
    names: createConnectives(surroundings[surrounding] ?? []),
    doesWithout: createPhrases(spared[surrounding] ?? [], { before: [...unwanted, ...without], after: recorded }),
  }));
  return (words) => {
    const text = words.join(' ');
    return readers.flatMap(({ surrounding, names, doesWithout }) => {
      const isRefused = words.some((word, at) => {
        const length = names.lengthAt(words, at);
        if (length === 0 || (REGISTER.test(word) && !ENDS.test(words[at + length] ?? 'and'))) return false;
        const ofMaker = makerNames.lengthBefore(words, at);
        return isNot(words, at - ofMaker, length + ofMaker);
      });
      return isRefused || doesWithout(text) ? [surrounding] : [];
    });
  };
}

/** Models and datasets are registered too; of whoever registers nothing follows but where and what for. */
const REGISTER = /^register(?:ing)?$/i;
const ENDS = /^(?:and|or|but|with|for|at|anywhere|somewhere|first|to|please)$/i;
