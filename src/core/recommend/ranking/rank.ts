import type { Framework } from '../../knowledge/knowledge.ts';
import { inOrder } from '../../order.ts';
import { fitsOf } from './fit.ts';
import { ruleOut } from './rule-out.ts';
import type { RuledOut } from './ruled-out.ts';
import { scaleOf, type Wanted } from './scale.ts';
import type { ScoreTable } from './score-table.ts';
import { explain, type Why } from './why.ts';

export type Ranked = {
  readonly framework: Framework;
  /** How well it fits, from 0 to 1: the mean of its scores, weighted by the need. */
  readonly fit: number;
};

export type Order = {
  /** The best first. */
  readonly ranking: readonly Ranked[];
  /** Those first that would fit best otherwise. */
  readonly ruledOut: readonly RuledOut[];
  /** Worked out when it is asked for: of all that are ranked only the first few are told of. */
  why(framework: Framework): Why;
};

/** Orders all frameworks by how well they fit, and rules out those that cannot be meant. */
export function rank(field: ScoreTable, wanted: Wanted): Order {
  const scale = scaleOf(field, wanted);
  const fits = fitsOf(field, scale);
  const ruledOut: RuledOut[] = [];
  const ranking: Ranked[] = [];
  // Not `for … of`, which makes an object for each place.
  byFit(field, fits).forEach((place) => {
    const out = ruleOut(place, field, wanted.need, scale.bounds);
    if (out === undefined) ranking.push({ framework: field.frameworks[place] as Framework, fit: fits[place] as number });
    else ruledOut.push(out);
  });
  return { ranking, ruledOut, why: (framework) => explain(framework, scale) };
}

/** The places of all frameworks, the best fitting first; of two that fit as well the first stays so. */
function byFit({ room: { places } }: ScoreTable, fits: Float64Array): Uint16Array {
  for (let place = 0; place < places.length; place += 1) places[place] = place;
  return places.sort((a, b) => inOrder(fits[b] as number, fits[a] as number));
}

/** What fits less than this is no answer worth a change of mind. */
export const WORTHY = 0.6;
/** What fits less than this is no recommendation at all. */
export const POOR = 0.4;
/** What fits less than this does something else. */
export const NONE_FITS = 0.3;

/** The first of the ranking, without the reasons, and how much better it fits than another; undefined if nothing fits well. */
export function winnerOf(
  field: ScoreTable,
  wanted: Wanted,
  than?: Framework,
): { readonly framework: Framework; readonly ahead: number } | undefined {
  const scale = scaleOf(field, wanted);
  const fits = fitsOf(field, scale);
  let best: Framework | undefined;
  let bestFit = WORTHY;
  for (let place = 0; place < fits.length; place += 1) {
    const fit = fits[place] as number;
    // Of two that fit as well the first wins.
    if (fit < bestFit || (fit === bestFit && best !== undefined)) continue;
    if (ruleOut(place, field, wanted.need, scale.bounds) !== undefined) continue;
    best = field.frameworks[place] as Framework;
    bestFit = fit;
  }
  if (best === undefined) return undefined;
  const other = than === undefined ? undefined : field.placeOf.get(than.id);
  const isThere = other !== undefined && ruleOut(other, field, wanted.need, scale.bounds) === undefined;
  return { framework: best, ahead: isThere ? bestFit - (fits[other] as number) : 1 };
}
