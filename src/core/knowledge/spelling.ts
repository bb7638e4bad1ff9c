/** Lower case without accents, spaces and punctuation: `Scikit-Learn`, `scikit learn` and `scikitlearn` are one name. */
export function nameKey(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]/gu, '');
}

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, each counting 1.
 * Returns `most + 1` as soon as the distance is known to be larger than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(changed, (last[j] as number) + 1, (row[j - 1] as number) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] as number) + 1);
      row.push(best);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] as number;
}

/** How many slips a name of this length may hold and still be meant: none in short ones, which are too close to each other. */
export function toleratedSlips(key: string): number {
  if (key.length < 5) return 0;
  return key.length < 8 ? 1 : 2;
}
