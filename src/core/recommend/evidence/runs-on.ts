import type { Framework } from '../../knowledge/knowledge.ts';
import { isPhone, type Machine, MACHINES, type Runs } from '../../knowledge/machines.ts';
import type { Reason } from './reason.ts';

/** Running well on the machine that somebody has; and running there with less than all of it, or with help. */
export const RUNS_ON = 'runs-on';
export const RUNS_PARTLY = 'runs-partly';

const REASONS: Readonly<Record<Runs, { readonly aspect: string; readonly weight: number; readonly score: number } | undefined>> = {
  well: { aspect: RUNS_ON, weight: 8, score: 5 },
  partly: { aspect: RUNS_PARTLY, weight: 4, score: 2 },
  never: undefined,
};

/** What runs well on one kind of phone, and never on another, is made for it. */
const HOME_WEIGHT = 11;

/** The frameworks that are known to run on each machine, with the claim that says how well. */
export function runningOn(frameworks: readonly Framework[]): ReadonlyMap<Machine, ReadonlyMap<string, Reason>> {
  return new Map(MACHINES.map((machine) => [machine, new Map(frameworks.flatMap((framework) => reasonOf(framework, machine)))]));
}

function reasonOf({ id, machines }: Framework, machine: Machine): readonly [string, Reason][] {
  const told = machines.get(machine);
  const reason = told === undefined ? undefined : REASONS[told.runs];
  if (told === undefined || reason === undefined) return [];
  const { aspect, weight, score } = reason;
  const isAtHome =
    told.runs === 'well' && isPhone(machine) && MACHINES.some((other) => isPhone(other) && machines.get(other)?.runs === 'never');
  return [[id, { aspect, weight: isAtHome ? HOME_WEIGHT : weight, claim: { ...told.claim, score }, machine }]];
}
