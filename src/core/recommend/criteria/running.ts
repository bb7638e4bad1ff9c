import type { Framework, Language, Task } from '../../knowledge/knowledge.ts';
import { isUsedFrom } from '../../knowledge/languages.ts';
import type { Target } from '../../knowledge/targets.ts';
import type { Need } from '../../need.ts';

/** Places that only run models. */
export const RUN_ONLY: readonly (Target | undefined)[] = ['phone', 'browser', 'edge'];
/** The languages in which models are trained on a server; in others they are brought there to be run. */
const RESEARCH: readonly (Language | undefined)[] = [undefined, 'python', 'r', 'julia'];

export const isOfResearch = (language: Language | undefined): boolean => RESEARCH.includes(language);

/** Whether models need only be run there, in that language; what trains them is another choice. */
export const isOnlyRun = ({ target }: Need, task: Task | undefined): boolean =>
  target === 'server' || RUN_ONLY.includes(target) || task?.runs === true;

/** Whether those that only run models are weighed by how well they do that there. */
export const isForRunning = ({ target, language }: Need): boolean =>
  RUN_ONLY.includes(target) || (target === 'server' && !isOfResearch(language));

/** What it can train does not count where models are only run. */
export const isRuntime = ({ languages }: Framework): boolean => languages.train.length === 0;

/** A task of running models, unless they run in the place itself. */
export const servedOf = ({ target }: Need, task: Task | undefined): Task | undefined =>
  task?.runs === true && !RUN_ONLY.includes(target) ? task : undefined;

/** Whether it is used from a language over HTTP alone. */
export const isOverHttp = ({ languages }: Framework, language: Language): boolean => languages.http && !isUsedFrom(languages, language);
