import type { Lexicon } from '../../knowledge/knowledge.ts';
import { createConnectives, isConjunction, isOr } from '../../text/connectives.ts';
import type { Typed } from '../input/typed.ts';
import type { Mention } from './mentions.ts';

/**
 * Whether two that are named stand on both sides of an `or`, and nothing before them in their sentence but what asks which of them to take,
 * `should my team adopt dask or ray`, or nothing behind, `what should I use on a mac, dask or ray`. In `what serves keras or pytorch models`
 * they are none of the choices, and `keras, or something else` asks for another. Without an `or` so are those that are listed, and nothing else,
 * before or behind what asks for advice: `which is best for rag: haystack, langchain, llamaindex`.
 */
export type AreOffered = (said: Pick<Typed, 'words' | 'begins' | 'apart' | 'asks'>, named: readonly Mention[]) => boolean;

export function createAreOffered({ recommend }: Pick<Lexicon, 'recommend'>): AreOffered {
  const asking = createConnectives(recommend);
  return ({ words, begins, apart, asks }, named) => {
    const isAsked = (start: number): boolean => {
      const lead = words.slice(Math.max(0, ...[...begins].filter((begin) => begin <= start)), start);
      return asking.lengthBefore(words, start) > 0 || (lead.length <= LONGEST && (lead.length === 0 || SHOULD.test(lead[0] ?? '')));
    };
    const isLast = (start: number, end: number): boolean => apart.has(start) && (end === words.length || begins.has(end));
    const [first, last] = [named[0]?.at ?? 0, named.length === 0 ? 0 : endOf(named[named.length - 1] as Mention)];
    const isListed = named.every((one, place) => isNextTo(named[place - 1], one, words, apart));
    const isHead = first === 0 && apart.has(last);
    if (asks.advice && named.length > 1 && isListed && (isHead || isLast(first, last))) return true;
    return named.some((one, place) => {
      const next = named[place + 1];
      if (next === undefined || next.at !== endOf(one) + 1 || !isOr(words[endOf(one)] ?? '')) return false;
      const [start, end] = [startOf(named.slice(0, place + 1)), endOf(next)];
      return !isOr(words[end] ?? '') && (isAsked(start) || isLast(start, end));
    });
  };
}

const endOf = ({ at, length }: Mention): number => at + length;

/** Whether nothing but a comma or an `and` stands between two of a list. */
function isNextTo(before: Mention | undefined, { at }: Mention, words: readonly string[], apart: ReadonlySet<number>): boolean {
  if (before === undefined) return true;
  const end = endOf(before);
  return end === at ? apart.has(at) : end + 1 === at && isConjunction(words[end] ?? '');
}

/** Where a list of names begins, of which the last is given: `dask, ray or spark`. */
function startOf(named: readonly Mention[]): number {
  const first = named.findLast((one, place) => place === 0 || endOf(named[place - 1] as Mention) !== one.at);
  return first?.at ?? 0;
}

/** So many words ask which to take: `should the three of us`. */
const LONGEST = 6;
const SHOULD = /^(?:should|shall|soll|sollte|sollen|sollten|debería|deberíamos|devo|devemos|dois-je|devrais-je|devrions-nous)$/i;
