import { inOrder } from '../order.ts';
import type { Framework, Knowledge, Task } from '../knowledge/knowledge.ts';
import { LANGUAGES } from '../knowledge/languages.ts';
import { isPhone, type Machine, PLACE_OF } from '../knowledge/machines.ts';
import { type Target, TARGETS } from '../knowledge/targets.ts';
import { EXPERIENCES, PRIORITIES } from '../knowledge/wishes.ts';
import { builtOnOf } from './evidence/built-on.ts';
import { companionsOf } from './evidence/companions.ts';
import { does } from './criteria/does.ts';
import { essenceOf } from './criteria/essence.ts';
import { type ScoreTable, scoreTableOf } from './ranking/score-table.ts';
import { fitsOf } from './ranking/fit.ts';
import { madeByOf } from './evidence/made-by.ts';
import { type Answer, excludedOf, machinesOf, type Need } from './need.ts';
import { type Aside, placedNeed } from './criteria/place.ts';
import { ruleOut } from './ranking/rule-out.ts';
import type { RuledOut } from './ranking/ruled-out.ts';
import { isForRunning, isRuntime, RUN_ONLY } from './criteria/running.ts';
import { heldFor } from './evidence/held.ts';
import { leftOf } from './evidence/left.ts';
import { likeOf } from './criteria/like.ts';
import { scaleOf, type Wanted } from './ranking/scale.ts';
import { boostsOf } from './evidence/boosts.ts';
import { explain, type Why } from './ranking/why.ts';

export type Recommendation = {
  /** As it was told, but for a task that is another one where it must run, with the place that a kind of phone tells, and what goes with a part that is left. */
  readonly need: Need;
  readonly task: Task | undefined;
  /** What was told of where it must run and is no matter of the task. */
  readonly aside: Aside;
  /** The best first. */
  readonly ranking: readonly Ranked[];
  /** Those first that would fit best otherwise. */
  readonly ruledOut: readonly RuledOut[];
  /** What is in use now, if it would come first where nothing were to be replaced. */
  readonly staying: Ranked | undefined;
  /** What runs models of that kind in the language that is told, if they are trained elsewhere: worked out when it is asked for. */
  readonly runner: Framework | undefined;
  /** Worked out when it is asked for: of all that are ranked only the first few are told of. */
  why(framework: Framework): Why;
  /** The first few single answers that would put another framework first: worked out when they are asked for. */
  readonly changes: readonly Change[];
};

export type Ranked = {
  readonly framework: Framework;
  /** How well it fits, from 0 to 1: the mean of its scores, weighted by the need. */
  readonly fit: number;
};

export type Change = { readonly option: Answer; readonly value: string; readonly winner: Framework };

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

/** Android and iPhones are phones, though only they may be named; a Mac may be a laptop or a server. */
const onPhone = (need: Need): Need => (need.target === undefined && machinesOf(need).some(isPhone) ? { ...need, target: 'phone' } : need);

/** What is weighed. Of the same need `elsewhere` only the place is another one: what is left out stays so. */
function wantedOf(told: Need, knowledge: Knowledge, elsewhere?: Wanted): Wanted {
  const { need: placed, task, aside } = placedNeed(told, knowledge);
  const left = leftOf(told.using, knowledge);
  const need = { ...placed, using: left?.isWithin === false ? left.framework.id : undefined };
  const like = left === undefined || task !== undefined ? {} : likeOf(left.framework, knowledge);
  const { singled } = boostsOf(knowledge, task, need, left);
  const { companions, madeBy, builtOn } = elsewhere ?? apartOf(need, singled, knowledge);
  return { need, task, aside, companions, like, singled, madeBy, builtOn };
}

/** What goes with what stays, and what cannot be had. */
function apartOf(need: Need, singled: Wanted['singled'], knowledge: Knowledge): Pick<Wanted, 'companions' | 'madeBy' | 'builtOn'> {
  const companions = need.with === undefined ? undefined : companionsOf(need.with, knowledge);
  const madeBy = madeByOf(need, knowledge);
  return { companions, madeBy, builtOn: builtOnOf(need, knowledge, singled, companions, madeBy) };
}

function rank(field: ScoreTable, wanted: Wanted): Pick<Recommendation, 'ranking' | 'ruledOut' | 'why'> {
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

/** What fits less than this is no answer worth a change of mind. */
const WORTHY = 0.6;
/** What fits less than this is no recommendation at all. */
export const POOR = 0.4;
/** What fits less than this does something else. */
export const NONE_FITS = 0.3;

/** The first of the ranking, without the reasons, and how much better it fits than another; undefined if nothing fits well. */
function winnerOf(
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

/** So many changes are looked for: each is a ranking of its own, and nobody reads more. */
const MOST_CHANGES = 3;
/** What fits better by less than this is a close call, and no change. */
const AHEAD = 0.01;

/** The first single answers but the task that, given instead, would put another framework first: at most one for each winner and option. */
function changesOf(
  all: Knowledge,
  field: ScoreTable,
  wanted: Wanted,
  elsewhere: (target: Target) => Wanted,
  winner: Framework | undefined,
): Change[] {
  const otherwise = <K extends Answer>(option: K, values: readonly (Need[K] & string)[]) =>
    values.map((value) => ({ option, value, given: (): Wanted => ({ ...wanted, need: { ...wanted.need, [option]: value } }) }));
  const { home, beside } = wanted.task ?? {};
  const machines = machinesOf(wanted.need);
  const unwanted = excludedOf(wanted.need).languages;
  // Who names a machine has told the place too, or at least that it is none where models are only run.
  const isOpen = (target: Target): boolean =>
    machines.length === 0 || !(RUN_ONLY.includes(target) || machines.some(isPhone) || isApart(target, machines));
  const targets = TARGETS.filter((target) => isOpen(target) && home?.at.includes(target) !== false && beside?.includes(target) !== true);
  const answers = [
    ...otherwise('licence', ['closed']),
    ...targets.map((value) => ({ option: 'target' as const, value, given: () => elsewhere(value) })),
    ...otherwise('priority', PRIORITIES),
    ...otherwise('experience', EXPERIENCES),
    ...otherwise(
      'language',
      LANGUAGES.filter((language) => !unwanted.includes(language)),
    ),
  ];
  const changes: Change[] = [];
  for (const { option, value, given: askedSo } of answers) {
    if (changes.length === MOST_CHANGES) break;
    if (wanted.need[option] === value) continue;
    const given = askedSo();
    if (!isOpenTo(given, winner, field.knowledge)) continue;
    const there = option === 'language' ? scoreTableOf(heldFor(given.need, all)) : field;
    const { framework: first, ahead } = winnerOf(there, given, winner) ?? {};
    if (first === undefined || first.id === winner?.id || (ahead ?? 0) < AHEAD || !isAnswer(first, given)) continue;
    if (changes.some((change) => change.option === option && change.winner.id === first.id)) continue;
    changes.push({ option, value, winner: first });
  }
  return changes;
}

/** TPUs are none of the machines that are named, and no cluster is made of what people have on their desks. */
const isApart = (target: Target, machines: readonly Machine[]): boolean =>
  target === 'tpu' || (target === 'cluster' && machines.some((machine) => PLACE_OF[machine] === 'laptop'));

/** Where nobody but the first is made for a task in that language, and nothing else runs its models there, nothing can come before it. */
function isOpenTo({ task, need }: Wanted, winner: Framework | undefined, { frameworks }: Knowledge): boolean {
  if (task === undefined || task.made.length === 0 || (!task.only && RUN_ONLY.includes(need.target))) return true;
  const { language } = need;
  const isSpoken = (id: string): boolean => {
    const languages = frameworks.get(id)?.languages;
    return language === undefined || languages?.train.includes(language) === true || languages?.run.includes(language) === true;
  };
  return task.made.some((id) => id !== winner?.id && isSpoken(id));
}

/** Whether a framework does the task, so that nobody is sent to what was only good at the rest: it is made for that, or runs its models there. */
function isAnswer(framework: Framework, { task, need }: Wanted): boolean {
  if (task === undefined || (isRuntime(framework) && RUN_ONLY.includes(need.target))) return true;
  if (task.made.length > 0) return task.made.includes(framework.id);
  return essenceOf(task).length === 0 || does(framework, task);
}
