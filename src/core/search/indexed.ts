import type { Entry, Knowledge } from '../knowledge/knowledge.ts';
import { createRead, type Read } from './asked.ts';

/** All questions of the knowledge as the search sees them. Words are numbers here: their places in `words` and `rarity`. */
export type Indexed = {
  readonly entries: readonly IndexedEntry[];
  readonly words: readonly string[];
  readonly wordNumber: (word: string) => number | undefined;
  /** How much each word tells: the inverse document frequency over all entries. */
  readonly rarity: readonly number[];
  /** How much a word tells that no entry holds: it may be a typo, a name or small talk, so as much as a fairly common one. */
  readonly unknownRarity: number;
};

export type IndexedEntry = {
  readonly entry: Entry;
  readonly about: ReadonlySet<string>;
  /** Its question first, then the other phrasings. */
  readonly phrasings: readonly Phrasing[];
  /** All words of the question, its phrasings and its answer. */
  readonly words: ReadonlySet<number>;
};

export type Phrasing = {
  readonly words: readonly number[];
  /** The sum of how much its words tell. */
  readonly weight: number;
  readonly key: string;
  readonly letters: string;
};

export function indexEntries(knowledge: Knowledge): Indexed {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  const read = createRead(knowledge);
  const drafts = [...knowledge.faq.values()].map((entry) => draftOf(entry, read, numberOf));
  const rarity = rarities(drafts, numbers.size);
  const entries = drafts.map(({ phrasings, ...draft }) => ({
    ...draft,
    phrasings: phrasings.map((phrasing) => ({ ...phrasing, weight: phrasing.words.reduce((sum, word) => sum + (rarity[word] ?? 0), 0) })),
  }));
  return {
    entries,
    words: [...numbers.keys()],
    wordNumber: (word) => numbers.get(word),
    rarity,
    unknownRarity: Math.log(1 + entries.length / 8),
  };
}

type Draft = Omit<IndexedEntry, 'phrasings'> & { readonly phrasings: readonly Omit<Phrasing, 'weight'>[] };

function draftOf(entry: Entry, read: Read, numberOf: (word: string) => number): Draft {
  const phrasings = [entry.question, ...entry.phrasings].map((text) => {
    const { words, key, letters } = read(text);
    return { words: words.map(numberOf), key, letters };
  });
  const answer = read(entry.answer.replace(/\[\^[^\]]*\]/g, ' ')).words.map(numberOf);
  return { entry, about: new Set(entry.about), phrasings, words: new Set([...phrasings.flatMap(({ words }) => words), ...answer]) };
}

function rarities(drafts: readonly Draft[], words: number): readonly number[] {
  const holders = new Uint32Array(words);
  for (const draft of drafts) for (const word of draft.words) holders[word] = (holders[word] ?? 0) + 1;
  return Array.from(holders, (count) => Math.log(1 + drafts.length / count));
}
