import type { Evidence, Framework, Language, Task } from '../knowledge/knowledge.ts';
import type { Need } from './need.ts';
import { isForRunning, isOnlyRun, isRuntime } from './running.ts';
import { TARGET_NEEDS } from './weights.ts';

export type RuledOut = {
  readonly framework: Framework;
  /** How well it would fit otherwise, from 0 to 1. */
  readonly fit: number;
  readonly because: 'ended' | 'too-weak' | 'language' | 'target';
  /** The aspect that was too weak. */
  readonly aspect?: string;
  readonly evidence: Evidence & { readonly says?: string };
};

/** What a need demands at the least. */
export type Bounds = {
  /** Models are only run there, in that language; what trains them is another choice. */
  readonly onlyRuns: boolean;
  /** Those that only run models are weighed by how well they do that there. */
  readonly forRunning: boolean;
  /** The scores below which the task, and the place, rule a framework out. */
  readonly needs: readonly (readonly [string, number])[];
  readonly placeNeeds: readonly (readonly [string, number])[];
};

export const boundsOf = (need: Need, task: Task | undefined): Bounds => ({
  onlyRuns: isOnlyRun(need, task),
  forRunning: isForRunning(need),
  needs: Object.entries(task?.needs ?? {}),
  placeNeeds: need.target === undefined ? [] : Object.entries(TARGET_NEEDS[need.target] ?? {}),
});

/** Why a framework cannot be taken; undefined if it can. */
export function ruleOut(
  framework: Framework,
  need: Need,
  { needs, placeNeeds, onlyRuns, forRunning }: Bounds,
): Omit<RuledOut, 'fit'> | undefined {
  if (framework.status.state === 'ended') return { framework, because: 'ended', evidence: framework.status };
  const { language } = need;
  if (language !== undefined && !speaks(framework, language, onlyRuns)) {
    const [claim] = framework.claims.get('languages') ?? [];
    return { framework, because: 'language', evidence: claim ?? framework.status };
  }
  const weak = forRunning && isRuntime(framework) ? undefined : tooWeak(framework, needs, 'too-weak');
  return weak ?? tooWeak(framework, placeNeeds, 'target');
}

/** Whoever names a language wants to work in it; where models are only run, running them is enough. */
function speaks({ languages }: Framework, language: Language, onlyRuns: boolean): boolean {
  return languages.train.includes(language) || (onlyRuns && languages.run.includes(language));
}

/** The first aspect on which a known score is below what is needed. */
function tooWeak(framework: Framework, needs: Bounds['needs'], because: 'too-weak' | 'target'): Omit<RuledOut, 'fit'> | undefined {
  for (const [aspect, least] of needs) {
    const score = framework.scores[aspect];
    if (score === undefined || score >= least) continue;
    const [evidence] = framework.claims.get(aspect) ?? [];
    if (evidence !== undefined) return { framework, because, aspect, evidence };
  }
  return undefined;
}
