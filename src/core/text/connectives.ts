import { isSpaceless } from './spaceless.ts';
import { runPattern } from './phrases.ts';

/** Phrases that join words, such as `vs` and `instead of`. */
export type Connectives = {
  /** How many words the phrase has that begins at a place, or that ends before it; 0 if there is none. */
  lengthAt(words: readonly string[], place: number): number;
  lengthBefore(words: readonly string[], place: number): number;
};

export function createConnectives(phrases: readonly string[]): Connectives {
  const known = new Set(phrases);
  const longest = Math.max(...phrases.map((phrase) => phrase.split(' ').length));
  const lengths = Array.from({ length: longest }, (_, at) => longest - at);
  // Few words begin a phrase or end one: at all others there is nothing to join and look up.
  const firsts = new Set(phrases.map((phrase) => phrase.split(' ')[0]));
  const lasts = new Set(phrases.map((phrase) => phrase.split(' ').at(-1)));
  const isJoint = (words: readonly string[], start: number, length: number): boolean =>
    start >= 0 &&
    start + length <= words.length &&
    known.has(
      words
        .slice(start, start + length)
        .join(' ')
        .toLowerCase(),
    );
  // Nothing sets these apart from the words beside them: `我们不用pytorch`, `TensorFlow以外で`.
  const runs = phrases.filter(isSpaceless).map(runPattern).join('|');
  const begins = runs === '' ? undefined : new RegExp(`^(?:${runs})`, 'u');
  const ends = runs === '' ? undefined : new RegExp(`(?:${runs})$`, 'u');
  return {
    lengthAt: (words, place) =>
      (firsts.has(words[place]?.toLowerCase()) ? lengths.find((length) => isJoint(words, place, length)) : undefined) ??
      (begins?.test(words[place] ?? '') === true ? 1 : 0),
    lengthBefore: (words, place) =>
      (lasts.has(words[place - 1]?.toLowerCase()) ? lengths.find((length) => isJoint(words, place - length, length)) : undefined) ??
      (ends?.test(words[place - 1] ?? '') === true ? 1 : 0),
  };
}

/** What holds two names against each other, whatever else is said. */
export const VERSUS = createConnectives(['vs', 'vs.', 'versus']);

/** What offers another choice, in any language. */
export const isOr = (word: string): boolean => /^(?:or|o|u|oder|ou|или|或|或者|还是|または)$/i.test(word);

/** What goes on with a list of names, in any language. */
export const isConjunction = (word: string): boolean => isOr(word) || /^(?:and|nor|ni|y|e|und|noch|et|和|及|と|や)$/i.test(word);
