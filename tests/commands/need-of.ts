import { readUnwanted } from '../../commands/typed/listed-names.ts';
import { readMachines } from '../../commands/typed/machines.ts';
import type { Services } from '../../commands/services.ts';
import type { Action } from '../../src/chat/reply.ts';
import { type Need, orOpen } from '../../src/core/need.ts';

/** The need that the arguments of a recommendation lead to. */
export function needOf({ machine, without, ...rest }: Action['args'], services: Services): Need {
  const { excluded } = readUnwanted(without, services);
  const { machines } = machine === undefined ? { machines: [] } : readMachines(machine, undefined, services);
  return { ...rest, excluded: orOpen(excluded), machines: orOpen(machines) };
}
