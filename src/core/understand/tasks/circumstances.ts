import type { Knowledge, Lexicon } from '../../knowledge/knowledge.ts';
import { memoizeByObject } from '../../memoize.ts';
import { createPhrases } from '../../text/phrases.ts';

/**
 * Reads past a task that is another one in the circumstances that a text tells, `fine-tune llama on a 3060`: the first comes next then. Circumstances
 * are told by the words of the lexicon, in which `#` stands for a number below a thousand and `##` for a greater one.
 */
export type InCircumstances = (tasks: readonly string[], text: string) => readonly string[];

export function createInCircumstances({ tasks: known, lexicon }: Pick<Knowledge, 'tasks' | 'lexicon'>): InCircumstances {
  const isTold = circumstancesOf(lexicon);
  return (tasks, text) => {
    const [first = '', ...others] = tasks;
    const other = Object.entries(known.get(first)?.when ?? {}).find(([circumstance]) => isTold(circumstance, text))?.[1];
    return other === undefined ? tasks : [other, first, ...others.filter((id) => id !== other)];
  };
}

/** Whether a text tells the circumstance by which a task is this one, so that it is weighed by that: `50k series`. */
export const isItsCircumstance = (id: string, text: string, { tasks, lexicon }: Pick<Knowledge, 'tasks' | 'lexicon'>): boolean =>
  [...tasks.values()].some(({ when }) =>
    Object.entries(when).some(([circumstance, other]) => other === id && circumstancesOf(lexicon)(circumstance, text)),
  );

const circumstancesOf = memoizeByObject((lexicon: Lexicon) => {
  const isNumbered = (phrase: string): boolean => phrase.includes('#');
  const told = new Map(
    Object.entries(lexicon.circumstances).map(([circumstance, phrases]) => {
      const inWords = createPhrases(
        phrases.filter((phrase) => !isNumbered(phrase)),
        // `forecasting, no deep learning` tells of none.
        { before: [...lexicon.several, ...lexicon.unwanted], after: lexicon.dismissed },
      );
      const inNumbers = createPhrases(phrases.filter(isNumbered));
      return [circumstance, (text: string): boolean => inWords(text) || inNumbers(text.replace(LARGE, '##').replace(SMALL, '#'))];
    }),
  );
  return (circumstance: string, text: string): boolean => told.get(circumstance)?.(text) ?? false;
});

/** The task that another one is without its circumstance, by that: the words of texts tell it, and the circumstance the other. */
export const apartFromCircumstance = ({ tasks }: Pick<Knowledge, 'tasks'>): ReadonlyMap<string, string> =>
  new Map([...tasks].flatMap(([id, { when }]) => Object.values(when).map((other) => [other, id] as const)));

/** `300`, and neither `3,000` nor `0.5` nor `13b`. */
const SMALL = /(?<![\p{L}\p{N}.,])\d{1,3}(?![\p{L}\p{N}]|[.,]\d)/gu;

/** `50k`, `3,000`, which may have become two words, `12000`, `2M`, `40 thousand`. */
const LARGE = /(?<![\p{L}\p{N}.,])(?:\d{1,3}(?:[ .,]\d{3})+|\d{4,}|\d+(?:\.\d+)?(?:[km]| (?:thousand|million)))(?![\p{L}\p{N}]|[.,]\d)/giu;
