import type { Lexicon } from '../../knowledge/knowledge.ts';
import { normalizeName } from '../../knowledge/spelling.ts';
import { wordsOf } from '../../text/words.ts';
import { createLeaveOut } from '../../text/phrases.ts';
import type { ReadSlots, Slots } from './slots.ts';

/** Whether a text tells what is built if such phrases are left out, and what nothing is made for. */
export type TellsMore = (text: string, phrases: readonly string[], told: Pick<Slots, 'need' | 'otherTask' | 'otherLanguage'>) => boolean;

/** So many words tell what is built, where none names it. */
const TELLING = 2;

export function createTellsMore(lexicon: Lexicon, readSlots: ReadSlots): TellsMore {
  return (text, phrases, { need: whole, otherTask = '', otherLanguage = '' }) => {
    const others = [...(lexicon.other_tasks[otherTask] ?? []), ...(lexicon.other_languages[otherLanguage] ?? [])];
    const methods = otherTask === '' ? [] : lexicon.methods;
    const without = createLeaveOut([...phrases.filter(Boolean), ...others, ...lexicon.leaves, ...lexicon.left, ...methods]);
    const words = without(text).split(/\s+/).filter(Boolean);
    const { need, namesTask, isSingleTask, isWithoutTask } = readSlots({
      words,
      begins: new Set(),
      keys: words.map(normalizeName),
      named: [],
      partNames: [],
      isLeaving: false,
    });
    // What is told by those words themselves is another task: in `entity resolution of customers` the entities are none of a text.
    const isSame = otherTask === '' || need.task === whole.task;
    return namesTask || (isSame && isSingleTask && !isWithoutTask && wordsOf(words.join(' ')).length >= TELLING);
  };
}
