/** Lower case without accents, spaces and punctuation: `Scikit-Learn`, `scikit learn` and `scikitlearn` are one name. */
export function normalizeName(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]/gu, '');
}

/** Most words are their own names. */
const PLAIN = /^[a-z\d]+$/;

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, each counting 1.
 * Returns `most + 1` as soon as the distance is known to be larger than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  let row: number[] = [];
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(changed, (last[j] as number) + 1, (row[j - 1] as number) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] as number) + 1);
      row[j] = best;
      if (best < least) least = best;
    }
    if (least > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return last[b.length] as number;
}

/** How many slips a name of this length may hold and still be meant: none in short ones, which are too close to each other. */
function toleratedSlips(key: string): number {
  if (key.length < 5) return 0;
  return key.length < 8 ? 1 : 2;
}

/** Finds the thing whose key is nearest to a misspelled one; undefined if none is near enough, or two things are as near. */
export type Speller<T> = (key: string) => T | undefined;

/** The shortest key that others are mended to: shorter ones are too close to each other. */
const SHORTEST = 4;

export function createSpeller<T>(things: Iterable<readonly [key: string, thing: T]>, isSame: (a: T, b: T) => boolean): Speller<T> {
  type Spelled = { readonly key: string; readonly thing: T; readonly letters: number };
  const byLength = new Map<number, Spelled[]>();
  for (const [key, thing] of things) {
    if (key.length < SHORTEST) continue;
    const spelled = { key, thing, letters: lettersOf(key) };
    const others = byLength.get(key.length);
    if (others === undefined) byLength.set(key.length, [spelled]);
    else others.push(spelled);
  }
  return (key) => {
    const most = toleratedSlips(key);
    const letters = lettersOf(key);
    let best: Spelled | undefined;
    let bestDistance = most + 1;
    let tied = false;
    for (let length = key.length - most; length <= key.length + most; length += 1) {
      for (const known of byLength.get(length) ?? []) {
        // Each slip changes at most two of the letters that occur: this spares most of the comparing.
        if (countBits(letters ^ known.letters) > 2 * most) continue;
        const distance = editDistance(key, known.key, most);
        if (distance < bestDistance) [best, bestDistance, tied] = [known, distance, false];
        else if (distance === bestDistance && best !== undefined && !isSame(known.thing, best.thing)) tied = true;
      }
    }
    return tied ? undefined : best?.thing;
  };
}

/** Which letters occur in a key, a bit each. */
function lettersOf(key: string): number {
  let letters = 0;
  for (let at = 0; at < key.length; at += 1) {
    const place = key.charCodeAt(at) - 97;
    if (place >= 0 && place < 26) letters |= 1 << place;
  }
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
