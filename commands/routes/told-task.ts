import { createLeaveOut } from '../../src/core/text/phrases.ts';
import { EXACT } from '../chance.ts';
import { entriesNaming } from '../typed/weighed.ts';
import { entryReading, type Reading } from './reading.ts';
import type { QuestionContext } from './ways/context.ts';

/** The entry that tells of what is built, where no framework here is made for that and nothing else is named: `symbolic regression`. */
export function toldTaskReading({ otherTask, frameworks, need, chance, question, services }: QuestionContext): Reading | undefined {
  if (otherTask === undefined || frameworks.length > 0 || need.language !== undefined || chance >= EXACT) return undefined;
  const { other_tasks: otherTasks, ambiguous } = services.knowledge.lexicon;
  const phrases = otherTasks[otherTask] ?? [];
  const [entry] = entriesNaming(phrases, services);
  if (entry === undefined || services.understand(createLeaveOut([...phrases, ...ambiguous])(question)).namesTask) return undefined;
  return entryReading(entry);
}
