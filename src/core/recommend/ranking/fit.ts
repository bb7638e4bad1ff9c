import type { Framework, Language } from '../../knowledge/knowledge.ts';
import { isOverHttp } from '../criteria/running.ts';
import { MADE_WEIGHT } from '../evidence/boosts.ts';
import type { Reason } from '../evidence/reason.ts';
import type { Surrounding } from '../../knowledge/surroundings.ts';
import type { Floor, Weights } from '../criteria/weights.ts';
import { createKeptFor } from './kept-for.ts';
import type { Scale, Weakness } from './scale.ts';
import { type ScoreTable, NONE } from './score-table.ts';
import { ownSumsOf, sumsOf } from './sums.ts';

/** How well each framework fits, by its place, from 0 to 1: the mean of its scores, weighted. Holds until it is asked for again. */
export function fitsOf(field: ScoreTable, scale: Scale): Float64Array {
  const { runtimes, room } = field;
  const { bounds, standIn, weights, placeWeights } = scale;
  const { fits, there } = room;
  const ownWeight = countOwn(field, scale, fits);
  if (bounds.forRunning) there.set(fits);
  const weight = weighIn(field, weights, fits, ownWeight);
  if (standIn !== undefined) setBack(notStandingIn(field, standIn), weight / (weight + MADE_WEIGHT), fits);
  if (bounds.forRunning) {
    weighIn(field, placeWeights, there, ownWeight);
    if (!scale.isLearntThere) for (const place of runtimes) fits[place] = there[place] as number;
  }
  for (const floor of bounds.placeFloors) setBack(notKnownThere(field, floor), UNSURE, fits);
  const named = Array.from(bounds.named.keys(), (id) => field.placeOf.get(id) as number);
  if (bounds.main !== undefined) setBack(notKnownTo(field, bounds.main), UNSURE, fits, named);
  for (const natives of scale.strangeTo) setAside(field, natives, bounds.named, fits);
  if (scale.language !== undefined) {
    setBack(overHttp(field, scale.language, MOST), ABROAD, fits);
    setBack(overHttp(field, scale.language, WEAK), WEAKENED, fits);
  }
  for (const weakness of scale.chosen) setBack(weakAt(field, weakness), WEAKENED, fits);
  for (const surrounding of scale.spared) setBack(betterWith(field, surrounding), WEAKENED, fits);
  return fits;
}

function setBack(places: Uint16Array, by: number, fits: Float64Array, but: readonly number[] = []): void {
  const kept = but.map((place) => fits[place] as number);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] as number;
    fits[place] = (fits[place] as number) * by;
  }
  for (let at = 0; at < but.length; at += 1) fits[but[at] as number] = kept[at] as number;
}

const keptFor = createKeptFor<Uint16Array>();

/** The places at which something holds that many needs ask about. */
const placesWhere = (what: string, field: ScoreTable, holds: (place: number) => boolean): Uint16Array =>
  keptFor(what, field, () => Uint16Array.from([...field.frameworks.keys()].filter(holds)));

/** Those of which it is not known that they do what a task is about. */
function notStandingIn(field: ScoreTable, essence: readonly string[]): Uint16Array {
  const columns = essence.map(field.scores);
  return placesWhere(
    `not ${essence.join(' ')}`,
    field,
    (place) => !columns.every((column) => (column[place] as number) >= 2) || columns.length === 0,
  );
}

/** What is not known to run where it must is no recommendation, however good it is. On a cluster most things run. */
function notKnownThere(field: ScoreTable, { aspect, least }: Floor): Uint16Array {
  const column = field.scores(aspect);
  const comesUp = (place: number): boolean => (column[place] as number) >= least || (aspect === 'mobile' && field.phones.has(place));
  return placesWhere(`under ${aspect} ${least}`, field, (place) => aspect !== 'distributed' && !comesUp(place));
}

/** Nor is what is not known to do what the task is most about, unless it is named. */
function notKnownTo(field: ScoreTable, main: string): Uint16Array {
  const column = field.known(main);
  return placesWhere(`unknown ${main}`, field, (place) => column[place] === NONE);
}

const UNSURE = 0.5;

/** What is known to be weak at just what was chosen is not taken for its other virtues, as long as there is another. */
function weakAt(field: ScoreTable, { aspect, most }: Weakness): Uint16Array {
  const column = field.known(aspect);
  return placesWhere(`weak ${aspect} ${most}`, field, (place) => column[place] !== NONE && (column[place] as number) <= most);
}

const WEAKENED = 0.85;

/** What is at its best with something around it has less without: a form for trials, or for some of what it does. */
const betterWith = (field: ScoreTable, surrounding: Surrounding): Uint16Array =>
  placesWhere(`better with ${surrounding}`, field, (place) => field.frameworks[place]?.betterWith.has(surrounding) === true);

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

/** What is used from a language over HTTP alone, and scores no more as a server. */
const overHttp = (field: ScoreTable, language: Language, most: number): Uint16Array =>
  placesWhere(`http ${language} ${most}`, field, (place) => {
    const framework = field.frameworks[place] as Framework;
    return isOverHttp(framework, language) && (framework.scores['deployment'] ?? 0) <= most;
  });

const WEAK = 2;
const MOST = 5;

/** What the reasons of those that are named, or of a kind, weigh, by their places; the others lack just that. Returns the most that they could. */
function countOwn(field: ScoreTable, { singled, singledWeight, kinds }: Scale, sums: Float64Array): number {
  let most = singledWeight;
  sums.fill(0);
  for (const { framework, reasons } of singled) {
    const place = field.placeOf.get(framework.id) as number;
    for (const { weight } of reasons) sums[place] = (sums[place] as number) + 5 * weight;
  }
  for (const kind of kinds) {
    const { column, total } = ownSumsOf(kind, field);
    add(column, sums);
    most += total;
  }
  return most;
}

/** The weighted means of scores that go to 5, from 0 to 1. `sums`, which they replace, and `own` are what is weighed in already. Returns all weight. */
function weighIn(field: ScoreTable, weights: readonly Weights[], sums: Float64Array, own: number): number {
  let all = own;
  for (const part of weights) {
    const { column, total } = sumsOf(part, field);
    add(column, sums);
    all += total;
  }
  const most = 5 * all;
  for (let place = 0; place < sums.length; place += 1) sums[place] = (sums[place] as number) / most;
  return all;
}

function add(column: Float64Array, sums: Float64Array): void {
  for (let place = 0; place < sums.length; place += 1) sums[place] = (sums[place] as number) + (column[place] as number);
}
