import { memoizeByObject } from '../../memoize.ts';
import type { ScoreTable } from './score-table.ts';

/** What many needs ask for, worked out once for each table of scores: `make` says the same whenever it is called for a key. */
export function createKeptFor<Kept>(): (key: string, table: ScoreTable, make: () => Kept) => Kept {
  const keptIn = memoizeByObject<ScoreTable, Map<string, Kept>>(() => new Map());
  return (key, table, make) => {
    const kept = keptIn(table);
    const known = kept.get(key) ?? make();
    kept.set(key, known);
    return known;
  };
}
