import type { Entry } from '../src/core/knowledge/knowledge.ts';
import type { Random } from './random.ts';

/** The longest that the schema takes. */
const LONGEST = { question: 120, phrasing: 160 } as const;
/** How often a word gives way to another one. */
const CHANGED = 0.3;

/**
 * As many entries as asked for: the real ones, then copies of them in varied words, about as many new words coming with more
 * entries as in real texts. No two are asked in the same words.
 */
export function grownEntries(real: readonly Entry[], count: number, random: Random): readonly Entry[] {
  const taken = new Set<string>();
  const vocabulary = [...wordsOf(real), ...Array.from({ length: Math.round(20 * Math.sqrt(count)) }, () => coined(random))];
  const unused = (text: string, longest: number): string => {
    let varied = text;
    do varied = shortened(variedIn(varied, vocabulary, random), longest, random.pick(vocabulary));
    while (taken.has(keyOf(varied)));
    taken.add(keyOf(varied));
    return varied;
  };
  for (const { question, phrasings } of real) for (const text of [question, ...phrasings]) taken.add(keyOf(text));

  const copies = Array.from({ length: Math.max(0, count - real.length) }, (_, at): Entry => {
    const entry = random.pick(real);
    return {
      ...entry,
      id: `synthetic-${at + 1}`,
      question: unused(entry.question, LONGEST.question),
      phrasings: entry.phrasings.map((phrasing) => unused(phrasing, LONGEST.phrasing)),
      answer: entry.answer.replace(PLAIN_WORD, (word) => (random.next() < CHANGED ? random.pick(vocabulary) : word)),
    };
  });
  return [...real.slice(0, count), ...copies];
}

/** An entry as people write it in a file. */
export function entryText({ question, phrasings, about, aspect, checked, answer }: Entry): string {
  const front = { question, phrasings, about, ...(aspect === undefined ? {} : { aspect }), checked };
  const lines = Object.entries(front).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n${answer}`;
}

/** The same question as a person in a hurry types it: two letters swapped, and a word left out where there are several. */
export function misspelt(text: string, random: Random): string {
  const words = text.split(' ');
  if (words.length > 3) words.splice(Math.floor(random.next() * words.length), 1);
  const at = Math.floor(random.next() * words.length);
  const word = words[at] ?? '';
  const letter = 1 + Math.floor(random.next() * Math.max(1, word.length - 2));
  words[at] =
    word.slice(0, letter) +
    word
      .slice(letter, letter + 2)
      .split('')
      .toReversed()
      .join('') +
    word.slice(letter + 2);
  return words.join(' ');
}

/** Words between spaces, so that citations, code and the marks of lists stay as they are. */
const PLAIN_WORD = /(?<= )[a-z]{4,}(?= )/g;

function wordsOf(entries: readonly Entry[]): readonly string[] {
  return [...new Set(entries.flatMap(({ question, phrasings }) => [question, ...phrasings].join(' ').match(/\b[a-z]{4,}\b/g) ?? []))];
}

/** At least one word is another one. */
function variedIn(text: string, vocabulary: readonly string[], random: Random): string {
  const words = text.split(' ');
  const certain = Math.floor(random.next() * words.length);
  return words
    .map((word, at) => (at === certain || (/^[a-z]{4,}$/.test(word) && random.next() < CHANGED) ? random.pick(vocabulary) : word))
    .join(' ');
}

/** Cut to what the schema takes; a text of very few words gets one more. */
function shortened(text: string, longest: number, more: string): string {
  return (text.includes(' ') ? text : `${text} ${more}`).slice(0, longest).trim();
}

/** As the check of the knowledge compares questions. */
const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A word that nobody has used yet: `morelanu`. */
function coined(random: Random): string {
  const letters = (from: string): string => random.pick(from.split(''));
  return Array.from({ length: 2 + Math.floor(random.next() * 3) }, () => letters('bcdfghjklmnprstvwz') + letters('aeiou')).join('');
}
