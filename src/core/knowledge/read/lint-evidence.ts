import type { InDoubt } from './doubt.ts';
import type { Cited } from './evidence.ts';
import type { Fault } from './fault.ts';
import type { Written, WrittenKnowledge } from './written.ts';

export function sourcesOf({ sources }: WrittenKnowledge, inDoubt: InDoubt): (id: string) => boolean {
  const ids = new Set(sources.map(({ id }) => id));
  return (id) => ids.has(id) || inDoubt(id);
}

export function evidenceFaults(
  file: Written<unknown>['file'],
  evidence: readonly Cited[],
  isSource: (id: string) => boolean,
  today: string,
): Fault[] {
  return evidence.flatMap(({ path, sources: cited, checked }) => [
    ...cited.filter((source) => !isSource(source)).map((source) => file.faultAt([...path, 'sources'], missingSource(source))),
    ...(checked !== undefined && checked > today
      ? [file.faultAt([...path, 'checked'], `was checked on ${checked}, which is in the future`)]
      : []),
  ]);
}

export const missingSource = (id: string): string => `there is no source ${id}: add it under knowledge/sources`;
export const missingAspect = (id: string): string => `there is no aspect ${id} in aspects.yaml`;
