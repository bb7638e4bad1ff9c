import type { Framework, Knowledge, Task } from '../knowledge/knowledge.ts';
import type { Need } from './need.ts';
import type { Reason } from './reason.ts';

/** A framework that a need names, with what speaks for it. */
export type Named = { readonly framework: Framework; readonly reasons: readonly Reason[] };

/** Being made for the task counts like a full score on what the task asks most; being named as what to take instead hardly less. */
export const MADE_FOR = 'made-for';
export const MADE_WEIGHT = 12;
export const INSTEAD_OF = 'instead-of';
export const INSTEAD_WEIGHT = 8;

/** Those that are made for a task, and those that the framework in use names as its successor or an alternative. */
export function singleOut(
  { frameworks, names }: Knowledge,
  task: Task | undefined,
  { using }: Need,
): { readonly singled: ReadonlyMap<string, Named> } {
  const singled = new Map<string, Named>();
  const add = (id: string, reason: Reason): void => {
    const framework = frameworks.get(id);
    const { reasons = [] } = singled.get(id) ?? {};
    if (framework !== undefined && !reasons.some(({ aspect }) => aspect === reason.aspect))
      singled.set(id, { framework, reasons: [...reasons, reason] });
  };
  for (const id of task?.made ?? []) {
    const [purpose] = frameworks.get(id)?.claims.get('purpose') ?? [];
    if (purpose !== undefined) add(id, { aspect: MADE_FOR, weight: MADE_WEIGHT, claim: { ...purpose, score: 5 } });
  }
  const now = using === undefined ? undefined : frameworks.get(using);
  for (const name of now?.status.successors ?? []) {
    const id = names.exact(name)?.id ?? name;
    if (now !== undefined)
      add(id, { aspect: INSTEAD_OF, weight: INSTEAD_WEIGHT, claim: { ...now.status, score: 5, was: [], disputed: [] } });
  }
  for (const { framework, when, ...evidence } of now?.alternatives ?? [])
    add(framework, { aspect: INSTEAD_OF, weight: INSTEAD_WEIGHT, claim: { ...evidence, says: when, score: 5, was: [], disputed: [] } });
  return { singled };
}
