import type { Framework } from '../knowledge/knowledge.ts';
import { type Machine, type Runs, RUNS } from '../knowledge/machines.ts';

/** Those of frameworks that run best on a machine, and how they and each of the others do there. */
export type BestOn = { readonly best: readonly Framework[]; readonly runs: Runs; readonly others: readonly Beside[] };
type Beside = { readonly framework: Framework; readonly runs: Runs };

/** Undefined where they are alike there, where of one nothing is known, or where the best has ended. */
export function bestOn(frameworks: readonly Framework[], machine: Machine): BestOn | undefined {
  const told = frameworks.flatMap((framework): readonly Beside[] => {
    const runs = framework.machines.get(machine)?.runs;
    return runs === undefined ? [] : [{ framework, runs }];
  });
  const runs = RUNS.find((mark) => told.some((one) => one.runs === mark));
  if (runs === undefined || told.length < frameworks.length || frameworks.length < 2) return undefined;
  const best = told.filter((one) => one.runs === runs).map(({ framework }) => framework);
  const isAlike = best.length === frameworks.length && runs !== 'never';
  return isAlike || best.every(({ status }) => status.state === 'ended')
    ? undefined
    : { best, runs, others: told.filter((one) => one.runs !== runs) };
}
