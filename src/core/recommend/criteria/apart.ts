import { PLACE_OF } from '../../knowledge/machines.ts';
import { machinesOf, type Need } from '../../need.ts';

/** Whether none of the machines that are told is found at the place that is: an iPhone is no server, no phone runs Windows, and TPUs are in neither. */
export function isNowhere({ target, machines }: Pick<Need, 'target' | 'machines'>): boolean {
  const told = machinesOf({ machines }).filter((machine) => machine !== 'cpu');
  if (told.length === 0) return false;
  const isAll = (place: 'laptop' | 'phone'): boolean => told.every((machine) => PLACE_OF[machine] === place);
  switch (target) {
    case 'tpu':
      return true;
    case 'phone':
      return isAll('laptop');
    case 'laptop':
    case 'server':
    case 'cluster':
      return isAll('phone');
    case 'browser':
    case 'edge':
    case undefined:
      return false;
  }
}
