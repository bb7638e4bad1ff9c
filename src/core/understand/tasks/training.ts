import type { Knowledge } from '../../knowledge/knowledge.ts';

/** What a text says of what is done with models. */
export type Doing = {
  readonly isTraining: boolean;
  /** It says in so many words that they are run. */
  readonly isRunning: boolean;
  /** It tells where: on phones, on a Mac. */
  readonly isPlaced: boolean;
  /** It names a framework, which may train them. */
  readonly isOfFramework: boolean;
};

/** Reads past a task that only runs models where they are to be trained, and past one that only trains them where they are run. */
export type AsDone = (tasks: readonly string[], namedTasks: readonly string[], doing: Doing) => readonly string[];

export function createAsDone(known: Knowledge['tasks']): AsDone {
  return ([first = '', ...others], namedTasks, { isTraining, isRunning, isPlaced, isOfFramework }) => {
    const tasks = first === '' ? [] : [first, ...others];
    const { runs, trains } = known.get(first) ?? {};
    const isNamed = namedTasks.includes(first);
    const instead = (id: string | undefined): readonly string[] => (id === undefined ? tasks : [id, ...others.filter((one) => one !== id)]);
    if (isTraining && runs === true) {
      const isTrained = (id: string): boolean => known.get(id)?.runs === false;
      // `fine-tune it on one server`: another that is named trains them, or one that is likely, where no framework is named that may.
      const trained = namedTasks.find((id) => isTrained(id) && (others.includes(id) || known.get(id)?.trains === true));
      if (trained !== undefined) return instead(trained);
      if (!isNamed) return isOfFramework ? tasks : tasks.filter(isTrained);
    }
    if (isTraining || trains !== true) return tasks;
    // `gemma on android` is run there; of `run embedding models on several gpus` the other task that is named tells what is run.
    const isRun = (id: string): boolean => known.get(id)?.runs === true;
    if (isNamed) return isRunning ? instead(namedTasks.find(isRun)) : tasks;
    return isPlaced ? instead(others.find(isRun)) : tasks;
  };
}
