import type { Framework, Language, Task } from '../../knowledge/knowledge.ts';
import { LANGUAGES } from '../../knowledge/languages.ts';
import type { Surrounding } from '../../knowledge/surroundings.ts';
import type { BuiltOn } from '../evidence/built-on.ts';
import type { ScoreTable } from './score-table.ts';
import type { MadeBy } from '../evidence/made-by.ts';
import { excludedOf, machinesOf, type Need } from '../../need.ts';
import { type Aside, comesUpTo } from '../criteria/place.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import { ruleOut } from './rule-out.ts';
import { MADE_FOR, MADE_WEIGHT, type Boosted } from '../evidence/boosts.ts';
import { mainOf } from '../criteria/essence.ts';
import { chosenBy, type Weights, weightsOf } from '../criteria/weights.ts';
import type { Reason } from '../evidence/reason.ts';

/** A need with what it names. */
export type Wanted = {
  readonly need: Need;
  readonly task: Task | undefined;
  readonly aside: Aside;
  readonly singled: ReadonlyMap<string, Boosted>;
  /** Those that work with what stays, with what says so. */
  readonly companions: ReadonlyMap<string, Reason> | undefined;
  /** Those whose makers are not wanted. */
  readonly madeBy: MadeBy;
  /** Those that are built on what cannot be had. */
  readonly builtOn: BuiltOn;
  /** What the framework in use is good at, where no task is told. */
  readonly like: Weights;
};

type Singled = {
  /** The reasons for those that a task or the framework in use names, and how much such reasons count. */
  readonly singled: readonly Boosted[];
  readonly singledWeight: number;
};

/** The most that something scores on an aspect and is weak at it. */
export type Weakness = { readonly aspect: string; readonly most: number };

/** What a need weighs frameworks by. */
export type Scale = Singled & {
  readonly bounds: Bounds;
  /** The reasons for those that are made for the language, for those that work with what stays, and for those that run on a machine. */
  readonly kinds: readonly ReadonlyMap<string, Reason>[];
  /** What the task is about, if none of those that are made for it can be taken: who else is known to do it may stand in. */
  readonly standIn: readonly string[] | undefined;
  /** How much which aspect counts, for each part of the need; the second for runtimes in places that only run models. */
  readonly weights: readonly Weights[];
  readonly placeWeights: readonly Weights[];
  /** It is learnt in that language as well: what only runs models is weighed by what they are to do too. */
  readonly isLearntThere: boolean;
  /** Those that are made first of all for a language that is not wanted. */
  readonly strangeTo: readonly ReadonlyMap<string, Reason>[];
  /** The language that is told: what is used from it over HTTP alone is not at home there. */
  readonly language: Language | undefined;
  /** What was chosen outright: who is weak at that falls behind, or at what matters most no better than what is left for it. */
  readonly chosen: readonly Weakness[];
  /** What shall not be needed around it: what is at its best with that falls behind. */
  readonly spared: readonly Surrounding[];
};

export function scaleOf(field: ScoreTable, wanted: Wanted): Scale {
  const { natives, runningOn } = field;
  const { task } = wanted;
  const need = placed(wanted);
  const bounds = boundsOf(need, task, wanted.singled, wanted, field);
  const { singled, singledWeight } = takenOf(field, wanted, bounds);
  const lacking = (task?.made.length ?? 0) > 0 && singledWeight < MADE_WEIGHT;
  return {
    bounds,
    singled,
    singledWeight,
    kinds: [
      need.language === undefined ? undefined : natives.get(need.language),
      wanted.companions,
      ...machinesOf(need).map((machine) => runningOn.get(machine)),
    ].filter((kind) => kind !== undefined),
    standIn: lacking ? bounds.essence : undefined,
    weights: [...weightsOf(need, task), wanted.like],
    placeWeights: bounds.forRunning ? weightsOf(need, undefined) : [],
    isLearntThere: bounds.forRunning && isLearntThere(field, need, task),
    strangeTo:
      need.language !== undefined || bounds.onlyRuns
        ? []
        : LANGUAGES.flatMap((one) => (bounds.unwantedLanguages.includes(one) ? (natives.get(one) ?? []) : [])),
    language: need.language,
    chosen: chosenBy(need).flatMap((aspect) => [WEAK, ...leftAt(aspect, field, need)].map((most) => ({ aspect, most }))),
    spared: excludedOf(need).surroundings,
  };
}

/** Networks are trained in Python and brought elsewhere; what needs none, as tables do, is learnt on a server in any language that has something good at it. */
function isLearntThere({ frameworks }: ScoreTable, { language, target }: Need, task: Task | undefined): boolean {
  const main = task === undefined || task.asks['deep-learning'] !== undefined ? undefined : mainOf(task);
  if (main === undefined || language === undefined || target !== 'server') return false;
  return frameworks.some(
    ({ languages, scores, status }) => status.state !== 'ended' && languages.train.includes(language) && (scores[main] ?? 0) >= GOOD,
  );
}

const WEAK = 2;
const MOST = 5;

/** What is left scores so much on what matters most: somebody wants more of that, if there is more. */
function leftAt(aspect: string, { knowledge }: ScoreTable, { using, priority }: Need): readonly number[] {
  const score = knowledge.frameworks.get(using ?? '')?.scores[aspect] ?? MOST;
  return score < MOST && chosenBy({ priority }).includes(aspect) ? [score] : [];
}

/** A cluster is for training; where models are only run, it is made of servers. A server where they are only trained serves none. */
function placed({ need, task }: Wanted): Need {
  if (task?.runs === true && need.target === 'cluster') return { ...need, target: 'server' };
  return task?.trains === true && need.target === 'server' ? { ...need, target: undefined } : need;
}

/** Of those that are named, the ones that can be taken: what all others lack counts only where somebody has it. */
function takenOf(field: ScoreTable, { singled, need }: Wanted, bounds: Bounds): Singled {
  const taken: Boosted[] = [];
  const isPythonic = [...singled.values()].some(({ framework }) => worksInPython(framework));
  const weights = { made: 0, instead: 0 };
  singled.forEach((named, id) => {
    const { framework, reasons } = named;
    const out = ruleOut(field.placeOf.get(id) as number, field, need, bounds);
    if ((out !== undefined && out.because !== 'in-use') || !isKnownThere(framework, bounds)) return;
    if (!isForAnyone(framework, need, bounds, isPythonic)) return;
    const counting = doesTask(framework, bounds) ? reasons : reasons.filter(({ aspect }) => aspect === MADE_FOR);
    if (counting.length === 0) return;
    taken.push({ framework, reasons: counting });
    for (const { aspect, weight } of counting) {
      const part = aspect === MADE_FOR ? 'made' : 'instead';
      weights[part] = Math.max(weights[part], weight);
    }
  });
  return { singled: taken, singledWeight: weights.made + weights.instead };
}

/** To come next after what is in use counts only for what is known to do the task well. */
const doesTask = ({ scores }: Framework, { essence = [] }: Bounds): boolean => essence.every((aspect) => (scores[aspect] ?? 0) >= GOOD);

const GOOD = 3;

/** Who names neither a language nor what is in use, nor runs models only, is told of what works in Python, if anything does, and unless that is not wanted. */
const isForAnyone = (
  framework: Framework,
  { language, using }: Need,
  { forRunning, namedOnly, unwantedLanguages }: Bounds,
  isPythonic: boolean,
): boolean =>
  language !== undefined ||
  using !== undefined ||
  forRunning ||
  unwantedLanguages.includes('python') ||
  (namedOnly && !isPythonic) ||
  worksInPython(framework);

const worksInPython = ({ languages: { train, run } }: Framework): boolean => train.includes('python') || run.includes('python');

/** In a place that demands something, what is not known to run there is no answer to be singled out; on a cluster most things run. */
const isKnownThere = (framework: Framework, { placeFloors }: Bounds): boolean =>
  placeFloors.every((floor) => floor.aspect === 'distributed' || comesUpTo(framework, floor));
