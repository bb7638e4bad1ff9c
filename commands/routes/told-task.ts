import { createLeaveOut } from '../../src/core/text/phrases.ts';
import { namedIn } from '../../src/core/text/runs.ts';
import { EXACT } from '../chance.ts';
import { entriesNaming } from '../typed/weighed.ts';
import { entryReading, type Reading } from './reading.ts';
import type { Services } from '../services.ts';
import type { QuestionContext } from './ways/context.ts';

/**
 * The entry that tells of what is built, where no framework here is made for that and nothing is named that one is made for: `symbolic
 * regression`, `count cells in microscope pictures`, where pictures are only what there is.
 */
export function toldTaskReading({ otherTask, frameworks, need, chance, question, services }: QuestionContext): Reading | undefined {
  if (otherTask === undefined || frameworks.length > 0 || need.language !== undefined || chance >= EXACT) return undefined;
  const { other_tasks: otherTasks, ambiguous } = services.knowledge.lexicon;
  const phrases = otherTasks[otherTask] ?? [];
  const [entry] = entriesNaming(phrases, services);
  if (entry === undefined || namesMade(createLeaveOut([...phrases, ...ambiguous])(question), services)) return undefined;
  return entryReading(entry);
}

/** Whether a text names a task that something is made for, and not only a kind of data. */
const namesMade = (text: string, { knowledge: { taskNames, tasks } }: Services): boolean =>
  namedIn(text, taskNames).some((id) => (tasks.get(id)?.made.length ?? 0) > 0);
