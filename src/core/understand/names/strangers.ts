import { ofEach } from '../../each.ts';
import type { Lexicon } from '../../knowledge/knowledge.ts';
import { createConnectives } from '../../text/connectives.ts';
import type { Mention } from './mentions.ts';

/** Reads the name of what is to be left, as typed, where nothing is known by it: `alternatives to pinecone`, `pinecone alternatives`. */
export type ReadStranger = (words: readonly string[], named: readonly Mention[]) => string | undefined;

/** `isStrange` tells a word that may be a name, as neither English nor the knowledge uses it. */
export function createReadStranger(lexicon: Lexicon, isStrange: (word: string) => boolean): ReadStranger {
  const { leaves, left, strangers } = ofEach(lexicon, ['leaves', 'left', 'strangers'], createConnectives);
  return (words, named) => {
    if (named.length > 0) return undefined;
    const nameAt = (at: number): number => strangers.lengthAt(words, at) || (isStrange(words[at] ?? '') ? 1 : 0);
    const at = words.findIndex((_, place) => {
      const length = nameAt(place);
      return length > 0 && (leaves.lengthBefore(words, place) > 0 || left.lengthAt(words, place + length) > 0);
    });
    if (at < 0) return undefined;
    let end = at + nameAt(at);
    while (isStrange(words[end] ?? '')) end += 1;
    return words.slice(at, end).join(' ');
  };
}
