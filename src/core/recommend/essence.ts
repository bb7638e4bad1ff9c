import type { Task } from '../knowledge/knowledge.ts';
import { UNKNOWN } from './weights.ts';

/** What a task is about, as far as aspects say that. */
export const essenceOf = (task: Task | undefined): readonly string[] =>
  Object.keys(task?.asks ?? {}).filter((aspect) => !GENERAL.has(aspect));

/** What is good for all kinds of tasks, and so says of none what it is about. */
const GENERAL = new Set([...Object.keys(UNKNOWN), 'performance', 'hardware', 'production', 'pretrained', 'deep-learning']);
