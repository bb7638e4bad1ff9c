import { isGeneral } from '../criteria/essence.ts';
import { LANGUAGES } from '../../knowledge/languages.ts';
import type { Claim, Framework, Knowledge, Language } from '../../knowledge/knowledge.ts';
import { memoizeByObject } from '../../memoize.ts';
import { excludedOf, type Need } from '../../need.ts';

/**
 * What frameworks can do in the language that is told, or in those that are not refused: what an add-on for Python does, nobody does in Go;
 * and what does without a server in Python alone needs one in Go.
 */
export function heldFor(need: Need, knowledge: Knowledge): Knowledge {
  const { bound, made } = boundIn(knowledge);
  const out = bound.filter((claim) => !holdsFor(need, claim));
  if (out.length === 0) return knowledge;
  // In most languages the same holds.
  const key = out.map(({ id }) => id).join(' ');
  const known = made.get(key) ?? without(new Set(out), knowledge);
  made.set(key, known);
  return known;
}

/** Whether a claim holds in the language that is told, or in one that is not refused. */
export const holdsFor = (need: Need, { only_in: own = [] }: Claim): boolean =>
  own.length === 0 || languagesOf(need).some((language) => own.includes(language));

const languagesOf = (need: Need): readonly Language[] =>
  need.language === undefined ? LANGUAGES.filter((one) => !excludedOf(need).languages.includes(one)) : [need.language];

/**
 * The claims of what is done in some languages alone, and what is left of the knowledge without some of them. How easy something is to
 * learn is told of one language and much the same in another.
 */
const boundIn = memoizeByObject(({ frameworks }: Knowledge) => ({
  bound: [...frameworks.values()].flatMap(({ claims }) =>
    [...claims].flatMap(([aspect, list]) =>
      list.filter(({ only_in: own = [], better_with: best = [] }) => own.length > 0 && (!isGeneral(aspect) || best.length > 0)),
    ),
  ),
  made: new Map<string, Knowledge>(),
}));

function without(out: ReadonlySet<Claim>, knowledge: Knowledge): Knowledge {
  const frameworks = new Map([...knowledge.frameworks].map(([id, framework]) => [id, withoutClaims(out, framework)]));
  // Not by `...`, which would read the questions as well.
  return Object.create(knowledge, { frameworks: { value: frameworks, enumerable: true } }) as Knowledge;
}

/** The score of an aspect stands with its first claim. */
function withoutClaims(out: ReadonlySet<Claim>, framework: Framework): Framework {
  const isGone = (aspect: string, claim: Claim): boolean => !isGeneral(aspect) && out.has(claim);
  const bound = [...framework.claims].filter(([aspect, list]) => list.some((claim) => isGone(aspect, claim)));
  const needed = [...framework.betterWith].filter(([, claim]) => out.has(claim));
  if (bound.length + needed.length === 0) return framework;
  const unscored = new Set(bound.flatMap(([aspect, [lead]]) => (lead !== undefined && out.has(lead) ? [aspect] : [])));
  return {
    ...framework,
    claims: new Map([...framework.claims].map(([aspect, list]) => [aspect, list.filter((claim) => !isGone(aspect, claim))])),
    scores: Object.fromEntries(Object.entries(framework.scores).filter(([aspect]) => !unscored.has(aspect))),
    surroundings: new Map([...framework.surroundings, ...needed]),
    betterWith: new Map([...framework.betterWith].filter(([, claim]) => !out.has(claim))),
  };
}
