import type { Lexicon } from '../../knowledge/knowledge.ts';
import { createConnectives } from '../../text/connectives.ts';
import type { Typed } from '../input/typed.ts';
import type { Mention } from './mentions.ts';

/**
 * What is asked about, without the place where it is only run: `keras or pytorch on colab`, `fine-tune a model on colab`. Of several places
 * one is sought; who asks for a fact of one name on a place, `can I use keras on colab`, asks of both.
 */
export type WithoutVenue = (typed: Typed, named: readonly Mention[], namesTask: () => boolean) => readonly Mention[];

export function createWithoutVenue({ venues, at_venue, of_venue }: Lexicon): WithoutVenue {
  const ids = new Set(venues);
  const [before, behind] = [createConnectives(at_venue), createConnectives(of_venue)];
  return ({ words, asks }, named, namesTask) => {
    const [venue, ...more] = named.filter(({ match }) => ids.has(match.id));
    if (venue === undefined || more.length > 0) return named;
    const isPlace = before.lengthBefore(words, venue.at) > 0 || behind.lengthAt(words, venue.at + venue.length) > 0;
    const others = named.filter((one) => one !== venue);
    const isAside = others.length > 1 || asks.advice || (others.length === 0 && !asks.fact && namesTask());
    return isPlace && isAside ? others : named;
  };
}
