import type { Knowledge, Lexicon } from '../../knowledge/knowledge.ts';
import { type Machine, MACHINES } from '../../knowledge/machines.ts';
import { mainOf } from '../../recommend/criteria/essence.ts';
import { createPhrases } from '../../text/phrases.ts';

/** What a text says of machines. */
export type OnMachines = {
  readonly text: string;
  readonly machines: readonly Machine[];
  /** A GPU is named. */
  readonly namesGpu: boolean;
  readonly isTraining: boolean;
  /** It tells where models run. */
  readonly isPlaced: boolean;
};

/**
 * Reads past a task that holds a machine in itself. `image classification on a Mac`: where only the machine speaks for the likeliest, and the
 * text names another one apart from it, the machine is what is left of it. What only runs models is meant no more where they are to be trained;
 * and where nothing is told of machines or places, `fraud within 10 ms`, what is named is meant.
 * And a `qualcomm npu` is none of Intel's: where its general form is named, what is for the machines of one maker is meant only by a word of them.
 */
export type WithoutHome = (likely: readonly string[], namedTasks: readonly string[], on: OnMachines) => readonly string[];

export function createWithoutHome({ tasks: known, lexicon }: Pick<Knowledge, 'tasks' | 'lexicon'>): WithoutHome {
  /** What is meant by such a task as well: its general form, and what is broader. */
  const isKin = (id: string, first: string): boolean => {
    const [task, own] = [known.get(id), known.get(first)];
    if (task === undefined || own === undefined || task.home !== undefined || id === own.home?.else) return true;
    return task.made.length === 0 && mainOf(task) === mainOf(own);
  };
  const makers = new Map(
    [...known].flatMap(([id, { name, home }]) => (home === undefined ? [] : makerIn(name, lexicon).map((maker) => [id, maker]))),
  );
  const isOfOthers = (id: string, namedTasks: readonly string[], { text, machines, namesGpu }: OnMachines): boolean => {
    const isOfMaker = makers.get(id);
    return isOfMaker !== undefined && !namedTasks.includes(id) && machines.length === 0 && !namesGpu && !isOfMaker(text);
  };
  return (likely, namedTasks, on) => {
    const [first = '', ...others] = likely;
    const { home, runs } = known.get(first) ?? {};
    if (home !== undefined && namedTasks.includes(home.else) && isOfOthers(first, namedTasks, on))
      return [home.else, ...others.filter((id) => id !== home.else)];
    const isPlaced = on.isPlaced || on.namesGpu;
    const isThere = on.machines.some((machine) => home?.at.includes(machine));
    if (home === undefined || (isPlaced && !isThere)) return likely;
    const stated = [...others, ...namedTasks].find((id) => namedTasks.includes(id) && id !== first && !isKin(id, first));
    const isMeant = isPlaced && runs === true ? !on.isTraining : namedTasks.includes(first);
    return stated === undefined || isMeant ? likely : [stated, ...others.filter((id) => id !== stated)];
  };
}

/** What finds the words of the maker, and of its machines, for whom a task is by its name. */
function makerIn(name: string, { makers, machines }: Lexicon): readonly ((text: string) => boolean)[] {
  const words = name.toLowerCase().split(' ');
  return Object.values(makers)
    .filter((names) => names.some((one) => words.includes(one)))
    .map((names) =>
      createPhrases([...names, ...MACHINES.filter((machine) => names.includes(machine)).flatMap((machine) => machines[machine] ?? [])]),
    );
}
