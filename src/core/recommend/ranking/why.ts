import type { Claim, Framework } from '../../knowledge/knowledge.ts';
import { isRuntime } from '../criteria/running.ts';
import type { Reason } from '../evidence/reason.ts';
import type { Scale } from './scale.ts';
import { ALTERNATIVE, INSTEAD_OF, MADE_FOR, MADE_WEIGHT } from '../evidence/boosts.ts';
import { together, UNKNOWN } from '../criteria/weights.ts';

export type Why = {
  /** What speaks for it, what counts most first. */
  readonly reasons: readonly Reason[];
  /** What speaks against it: aspects that count and on which it is weak, or of which nothing is known. */
  readonly doubts: readonly Reason[];
  /** Something speaks for it at the task itself; where models are only run, or a place demands something, running there is enough. */
  readonly isForTask: boolean;
};

/** Something that does the task there as it is, rather than to run a model of it that somebody has to find. */
export const READY = 'ready';

/** What scores no more on what a task is about has nothing for it; of what scores more some of it is known. */
const UNABLE = 1;

/** Being named for the task, or in the place of what is left. */
const SINGLED = [MADE_FOR, INSTEAD_OF, ALTERNATIVE];

/** Why a framework fits as well as it does. */
export function explain(framework: Framework, { bounds, singled, kinds, standIn, weights, placeWeights }: Scale): Why {
  const asRuntime = bounds.forRunning && isRuntime(framework);
  const { main } = bounds;
  // What it can do of the task is told of a runtime too, though it is not weighed.
  const telling = asRuntime && main !== undefined ? [...placeWeights, { [main]: 1 }] : placeWeights;
  const byAspect = Array.from(together(asRuntime ? telling : weights), ([aspect, weight]): Reason => ({
    aspect,
    weight,
    claim: framework.claims.get(aspect)?.[0],
  }));
  const ability = framework.claims.get(main ?? '')?.[0]?.score ?? 0;
  const lacking: readonly Reason[] =
    asRuntime && standIn !== undefined && ability <= UNABLE ? [{ aspect: READY, weight: MADE_WEIGHT, claim: undefined }] : [];
  const own = [
    ...lacking,
    ...(singled.find((named) => named.framework === framework)?.reasons ?? []),
    ...kinds.flatMap((kind) => kind.get(framework.id) ?? []),
  ];
  // What says that it is made for the task may be what it scores on.
  const reasons = [...own, ...byAspect.filter(({ claim }) => !own.some((one) => one.aspect === MADE_FOR && one.claim?.id === claim?.id))];
  const score = ({ aspect, claim }: Reason): number => scoreOf(aspect, claim);
  const enough = [main, ...SINGLED, ...bounds.placeFloors.map((floor) => floor.aspect)];
  const speaking = reasons.filter((reason) => score(reason) >= 3);
  return {
    isForTask: main === undefined || asRuntime || speaking.some(({ aspect }) => enough.includes(aspect)),
    reasons: speaking.sort((a, b) => b.weight * (score(b) + 1) - a.weight * (score(a) + 1)),
    doubts: reasons.filter((reason) => score(reason) <= 2).sort((a, b) => b.weight - a.weight),
  };
}

/** Nothing known counts as nothing there, as a rule: a recommendation stands on what has been checked. */
const scoreOf = (aspect: string, claim: Claim | undefined): number => claim?.score ?? UNKNOWN[aspect] ?? 0;
