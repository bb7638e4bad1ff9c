import { memoizeByObject } from './memoize.ts';
import { type Advice, adviceAgainst, adviceOfCard, separating } from './advice.ts';
import { foundationsOf, needsSome } from './knowledge/foundations.ts';
import {
  type Aspect,
  type Claim,
  type Framework,
  type Knowledge,
  type Pair,
  type Part,
  pairKey,
  type Task,
} from './knowledge/knowledge.ts';
import type { PartNamed } from './knowledge/parts.ts';
import { isGeneral } from './recommend/criteria/essence.ts';
import { isBroad } from './recommend/criteria/broad.ts';

/** Frameworks side by side. */
export type Comparison = {
  readonly frameworks: readonly Framework[];
  /** Every aspect on which something is known of at least one of them; what decides most comes first. */
  readonly rows: readonly ComparedAspect[];
  /** In the order of `frameworks`. */
  readonly standings: readonly Standing[];
  /** What is known to decide between the two, where they are often compared. */
  readonly pair: Pair | undefined;
  /** Those that are built on others of them, which makes no choice of the two; empty where a pair tells what they are to each other. */
  readonly layers: readonly Layer[];
  /** That one of the two works with the other, where a claim of it says so, and neither a pair nor a layer tells what they are to each other. */
  readonly companions: Companions | undefined;
};

/** A framework that works with another one. */
export type Companions = { readonly framework: Framework; readonly other: Framework; readonly claim: Claim };

/** A framework, and those beside it that it is built on, or may be where it `isFree` to be built on others; its foundation's claim says so. */
export type Layer = { readonly framework: Framework; readonly on: readonly Framework[]; readonly isFree: boolean };

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

/** One of those that are compared. */
export type Standing = {
  readonly framework: Framework;
  /** What of it is meant, where that is not the whole. */
  readonly part?: Part;
  /** When to choose it. */
  readonly advice: readonly Advice[];
  /** The one condition that holds whatever it is held against, if one is known; else the first. */
  readonly inShort: Advice | undefined;
};

/** More than these side by side nobody reads. */
export const MOST_COMPARED = 5;

/** Compares two or more frameworks on every aspect, or on one. Ids that are not known are left out. */
export function compare(knowledge: Knowledge, ids: readonly string[], onlyAspect?: string): Comparison {
  const frameworks = ids.flatMap((id) => knowledge.frameworks.get(id) ?? []);
  const pair = knowledge.pairs.get(pairKey(frameworks.map(({ id }) => id)));
  const decides = pair?.decides ?? [];
  const task = sharedTask(knowledge, frameworks);
  const rank = ({ aspect }: ComparedAspect): number => (decides.includes(aspect.id) ? decides.indexOf(aspect.id) : decides.length);
  const rows = [...knowledge.aspects.values()]
    .filter(({ id }) => onlyAspect === undefined || id === onlyAspect)
    .map((aspect) => compareOn(aspect, frameworks, task))
    .filter(({ claims }) => claims.some((known) => known.length > 0))
    .sort((a, b) => rank(a) - rank(b) || b.weight - a.weight);
  const advice = adviceFor(frameworks, rows, task, knowledge);
  const told = pair === undefined ? separating(advice) : advice;
  const layers = pair === undefined ? layersOf(frameworks, knowledge.frameworks) : [];
  return {
    frameworks,
    pair,
    layers,
    companions: pair === undefined && layers.length === 0 && frameworks.length === 2 ? companionsAmong(frameworks) : undefined,
    rows,
    standings: frameworks.map((framework, at) => {
      const own = told[at] ?? [];
      const others = frameworks.filter((other) => other !== framework);
      return { framework, advice: own, inShort: own.find(isOverAll) ?? adviceOfCard(framework, others)[0] ?? own[0] };
    }),
  };
}

const isOverAll = ({ over }: Advice): boolean => over.length === 0;

/** For each what is known of it against the others; else where it is ahead of them; else what its own card says. */
function adviceFor(
  frameworks: readonly Framework[],
  rows: readonly ComparedAspect[],
  task: Task | undefined,
  knowledge: Knowledge,
): readonly (readonly Advice[])[] {
  const chosenBy = decidingOf(frameworks, task, knowledge);
  const separates = rows.filter(({ weight, aspect }) => weight > 0 && chosenBy.has(aspect.id));
  return frameworks.map((framework, at): readonly Advice[] => {
    const others = frameworks.filter(({ id }) => id !== framework.id);
    const known = adviceAgainst(framework, others, knowledge);
    if (known.length > 0) return known;
    const ahead = framework.status.state === 'ended' ? [] : separates.filter((row) => leaderOf(row) === at);
    const needs = ahead.flatMap((row) => adviceOf(row, at));
    return needs.length > 0 ? needs : adviceOfCard(framework, others);
  });
}

const adviceOf = ({ aspect, claims }: ComparedAspect, at: number): readonly Advice[] => {
  const claim = claims[at]?.[0];
  return aspect.need === undefined || claim === undefined ? [] : [{ if: aspect.need, evidence: claim, over: [] }];
};

/** The aspects by which such frameworks are chosen: what is known to decide between one of them and another, and what their task asks. */
function decidingOf(frameworks: readonly Framework[], task: Task | undefined, knowledge: Knowledge): ReadonlySet<string> {
  const decides = decidesOf(knowledge);
  return new Set([...Object.keys(task?.asks ?? {}), ...frameworks.flatMap(({ id }) => decides.get(id) ?? [])]);
}

/** What decides between each and those that it is often compared with. */
const decidesOf = memoizeByObject(({ pairs }: Knowledge): ReadonlyMap<string, readonly string[]> => {
  const decides = new Map<string, readonly string[]>();
  for (const pair of pairs.values()) for (const id of pair.between) decides.set(id, [...(decides.get(id) ?? []), ...pair.decides]);
  return decides;
});

function layersOf(compared: readonly Framework[], frameworks: Knowledge['frameworks']): readonly Layer[] {
  return compared.flatMap((framework) => {
    const below = foundationsOf(framework, frameworks);
    const on = compared.filter(({ id }) => below.has(id));
    const isFree = !needsSome(framework, new Set(on.map(({ id }) => id)), frameworks);
    return on.length === 0 ? [] : [{ framework, on, isFree }];
  });
}

function companionsAmong(compared: readonly Framework[]): Companions | undefined {
  return compared
    .flatMap((framework) => compared.flatMap((other) => companionsOf(framework, other) ?? []))
    .find(({ framework, other }) => framework !== other);
}

function companionsOf(framework: Framework, other: Framework): Companions | undefined {
  const claim = [...framework.claims.values()].flat().find(({ works_with = [] }) => works_with.includes(other.id));
  return claim === undefined ? undefined : { framework, other, claim };
}

/**
 * The same where parts are named: what is said of a whole beside others, and when to choose it, says nothing of its part, unless it takes
 * the place of that; and one that has ended is none to choose, though its whole goes on, nor the other way round.
 */
export function ofParts(comparison: Comparison, parts: readonly PartNamed[]): Comparison {
  if (parts.length === 0) return comparison;
  const partOf = ({ id }: Framework): PartNamed | undefined => parts.find(({ whole }) => whole.id === id);
  const isWhole = (framework: Framework): boolean => {
    const named = partOf(framework);
    return named === undefined || isSucceeded(named);
  };
  const { pair, layers } = comparison;
  const isPair = pair !== undefined && !parts.some(isOtherwise);
  const standings = comparison.standings.map(({ framework, advice, inShort: ofWhole }): Standing => {
    const named = partOf(framework);
    const told = isPair ? advice : isWhole(framework) ? advice.flatMap((one) => overWholes(one, isWhole)) : [];
    const own = named === undefined || !isOtherwise(named) ? undefined : named.part.own;
    const inShort = isWhole(framework) ? ofWhole : told[0];
    const standing = { framework, advice: told, inShort, ...(named === undefined || isWhole(framework) ? {} : { part: named.part }) };
    if (own?.state === undefined) return standing;
    return { ...standing, framework: { ...framework, status: { ...own, state: own.state, successors: own.instead } } };
  });
  return {
    ...comparison,
    frameworks: standings.map(({ framework }) => framework),
    standings,
    layers: layers.filter(({ framework, on }) => [framework, ...on].every(isWhole)),
    companions: undefined,
    pair: isPair ? pair : undefined,
  };
}

/** Over a whole of which a part is meant nothing is to be chosen. */
function overWholes(advice: Advice, isWhole: (framework: Framework) => boolean): readonly Advice[] {
  const over = advice.over.filter(isWhole);
  return advice.over.length > 0 && over.length === 0 ? [] : [{ ...advice, over }];
}

/** Whether its whole takes the place of a part, which is answered by that. */
const isSucceeded = ({ part: { own }, whole }: PartNamed): boolean => own?.instead.includes(whole.id) === true;

/** Whether only one of the two has ended, the part or its whole. */
function isOtherwise({ part, whole }: PartNamed): boolean {
  const { own } = part;
  if (own?.state === undefined || isSucceeded({ part, whole })) return false;
  return (own.state === 'ended') !== (whole.status.state === 'ended');
}

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

function compareOn(aspect: Aspect, frameworks: readonly Framework[], task: Task | undefined): ComparedAspect {
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

/** The task that all of them are made for, unless each is made for much else: of several the one that the fewest are made for. */
function sharedTask({ tasks }: Knowledge, frameworks: readonly Framework[]): Task | undefined {
  if (frameworks.every(isBroad)) return undefined;
  return [...tasks.values()]
    .filter(({ made }) => frameworks.every(({ id }) => made.includes(id)))
    .toSorted((a, b) => a.made.length - b.made.length)[0];
}

/** Being less bad than the others, or a little better, is no lead: it takes being good where they are not. */
const GOOD = 4;
const NOT_GOOD = 2;

/** The place of the one that alone is good; undefined where there is none, or another may be. */
function leaderOf(row: ComparedAspect): number | undefined {
  const scores = scoresOf(row);
  const best = scores.findIndex((score) => (score ?? 0) >= GOOD);
  const isAlone = scores.every((score, at) => at === best || (score ?? GOOD) <= NOT_GOOD);
  return best >= 0 && isAlone ? best : undefined;
}
