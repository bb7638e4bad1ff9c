import type { Aspect, Claim, Framework, Task } from '../knowledge/knowledge.ts';
import { isGeneral } from '../recommend/criteria/essence.ts';

export type ComparedAspect = {
  readonly aspect: Aspect;
  /** What is known of each, in the order of the frameworks; nothing where nothing is. */
  readonly claims: readonly (readonly Claim[])[];
  /** The largest difference of their scores, 0 where fewer than two are scored. */
  readonly spread: number;
  /** What all are made for asks it above all: worth showing, however alike they are. */
  readonly isAsked: boolean;
  /** How much the difference decides: the spread by the weight of the aspect; nothing where it is beside what all are made for. */
  readonly weight: number;
};

/** Whether all score the same on a row. */
export const isEven = (row: ComparedAspect): boolean => scoresOf(row).every((score, _, [first]) => score !== undefined && score === first);

/** Whether a row tells them apart: not where all score the same, nor where the same words are said of each. */
export const tellsApart = (row: ComparedAspect): boolean => !isEven(row) && !isSaidAlike(row);

function isSaidAlike({ claims }: ComparedAspect): boolean {
  const [first, ...others] = claims.map(([lead]) => lead);
  return first?.brief !== undefined && others.every((lead) => lead?.brief === first.brief && lead?.score === first.score);
}

/** The score of each framework on a row, undefined where none is given. */
export function scoresOf({ claims }: ComparedAspect): readonly (number | undefined)[] {
  return claims.map(([lead]) => lead?.score);
}

/** Frameworks on one aspect, as far as it tells for what all of them are made for. */
export function compareOn(aspect: Aspect, frameworks: readonly Framework[], task: Task | undefined): ComparedAspect {
  const claims = frameworks.map((framework) => framework.claims.get(aspect.id) ?? []);
  const scores = claims.flatMap(([lead]) => lead?.score ?? []);
  const spread = scores.length < 2 ? 0 : Math.max(...scores) - Math.min(...scores);
  const isAsked = scores.length > 1 && (task?.asks[aspect.id] ?? 0) >= MUCH;
  return { aspect, claims, spread, isAsked, weight: Math.max(spread, isAsked ? 1 : 0) * weightOf(aspect, task) };
}

/** What a task asks so much, from 1 to 5, it is about. */
const MUCH = 4;

/** What a task asks most counts most; what it does not ask counts as far as it is good for every task. */
function weightOf({ id, decides }: Aspect, task: Task | undefined): number {
  if (task === undefined) return decides;
  return task.asks[id] ?? (isGeneral(id) ? decides / 2 : 0);
}

/** Being less bad than the others, or a little better, is no lead: it takes being good where they are not. */
const GOOD = 4;
const NOT_GOOD = 2;

/** The place of the one that alone is good; undefined where there is none, or another may be. */
export function leaderOf(row: ComparedAspect): number | undefined {
  const scores = scoresOf(row);
  const best = scores.findIndex((score) => (score ?? 0) >= GOOD);
  const isAlone = scores.every((score, at) => at === best || (score ?? GOOD) <= NOT_GOOD);
  return best >= 0 && isAlone ? best : undefined;
}
