import type { InDoubt } from './doubt.ts';
import { evidenceOf } from './evidence.ts';
import type { Fault } from './fault.ts';
import { evidenceFaults, missingAspect, sourcesOf } from './lint-evidence.ts';
import { normalizeName } from '../spelling.ts';
import type { WrittenKnowledge } from './written.ts';

export function frameworkFaults(knowledge: WrittenKnowledge, today: string, inDoubt: InDoubt): Fault[] {
  const isSource = sourcesOf(knowledge, inDoubt);
  const aspects = new Map(knowledge.aspects.map(({ id, value }) => [id, value]));
  const frameworks = new Set(knowledge.frameworks.map(({ id }) => id));
  return knowledge.frameworks.flatMap((framework) => {
    const { value, file } = framework;
    const faults = evidenceFaults(file, evidenceOf(framework), isSource, today);
    if (value.status.state !== 'active' && value.status.successors.length === 0) {
      faults.push(file.faultAt(['status'], `is ${value.status.state} but names no successor: say what to use instead`));
    }
    faults.push(...partFaults(framework));
    if (value.release?.month !== undefined && value.release.month > today.slice(0, 7))
      faults.push(file.faultAt(['release', 'month'], 'the release is in the future'));
    value.only?.forEach((id, at) => {
      if (!aspects.has(id) && !inDoubt(id)) faults.push(file.faultAt(['only', at], missingAspect(id)));
    });
    const marked = new Map<string, string>();
    let builtOn: string | undefined;
    for (const [id, claims] of Object.entries(value.claims)) {
      const aspect = aspects.get(id);
      if (aspect === undefined && !inDoubt(id)) faults.push(file.faultAt(['claims', id], missingAspect(id)));
      claims.forEach((claim, at) => {
        const path = ['claims', id, at];
        if (at === 0 && claim.brief === undefined)
          faults.push(file.faultAt(path, 'the first claim of an aspect needs a `brief` for comparison tables'));
        if (claim.score !== undefined && at > 0) faults.push(file.faultAt(path, 'only the first claim of an aspect has a score'));
        if (claim.score !== undefined && aspect !== undefined && aspect.rubric === undefined)
          faults.push(file.faultAt(path, `${id} has no rubric, so it has no scores`));
        for (const machine of Object.keys(claim.runs ?? {})) {
          const known = marked.get(machine);
          if (known !== undefined)
            faults.push(file.faultAt([...path, 'runs', machine], `a claim under ${known} says it of ${machine} already`));
          marked.set(machine, id);
        }
        if (claim.built_on !== undefined && builtOn !== undefined)
          faults.push(file.faultAt([...path, 'built_on'], `a claim under ${builtOn} says it already`));
        if (claim.built_on !== undefined) builtOn = id;
        for (const key of ['built_on', 'requires', 'does_without', 'works_with'] as const)
          claim[key]?.forEach((other, nth) => {
            if (other === framework.id) faults.push(file.faultAt([...path, key, nth], 'is this framework itself'));
            else if (!frameworks.has(other) && !inDoubt(other))
              faults.push(file.faultAt([...path, key, nth], `there is no framework ${other}`));
          });
        claim.was.forEach(({ until }, nth) => {
          if (until > today) faults.push(file.faultAt([...path, 'was', nth], `until ${until} is in the future`));
        });
      });
    }
    return faults;
  });
}

/** A part must not be told to be used in place of itself, by its own words or by those on its whole. */
function partFaults({ value: { parts, status }, file }: WrittenKnowledge['frameworks'][number]): Fault[] {
  const isOf = ({ name, aliases }: (typeof parts)[number]) => {
    const names = new Set([name, ...aliases].map(normalizeName));
    return (other: string): boolean => names.has(normalizeName(other));
  };
  return parts.flatMap((part, at) => [
    ...(part.own?.instead.some(isOf(part)) === true
      ? [file.faultAt(['parts', at, 'own', 'instead'], `names ${part.name} in place of itself`)]
      : []),
    ...(part.own === undefined && status.successors.some(isOf(part))
      ? [
          file.faultAt(
            ['parts', at],
            `${part.name} is named as a successor, so what is said of the whole does not hold for it: add \`own\``,
          ),
        ]
      : []),
  ]);
}
