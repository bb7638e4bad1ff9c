import type { Lexicon } from '../../knowledge/knowledge.ts';
import { nameKey } from '../../knowledge/spelling.ts';
import { wordsOf } from '../../text/words.ts';
import { createLeaveOut } from '../../text/phrases.ts';
import type { ReadTold, Told } from './told.ts';

/** Whether a text tells what is built if such phrases are left out, and what nothing is made for. */
export type TellsMore = (text: string, phrases: readonly string[], told: Pick<Told, 'otherTask' | 'otherLanguage'>) => boolean;

/** So many words tell what is built, where none names it. */
const TELLING = 2;

export function createTellsMore(lexicon: Lexicon, readTold: ReadTold): TellsMore {
  return (text, phrases, { otherTask = '', otherLanguage = '' }) => {
    const others = [...(lexicon.other_tasks[otherTask] ?? []), ...(lexicon.other_languages[otherLanguage] ?? [])];
    const without = createLeaveOut([...phrases.filter(Boolean), ...others, ...lexicon.leaves, ...lexicon.left]);
    const words = without(text).split(/\s+/).filter(Boolean);
    const { isNamed, isSure, isOpen } = readTold({ words, keys: words.map(nameKey), named: [], partNames: [], isLeaving: false });
    return isNamed || (isSure && !isOpen && wordsOf(words.join(' ')).length >= TELLING);
  };
}
