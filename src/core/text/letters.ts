import { memoizeRecent } from '../memoize.ts';

/** The runs of letters and digits in a text, in lower case. The same text is asked many times in a row, by each list of phrases. */
export const runsOfLetters: (text: string) => ReadonlySet<string> = memoizeRecent((text) => new Set(text.toLowerCase().match(RUN) ?? []));

/** The run with which a phrase begins; undefined where it begins otherwise: `.net`. */
export const firstRun = (phrase: string): string | undefined => /^[\p{L}\p{N}]+/u.exec(phrase.toLowerCase())?.[0];

const RUN = /[\p{L}\p{N}]+/gu;
