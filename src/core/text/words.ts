import { stemmer } from 'stemmer';
import { memoizeFirst } from '../memoize.ts';

/** Words that carry no meaning of their own in a question about software. */
const STOP = new Set(
  `a an and any are as at be been being but by can could did do does doing dont for from get got had has have having hey hi how i id if im in into is isnt it its just let
  like lol lot make makes may me might mine my need needs of on one or our out over please pls plz really should so some someone still such than that the their them then there these they thing things
  this those to today too u up us use used using vs want wants was way we well were what whats when where which who whom whose why will with work works would wanna yes you your`
    .split(/\s+/)
    .filter(Boolean),
);

/** The words of a text that carry meaning, lower case and without common endings. */
export function wordsOf(text: string): readonly string[] {
  if (PLAIN.test(text)) return STOP.has(text) ? [] : [stem(text)];
  const words: string[] = [];
  for (const run of text.normalize('NFKC').toLowerCase().match(RUN) ?? []) {
    const isWhole = !run.includes('.') || FIGURE.test(run);
    for (const word of isWhole ? [run.replace(/\.+$/, '')] : run.split('.')) if (word !== '' && !STOP.has(word)) words.push(stem(word));
  }
  return words;
}

const RUN = /[\p{L}\p{N}][\p{L}\p{N}+#.]*/gu;
/** A number with its points, and those that end a sentence. */
const FIGURE = /^v?\d+(\.\d+)*\.*$/;

/** Most often it is asked of one such word, which needs no reading. */
const PLAIN = /^[a-z]+$/;

/** More than the words of the knowledge. */
const MOST_STEMS = 20_000;

/** One form for the endings of a word and for both spellings of English: `optimise` and `optimizers` are one. */
const stem = (word: string): string => (word.length <= 3 || !PLAIN.test(word) ? word : stemOf(word));

const stemOf = memoizeFirst(MOST_STEMS, (word) =>
  stemmer(
    word
      .replace(/yz/, 'ys')
      .replace(/iz/, 'is')
      .replace(/our/, 'or')
      .replace(/licence/, 'license'),
  ),
);
