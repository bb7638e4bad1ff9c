import type { Knowledge, Lexicon } from '../../knowledge/knowledge.ts';
import { normalizeName } from '../../knowledge/spelling.ts';
import type { Asks } from '../input/asks.ts';
import { createConnectives } from '../../text/connectives.ts';
import type { Mention } from '../names/mentions.ts';
import type { Naming } from '../names/naming.ts';
import { createLeaveOut } from '../../text/phrases.ts';
import { runsIn } from '../../text/runs.ts';
import type { Slots } from './slots.ts';

/** What a text says behind a wish for the one framework that it names, where it begins with that: `we need tensorflow on a mac`. */
export type BehindWish = (words: readonly string[], named: readonly Mention[]) => string | undefined;

export function createBehindWish({ wishing }: Pick<Lexicon, 'wishing'>): BehindWish {
  const wishes = createConnectives(wishing);
  return (words, [one, ...others]) => {
    const isWished = one !== undefined && one.at > 0 && others.length === 0 && wishes.lengthBefore(words, one.at) === one.at;
    return isWished ? words.slice(one.at).join(' ') : undefined;
  };
}

/** What is understood of what stands behind the wish. */
type Wished = Pick<Slots, 'need'> &
  Pick<Naming, 'frameworks' | 'unwanted' | 'isLeaving'> & { readonly asks: Asks; readonly otherWordCount: number };

/** So many words beside names, places and machines say nothing else: the `11` of Windows. */
const PASSING = 1;

/**
 * Whether nothing is told of a framework but the machine: who wishes for that asks how it runs there, and for no other. `Intel GPUs` may
 * be the name of a task too, which is none here.
 */
export function createIsOnItsMachine({ lexicon, taskNames }: Pick<Knowledge, 'lexicon' | 'taskNames'>) {
  const withoutMachines = createLeaveOut(Object.values(lexicon.machines).flat());
  const namesTask = (text: string): boolean => runsIn(withoutMachines(text).split(/\s+/).map(normalizeName), taskNames).length > 0;
  return (text: string, { need, asks, otherWordCount, isLeaving, unwanted, frameworks }: Wished): boolean =>
    frameworks.length === 1 &&
    need.machines !== undefined &&
    !(asks.advice || asks.comparison || asks.either || isLeaving) &&
    unwanted.length === 0 &&
    otherWordCount <= PASSING &&
    !namesTask(text);
}
