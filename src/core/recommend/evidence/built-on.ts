import { foundationsOf, isGround, needsSome } from '../../knowledge/foundations.ts';
import { essenceOf } from '../criteria/essence.ts';
import type { Claim, Framework, Knowledge, Task } from '../../knowledge/knowledge.ts';
import type { MadeBy } from './made-by.ts';
import { excludedOf, type Need } from '../../need.ts';
import { ALTERNATIVE, INSTEAD_OF, type Boosted } from './boosts.ts';

/** Those that are built on what cannot be had, by their ids, with the claim that says so. */
export type BuiltOn = ReadonlyMap<string, Apart>;

type Apart = { readonly because: 'built-on-unwanted' | 'needs-unwanted' | 'apart'; readonly evidence: Claim };

/**
 * Who leaves out a framework or a maker, or replaces one, leaves out what needs it, or needs it installed for what is built, unless that is named as what to take instead; and what needs
 * another one of its kind does not go with one that stays. `companions` are those that are known to work with that.
 */
export function builtOnOf(
  need: Need,
  { frameworks }: Knowledge,
  singled: ReadonlyMap<string, Boosted>,
  companions: ReadonlyMap<string, unknown> | undefined,
  madeBy: MadeBy,
  task: Task | undefined,
): BuiltOn {
  const { excluded, using, with: stays } = need;
  if (excluded === undefined && using === undefined && stays === undefined) return NOTHING;
  const refused = new Set([...excludedOf(need).frameworks, ...madeBy.keys()]);
  const left = new Set([...refused, ...(using === undefined ? [] : [using])]);
  const isInstead = (id: string): boolean =>
    singled.get(id)?.reasons.some(({ aspect }) => aspect === INSTEAD_OF || aspect === ALTERNATIVE) === true;
  const kept = groundOf(stays, frameworks);
  const goesWith = (framework: Framework): boolean =>
    framework.id === stays ||
    companions?.has(framework.id) === true ||
    [...foundationsOf(framework, frameworks)].some((id) => kept?.has(id));
  return new Map(
    [...frameworks.values()].flatMap((framework): [string, Apart][] => {
      const { id, foundation, claims } = framework;
      const required = requiredFor(task, framework).find((one) => (isInstead(id) ? refused : left).has(one.id));
      if (required !== undefined) return [[id, { because: 'needs-unwanted', evidence: required.claim }]];
      if (foundation !== undefined && needsSome(framework, isInstead(id) ? refused : left, frameworks))
        return [[id, { because: 'built-on-unwanted', evidence: foundation.claim }]];
      if (kept === undefined || goesWith(framework)) return [];
      // What is another ground itself goes with it no more than what is built on one.
      const evidence = foundation?.claim ?? (isGround(framework, frameworks) ? claims.get('purpose')?.[0] : undefined);
      return evidence === undefined ? [] : [[id, { because: 'apart', evidence }]];
    }),
  );
}

/** What must be installed with a framework for a task: what it cannot do without at all, or not for what the task is about. */
const requiredFor = (task: Task | undefined, { requirements }: Framework): Framework['requirements'] =>
  requirements.filter(({ aspect }) => aspect === 'installation' || (task !== undefined && essenceOf(task).includes(aspect)));

const NOTHING: BuiltOn = new Map();

/** What stays and what that is built on, if it is such a ground: beside a library of another kind, anything can be used. */
function groundOf(stays: string | undefined, frameworks: Knowledge['frameworks']): ReadonlySet<string> | undefined {
  const framework = frameworks.get(stays ?? '');
  if (framework === undefined || !isGround(framework, frameworks)) return undefined;
  return new Set([framework.id, ...foundationsOf(framework, frameworks)]);
}
