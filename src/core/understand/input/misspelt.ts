import { createSpeller, editDistance } from '../../knowledge/spelling.ts';
import type { Names } from '../../knowledge/names.ts';

/** Words of at least so many letters are mended: shorter ones are too close to each other. */
const SHORTEST = 5;
/** No word is further from what was meant: see `createSpeller`. */
const MOST_SLIPS = 2;

/**
 * Mends misspelt words of the field: `detecton`, `libary`. `own` are the words of the lexicon; what `isKnown` holds is meant as it
 * stands. Hardly anybody gets the first letter wrong. What is nearer to the name of a framework is left to be read as one.
 */
export function createMendWord(own: ReadonlySet<string>, isKnown: (word: string) => boolean, names: Names): (word: string) => string {
  const nearest = createSpeller(
    [...own].filter((word) => PLAIN.test(word)).map((word) => [word, word]),
    (a, b) => a === b,
  );
  return (word) => {
    if (word.length < SHORTEST || !PLAIN.test(word) || isKnown(word)) return word;
    const meant = nearest(word);
    if (meant === undefined || meant[0] !== word[0]) return word;
    const name = names.find(word);
    const slips = editDistance(word, meant, MOST_SLIPS);
    return name !== undefined && editDistance(word, name.name.toLowerCase(), slips) < slips ? word : meant;
  };
}

const PLAIN = /^[a-z]+$/;
