import { wholeName } from '../escaped.ts';
import { keptFor } from '../kept.ts';
import { foundationsOf, isGround } from '../knowledge/foundations.ts';
import type { Claim, Framework, Knowledge } from '../knowledge/knowledge.ts';
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

const companionsIn = keptFor(({ frameworks }: Knowledge) => keptFor((stays: Framework) => readCompanions(stays, frameworks)));

function readCompanions(stays: Framework, frameworks: Knowledge['frameworks']): ReadonlyMap<string, Reason> {
  const companions = new Map<string, Reason>();
  const names = createNamedIn(stays);
  // Models that go over from one ground to the other do not make the two go together.
  const isOther = (framework: Framework): boolean => isGround(stays, frameworks) && isGround(framework, frameworks);
  for (const framework of frameworks.values()) {
    const told = toldWith(framework, stays, frameworks);
    const claims = TOLD_BY.flatMap(([aspect, says]) => (framework.claims.get(aspect) ?? []).filter((claim) => says.test(claim.says)));
    const claim = told ?? (framework === stays ? claims[0] : isOther(framework) ? undefined : claims.find(({ says }) => names(says)));
    if (claim !== undefined) companions.set(framework.id, { aspect: GOES_WITH, weight: COMPANION_WEIGHT, claim: { ...claim, score: 5 } });
  }
  return companions;
}

/** The claim by which one works with another, or is built on it, or the other way round. */
function toldWith(one: Framework, other: Framework, frameworks: Knowledge['frameworks']): Claim | undefined {
  for (const list of one.claims.values()) for (const claim of list) if (claim.works_with?.includes(other.id) === true) return claim;
  if (one === other) return undefined;
  if (foundationsOf(one, frameworks).has(other.id)) return one.foundation?.claim;
  return foundationsOf(other, frameworks).has(one.id) ? other.foundation?.claim : undefined;
}

/** Whether a text names the framework, and not to say that it does not work with it. */
function createNamedIn({ name }: Framework): (text: string) => boolean {
  const pattern = wholeName(name);
  return (text) => pattern.test(text) && text.split(/[;.](?:\s|$)/).some((part) => pattern.test(part) && !DENIED.test(part));
}

const DENIED = /\b(?:no|not|nor|never|without|dropped|modelled on|was|were)\b/;
