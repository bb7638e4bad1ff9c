import { escaped } from './escaped.ts';
import { isSpaceless } from './spaceless.ts';
import type { Lexicon } from '../knowledge/knowledge.ts';

/** Puts the common words of other languages into the English ones that entries use, and leaves out the small ones. */
export function createInEnglish({ gloss, small }: Pick<Lexicon, 'gloss' | 'small'>): (text: string) => string {
  const english = new Map(Object.entries(gloss).flatMap(([word, others]) => others.map((other) => [other.toLowerCase(), word] as const)));
  for (const word of small) if (!english.has(word)) english.set(word, '');
  // The longest phrase that stands at a place is meant.
  const phrases = [...english.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const spaced = phrases.filter((phrase) => !isSpaceless(phrase));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{N}])|${phrases.filter(isSpaceless).join('|')}`,
    'giu',
  );
  return (text) => text.replace(pattern, (found) => ` ${english.get(found.toLowerCase()) ?? ''} `);
}
