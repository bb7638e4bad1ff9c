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
  /** The tasks that one is in its circumstances, the last of them first: texts that are put into clusters are those two by turns. */
  const passed = (id: string, text: string, before: readonly string[]): readonly string[] => {
    const other = Object.entries(known.get(id)?.when ?? {}).find(
      ([circumstance, to]) => !before.includes(to) && isTold(circumstance, text),
    )?.[1];
    return other === undefined ? before : passed(other, text, [other, ...before]);
  };
  return (tasks, text) => {
    const [first = '', ...others] = tasks;
    const all = passed(first, text, first === '' ? [] : [first]);
    return [...all, ...others.filter((id) => !all.includes(id))];
  };
}

/**
 * Whether a text tells the circumstance by which a task is this one, so that it is weighed by that: `50k series`. Of `5,000 documents` the
 * number is not.
 */
export function isItsCircumstance(id: string, text: string, { tasks, lexicon }: Pick<Knowledge, 'tasks' | 'lexicon'>): boolean {
  const isTold = circumstancesOf(lexicon);
  const bare = text.replace(LARGE, ' ').replace(SMALL, ' ');
  return [...tasks.values()].some(({ when }) =>
    Object.entries(when).some(
      ([circumstance, other]) => other === id && isTold(circumstance, text) && (bare === text || !isTold(circumstance, bare)),
    ),
  );
}

/** All the circumstances that a text tells. */
export function circumstancesIn(text: string, { lexicon }: Pick<Knowledge, 'lexicon'>): readonly string[] {
  const isTold = circumstancesOf(lexicon);
  return Object.keys(lexicon.circumstances).filter((circumstance) => isTold(circumstance, text));
}

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

/** The task that another one is without its circumstance, by that, the first of several: the words of texts tell it, and the circumstance the other. */
export const apartFromCircumstance = ({ tasks }: Pick<Knowledge, 'tasks'>): ReadonlyMap<string, string> =>
  new Map([...tasks].flatMap(([id, { when }]) => Object.values(when).map((other) => [other, id] as const)).toReversed());

/** `300`, and neither `3,000` nor `0.5` nor `13b`. */
const SMALL = /(?<![\p{L}\p{N}.,])\d{1,3}(?![\p{L}\p{N}]|[.,]\d)/gu;

/** `50k`, `3,000`, which may have become two words, `12000`, `2M`, `40 thousand`. */
const LARGE = /(?<![\p{L}\p{N}.,])(?:\d{1,3}(?:[ .,]\d{3})+|\d{4,}|\d+(?:\.\d+)?(?:[km]| (?:thousand|million)))(?![\p{L}\p{N}]|[.,]\d)/giu;
