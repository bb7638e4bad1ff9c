import { stemmer } from 'stemmer';

/** Words that carry no meaning of their own in a question about software. */
const STOP = new Set(
  `a an and any are as at be been being but by can could did do does doing dont for from get got had has have having hey hi how i id if im in into is isnt it its just let
  like lol lot make makes may me might mine my need needs of on one or our out over please plz really should so some someone still such than that the their them then there these they thing things
  this those to today too u up us use used using vs want wants was way we well were what whats when where which who whom whose why will with work works would wanna yes you your`
    .split(/\s+/)
    .filter(Boolean),
);

/** The words of a text that carry meaning, lower case and without common endings. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}+#.]*/gu) ?? []
  )
    .map((word) => word.replace(/\.+$/, ''))
    .flatMap((word) => (/^v?\d+(\.\d+)*$/.test(word) ? [word] : word.split('.')))
    .filter((word) => word !== '' && !STOP.has(word))
    .map(stem);
}

/** One form for the endings of a word and for both spellings of English: `optimise` and `optimizers` are one. */
function stem(word: string): string {
  return word.length <= 3 || !/^[a-z]+$/.test(word)
    ? word
    : stemmer(
        word
          .replace(/yz/, 'ys')
          .replace(/iz/, 'is')
          .replace(/our/, 'or')
          .replace(/licence/, 'license'),
      );
}
