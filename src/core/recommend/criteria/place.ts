import type { Framework, Knowledge, Task } from '../../knowledge/knowledge.ts';
import { isPhone, MACHINES, PLACE_OF } from '../../knowledge/machines.ts';
import { machinesOf, type Need, orOpen } from '../../need.ts';
import type { Floor } from './weights.ts';

/** Where it must run, as far as that is no matter of the task. */
export type Aside = Pick<Need, 'target' | 'machines'>;

/** What a need means where it must run: the task may be another one there, and the place no matter of it. */
export function placedNeed(
  told: Need,
  { tasks }: Knowledge,
): { readonly need: Need; readonly task: Task | undefined; readonly aside: Aside } {
  const task = taskThere(told, tasks);
  const phones = machinesOf(told).filter(isPhone);
  if (told.target === undefined || !task?.beside.includes(told.target)) return { need: { ...told, task: task?.id }, task, aside: {} };
  const isPhones = told.target === 'phone' && phones.length > 0;
  const others = machinesOf(told).filter((machine) => !isPhones || !isPhone(machine));
  return {
    need: { ...told, task: task.id, target: undefined, machines: orOpen(others) },
    task,
    aside: { target: told.target, machines: isPhones ? phones : undefined },
  };
}

/** A need as it is told, with the task that it means where it must run. */
export const meantNeed = (told: Need, { tasks }: Knowledge): Need => ({ ...told, task: taskThere(told, tasks)?.id ?? told.task });

/** At some places a task is another one: language models are served by a server, and run on a laptop; a Mac is no other machine. */
function taskThere(need: Need, tasks: Knowledge['tasks']): Task | undefined {
  const task = need.task === undefined ? undefined : tasks.get(need.task);
  if (task === undefined) return undefined;
  const { at, home } = task;
  const machines = machinesOf(need);
  const where = [...(need.target === undefined ? [] : [need.target]), ...machines];
  const other = where.flatMap((one) => at[one] ?? [])[0];
  if (other !== undefined) return tasks.get(other);
  return home !== undefined && where.some((one) => !home.at.includes(one)) ? tasks.get(home.else) : task;
}

/** Whether a framework is known to come up to what a place asks; what runs well on one kind of phone runs on phones. */
export const comesUpTo = (framework: Framework, { aspect, least }: Floor): boolean =>
  (framework.scores[aspect] ?? 0) >= least || (aspect === 'mobile' && runsOnPhones(framework));

export const runsOnPhones = ({ machines }: Framework): boolean => PHONES.some((machine) => machines.get(machine)?.runs === 'well');

const PHONES = MACHINES.filter((machine) => PLACE_OF[machine] === 'phone');
