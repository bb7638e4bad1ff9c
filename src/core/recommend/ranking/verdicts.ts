import { memoizeByObject } from '../../memoize.ts';
import type { Framework } from '../../knowledge/knowledge.ts';
import type { RuledOut } from './ruled-out.ts';
import type { ScoreTable } from './score-table.ts';

/** Why each framework cannot be taken as far as one demand goes, by its place; undefined where it can. */
export type Verdicts = readonly (RuledOut | undefined)[];

/** On a demand that many needs make, the verdicts are worked out once for each knowledge: `judge` says the same whenever it is called so. */
export function verdictsOn(demand: string, field: ScoreTable, judge: (framework: Framework) => RuledOut | undefined): Verdicts {
  const known = verdictsIn(field);
  const verdicts = known.get(demand) ?? field.frameworks.map(judge);
  known.set(demand, verdicts);
  return verdicts;
}

const verdictsIn = memoizeByObject<ScoreTable, Map<string, Verdicts>>(() => new Map());
