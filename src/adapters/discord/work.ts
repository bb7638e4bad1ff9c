import { setTimeout as sleep } from 'node:timers/promises';

/** What is under way, so that a platform can let it finish before it disconnects. */
export type Work = {
  add(task: Promise<void>): void;
  /** Resolves when nothing is under way any more, or when it took too long. */
  finished(atMost: number): Promise<void>;
};

export function createWork(): Work {
  const tasks = new Set<Promise<void>>();
  return {
    add(task) {
      tasks.add(task);
      void task.finally(() => tasks.delete(task));
    },
    async finished(atMost) {
      if (tasks.size === 0) return;
      const timer = new AbortController();
      const late = sleep(atMost, undefined, { signal: timer.signal }).catch(() => undefined);
      await Promise.race([Promise.all(tasks), late]);
      timer.abort();
    },
  };
}

/** How long a stop waits for answers under way. */
export const PATIENCE_MS = 5000;

/** How many interactions are remembered against a second delivery. */
export const REMEMBERED = 1000;
