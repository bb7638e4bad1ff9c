import type { Knowledge } from '../../knowledge/knowledge.ts';
import { createPhrases } from '../../text/phrases.ts';

/**
 * Reads past a task that is another one in the circumstances that a text tells, `fine-tune llama on a 3060`: the first comes next then. Circumstances
 * are told by the words of the lexicon, in which `#` stands for a number below a thousand.
 */
export type InCircumstances = (tasks: readonly string[], text: string) => readonly string[];

export function createInCircumstances({ tasks: known, lexicon }: Pick<Knowledge, 'tasks' | 'lexicon'>): InCircumstances {
  const isNumbered = (phrase: string): boolean => phrase.includes('#');
  const told = new Map(
    Object.entries(lexicon.circumstances).map(([circumstance, phrases]) => {
      const inWords = createPhrases(
        phrases.filter((phrase) => !isNumbered(phrase)),
        { before: lexicon.several },
      );
      const inNumbers = createPhrases(phrases.filter(isNumbered));
      return [circumstance, (text: string): boolean => inWords(text) || inNumbers(text.replace(SMALL, '#'))];
    }),
  );
  return (tasks, text) => {
    const [first = '', ...others] = tasks;
    const other = Object.entries(known.get(first)?.when ?? {}).find(([circumstance]) => told.get(circumstance)?.(text))?.[1];
    return other === undefined ? tasks : [other, first, ...others.filter((id) => id !== other)];
  };
}

/** The task that another one is without its circumstance, by that: the words of texts tell it, and the circumstance the other. */
export const apartFromCircumstance = ({ tasks }: Pick<Knowledge, 'tasks'>): ReadonlyMap<string, string> =>
  new Map([...tasks].flatMap(([id, { when }]) => Object.values(when).map((other) => [other, id] as const)));

/** `300`, and neither `3,000` nor `0.5` nor `13b`. */
const SMALL = /(?<![\p{L}\p{N}.,])\d{1,3}(?![\p{L}\p{N}]|[.,]\d)/gu;
