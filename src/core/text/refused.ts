import type { Lexicon } from '../knowledge/knowledge.ts';
import { createConnectives } from './connectives.ts';

/** Whether what stands at a place of a text, in so many words, is not wanted: by what is said `before` it, or `after`. */
export type IsRefused = {
  (words: readonly string[], at: number, length: number): boolean;
  before(words: readonly string[], place: number): boolean;
  after(words: readonly string[], place: number): boolean;
};

export function createIsRefused({ unwanted, dismissed }: Pick<Lexicon, 'unwanted' | 'dismissed'>): IsRefused {
  const [no, isOut] = [createConnectives(unwanted), createConnectives(dismissed)];
  const before = (words: readonly string[], at: number): boolean => {
    const length = no.lengthBefore(words, at);
    const start = at - length;
    const isAsked = ASKING.test(words[start - 1] ?? '') && !RELATIVE.test(words[start - 2] ?? '');
    return length > 0 && !isAsked && !SPACELESS_ASKING.test(words[at - 1] ?? '');
  };
  const after = (words: readonly string[], place: number): boolean => isOut.lengthAt(words, place) > 0;
  return Object.assign((words: readonly string[], at: number, length: number) => before(words, at) || after(words, at + length), {
    before,
    after,
  });
}

/** In `why not jax` one is wanted, and `it has no torch.jit` tells only what is. */
const ASKING = /^(?:why|is|are|has|have|had|warum|wieso|pourquoi|qué|quê|que|perché|почему)$/i;
/** In `something that is not jax` none is. */
const RELATIVE = /^(?:that|which|that's|der|die|das|que|qui)$/i;
const SPACELESS_ASKING = /(?:为什么|为何|怎么)不/u;
