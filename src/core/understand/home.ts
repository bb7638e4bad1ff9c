import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Machine } from '../knowledge/machines.ts';
import { mainOf } from '../recommend/essence.ts';

/**
 * Reads past a task that holds a machine in itself. `image classification on a Mac`: where only the machine speaks for the likeliest, and the
 * text names another one apart from it, the machine is what is left of it. What only runs models is meant no more where they are to be trained;
 * and where nothing is told of machines or places, `fraud within 10 ms`, what is named is meant.
 */
export type WithoutHome = (
  likely: readonly string[],
  namedTasks: readonly string[],
  machines: readonly Machine[],
  isTraining: boolean,
  isPlaced: boolean,
) => readonly string[];

export function createWithoutHome(known: Knowledge['tasks']): WithoutHome {
  /** What is meant by such a task as well: its general form, and what is broader. */
  const isKin = (id: string, first: string): boolean => {
    const [task, own] = [known.get(id), known.get(first)];
    if (task === undefined || own === undefined || task.home !== undefined || id === own.home?.else) return true;
    return task.made.length === 0 && mainOf(task) === mainOf(own);
  };
  return (likely, namedTasks, machines, isTraining, isPlaced) => {
    const [first = '', ...others] = likely;
    const { home, runs } = known.get(first) ?? {};
    const isThere = machines.some((machine) => home?.at.includes(machine));
    if (home === undefined || (isPlaced && !isThere)) return likely;
    const stated = [...others, ...namedTasks].find((id) => namedTasks.includes(id) && id !== first && !isKin(id, first));
    const isMeant = isPlaced && runs === true ? !isTraining : namedTasks.includes(first);
    return stated === undefined || isMeant ? likely : [stated, ...others.filter((id) => id !== stated)];
  };
}
