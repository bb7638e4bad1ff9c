import { memoizeByObject } from '../../memoize.ts';
import type { Task } from '../../knowledge/knowledge.ts';
import { UNKNOWN } from './weights.ts';

/** What a task is about, as far as aspects say that. */
export const essenceOf = memoizeByObject(({ asks }: Task): readonly string[] => Object.keys(asks).filter((aspect) => !GENERAL.has(aspect)));

/** What a task is most about. */
export const mainOf = (task: Task): string | undefined => essenceOf(task).toSorted((a, b) => (task.asks[b] ?? 0) - (task.asks[a] ?? 0))[0];

/** Whether an aspect is good for all kinds of tasks. */
export const isGeneral = (aspect: string): boolean => GENERAL.has(aspect);

/** What is good for all kinds of tasks, and so says of none what it is about. */
const GENERAL = new Set([...Object.keys(UNKNOWN), 'performance', 'hardware', 'production', 'pretrained', 'deep-learning']);
