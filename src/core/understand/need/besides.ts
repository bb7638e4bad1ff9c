import { LANGUAGES } from '../../knowledge/languages.ts';
import { TARGETS } from '../../knowledge/targets.ts';
import type { Need } from '../../recommend/need.ts';
import { RUN_ONLY } from '../../recommend/criteria/running.ts';
import type { Choices } from '../../text/phrases.ts';

/**
 * What a text tells of a need that has one of each already: `in R or Python`, `on phones and in the browser`, `both forecasting and images`.
 * A device that is named is told however it stands beside another place: `a rest api on a raspberry pi`.
 */
export type BesidesIn = (text: string, need: Need, language: string | undefined, namedTasks: readonly string[]) => readonly Need[];

export function createBesidesIn(places: Choices, languages: Choices, withoutSuggesting: (text: string) => string): BesidesIn {
  return (text, { task: done, target: taken }, own, namedTasks) => {
    const tasks = BOTH.test(text) ? namedTasks.filter((task) => task !== done).map((task) => ({ task })) : [];
    const isJoined = JOINED.test(text);
    const told = isJoined ? places.all(text) : places.all(withoutSuggesting(text)).filter((place) => RUN_ONLY.some((one) => one === place));
    const [targets, spoken] = [taken === undefined ? [] : told, own === undefined || !isJoined ? [] : languages.all(text)];
    return [
      ...tasks,
      ...TARGETS.filter((target) => target !== taken && targets.includes(target)).map((target) => ({ target })),
      ...LANGUAGES.filter((language) => language !== own && spoken.includes(language)).map((language) => ({ language })),
    ];
  };
}

const JOINED = /\b(?:and|or)\b|[/&]/i;
/** Several are to be done, not one of the other. */
const BOTH = /\bboth\b.+\band\b|\bas well as\b|\band also\b|\ball (?:together|three|four|of (?:them|these)|in one)\b/i;
