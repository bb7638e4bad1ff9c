import type { Lexicon } from '../../knowledge/knowledge.ts';
import { createConnectives } from '../../text/connectives.ts';
import type { Sentences } from '../input/typed.ts';
import type { Mention } from './mentions.ts';

/**
 * Whether two that are named stand on both sides of an `or`, and nothing before them in their sentence but what asks which of them to take:
 * `should my team adopt dask or ray`. In `what serves keras or pytorch models` they are none of the choices, and `keras, or something else`
 * asks for another.
 */
export type AreOffered = (said: Sentences, named: readonly Mention[]) => boolean;

export function createAreOffered({ recommend }: Pick<Lexicon, 'recommend'>): AreOffered {
  const asking = createConnectives(recommend);
  return ({ words, begins }, named) => {
    const startOf = (place: number): number => Math.max(0, ...[...begins].filter((begin) => begin <= place));
    const isAsked = (place: number): boolean => {
      const lead = words.slice(startOf(place), place);
      return asking.lengthBefore(words, place) > 0 || (lead.length <= LONGEST && (lead.length === 0 || SHOULD.test(lead[0] ?? '')));
    };
    const endOf = ({ at, length }: Mention): number => at + length;
    return named.some((one, place) => {
      const next = named[place + 1];
      const isJoined = next !== undefined && next.at === endOf(one) + 1 && OR.test(words[endOf(one)] ?? '');
      return isJoined && isAsked(one.at) && !OR.test(words[endOf(next)] ?? '');
    });
  };
}

/** So many words ask which to take: `should the three of us`. */
const LONGEST = 6;
const OR = /^(?:or|o|u|oder|ou|或|或者|还是|または)$/i;
const SHOULD = /^(?:should|shall|soll|sollte|sollen|sollten|debería|deberíamos|devo|devemos|dois-je|devrais-je|devrions-nous)$/i;
