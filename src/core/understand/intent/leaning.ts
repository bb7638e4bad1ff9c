import type { Lexicon } from '../../knowledge/knowledge.ts';
import type { Asks } from '../input/asks.ts';
import { createConnectives } from '../../text/connectives.ts';
import { createLeaveOut, createPhrases } from '../../text/phrases.ts';
import type { Slots } from '../need/slots.ts';

/** What a text that names no framework says. */
export type Unnamed = {
  readonly text: string;
  readonly words: readonly string[];
  readonly aspects: readonly string[];
  /** How many words say more than these. */
  readonly otherWordCount: number;
  readonly asks: Asks;
  readonly told: Pick<Slots, 'need' | 'namesTask' | 'unwantedSurroundings'>;
  /** Words that may be names of what is not known. */
  readonly unknownWords: readonly string[];
  /** It speaks of other technology. */
  readonly isElsewhere: boolean;
};

/** Aspects that tell nothing of what somebody builds. */
const OF_ANYTHING = new Set(['maintenance', 'licence', 'governance', 'history', 'installation', 'limits']);
/** A longer text says itself what it is about. */
const LONGEST = 8;
/** So many words say hardly more than an aspect or a place: `what about the licence then`. */
const HARDLY_MORE = 2;

/** Whether nobody can tell what a text is about who has not heard what was said before it. */
export function createLeans({
  pointing,
  among,
  going_on,
  licences,
}: Pick<Lexicon, 'pointing' | 'among' | 'going_on' | 'licences'>): (said: Unnamed) => boolean {
  const isPointing = createPhrases(pointing);
  /** In `a licence that lets us sell it` nothing is pointed at but what is built. */
  const withoutLicence = createLeaveOut(licences.closed ?? []);
  const choosing = createConnectives(among);
  const goingOn = createConnectives(going_on);
  return ({ text, words, aspects, otherWordCount, asks, told: { need, namesTask, unwantedSurroundings }, unknownWords, isElsewhere }) => {
    // `what licence?`: of what, only an earlier message could tell.
    const isBare = otherWordCount === 0 && aspects.length > 0 && aspects.every((id) => OF_ANYTHING.has(id));
    if (isBare || (isPointing(withoutLicence(text)) && otherWordCount <= aspects.length)) return true;
    if (words.length > LONGEST || namesTask || isElsewhere) return false;
    const start = words.findIndex((word) => !HESITATING.has(word.toLowerCase()));
    if (choosing.lengthAt(words, start) > 0) return !asks.either;
    const isPlace = unwantedSurroundings.length > 0 || [need.target, need.machines, need.language].some((place) => place !== undefined);
    const more = otherWordCount - unwantedSurroundings.length;
    const goesOn = [start, start - 1].some((at) => goingOn.lengthAt(words, at) > 0);
    return goesOn && (aspects.length > 0 || isPlace) && unknownWords.length === 0 && more <= HARDLY_MORE;
  };
}

/** What a text may begin with that changes nothing. */
const HESITATING = new Set(['ok', 'okay', 'so', 'well', 'oh', 'hm', 'hmm', 'thanks', 'thx', 'ty', 'no', 'but']);
