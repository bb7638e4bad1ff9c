import type { InDoubt } from './doubt.ts';
import type { Fault } from './fault.ts';
import type { WrittenKnowledge } from './written.ts';

export function taskFaults({ tasks, aspects, frameworks }: WrittenKnowledge, inDoubt: InDoubt): Fault[] {
  const scored = new Set(aspects.filter(({ value }) => value.rubric !== undefined).map(({ id }) => id));
  const withPurpose = new Set(frameworks.filter(({ value }) => value.claims['purpose'] !== undefined).map(({ id }) => id));
  const ids = new Set(tasks.map(({ id }) => id));
  return tasks.flatMap(({ value, file, path }) => [
    ...[
      ...Object.entries(value.at).map(([place, id]) => ({ id, where: ['at', place] })),
      ...Object.entries(value.of).flatMap(([what, id]) => [what, id].map((task) => ({ id: task, where: ['of', what] }))),
      ...Object.entries(value.when).map(([circumstance, id]) => ({ id, where: ['when', circumstance] })),
      ...(value.home === undefined ? [] : [{ id: value.home.else, where: ['home', 'else'] }]),
    ].flatMap(({ id, where }) =>
      ids.has(id) || inDoubt(id) ? [] : [file.faultAt([...path, ...where], `there is no task ${id} in tasks.yaml`)],
    ),
    ...(['asks', 'needs'] as const).flatMap((part) =>
      Object.keys(value[part])
        .filter((aspect) => !scored.has(aspect) && !inDoubt(aspect))
        .map((aspect) => file.faultAt([...path, part, aspect], `there is no aspect ${aspect} with a rubric in aspects.yaml`)),
    ),
    ...value.made.flatMap((id, at) =>
      withPurpose.has(id) || inDoubt(id)
        ? []
        : [file.faultAt([...path, 'made', at], `there is no framework ${id} with a claim under purpose`)],
    ),
  ]);
}
