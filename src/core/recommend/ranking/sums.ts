import { memoizeByObject } from '../../memoize.ts';
import type { Weights } from '../criteria/weights.ts';
import type { Reason } from '../evidence/reason.ts';
import type { ScoreTable } from './score-table.ts';

/** What a part of a need adds for each framework, by its place, and the most that it could, where 5 is a full score. Both are whole numbers. */
export type Sums = { readonly column: Float64Array; readonly total: number };

/** What the scores weigh: of the parts of a need most are the same for many, and are summed up once for each knowledge. */
export const sumsOf = (part: Weights, field: ScoreTable): Sums => weighing(field)(part);

const weighing = memoizeByObject((field: ScoreTable) =>
  memoizeByObject((part: Weights): Sums => {
    const column = new Float64Array(field.frameworks.length);
    let total = 0;
    for (const [aspect, weight] of Object.entries(part)) {
      total += weight;
      field.scores(aspect).forEach((score, place) => (column[place] = (column[place] as number) + weight * score));
    }
    return { column, total };
  }),
);

/** What the reasons of a kind weigh, where the best counts in full: all others lack just that. */
export const ownSumsOf = (kind: ReadonlyMap<string, Reason>, field: ScoreTable): Sums => ownIn(field)(kind);

const ownIn = memoizeByObject((field: ScoreTable) =>
  memoizeByObject((kind: ReadonlyMap<string, Reason>): Sums => {
    const column = Float64Array.from(field.frameworks, ({ id }) => 5 * (kind.get(id)?.weight ?? 0));
    return { column, total: Math.max(0, ...Array.from(kind.values(), ({ weight }) => weight)) };
  }),
);
