import type { Knowledge } from '../../knowledge/knowledge.ts';
import { normalizeName } from '../../knowledge/spelling.ts';
import { wordsOf } from '../../text/words.ts';
import { createLeaveOut } from '../../text/phrases.ts';
import { runsIn } from '../../text/runs.ts';
import type { ReadSlots, Slots } from './slots.ts';

/** Whether a text tells what is built if such phrases are left out, and what nothing is made for. */
export type TellsMore = (
  text: string,
  phrases: readonly string[],
  /** What the whole text tells, which may name frameworks as well. */
  told: Pick<Slots, 'need' | 'otherTask' | 'otherLanguage'> & { readonly namesFramework: boolean },
) => boolean;

/** So many words tell what is built, where none names it. */
const TELLING = 2;

export function createTellsMore({ lexicon, taskNames }: Pick<Knowledge, 'lexicon' | 'taskNames'>, readSlots: ReadSlots): TellsMore {
  const withoutMethods = createLeaveOut(lexicon.methods);
  /** `object detection`, and not `detection`. */
  const namesInWords = (text: string): boolean => runsIn(text.split(/\s+/).map(normalizeName), taskNames).some(({ length }) => length > 1);
  return (text, phrases, { need: whole, otherTask = '', otherLanguage = '', namesFramework }) => {
    const others = [...(lexicon.other_tasks[otherTask] ?? []), ...(lexicon.other_languages[otherLanguage] ?? [])];
    const rest = createLeaveOut([...phrases.filter(Boolean), ...others, ...lexicon.leaves, ...lexicon.left])(text);
    const words = (otherTask === '' || namesInWords(rest) ? rest : withoutMethods(rest)).split(/\s+/).filter(Boolean);
    const { need, namesTask, isSingleTask, isWithoutTask } = readSlots({
      words,
      begins: new Set(),
      dealings: new Set(),
      keys: words.map(normalizeName),
      named: [],
      partNames: [],
      isLeaving: false,
    });
    // What is told by those words themselves is another task: in `entity resolution of customers` the entities are none of a text.
    const isSame = otherTask === '' || namesFramework || need.task === whole.task;
    return namesTask || (isSame && isSingleTask && !isWithoutTask && wordsOf(words.join(' ')).length >= TELLING);
  };
}
