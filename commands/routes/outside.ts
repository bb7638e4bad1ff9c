import type { Candidate, Found } from '../../src/core/search/questions.ts';
import type { Understanding } from '../../src/core/understand/understand.ts';
import { showsFault } from '../../src/core/text/code.ts';
import { CHANCE, DOUBTED } from '../chance.ts';

/** From this likelihood on a text is none of the bot's business; one that is of the field by its words needs more, and one that names a task, or may name what is not known, more yet, and most one that may be listed. */
export const OUTSIDE = { listed: 0.7, named: 0.65, inField: 0.5, otherwise: 0.4 };
/** A fact may well be wanted: then an entry that is likely the answer goes first. */
export const FACTUAL = 0.4;
/** An entry whose words cover so much of a question is what is asked, whatever aspect it is listed under. */
export const COVERING = 0.85;

/** None of the bot's business, unless an entry is likely what is asked, or advice is asked for in so many words. */
export function isOutside(
  asked: Understanding & Pick<Found, 'chance'> & { readonly best: Candidate | undefined; readonly question: string },
): boolean {
  const { isFault, inField, wants, asks, isWithoutTask, namesTask, isSingleTask, best, chance, question } = asked;
  const isOther = isOfOtherTrade(asked);
  const isPlea = inField && ((asks.advice && (hasNeed(asked) || isWithoutTask)) || isPlaced(asked));
  // A line in which a program says what went wrong has hardly a word of the field, and is asked in just these words.
  if (showsFault(question) && !isFault && chance >= CHANCE.given && (best?.cover ?? 0) >= DOUBTED) return false;
  const isTold =
    asked.isTerse ||
    isWorkWithDevice(asked) ||
    (asked.isOfLearning && (asks.advice || hasNeed(asked) || asked.otherLanguage !== undefined));
  const enough = OUTSIDE[namesTask && isSingleTask ? 'named' : inField ? 'inField' : 'otherwise'];
  if (!isFault && !isOther && (isPlea || isTold || wants.none <= enough)) return false;
  return !(chance >= CHANCE.sure && (wants.faq >= FACTUAL || (inField && asks.comparison) || (best?.cover ?? 0) >= COVERING));
}

/**
 * `Vue or Svelte for a frontend that lasts`: it tells a place and a language, and nothing that a model does; `Vue, React: which one to use`
 * names none.
 */
export const isOfOtherTrade = ({ isElsewhere, sought, isAmong, namesTask, frameworks, need }: Understanding): boolean =>
  isElsewhere && frameworks.length === 0 && (need.task === undefined || sought !== undefined || (isAmong && !namesTask));

/** One thing that is built, and a device that it is built with or about: `a raspberry camera that counts bees`, `cluster analysis of phone plans`. */
export const isWorkWithDevice = ({ namesDevice, need, namesTask, isSingleTask, frameworks, isElsewhere }: Understanding): boolean =>
  namesDevice &&
  isSingleTask &&
  need.task !== undefined &&
  frameworks.length === 0 &&
  !isElsewhere &&
  (namesTask || need.target === 'edge');

/** What is done, and on what: `mistral 7b on my oneplus`. */
const isPlaced = ({ need }: Understanding): boolean => need.task !== undefined && need.machines !== undefined;

/** It tells something that a recommendation weighs, or what is built and nothing is made for, of which it says so. */
export const hasNeed = ({ need, otherTask }: Understanding): boolean =>
  [need.task, need.target, need.language, need.machines, otherTask].some((part) => part !== undefined);
