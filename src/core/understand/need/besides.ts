import { LANGUAGES } from '../../knowledge/languages.ts';
import { TARGETS } from '../../knowledge/targets.ts';
import type { Need } from '../../recommend/need.ts';
import type { Choices } from '../../text/phrases.ts';

/** What a text tells of a need that has one of each already: `in R or Python`, `on phones and in the browser`, `both forecasting and images`. */
export type BesidesIn = (text: string, need: Need, language: string | undefined, namedTasks: readonly string[]) => readonly Need[];

export function createBesidesIn(places: Choices, languages: Choices): BesidesIn {
  return (text, { task: done, target: taken }, own, namedTasks) => {
    const tasks = BOTH.test(text) ? namedTasks.filter((task) => task !== done).map((task) => ({ task })) : [];
    if (!JOINED.test(text)) return tasks;
    const [targets, spoken] = [taken === undefined ? [] : places.all(text), own === undefined ? [] : languages.all(text)];
    return [
      ...tasks,
      ...TARGETS.filter((target) => target !== taken && targets.includes(target)).map((target) => ({ target })),
      ...LANGUAGES.filter((language) => language !== own && spoken.includes(language)).map((language) => ({ language })),
    ];
  };
}

const JOINED = /\b(?:and|or)\b|[/&]/i;
/** Two are to be done, not one of the other. */
const BOTH = /\bboth\b.+\band\b|\bas well as\b|\band also\b/i;
