import { memoizeByObject } from '../memoize.ts';
import { isUsedFrom, LANGUAGES } from '../knowledge/languages.ts';
import type { Framework, Knowledge } from '../knowledge/knowledge.ts';
import { isBroad } from '../recommend/criteria/broad.ts';

/** Those between which and each of these people choose, the closest first; none that has ended, or is used from other languages alone. */
export function rivalsOf(frameworks: readonly Framework[], knowledge: Knowledge): readonly Framework[] {
  const [first, ...rest] = frameworks.map(nearIn(knowledge));
  return [...(first ?? [])]
    .filter(([other]) => !frameworks.includes(other) && rest.every((near) => near.has(other)) && isUsedWhere(other, frameworks))
    .map(([other, near]) => ({ other, near: rest.reduce((sum, one) => sum + (one.get(other) ?? 0), near) - placeOf(other) }))
    .toSorted((a, b) => b.near - a.near)
    .map(({ other }) => other);

  /** What is only maintained comes last; of those as near the one that a card names first, then the one that is compared most. */
  function placeOf({ id, status }: Framework): number {
    const places = frameworks.map(({ alternatives }) => alternatives.findIndex(({ framework }) => framework === id));
    const earliest = Math.min(...places.map((place) => (place < 0 ? LAST : place)));
    const compared = kinOf(knowledge).paired.get(id)?.size ?? 0;
    return (earliest - compared / FAR) / (LAST + 1) + (status.state === 'active' ? 0 : FAR);
  }
}

/** Whether it is used from a language from which all of these are, as far as is told of each. */
function isUsedWhere(other: Framework, frameworks: readonly Framework[]): boolean {
  const all = [other, ...frameworks].map(({ languages }) => languages);
  const isTold = all.every(({ train, run }) => train.length + run.length > 0);
  return !isTold || LANGUAGES.some((language) => all.every((languages) => isUsedFrom(languages, language)));
}

/** The rivals of one that have not ended, and how near each is: looked for once, for many questions are about the same few. */
const nearIn = memoizeByObject((knowledge: Knowledge) =>
  memoizeByObject((one: Framework): ReadonlyMap<Framework, number> => {
    const found = new Map<Framework, number>();
    for (const other of knowledge.frameworks.values()) {
      const nearest = other.status.state === 'ended' ? 0 : nearness(one, other, knowledge);
      if (nearest >= RIVAL) found.set(other, nearest);
    }
    return found;
  }),
);

/** More places than any card names, and more than anybody is near. */
const LAST = 9;
const FAR = 99;

/** Whether people choose between the two. That the card of one names the other is not enough: it may do another part of the work. */
export const isRival = (one: Framework, other: Framework, knowledge: Knowledge): boolean => nearness(one, other, knowledge) >= RIVAL;

const RIVAL = 2;
const BY = { pair: 3, task: 2, alternative: 1, successor: 3 };

function nearness(one: Framework, other: Framework, knowledge: Knowledge): number {
  const { paired, named: namedBy } = kinOf(knowledge);
  const isPair = paired.get(one.id)?.has(other.id) === true;
  // What does all kinds of work is no rival of whatever shares one of them.
  const isSameTask = !isBroad(one) && !isBroad(other) && areMadeForSame(one, other, knowledge);
  const named = (namedBy.get(one.id)?.has(other.id) === true ? 1 : 0) + (namedBy.get(other.id)?.has(one.id) === true ? 1 : 0);
  const isSuccessor = succeeds(one, other) || succeeds(other, one);
  return (isPair ? BY.pair : 0) + (isSameTask ? BY.task : 0) + named * BY.alternative + (isSuccessor ? BY.successor : 0);
}

function areMadeForSame(one: Framework, other: Framework, knowledge: Knowledge): boolean {
  const { madeFor } = kinOf(knowledge);
  const others = madeFor.get(other.id);
  return madeFor.get(one.id)?.some((task) => others?.includes(task)) === true;
}

/** For what each is made, with which it is compared, and which its card names: asked for with every other one, and the same for all questions. */
type Kin = {
  readonly madeFor: ReadonlyMap<string, readonly string[]>;
  readonly paired: ReadonlyMap<string, ReadonlySet<string>>;
  readonly named: ReadonlyMap<string, ReadonlySet<string>>;
};

const kinOf = memoizeByObject((knowledge: Knowledge): Kin => {
  const madeFor = new Map<string, string[]>();
  for (const [task, { made }] of knowledge.tasks) for (const id of made) madeFor.set(id, [...(madeFor.get(id) ?? []), task]);
  const paired = new Map<string, Set<string>>();
  for (const { between } of knowledge.pairs.values())
    for (const id of between) for (const other of between) if (other !== id) paired.set(id, (paired.get(id) ?? new Set()).add(other));
  const named = new Map(
    [...knowledge.frameworks.values()].map(({ id, alternatives }) => [id, new Set(alternatives.map(({ framework }) => framework))]),
  );
  return { madeFor, paired, named };
});

const succeeds = ({ status }: Framework, { id, name }: Framework): boolean => status.successors.some((one) => one === id || one === name);

/** Whether two of these are known as something to choose between: by a pair, as each other's alternative, or as made for the same. */
export function areRivals(ids: readonly string[], knowledge: Knowledge): boolean {
  const known = ids.flatMap((id) => knowledge.frameworks.get(id) ?? []);
  const isChoice = (one: Framework, other: Framework): boolean =>
    nearness(one, other, knowledge) > 0 || areMadeForSame(one, other, knowledge) || (isBroad(one) && isBroad(other));
  return known.some((one, at) => known.slice(at + 1).some((other) => isChoice(one, other)));
}
