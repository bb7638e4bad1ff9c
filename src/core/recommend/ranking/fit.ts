import type { Scores } from './scores.ts';
import { type ScoreTable, NONE } from './score-table.ts';
import type { Scale, Weakness } from './scale.ts';
import { MADE_WEIGHT } from '../evidence/boosts.ts';
import type { Reason } from '../evidence/reason.ts';
import type { Floor, Weights } from '../criteria/weights.ts';

/** How well each framework fits, by its place, from 0 to 1: the mean of its scores, weighted. Holds until it is asked for again. */
export function fitsOf(field: ScoreTable, scale: Scale): Float64Array {
  const { runtimes, scores, room } = field;
  const { bounds, singledWeight, kinds, standIn, weights, placeWeights } = scale;
  const { fits, there } = room;
  const ownWeight = kinds.reduce((sum, kind) => sum + weightOf(kind), singledWeight);
  countOwn(field, scale, fits);
  there.set(fits);
  weighIn(scores, weights, fits, ownWeight);
  if (standIn !== undefined) {
    const all = ownWeight + totalOf(weights);
    const less = all / (all + MADE_WEIGHT);
    const columns = standIn.map(scores);
    for (let place = 0; place < fits.length; place += 1) if (!standsIn(columns, place)) fits[place] = (fits[place] as number) * less;
  }
  if (bounds.forRunning) {
    weighIn(scores, placeWeights, there, ownWeight);
    for (const place of runtimes) fits[place] = there[place] as number;
  }
  for (const floor of bounds.placeFloors) fallBehind(field, floor, fits);
  if (bounds.main !== undefined) leaveBehind(field, bounds.main, bounds.named, fits);
  for (const natives of scale.strangeTo) setAside(field, natives, bounds.named, fits);
  for (const weakness of scale.chosen) setBack(field, weakness, fits);
  return fits;
}

/** What is not known to run where it must is no recommendation, however good it is. On a cluster most things run. */
function fallBehind({ scores, phones }: ScoreTable, { aspect, least }: Floor, fits: Float64Array): void {
  if (aspect === 'distributed') return;
  const column = scores(aspect);
  for (let place = 0; place < fits.length; place += 1)
    if ((column[place] as number) < least && !(aspect === 'mobile' && phones.has(place))) fits[place] = (fits[place] as number) * UNSURE;
}

/** Nor is what is not known to do what the task is most about, unless it is named. */
function leaveBehind({ frameworks, known }: ScoreTable, main: string, named: Scale['bounds']['named'], fits: Float64Array): void {
  const column = known(main);
  for (let place = 0; place < fits.length; place += 1)
    if (column[place] === NONE && !named.has(frameworks[place]?.id ?? '')) fits[place] = (fits[place] as number) * UNSURE;
}

const UNSURE = 0.5;

/** What is known to be weak at just what was chosen is not taken for its other virtues, as long as there is another. */
function setBack({ known }: ScoreTable, { aspect, most }: Weakness, fits: Float64Array): void {
  const column = known(aspect);
  for (let place = 0; place < fits.length; place += 1) {
    const score = column[place] as number;
    if (score !== NONE && score <= most) fits[place] = (fits[place] as number) * WEAKENED;
  }
}

const WEAKENED = 0.85;

/** What is at home in a language that is not wanted has less in any other, fewer examples and not all of its parts; what is made for the task is made for it in each. */
function setAside(
  { placeOf }: ScoreTable,
  natives: ReadonlyMap<string, Reason>,
  named: Scale['bounds']['named'],
  fits: Float64Array,
): void {
  for (const id of natives.keys()) {
    const place = placeOf.get(id);
    if (place !== undefined && !named.has(id)) fits[place] = (fits[place] as number) * ABROAD;
  }
}

const ABROAD = 0.7;

/** What the reasons of those that are named, or of a kind, weigh, by their places; the others lack just that. */
function countOwn({ placeOf }: ScoreTable, { singled, kinds }: Scale, sums: Float64Array): void {
  sums.fill(0);
  const add = (id: string, { weight }: Reason): void => {
    const place = placeOf.get(id);
    if (place !== undefined) sums[place] = (sums[place] as number) + 5 * weight;
  };
  for (const { framework, reasons } of singled) for (const reason of reasons) add(framework.id, reason);
  for (const kind of kinds) kind.forEach((reason, id) => add(id, reason));
}

/** What the best reason of a kind weighs. */
function weightOf(kind: ReadonlyMap<string, Reason>): number {
  let most = 0;
  for (const { weight } of kind.values()) most = Math.max(most, weight);
  return most;
}

/** Whether a framework is known to do what a task is about. */
const standsIn = (columns: readonly Float64Array[], place: number): boolean =>
  columns.length > 0 && columns.every((column) => (column[place] as number) >= 2);

/** The weighted means of scores that go to 5, from 0 to 1. `sums`, which they replace, and `total` are what is weighed in already. */
function weighIn(scores: Scores, weights: readonly Weights[], sums: Float64Array, total: number): void {
  for (const part of weights) {
    for (const aspect in part) {
      const weight = part[aspect] as number;
      const column = scores(aspect);
      for (let place = 0; place < sums.length; place += 1) sums[place] = (sums[place] as number) + weight * (column[place] as number);
    }
  }
  const most = 5 * (total + totalOf(weights));
  for (let place = 0; place < sums.length; place += 1) sums[place] = (sums[place] as number) / most;
}

function totalOf(weights: readonly Weights[]): number {
  let total = 0;
  for (const part of weights) for (const aspect in part) total += part[aspect] as number;
  return total;
}
