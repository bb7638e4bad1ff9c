import type { Entry, Knowledge } from '../knowledge/knowledge.ts';
import { createReader, type Reader } from './query.ts';

/** All questions of the knowledge as the search sees them. Words are numbers here: their places in `words` and `idf`. */
export type Indexed = {
  readonly entries: readonly IndexedEntry[];
  readonly words: readonly string[];
  readonly wordNumber: (word: string) => number | undefined;
  /** How much each word tells: the inverse document frequency over all entries. */
  readonly idf: readonly number[];
  /** How much a word tells that no entry holds: it may be a typo, a name or small talk, so as much as a fairly common one. */
  readonly unknownIdf: number;
};

export type IndexedEntry = {
  readonly entry: Entry;
  readonly about: ReadonlySet<string>;
  /** Its question first, then the other phrasings. */
  readonly phrasings: readonly Phrasing[];
  /** All words of the question, its phrasings and its answer: each once, the smallest number first. */
  readonly words: Uint32Array;
};

export type Phrasing = {
  readonly words: readonly number[];
  /** Undefined for all but the first few, and those that only names are left of: so many are held against the letters of a question. */
  readonly letters: string | undefined;
};

/** So many phrasings of an entry are held against the letters of a question. */
export const SPELLED = 6;

export function indexEntries(knowledge: Knowledge): Indexed {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  const reader = createReader(knowledge);
  const entries = [...knowledge.faq.values()].map((entry) => indexedOf(entry, reader, numberOf));
  return {
    entries,
    words: [...numbers.keys()],
    wordNumber: (word) => numbers.get(word),
    idf: inverseDocumentFrequencies(entries, numbers.size),
    unknownIdf: Math.log(1 + entries.length / 8),
  };
}

function indexedOf(entry: Entry, reader: Reader, numberOf: (word: string) => number): IndexedEntry {
  const all: number[] = [];
  const numbered = (word: string): number => {
    const number = numberOf(word);
    all.push(number);
    return number;
  };
  const phrasings = [entry.question, ...entry.phrasings].map((text, at) => {
    const { words, letters } = reader.read(text);
    return { words: words.map(numbered), letters: at < SPELLED || isNamesOnly(words) ? letters() : undefined };
  });
  reader.words(entry.answer.replace(/\[\^[^\]]*\]/g, ' ')).forEach(numbered);
  return { entry, about: new Set(entry.about), phrasings, words: eachOnce(all) };
}

/** Of `why pytorch if I have numpy` two names are left, as of much else that is asked of the two. */
const isNamesOnly = (words: readonly string[]): boolean => words.every((word) => word.startsWith('@'));

/** Numbers in order, each once. Of a hundred thousand entries, sets of them would fill the memory. */
function eachOnce(numbers: readonly number[]): Uint32Array {
  const sorted = Uint32Array.from(numbers).sort();
  let kept = 0;
  for (const number of sorted) if (kept === 0 || number !== sorted[kept - 1]) sorted[kept++] = number;
  return sorted.slice(0, kept);
}

/** Whether an entry holds a word. */
export function holds({ words }: IndexedEntry, word: number): boolean {
  let from = 0;
  let to = words.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((words[middle] as number) < word) from = middle + 1;
    else to = middle;
  }
  return words[from] === word;
}

function inverseDocumentFrequencies(entries: readonly IndexedEntry[], words: number): readonly number[] {
  const holders = new Uint32Array(words);
  for (const entry of entries) for (const word of entry.words) holders[word] = (holders[word] ?? 0) + 1;
  return Array.from(holders, (count) => Math.log(1 + entries.length / count));
}
