import type { Framework, Knowledge, Task } from '../knowledge/knowledge.ts';
import type { Target } from '../knowledge/targets.ts';
import { type Change, changesOf } from './changes.ts';
import type { Aside } from './criteria/place.ts';
import { isForRunning, isRuntime } from './criteria/running.ts';
import { heldFor } from './evidence/held.ts';
import type { Need } from '../need.ts';
import { fitsOf } from './ranking/fit.ts';
import { type Order, rank, type Ranked, winnerOf, WORTHY } from './ranking/rank.ts';
import { scaleOf, type Wanted } from './ranking/scale.ts';
import { type ScoreTable, scoreTableOf } from './ranking/score-table.ts';
import { onPhone, wantedOf } from './wanted.ts';

export type Recommendation = Order & {
  /** As it was told, but for a task that is another one where it must run, with the place that a kind of phone tells, and what goes with a part that is left. */
  readonly need: Need;
  readonly task: Task | undefined;
  /** What was told of where it must run and is no matter of the task. */
  readonly aside: Aside;
  /** What is in use now, if it would come first where nothing were to be replaced. */
  readonly staying: Ranked | undefined;
  /** What runs models of that kind in the language that is told, if they are trained elsewhere: worked out when it is asked for. */
  readonly runner: Framework | undefined;
  /** The first few single answers that would put another framework first: worked out when they are asked for. */
  readonly changes: readonly Change[];
};

/** Ranks all frameworks for a need: what is ended or cannot do it is ruled out, the others are weighed by their scores. */
export function recommend(all: Knowledge, given: Need): Recommendation {
  const told = onPhone(given);
  const knowledge = heldFor(told, all);
  const field = scoreTableOf(knowledge);
  const wanted = wantedOf(told, knowledge);
  const ranked = rank(field, wanted);
  // What is named depends on the place only where the task does, or what is named in the place of another.
  const isSame =
    told.using === undefined && Object.keys(knowledge.tasks.get(told.task ?? '')?.at ?? {}).length === 0 && wanted.task?.id === told.task;
  const elsewhere = (target: Target): Wanted =>
    isSame ? { ...wanted, need: { ...wanted.need, target } } : wantedOf({ ...told, target }, knowledge, wanted);
  const staying = stayingOf(knowledge, field, told, ranked.ranking[0]);
  let changes: readonly Change[] | undefined;
  return {
    need: wanted.need,
    task: wanted.task,
    aside: wanted.aside,
    ...ranked,
    staying,
    get runner() {
      return runnerOf(knowledge, field, told);
    },
    get changes() {
      changes ??= changesOf(all, field, wanted, elsewhere, ranked.ranking[0]?.framework);
      return changes;
    },
  };
}

/** What comes first for a need, if it fits well: all that there is to know where nothing more is told. */
export function firstFor(all: Knowledge, need: Need): Framework | undefined {
  const knowledge = heldFor(need, all);
  return winnerOf(scoreTableOf(knowledge), wantedOf(onPhone(need), knowledge))?.framework;
}

/**
 * Where a task is told, and not what another shall be better at, what is in use may be the best for it: being named as its successor is no
 * merit then. What fits less than what comes first in its place is not the best.
 */
function stayingOf(knowledge: Knowledge, field: ScoreTable, { using, ...need }: Need, first: Ranked | undefined): Ranked | undefined {
  if (using === undefined || need.task === undefined || need.priority !== undefined) return undefined;
  const wanted = wantedOf(need, knowledge);
  const { framework } = winnerOf(field, wanted) ?? {};
  if (framework?.id !== using) return undefined;
  const fit = fitsOf(field, scaleOf(field, wanted))[field.placeOf.get(using) ?? 0] as number;
  return fit < (first?.fit ?? 0) ? undefined : { framework, fit };
}

/** Of what only runs models, what is made for one kind of them is no answer to whoever does something else. */
function runnerOf(knowledge: Knowledge, field: ScoreTable, told: Need): Framework | undefined {
  const there: Need = { ...told, target: 'server' };
  if (told.target !== undefined || !isForRunning(there)) return undefined;
  const wanted = wantedOf(there, knowledge);
  if (wanted.task === undefined || wanted.task.trains) return undefined;
  return rank(field, wanted).ranking.find(({ framework, fit }) => fit >= WORTHY && isRuntime(framework) && framework.only === undefined)
    ?.framework;
}
