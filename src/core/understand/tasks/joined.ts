import type { Knowledge } from '../../knowledge/knowledge.ts';
import { findAll } from '../../text/runs.ts';

/** The words of a text and their keys, without what may stand within the name of a task, where more is named so: `cluster our customers`. */
export type Joined = (words: readonly string[], keys: readonly string[]) => readonly [words: readonly string[], keys: readonly string[]];

export const DETERMINERS = new Set(['the', 'my', 'our', 'your', 'their', 'these', 'those']);

export function createJoined({ taskNames }: Pick<Knowledge, 'taskNames'>): Joined {
  return (words, keys) => {
    const isKept = (_: string, at: number): boolean => !DETERMINERS.has(keys[at] ?? '');
    const kept = keys.filter(isKept);
    if (kept.length === keys.length) return [words, keys];
    const named = findAll(keys, taskNames);
    const isMore = findAll(kept, taskNames).some((id) => !named.includes(id));
    return isMore ? [words.filter(isKept), kept] : [words, keys];
  };
}
