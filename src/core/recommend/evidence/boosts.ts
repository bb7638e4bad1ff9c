import type { Claim, Framework, Knowledge, Task } from '../../knowledge/knowledge.ts';
import { isBroad } from '../criteria/broad.ts';
import { mainOf } from '../criteria/essence.ts';
import type { Left } from './left.ts';
import type { Need } from '../../need.ts';
import type { Reason } from './reason.ts';

/** A framework that a need names, with what speaks for it. */
export type Boosted = { readonly framework: Framework; readonly reasons: readonly Reason[] };

/**
 * Being made for the task counts like a full score on what the task asks most; being named as what to take instead hardly less. Of an
 * alternative it is not known whether its condition holds: it counts a little less, and where more is told, that counts more.
 */
export const MADE_FOR = 'made-for';
export const MADE_WEIGHT = 12;
export const INSTEAD_OF = 'instead-of';
export const ALTERNATIVE = 'alternative';
const INSTEAD_WEIGHT = 9;
const ALTERNATIVE_WEIGHT = 7;
const NEXT_WEIGHT = 3;

/** Those that are made for a task, and those that what is in use names as its successor or an alternative. */
export function boostsOf(
  { frameworks }: Knowledge,
  task: Task | undefined,
  { target, priority }: Need,
  left: Left | undefined,
): { readonly singled: ReadonlyMap<string, Boosted> } {
  const singled = new Map<string, Boosted>();
  const add = (id: string, reason: Reason): void => {
    const framework = frameworks.get(id);
    const { reasons = [] } = singled.get(id) ?? {};
    if (framework !== undefined && !reasons.some(({ aspect }) => aspect === reason.aspect))
      singled.set(id, { framework, reasons: [...reasons, reason] });
  };
  for (const id of task?.made ?? []) {
    const framework = frameworks.get(id);
    const claim = framework === undefined || task === undefined ? undefined : madeClaim(framework, task);
    if (claim !== undefined) add(id, { aspect: MADE_FOR, weight: MADE_WEIGHT, claim: { ...claim, score: 5 } });
  }
  if (left === undefined) return { singled };
  // Where it must run decides, and so does, among those made for a task, that it shall be simpler.
  const isOpen = target === undefined && (task === undefined || priority !== 'simplicity');
  for (const id of left.instead) add(id, { aspect: INSTEAD_OF, weight: isOpen ? INSTEAD_WEIGHT : NEXT_WEIGHT, claim: left.claim });
  // Where it must run is told, that decides.
  const weight = target !== undefined ? 0 : task === undefined ? ALTERNATIVE_WEIGHT : NEXT_WEIGHT;
  for (const { framework, when, ...evidence } of left.isPart ? [] : left.framework.alternatives)
    if (!singled.get(framework)?.reasons.some(({ aspect }) => aspect === INSTEAD_OF))
      add(framework, { aspect: ALTERNATIVE, weight, claim: { ...evidence, says: when, score: 5, was: [], disputed: [] } });
  return { singled };
}

/**
 * What says that a framework is made for a task: of its purpose what names that, if it does. The purpose of one for models of many kinds
 * names none: what it can do of it does.
 */
function madeClaim(framework: Framework, task: Task): Claim | undefined {
  const names = ({ says }: Claim): boolean => task.words.some((word) => says.toLowerCase().includes(word));
  const purposes = framework.claims.get('purpose') ?? [];
  const purpose = purposes.find(names) ?? purposes[0];
  if (!isBroad(framework)) return purpose;
  const own = framework.claims.get(mainOf(task) ?? '') ?? [];
  return own.find(names) ?? ((own[0]?.score ?? 0) >= GOOD ? own[0] : purpose);
}

const GOOD = 4;
