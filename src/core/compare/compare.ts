import { type Framework, type Knowledge, type Pair, pairKey, type Part, type Task } from '../knowledge/knowledge.ts';
import { memoizeByObject } from '../memoize.ts';
import { isBroad } from '../recommend/criteria/broad.ts';
import { type Advice, adviceAgainst, adviceOfCard, separating } from './advice.ts';
import { companionsAmong, type Companions, type Layer, layersOf } from './layers.ts';
import { type ComparedAspect, compareOn, leaderOf } from './rows.ts';

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

/** Compares two or more frameworks on every aspect, or on these alone, in their order. Ids that are not known are left out. */
export function compare(knowledge: Knowledge, ids: readonly string[], only?: readonly string[]): Comparison {
  const frameworks = ids.flatMap((id) => knowledge.frameworks.get(id) ?? []);
  const pair = knowledge.pairs.get(pairKey(frameworks.map(({ id }) => id)));
  const first = only ?? pair?.decides ?? [];
  const task = sharedTask(knowledge, frameworks);
  const rank = ({ aspect }: ComparedAspect): number => (first.includes(aspect.id) ? first.indexOf(aspect.id) : first.length);
  const rows = [...knowledge.aspects.values()]
    .filter(({ id }) => only === undefined || only.includes(id))
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

/** The task that all of them are made for, unless each is made for much else: of several the one that the fewest are made for. */
function sharedTask({ tasks }: Knowledge, frameworks: readonly Framework[]): Task | undefined {
  if (frameworks.every(isBroad)) return undefined;
  return [...tasks.values()]
    .filter(({ made }) => frameworks.every(({ id }) => made.includes(id)))
    .toSorted((a, b) => a.made.length - b.made.length)[0];
}
