import type { Lexicon } from '../knowledge/knowledge.ts';
import { createConnectives } from './connectives.ts';

/** Whether what stands at a place of a text, in so many words, is not wanted: by what is said `before` it, or `after`. */
export type IsRefused = {
  (words: readonly string[], at: number, length: number): boolean;
  before(words: readonly string[], place: number): boolean;
  after(words: readonly string[], place: number): boolean;
};

type Refusals = Pick<Lexicon, 'unwanted' | 'dismissed' | 'denying' | 'obliging' | 'using'>;

export function createIsRefused({ unwanted, dismissed, ...verbs }: Refusals): IsRefused {
  const [no, isOut] = [createConnectives(unwanted), createConnectives(dismissed)];
  const isDenied = createIsDenied(verbs);
  const before = (words: readonly string[], at: number): boolean => {
    if (SPACELESS_ASKING.test(words[at - 1] ?? '')) return false;
    const length = no.lengthBefore(words, at);
    return length > 0 ? !isAsked(words, at - length) : isDenied(words, at);
  };
  const after = (words: readonly string[], place: number): boolean => isOut.lengthAt(words, place) > 0;
  return Object.assign((words: readonly string[], at: number, length: number) => before(words, at) || after(words, at + length), {
    before,
    after,
  });
}

/** Whether what is said before a place denies that something has to be done with it: `without having to write`, `that doesn't need an`. */
function createIsDenied(verbs: Pick<Refusals, 'denying' | 'obliging' | 'using'>): IsRefused['before'] {
  const [denying, obliging, using] = [createConnectives(verbs.denying), createConnectives(verbs.obliging), createConnectives(verbs.using)];
  return (words, at) => {
    const noun = ARTICLE.test(words[at - 1] ?? '') ? at - 1 : at;
    const done = noun - using.lengthBefore(words, noun);
    let place = done;
    for (let length = obliging.lengthBefore(words, place); length > 0; length = obliging.lengthBefore(words, place)) place -= length;
    // In `not a Python expert` nothing is refused.
    if (place === noun || (done === noun && noun < at)) return false;
    const start = place - denying.lengthBefore(words, place);
    const isOfOther = OF_ONE.test(words[start] ?? '') && !OF_WANTED.test(words[start - 1] ?? 'that');
    return start < place && !isOfOther && !isAsked(words, start);
  };
}

/** Whether a refusal that begins there is none, but part of a question: in `why not jax` one is wanted, and `it has no torch.jit` tells only what is. */
function isAsked(words: readonly string[], start: number): boolean {
  const verb = CONTRACTED.test(words[start] ?? '') ? start : start - 1;
  if (verb === start - 1 && !ASKING.test(words[verb] ?? '')) return false;
  const isClause =
    RELATIVE.test(words[verb - 1] ?? '') || (verb > 1 && CONJUNCTION.test(words[verb - 1] ?? '') && IS.test(words[verb] ?? ''));
  return !isClause;
}

const ASKING = /^(?:why|is|are|has|have|had|warum|wieso|pourquoi|qué|quê|que|perché|почему)$/i;
const CONTRACTED = /^(?:isn'?t|aren't)$/i;
/** In `something that is not jax` none is, nor in `it runs here and is not jax`; and `we are not allowed to use jax` tells it of those who say so. */
const RELATIVE = /^(?:that|which|that's|we|i|der|die|das|que|qui)$/i;
const CONJUNCTION = /^(?:and|but)$/i;
const IS = /^(?:is|are|isn'?t|aren't)$/i;
const ARTICLE = /^(?:a|an|any|the)$/i;
/** `keras does not need java` tells what is; what is looked for is told of as `something that does not need java`. */
const OF_ONE = /^does(?:n'?t)?$/i;
const OF_WANTED = /^(?:that|which|it|and|but|or|one|something|anything|framework|library|tool|package|stack)$/i;
const SPACELESS_ASKING = /(?:为什么|为何|怎么)不/u;
