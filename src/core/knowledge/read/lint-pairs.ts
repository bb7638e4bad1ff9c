import type { InDoubt } from './doubt.ts';
import { evidenceOfPair } from './evidence.ts';
import type { Fault } from './fault.ts';
import { evidenceFaults, missingAspect, sourcesOf } from './lint-evidence.ts';
import type { WrittenKnowledge } from './written.ts';

export function pairFaults(knowledge: WrittenKnowledge, today: string, inDoubt: InDoubt): Fault[] {
  const isSource = sourcesOf(knowledge, inDoubt);
  const frameworks = new Map(knowledge.frameworks.map(({ id, value }) => [id, value]));
  const aspects = new Set(knowledge.aspects.map(({ id }) => id));
  return knowledge.pairs.flatMap((pair) => {
    const { file, value } = pair;
    const { between, decides, choose } = value;
    return [
      ...evidenceFaults(file, evidenceOfPair(pair), isSource, today),
      ...(between[0] === between[1] ? [file.faultAt(['between'], 'names the same framework twice')] : []),
      ...between.flatMap((id, at) =>
        frameworks.has(id) || inDoubt(id) ? [] : [file.faultAt(['between', at], `there is no framework ${id}`)],
      ),
      ...decides.flatMap((aspect, at) =>
        aspects.has(aspect) || inDoubt(aspect)
          ? between
              .filter((id) => frameworks.get(id)?.claims[aspect] === undefined && !inDoubt(id))
              .map((id) => file.faultAt(['decides', at], `${id} has no claim under ${aspect}`))
          : [file.faultAt(['decides', at], missingAspect(aspect))],
      ),
      ...choose.flatMap(({ framework }, at) =>
        between.includes(framework) ? [] : [file.faultAt(['choose', at], `${framework} is not one of the two`)],
      ),
      ...between.flatMap((id) =>
        choose.some(({ framework }) => framework === id) ? [] : [file.faultAt(['choose'], `does not say when to choose ${id}`)],
      ),
    ];
  });
}
