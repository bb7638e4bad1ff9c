import type { Scores } from '../scores.ts';
import type { Field } from './field.ts';
import { NATIVE_WEIGHT } from './natives.ts';
import type { Scale } from './scale.ts';
import { MADE_WEIGHT } from './singled.ts';
import type { Reason } from './reason.ts';

/** How well each framework fits, by its place, from 0 to 1: the mean of its scores, weighted. Holds until it is asked for again. */
export function fitsOf(field: Field, scale: Scale): Float64Array {
  const { runtimes, scores, room } = field;
  const { singledWeight, natives, standIn, forRunning, weights, placeWeights } = scale;
  const { fits, there } = room;
  const ownWeight = singledWeight + (natives === undefined ? 0 : NATIVE_WEIGHT);
  countOwn(field, scale, fits);
  there.set(fits);
  weighIn(scores, weights, fits, ownWeight);
  if (standIn !== undefined) {
    const all = weights.reduce((sum, [, weight]) => sum + weight, ownWeight);
    const less = all / (all + MADE_WEIGHT);
    const columns = standIn.map(scores);
    for (let place = 0; place < fits.length; place += 1) if (!standsIn(columns, place)) fits[place] = (fits[place] as number) * less;
  }
  if (!forRunning) return fits;
  weighIn(scores, placeWeights, there, ownWeight);
  for (const place of runtimes) fits[place] = there[place] as number;
  return fits;
}

/** What the reasons of those that are named, or made for the language, weigh, by their places; the others lack just that. */
function countOwn({ placeOf }: Field, { singled, natives }: Scale, sums: Float64Array): void {
  sums.fill(0);
  const add = (id: string, { weight }: Reason): void => {
    const place = placeOf.get(id);
    if (place !== undefined) sums[place] = (sums[place] as number) + 5 * weight;
  };
  singled.forEach(({ reasons }, id) => reasons.forEach((reason) => add(id, reason)));
  natives?.forEach((reason, id) => add(id, reason));
}

/** Whether a framework is known to do what a task is about. */
const standsIn = (columns: readonly Float64Array[], place: number): boolean =>
  columns.length > 0 && columns.every((column) => (column[place] as number) >= 2);

/** The weighted means of scores that go to 5, from 0 to 1. `sums`, which they replace, and `total` are what is weighed in already. */
function weighIn(scores: Scores, weights: Scale['weights'], sums: Float64Array, total: number): void {
  let all = total;
  for (let nth = 0; nth < weights.length; nth += 1) {
    const [aspect, weight] = weights[nth] as Scale['weights'][number];
    all += weight;
    const column = scores(aspect);
    for (let place = 0; place < sums.length; place += 1) sums[place] = (sums[place] as number) + weight * (column[place] as number);
  }
  for (let place = 0; place < sums.length; place += 1) sums[place] = (sums[place] as number) / (all * 5);
}
