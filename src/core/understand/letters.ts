/** The runs of letters and digits in a text, in lower case. The same text is asked many times in a row, by each list of phrases. */
export function runsOfLetters(text: string): ReadonlySet<string> {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const runs = new Set(text.toLowerCase().match(RUN) ?? []);
  if (recent.size >= MOST_RECENT) recent.clear();
  recent.set(text, runs);
  return runs;
}

/** The run with which a phrase begins; undefined where it begins otherwise: `.net`. */
export const firstRun = (phrase: string): string | undefined => /^[\p{L}\p{N}]+/u.exec(phrase.toLowerCase())?.[0];

const RUN = /[\p{L}\p{N}]+/gu;

const recent = new Map<string, ReadonlySet<string>>();
const MOST_RECENT = 8;
