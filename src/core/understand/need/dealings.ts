import type { Knowledge } from '../../knowledge/knowledge.ts';
import { TARGETS } from '../../knowledge/targets.ts';
import { MACHINES } from '../../knowledge/machines.ts';
import { type Connectives, createConnectives } from '../../text/connectives.ts';
import { DETERMINERS } from '../tasks/joined.ts';
import type { Tokenized } from '../input/typed.ts';

/**
 * The places of words that name a device or a place, and not one where anything is to run: what somebody deals in or works on, `a phone shop`,
 * `two people on the web team`, and what data come from or are about, `android app reviews`, `pictures taken with a phone`.
 */
export type DealingsIn = (typed: Pick<Tokenized, 'words' | 'apart'>) => ReadonlySet<number>;

export function createDealingsIn({ lexicon, aspects }: Pick<Knowledge, 'lexicon' | 'aspects'>): DealingsIn {
  const suggesting = new Set(lexicon.suggesting);
  const devices = createConnectives(
    [
      // Who does backends builds for them.
      ...TARGETS.filter((target) => target !== 'server').flatMap((target) => lexicon.targets[target] ?? []),
      ...MACHINES.flatMap((machine) => lexicon.machines[machine] ?? []),
      ...OF_PLACES.flatMap((id) => aspects.get(id)?.words ?? []),
    ].filter((phrase) => !suggesting.has(phrase)),
  );
  const [dealt, dealing] = [createConnectives(lexicon.dealt_in), createConnectives(lexicon.dealing)];
  const [doing, loading] = [createConnectives([...lexicon.doing, ...lexicon.methods]), createConnectives(lexicon.fetching)];
  return ({ words, apart }) => {
    const startOf = (at: number): number => (at > 0 && !apart.has(at) ? startOf(at - 1) : at);
    /** `classify sleep from wearables`, but not `call the classifier from a phone`. */
    const isRead = (end: number): boolean => {
      if (words[end - 1]?.toLowerCase() !== 'from') return false;
      const before = words.slice(startOf(end - 1), end - 1);
      return stands(doing, before) && !stands(loading, before);
    };
    const found = new Set<number>();
    for (let at = 0; at < words.length; at += 1) {
      const length = devices.lengthAt(words, at);
      const end = at + length;
      if (length === 0) continue;
      const isDealtIn = end < words.length && !apart.has(end) && dealt.lengthAt(words, end) > 0;
      const start = behindDeterminers(words, at);
      const isDealing = !apart.has(start) && (dealing.lengthBefore(words, start) > 0 || isRead(start));
      if (isDealtIn || isDealing) for (let place = at; place < end; place += 1) found.add(place);
      at = end - 1;
    }
    return found;
  };
}

const stands = (phrases: Connectives, words: readonly string[]): boolean => words.some((_, at) => phrases.lengthAt(words, at) > 0);

const behindDeterminers = (words: readonly string[], at: number): number =>
  isDeterminer(words[at - 1]) ? behindDeterminers(words, at - 1) : at;

const isDeterminer = (word = ''): boolean => DETERMINERS.has(word.toLowerCase()) || /^(?:an?|used|old|new)$/i.test(word);

/** The aspects whose words are places. */
const OF_PLACES = ['mobile', 'edge', 'browser', 'deployment'];
