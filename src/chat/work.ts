import { within } from './within.ts';

/** What is under way, so that a platform can let it finish before it disconnects. */
export type Work = {
  add(task: Promise<void>): void;
  /** Resolves when nothing is under way any more, or when that takes too long. */
  finished(): Promise<void>;
};

/** How long a stop waits for answers under way, in ms. */
const PATIENCE = 5000;

export function createWork(): Work {
  const tasks = new Set<Promise<void>>();
  return {
    add(task) {
      tasks.add(task);
      void task.finally(() => tasks.delete(task));
    },
    async finished() {
      await within(Promise.all(tasks), PATIENCE);
    },
  };
}
