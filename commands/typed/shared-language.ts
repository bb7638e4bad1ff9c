import { createLeaveOut } from '../../src/core/text/phrases.ts';
import { isUsedFrom } from '../../src/core/knowledge/languages.ts';
import type { Understanding } from '../../src/core/understand/understand.ts';
import type { Services } from '../services.ts';

/** Under which it stands from which languages something is used. */
export const LANGUAGE_ASPECT = 'languages';

/**
 * Whether all that are held against each other are used from the language that is named, one of them above all, and nothing is asked of
 * that: `burn or candle in rust` asks which of them to take there, and `their bindings for rust` what they are.
 */
export function shareLanguage(text: string, { held, need: { language } }: Understanding, { knowledge, understand }: Services): boolean {
  const named = held.flatMap(({ id }) => knowledge.frameworks.get(id)?.languages ?? []);
  if (language === undefined || named.length < 2) return false;
  const isAtHome = named.some(({ train, run }) => (train[0] ?? run[0]) === language);
  const isUsed = named.every((languages) => isUsedFrom(languages, language));
  const rest = createLeaveOut(knowledge.lexicon.languages[language] ?? [])(text);
  return isAtHome && isUsed && !understand(rest).aspects.includes(LANGUAGE_ASPECT);
}
