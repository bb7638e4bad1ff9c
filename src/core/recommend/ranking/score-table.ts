import { memoizeByObject } from '../../memoize.ts';
import type { Framework, Knowledge, Language } from '../../knowledge/knowledge.ts';
import { inOrder } from '../../order.ts';
import type { Machine } from '../../knowledge/machines.ts';
import { createScores, type Scores } from './scores.ts';
import { nativesOf } from '../evidence/natives.ts';
import { runsOnPhones } from '../criteria/place.ts';
import { isRuntime } from '../criteria/running.ts';
import { runningOn } from '../evidence/runs-on.ts';
import { UNKNOWN } from '../criteria/weights.ts';
import type { Reason } from '../evidence/reason.ts';

/** What is the same for every need: made once for each knowledge. */
export type ScoreTable = {
  readonly knowledge: Knowledge;
  /** Of two that fit as well the first wins: what needs least around it, then what is easiest to learn, then by their ids. */
  readonly frameworks: readonly Framework[];
  readonly placeOf: ReadonlyMap<string, number>;
  /** The places of those that only run models. */
  readonly runtimes: readonly number[];
  /** Those that are made first of all for a language. */
  readonly natives: ReadonlyMap<Language, ReadonlyMap<string, Reason>>;
  /** Those that are known to run on a machine. */
  readonly runningOn: ReadonlyMap<Machine, ReadonlyMap<string, Reason>>;
  readonly scores: Scores;
  /** The same, with `NONE` where none is known. */
  readonly known: Scores;
  /** The places of those that run well on a kind of phone. */
  readonly phones: ReadonlySet<number>;
  /** Room to count in, by place: weighing runs over all frameworks, many times, and would fill the memory otherwise. */
  readonly room: { readonly fits: Float64Array; readonly there: Float64Array; readonly places: Uint16Array };
};

export const NONE = -1;

export const scoreTableOf = memoizeByObject((knowledge: Knowledge): ScoreTable => {
  const frameworks = [...knowledge.frameworks.values()].sort(
    (a, b) => inOrder(a.surroundings.size, b.surroundings.size) || inOrder(easeOf(b), easeOf(a)) || inOrder(a.id, b.id),
  );
  return {
    knowledge,
    frameworks,
    placeOf: new Map(frameworks.map(({ id }, place) => [id, place])),
    runtimes: frameworks.flatMap((framework, place) => (isRuntime(framework) ? [place] : [])),
    natives: nativesOf(frameworks),
    runningOn: runningOn(frameworks),
    scores: createScores(frameworks, UNKNOWN),
    known: createScores(frameworks, {}, NONE),
    phones: new Set(frameworks.flatMap((framework, place) => (runsOnPhones(framework) ? [place] : []))),
    room: {
      fits: new Float64Array(frameworks.length),
      there: new Float64Array(frameworks.length),
      places: new Uint16Array(frameworks.length),
    },
  };
});

const easeOf = ({ scores }: Framework): number => scores['learning-curve'] ?? UNKNOWN['learning-curve'] ?? 0;
