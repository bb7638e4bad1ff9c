import type { Framework } from '../knowledge/knowledge.ts';
import type { Scores } from '../scores.ts';
import type { Field } from './field.ts';
import { NATIVE_WEIGHT } from './natives.ts';
import type { Scale } from './scale.ts';
import { MADE_WEIGHT } from './singled.ts';
import type { Reason } from './reason.ts';

/** How well each framework fits, by its place, from 0 to 1: the mean of its scores, weighted. */
export function fitsOf(field: Field, scale: Scale): Float64Array {
  const { frameworks, runtimes, scores } = field;
  const { singledWeight, natives, standIn, forRunning, weights, placeWeights } = scale;
  const ownWeight = singledWeight + (natives === undefined ? 0 : NATIVE_WEIGHT);
  const own = ownSums(field, scale);
  const fits = meansOf(scores, weights, own.slice(), ownWeight);
  if (standIn !== undefined) {
    const all = weights.reduce((sum, [, weight]) => sum + weight, ownWeight);
    const less = all / (all + MADE_WEIGHT);
    for (let place = 0; place < fits.length; place += 1)
      if (!standsIn(frameworks[place] as Framework, standIn)) fits[place] = (fits[place] as number) * less;
  }
  if (!forRunning) return fits;
  const there = meansOf(scores, placeWeights, own, ownWeight);
  for (const place of runtimes) fits[place] = there[place] ?? 0;
  return fits;
}

/** What the reasons of those that are named, or made for the language, weigh, by their places; the others lack just that. */
function ownSums({ frameworks, placeOf }: Field, { singled, natives }: Scale): Float64Array {
  const sums = new Float64Array(frameworks.length);
  const add = (id: string, { weight }: Reason): void => {
    const place = placeOf.get(id);
    if (place !== undefined) sums[place] = (sums[place] as number) + 5 * weight;
  };
  singled.forEach(({ reasons }, id) => reasons.forEach((reason) => add(id, reason)));
  natives?.forEach((reason, id) => add(id, reason));
  return sums;
}

/** Whether a framework is known to do what a task is about. */
const standsIn = ({ scores }: Framework, aspects: readonly string[]): boolean =>
  aspects.length > 0 && aspects.every((aspect) => (scores[aspect] ?? 0) >= 2);

/** The weighted means of scores that go to 5, from 0 to 1. `sums`, which they replace, and `total` are what is weighed in already. */
function meansOf(scores: Scores, weights: Scale['weights'], sums: Float64Array, total: number): Float64Array {
  let all = total;
  for (let nth = 0; nth < weights.length; nth += 1) {
    const [aspect, weight] = weights[nth] as Scale['weights'][number];
    all += weight;
    const column = scores(aspect);
    for (let place = 0; place < sums.length; place += 1) sums[place] = (sums[place] as number) + weight * (column[place] as number);
  }
  for (let place = 0; place < sums.length; place += 1) sums[place] = (sums[place] as number) / (all * 5);
  return sums;
}
