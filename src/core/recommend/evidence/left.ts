import type { Claim, Framework, Knowledge } from '../../knowledge/knowledge.ts';
import type { Match } from '../../knowledge/names.ts';
import { partNamed } from '../../knowledge/parts.ts';

/** What is in use and to be replaced: a framework, or a part of one that says by itself what to use instead. */
export type Left = {
  /** The framework, or the whole that the part belongs to. */
  readonly framework: Framework;
  readonly isPart: boolean;
  /** It goes on in its whole, which is not ruled out then, but the next step. */
  readonly isWithin: boolean;
  /** The ids of what to use instead, and what says so. */
  readonly instead: readonly string[];
  readonly claim: Claim;
};

/** What stands for it in a need: the name of such a part, or else the id of the framework. */
export function leavingOf(match: Pick<Match, 'id' | 'part'>, knowledge: Knowledge): string {
  const own = partNamed(match, knowledge)?.part.own;
  return own === undefined || own.instead.length === 0 ? match.id : (match.part ?? match.id);
}

/** What a need means by it; undefined where nothing is to be replaced. */
export function leftOf(using: string | undefined, knowledge: Knowledge): Left | undefined {
  const { frameworks, names } = knowledge;
  const match = using === undefined || frameworks.has(using) ? undefined : names.exact(using);
  const framework = frameworks.get(match?.id ?? using ?? '');
  if (framework === undefined) return undefined;
  const own = match === undefined ? undefined : partNamed(match, knowledge)?.part.own;
  const instead = (own?.instead ?? framework.status.successors).map((name) => names.exact(name)?.id ?? name);
  return {
    framework,
    isPart: own !== undefined,
    isWithin: own !== undefined && instead.includes(framework.id),
    instead,
    claim: { ...(own ?? framework.status), score: 5, was: [], disputed: [] },
  };
}
