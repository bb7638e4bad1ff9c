import type { Language, Lexicon } from '../../knowledge/knowledge.ts';
import { createJoints } from '../../text/joints.ts';
import type { Named } from './named.ts';

/** Reads what a text only prefers, and can do without: `jax preferred`, `ideally in rust`. The ids of frameworks, and languages. */
export type PreferredIn = (words: readonly string[], named: readonly Named[], language: Language | undefined) => readonly string[];

export function createPreferredIn(lexicon: Lexicon): PreferredIn {
  const [before, after] = [createJoints(lexicon.preferably), createJoints(lexicon.if_possible)];
  const languages = new Map(Object.entries(lexicon.languages).map(([language, words]) => [language, createJoints(words)]));
  const isPreferred = (words: readonly string[], at: number, length: number): boolean =>
    before.before(words, at) > 0 || after.after(words, at + length) > 0;
  return (words, named, language) => {
    const spoken = languages.get(language ?? '');
    const isSpoken = words.some((_, at) => {
      const length = spoken?.after(words, at) ?? 0;
      return length > 0 && isPreferred(words, at, length);
    });
    const frameworks = named.flatMap(({ match, at, length }) => (isPreferred(words, at, length) ? [match.id] : []));
    return [...frameworks, ...(language !== undefined && isSpoken ? [language] : [])];
  };
}
