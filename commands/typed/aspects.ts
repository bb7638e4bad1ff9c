import { claimsOn } from '../../src/core/knowledge/claims.ts';
import type { Aspect, Claim } from '../../src/core/knowledge/knowledge.ts';
import { wholeName } from '../../src/core/text/escaped.ts';
import { isPhone, type Machine } from '../../src/core/knowledge/machines.ts';
import type { Target } from '../../src/core/knowledge/targets.ts';
import { machinesOf } from '../../src/core/need.ts';
import type { Match } from '../../src/core/knowledge/names.ts';
import { CONVERSION } from '../../src/core/search/questions.ts';
import { asidesIn, pointsIn } from '../../src/core/understand/need/asides.ts';
import type { Understand, Understanding } from '../../src/core/understand/understand.ts';
import type { Services } from '../services.ts';

/**
 * With the aspects under which those that are named tell of the machines in question, in the place of others that speak of places and devices; first of
 * all where just these are asked about, whatever else is: `plans for metal on a mac`.
 */
export function withMachines(understood: Understanding, { knowledge }: Services): Understanding {
  const { aspects, frameworks, need } = understood;
  const named = frameworks.flatMap(({ id }) => knowledge.frameworks.get(id) ?? []);
  const told = machinesOf(need).flatMap((machine) => named.flatMap(({ machines }) => machines.get(machine)?.aspect ?? []));
  const first = told.filter((aspect) => aspects.includes(aspect));
  const replaced = aspects.flatMap((aspect) => (PLACES.has(aspect) ? [...told, aspect] : [aspect]));
  return told.length === 0 ? understood : { ...understood, aspects: [...new Set([...first, ...replaced, ...told])] };
}

/** Where something runs. */
export const PLACES: ReadonlySet<string> = new Set(['hardware', 'installation', 'mobile']);

/**
 * The machines in question, if one that is held against others tells of them, and the aspects that ask for more than how they run there.
 * Phones have an aspect of their own, on which they are compared.
 */
export function machinesCompared(
  { held, need, aspects }: Understanding,
  { knowledge }: Services,
): { readonly machines: readonly Machine[]; readonly aspects: readonly string[] } {
  const named = held.flatMap(({ id }) => knowledge.frameworks.get(id) ?? []);
  const told = machinesOf(need).filter((machine) => !isPhone(machine) && named.some(({ machines }) => machines.has(machine)));
  if (told.length === 0) return { machines: told, aspects };
  const ofPlace = need.target === undefined ? undefined : OF_PLACE[need.target];
  return { machines: told, aspects: aspects.filter((aspect) => !PLACES.has(aspect) && aspect !== ofPlace) };
}

/** What the word for a place may ask about, and does not where it only tells which machine it is: `our server has no GPU`. */
const OF_PLACE: Readonly<Partial<Record<Target, string>>> = { browser: 'browser', edge: 'edge', tpu: 'tpu', server: 'deployment' };

/** The aspect that is asked about, if something is known on it of a framework that is named. */
export function aspectKnown(
  { aspects, frameworks }: Pick<Understanding, 'aspects' | 'frameworks'>,
  { knowledge }: Services,
): Aspect | undefined {
  const named = frameworks.flatMap(({ id }) => knowledge.frameworks.get(id) ?? []);
  const id = aspects.find((aspect) => named.some((framework) => claimsOn(framework, aspect).length > 0));
  return id === undefined ? undefined : knowledge.aspects.get(id);
}

/** The aspects that a text asks about, by their words or by what is needed: a licence, a language, a small device. */
export const aspectsAsked = (understood: Understanding): readonly string[] => [
  ...new Set([...understood.aspects, ...aspectsNeeded(understood)]),
];

const aspectsNeeded = ({ need }: Understanding): readonly string[] =>
  [
    need.licence === undefined ? [] : 'licence',
    need.language === undefined ? [] : 'languages',
    need.target === 'edge' ? need.target : [],
    need.experience === 'new' ? 'learning-curve' : [],
  ].flat();

/**
 * Without what only a figure beside names tells, or what is refused there: `pytorch vs jax, 2 gpus` asks of no hardware how good it is,
 * nor `dagster vs prefect, no cloud` which of them has the better one. `apache 2.0` is no figure.
 */
export function withoutAsides(
  aspects: readonly string[],
  text: string,
  { frameworks }: Pick<Understanding, 'frameworks'>,
  { understand }: Services,
): readonly string[] {
  const names = frameworks.map(({ typed }) => typed);
  const beside = asidesIn(text, names).filter((aside) => isRefusal(aside, understand) || isFigure(aside, understand));
  if (beside.length === 0) return aspects;
  const rest = aspectsAsked(understand(beside.reduce((left, aside) => left.replace(aside, ' '), text)));
  return aspects.filter((aspect) => rest.includes(aspect));
}

const isRefusal = (aside: string, understand: Understand): boolean => understand(aside).unwantedSurroundings.length > 0;

const isFigure = (aside: string, understand: Understand): boolean => /\d/.test(aside) && aspectsNeeded(understand(aside)).length === 0;

/** What is listed behind names to be held against each other by, as typed, with the aspects that each means. */
export type Point = { readonly typed: string; readonly aspects: readonly string[] };

/** Of one framework `price` alone means an aspect, and so it does of several. Behind a comma a list is one by an aspect in it. */
export function pointsAsked(
  text: string,
  { frameworks, unknownRivals, isForeign }: Understanding,
  { understand }: Services,
): readonly Point[] {
  const [first] = frameworks;
  if (first === undefined || frameworks.length + unknownRivals.length < 2 || isForeign) return [];
  const { points, isList } = pointsIn(text, [...frameworks.map(({ typed }) => typed), ...unknownRivals]);
  const asked = points.map((typed): Point => {
    const isAside = isRefusal(typed, understand) || isFigure(typed, understand);
    return { typed, aspects: isAside ? [] : aspectsAsked(understand(`${first.name} ${typed}`)) };
  });
  return isList || asked.some(({ typed, aspects }) => aspects.length > 0 || isRefusal(typed, understand)) ? asked : [];
}

/**
 * The aspects on which those that are named can be compared, as at least two of them have a claim under it; those on which all are as good
 * come last. Where there is one, others that are asked about and known of fewer come after it: none goes without a word.
 */
export function aspectsCompared({ aspects, frameworks }: Understanding, { knowledge }: Services): readonly Aspect[] {
  const isTold = (aspect: string): boolean =>
    frameworks.filter((one) => knowledge.frameworks.get(one.id)?.claims.has(aspect) === true).length > 1;
  const isEven = (aspect: string): boolean => {
    const [first, ...others] = frameworks.map(({ id }) => knowledge.frameworks.get(id)?.scores[aspect]);
    return first !== undefined && others.every((score) => score === first);
  };
  const told = aspects.filter(isTold);
  const rest = told.length === 0 ? [] : aspects.filter((aspect) => !told.includes(aspect));
  const inOrder = [...told.filter((aspect) => !isEven(aspect)), ...told.filter(isEven), ...rest];
  return inOrder.flatMap((aspect) => knowledge.aspects.get(aspect) ?? []);
}

/** The aspect under which a framework says that it goes with all of these, or is built on them. */
export function aspectGoingWith(one: Match, others: readonly Match[], { knowledge }: Services): Aspect | undefined {
  const claims = [...(knowledge.frameworks.get(one.id)?.claims ?? [])];
  const found = claims.find(([, list]) =>
    list.some(({ works_with = [], built_on = [] }) => others.every(({ id }) => works_with.includes(id) || built_on.includes(id))),
  );
  return found === undefined ? undefined : knowledge.aspects.get(found[0]);
}

/** The aspect under which a framework tells of another: what it exchanges with others first. */
export function aspectNaming(one: Match, other: Match, { knowledge }: Services): Aspect | undefined {
  const claims = knowledge.frameworks.get(one.id)?.claims ?? new Map<string, readonly Claim[]>();
  const name = wholeName(other.name);
  const tells = (aspect: string): boolean => claims.get(aspect)?.some(({ says }) => name.test(says)) ?? false;
  const id = [CONVERSION, ...claims.keys()].find(tells);
  return id === undefined ? undefined : knowledge.aspects.get(id);
}
