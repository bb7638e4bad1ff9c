import { aspectGoingWith } from '../../typed/aspects.ts';
import { readTopic } from '../../typed/topic.ts';
import { machineName } from '../../views/needs.ts';
import type { About, Asked } from './asked.ts';

/** That a framework still goes with another, or runs on a machine, where that is marked; undefined where it is not. */
export function goesOnText({ of, naming }: About, { services }: Asked): string | undefined {
  const { knowledge } = services;
  const framework = knowledge.frameworks.get(of.id);
  if (framework === undefined) return undefined;
  const { id = '', machine, version } = readTopic(naming, framework, services);
  const other = knowledge.names.exact(id);
  if (version !== '') return undefined;
  if (machine !== undefined) {
    const runs = framework.machines.get(machine)?.runs ?? 'never';
    const limits = runs === 'partly' ? ', with limits' : '';
    return runs === 'never' ? undefined : `As far as I know, ${framework.name} still runs on ${machineName(machine) ?? machine}${limits}:`;
  }
  if (other === undefined || other.part !== undefined) return undefined;
  const goes = aspectGoingWith(of, [other], services) ?? aspectGoingWith(other, [of], services);
  return goes === undefined ? undefined : `As far as I know, ${framework.name} and ${other.name} still go together:`;
}
