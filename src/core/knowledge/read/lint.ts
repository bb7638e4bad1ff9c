import type { InDoubt } from './doubt.ts';
import type { Fault } from './fault.ts';
import { entryFaults } from './lint-entries.ts';
import { frameworkFaults } from './lint-frameworks.ts';
import { aliasFaults, fileNameFaults, twice } from './lint-names.ts';
import { pairFaults } from './lint-pairs.ts';
import { taskFaults } from './lint-tasks.ts';
import { pairKey } from '../knowledge.ts';
import type { WrittenKnowledge } from './written.ts';

/**
 * What makes the knowledge wrong: ids that lead nowhere, names used twice, claims without evidence, dates in the future. Ids `inDoubt` are
 * taken to lead somewhere: else one slip would be told again by everything that leads to it.
 */
export function lint(knowledge: WrittenKnowledge, today: string, inDoubt: InDoubt): readonly Fault[] {
  return [
    ...twice(knowledge.sources, ({ id }) => id, 'the source id'),
    ...twice(knowledge.sources, ({ value }) => value.address, 'the address'),
    ...twice(knowledge.aspects, ({ id }) => id, 'the aspect'),
    ...twice(knowledge.tasks, ({ id }) => id, 'the task'),
    ...sourceFaults(knowledge, today),
    ...taskFaults(knowledge, inDoubt),
    ...fileNameFaults(knowledge),
    ...aliasFaults(knowledge),
    ...frameworkFaults(knowledge, today, inDoubt),
    ...twice(knowledge.pairs, ({ value }) => pairKey(value.between), 'the pair'),
    ...pairFaults(knowledge, today, inDoubt),
    ...entryFaults(knowledge, today, inDoubt),
  ];
}

function sourceFaults({ sources }: WrittenKnowledge, today: string): Fault[] {
  return sources
    .filter(({ value }) => value.date !== undefined && value.date > today)
    .map(({ file, path }) => file.faultAt([...path, 'date'], 'the date is in the future'));
}
