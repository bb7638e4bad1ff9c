import { LANGUAGES } from '../../knowledge/languages.ts';
import { TARGETS } from '../../knowledge/targets.ts';
import type { Need } from '../../need.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { BROAD } from '../../recommend/criteria/broad.ts';
import { RUN_ONLY } from '../../recommend/criteria/running.ts';
import { type Choices, createChoices, type TakenBack } from '../../text/phrases.ts';

/**
 * What a text tells of a need that has one of each already: `in R or Python`, `on phones and in the browser`, `both forecasting and images`.
 * A device that is named is told however it stands beside another place: `a rest api on a raspberry pi`; so is a kind of learning that what it
 * is done for does not ask for: `deep learning for tables`.
 */
export type BesidesIn = (text: string, need: Need, language: string | undefined, namedTasks: readonly string[]) => readonly Need[];

export function createBesidesIn(
  known: Knowledge['tasks'],
  takenBack: TakenBack,
  places: Choices,
  languages: Choices,
  withoutSuggesting: (text: string) => string,
): BesidesIn {
  const kinds = createChoices(
    Object.fromEntries([...known].flatMap(([id, { words, of }]) => (Object.keys(of).length > 0 ? [[id, words]] : []))),
    takenBack,
  );
  const isLost = (id: string, done = ''): boolean => {
    const [kind, own] = [known.get(id), known.get(done)];
    if (kind === undefined || own === undefined || !Object.values(kind.of).includes(own.id)) return false;
    return BROAD.some((aspect) => kind.asks[aspect] !== undefined && own.asks[aspect] === undefined);
  };
  return (text, { task: done, target: taken }, own, namedTasks) => {
    const isBoth = BOTH.test(text);
    const wantedKinds = kinds.all(text).filter((kind) => isLost(kind, done));
    const tasks = namedTasks.filter((task) => task !== done && (isBoth || wantedKinds.includes(task))).map((task) => ({ task }));
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
