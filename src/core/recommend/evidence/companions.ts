import { memoizeByObject } from '../../memoize.ts';
import { wholeName } from '../../text/escaped.ts';
import { foundationsOf, isGround } from '../../knowledge/foundations.ts';
import type { Claim, Framework, Knowledge } from '../../knowledge/knowledge.ts';
import type { Reason } from './reason.ts';

/** Working with the framework that stays. */
export const GOES_WITH = 'goes-with';
const COMPANION_WEIGHT = 6;

/** Where nothing else tells: who says what it is for, what it exchanges models and data with, or what it integrates, and names another, works with it. */
const TOLD_BY: readonly (readonly [aspect: string, says: RegExp])[] = [
  ['purpose', /./],
  ['interop', /./],
  ['ecosystem', /integrat/],
];

/** The frameworks that work with one, itself among them, each with the claim that says so. */
export function companionsOf(id: string, knowledge: Knowledge): ReadonlyMap<string, Reason> {
  const stays = knowledge.frameworks.get(id);
  return stays === undefined ? new Map() : companionsIn(knowledge)(stays);
}

const companionsIn = memoizeByObject(({ frameworks }: Knowledge) =>
  memoizeByObject((stays: Framework) => readCompanions(stays, frameworks)),
);

function readCompanions(stays: Framework, frameworks: Knowledge['frameworks']): ReadonlyMap<string, Reason> {
  const companions = new Map<string, Reason>();
  const names = createNamedIn(stays);
  // Models that go over from one ground to the other do not make the two go together.
  const isOther = (framework: Framework): boolean => isGround(stays, frameworks) && isGround(framework, frameworks);
  for (const framework of frameworks.values()) {
    const claims = TOLD_BY.flatMap(([aspect, says]) => (framework.claims.get(aspect) ?? []).filter((claim) => says.test(claim.says)));
    const naming = isOther(framework) ? [] : claims.filter(({ says }) => names(says));
    const claim = framework === stays ? claims[0] : toldWith(framework, stays, naming, isOther(framework), frameworks);
    if (claim !== undefined) companions.set(framework.id, { aspect: GOES_WITH, weight: COMPANION_WEIGHT, claim: { ...claim, score: 5 } });
  }
  return companions;
}

/**
 * The claim by which one works with another, or is built on it, or the other way round: one that is marked so and names the other first, or
 * else one that names it as well. What an ecosystem holds often lists much else.
 */
function toldWith(
  one: Framework,
  other: Framework,
  naming: readonly Claim[],
  isOther: boolean,
  frameworks: Knowledge['frameworks'],
): Claim | undefined {
  const own = markedWith(one, other);
  const named = (claims: readonly Claim[], { name }: Framework): readonly Claim[] =>
    claims.filter(({ says }) => wholeName(name).test(says));
  const others = isOther ? [] : markedWith(other, one);
  const built = [
    ...(foundationsOf(one, frameworks).has(other.id) ? [one.foundation?.claim] : []),
    ...(foundationsOf(other, frameworks).has(one.id) ? [other.foundation?.claim] : []),
  ];
  const isKnown = own.length > 0 || others.length > 0;
  return [...named(own, other), ...named(others, one), ...(isKnown ? naming : []), ...own, ...others, ...built, ...naming][0];
}

/** The claims of one that are marked to say that it works with another, those of what it exchanges first and of its ecosystem last. */
function markedWith(one: Framework, other: Framework): readonly Claim[] {
  const marked = [...one.claims].flatMap(([aspect, claims]) =>
    claims.flatMap((claim) => (claim.works_with?.includes(other.id) === true ? [{ aspect, claim }] : [])),
  );
  const rank = (aspect: string): number => (aspect === 'interop' ? 0 : aspect === 'ecosystem' ? 2 : 1);
  return marked.toSorted((a, b) => rank(a.aspect) - rank(b.aspect)).map(({ claim }) => claim);
}

/** Whether a text names the framework, and not to say that it does not work with it. */
function createNamedIn({ name }: Framework): (text: string) => boolean {
  const pattern = wholeName(name);
  return (text) => pattern.test(text) && text.split(/[;.](?:\s|$)/).some((part) => pattern.test(part) && !DENIED.test(part));
}

const DENIED = /\b(?:no|not|nor|never|without|dropped|modelled on|was|were)\b/;
