import { editDistance } from './spelling.ts';

/** How near a typed beginning is to a name: lower is nearer; undefined if it is not near at all. */
export function rankOf(typed: string, known: string): number | undefined {
  if (typed === known) return 0;
  if (known.startsWith(typed)) return 1 + known.length / 100;
  if (typed.length < 3) return undefined;
  if (known.includes(typed)) return 3 + known.length / 100;
  const most = Math.ceil(typed.length / 3);
  const distance = editDistance(typed, known, most);
  if (distance <= most) return 4 + distance;
  const started = editDistance(typed, known.slice(0, typed.length), 1);
  return typed.length >= 4 && started <= 1 ? 5 + started : undefined;
}

/** Of so many letters one may be a slip; a shorter beginning or piece is one of too many names. */
const A_SLIP = 4;
const A_PIECE = 5;

/** How near a name as it was typed is to one that may have been meant: by slips, or as a piece of it; undefined if it is too far. */
export function likelihoodOf(typed: string, known: string): number | undefined {
  const slips = Math.floor(typed.length / A_SLIP);
  const distance = known.length < A_SLIP ? slips + 1 : editDistance(typed, known, slips);
  if (distance <= slips) return distance;
  const [short, long] = typed.length < known.length ? [typed, known] : [known, typed];
  return short.length >= A_PIECE && long.includes(short) ? slips + 1 + long.length / 100 : undefined;
}
