import type { Knowledge } from '../../knowledge/knowledge.ts';
import { createLeaveOut, createPhrases } from '../../text/phrases.ts';
import { runsIn } from '../../text/runs.ts';
import { wordsOf } from '../../text/words.ts';
import type { ReadTasks } from './task.ts';

/**
 * Whether a task is only told by a word that is many things, and nothing else of the text has to do with it, nor with the field or with
 * computing: `inference of population parameters`, but not `inference on a phone`.
 */
export type OtherwiseMeant = (tasks: readonly string[], text: string, keys: readonly string[]) => boolean;

/** `openWords` tell nothing of what is built. */
export function createOtherwiseMeant(
  { taskNames, lexicon }: Pick<Knowledge, 'taskNames' | 'lexicon'>,
  readTasks: ReadTasks,
  openWords: ReadonlySet<string>,
): OtherwiseMeant {
  const withoutAmbiguous = createLeaveOut(lexicon.ambiguous);
  const isOfComputing = createPhrases([lexicon.field, lexicon.tech, ...Object.values(lexicon.targets)].flat());
  return ([likeliest], text, keys) => {
    const rest = withoutAmbiguous(text);
    if (rest === text || likeliest === undefined || isOfComputing(rest)) return false;
    // In `link prediction` such a word is part of a name.
    if (runsIn(keys, taskNames).some(({ length }) => length > 1)) return false;
    const isTelling = wordsOf(rest).some((word) => !openWords.has(word));
    return isTelling && !readTasks(rest, [], []).includes(likeliest);
  };
}
