import type { Language, Lexicon } from '../../knowledge/knowledge.ts';
import { createConnectives } from '../../text/connectives.ts';
import type { Mention } from './mentions.ts';

/** Reads what a text only prefers, and can do without: `jax preferred`, `ideally in rust`. The ids of frameworks, and languages. */
export type PreferredIn = (words: readonly string[], named: readonly Mention[], language: Language | undefined) => readonly string[];

export function createPreferredIn(lexicon: Lexicon): PreferredIn {
  const [before, after] = [createConnectives(lexicon.preferably), createConnectives(lexicon.if_possible)];
  const languages = new Map(Object.entries(lexicon.languages).map(([language, words]) => [language, createConnectives(words)]));
  const isPreferred = (words: readonly string[], at: number, length: number): boolean =>
    before.lengthBefore(words, at) > 0 || after.lengthAt(words, at + length) > 0;
  return (words, named, language) => {
    const spoken = languages.get(language ?? '');
    const isSpoken = words.some((_, at) => {
      const length = spoken?.lengthAt(words, at) ?? 0;
      return length > 0 && isPreferred(words, at, length);
    });
    const frameworks = named.flatMap(({ match, at, length }) => (isPreferred(words, at, length) ? [match.id] : []));
    return [...frameworks, ...(language !== undefined && isSpoken ? [language] : [])];
  };
}
