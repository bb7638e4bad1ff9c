import type { Framework, Task } from '../../knowledge/knowledge.ts';
import { essenceOf } from './essence.ts';

/** Less than this on everything that a task is about, and a framework is not for it. */
export const SOME = 2;

/** Whether a framework has to do with a task: it is made for it, or scored on something that the task is about. */
export const does = (framework: Framework, task: Task): boolean =>
  task.made.includes(framework.id) || essenceOf(task).some((aspect) => (framework.scores[aspect] ?? 0) >= SOME);
