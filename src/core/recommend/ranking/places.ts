import { memoizeByObject } from '../../memoize.ts';
import type { ScoreTable } from './score-table.ts';

/** The places at which something holds that many needs ask about: looked for once for each knowledge. `holds` says the same whenever it is called so. */
export function placesWhere(what: string, field: ScoreTable, holds: (place: number) => boolean): Uint16Array {
  const known = placesIn(field);
  const places = known.get(what) ?? Uint16Array.from([...field.frameworks.keys()].filter(holds));
  known.set(what, places);
  return places;
}

const placesIn = memoizeByObject<ScoreTable, Map<string, Uint16Array>>(() => new Map());
