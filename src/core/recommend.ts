import type { Claim, Evidence, Framework, Knowledge, Language, Task } from './knowledge/knowledge.ts';
import { LANGUAGES } from './knowledge/schema.ts';

/** What someone needs. Everything may be left open. */
export type Need = {
  readonly task?: string | undefined;
  readonly experience?: Experience | undefined;
  readonly target?: Target | undefined;
  readonly language?: Language | undefined;
  readonly priority?: Priority | undefined;
};

export const EXPERIENCES = ['new', 'some', 'expert'] as const;
export const TARGETS = ['laptop', 'server', 'cluster', 'phone', 'browser', 'edge', 'tpu'] as const;
export const PRIORITIES = ['simplicity', 'speed', 'control', 'stability', 'research', 'ecosystem'] as const;
export type Experience = (typeof EXPERIENCES)[number];
export type Target = (typeof TARGETS)[number];
export type Priority = (typeof PRIORITIES)[number];

export type Recommendation = {
  readonly need: Need;
  readonly task: Task | undefined;
  /** The best first. */
  readonly ranking: readonly Ranked[];
  readonly ruledOut: readonly RuledOut[];
  /** Single answers that would put another framework first. */
  readonly changes: readonly Change[];
};

export type Ranked = {
  readonly framework: Framework;
  /** How well it fits, from 0 to 1: the mean of its scores, weighted by the need. */
  readonly fit: number;
  /** What speaks for it, what counts most first. */
  readonly reasons: readonly Reason[];
  /** What speaks against it: aspects that count and on which it is weak, or of which nothing is known. */
  readonly doubts: readonly Reason[];
};

export type Reason = { readonly aspect: string; readonly weight: number; readonly claim: Claim | undefined };

export type RuledOut = {
  readonly framework: Framework;
  readonly because: 'ended' | 'too-weak' | 'language' | 'target';
  /** The aspect that was too weak. */
  readonly aspect?: string;
  readonly evidence: Evidence & { readonly says?: string };
};

export type Change = { readonly option: keyof Need; readonly value: string; readonly winner: Framework };

type Weights = Readonly<Record<string, number>>;

/** What each answer asks of a framework: how much which aspect counts. */
const EXPERIENCE: Readonly<Record<Experience, Weights>> = {
  new: { 'learning-curve': 4, debugging: 1, ecosystem: 2 },
  some: { 'learning-curve': 1, ecosystem: 1 },
  expert: { customisation: 2, debugging: 1 },
};
const TARGET: Readonly<Record<Target, Weights>> = {
  server: { deployment: 4, production: 3 },
  phone: { mobile: 10 },
  browser: { browser: 10 },
  edge: { edge: 10 },
  tpu: { tpu: 6 },
  cluster: { distributed: 5, performance: 2 },
  laptop: { 'learning-curve': 1 },
};
const PRIORITY: Readonly<Record<Priority, Weights>> = {
  simplicity: { 'learning-curve': 5 },
  speed: { performance: 5, hardware: 1 },
  control: { customisation: 5, 'execution-model': 2 },
  stability: { maintenance: 5, production: 2 },
  research: { research: 5, pretrained: 2 },
  ecosystem: { ecosystem: 5, pretrained: 2 },
};
/** What counts for everyone. */
const ALWAYS: Weights = { maintenance: 2, ecosystem: 1 };

/** What a place demands at the least: below this score a framework is ruled out. */
const TARGET_NEEDS: Readonly<Partial<Record<Target, Weights>>> = {
  phone: { mobile: 2 },
  browser: { browser: 2 },
  edge: { edge: 2 },
  tpu: { tpu: 2 },
  cluster: { distributed: 2 },
};

/** Ranks all frameworks for a need: what is ended or cannot do it is ruled out, the others are weighed by their scores. */
export function recommend(knowledge: Knowledge, need: Need): Recommendation {
  const ranked = rank(knowledge, need);
  return {
    need,
    task: need.task === undefined ? undefined : knowledge.tasks.get(need.task),
    ...ranked,
    changes: changesOf(knowledge, need, ranked.ranking[0]?.framework.id),
  };
}

function rank(knowledge: Knowledge, need: Need): Pick<Recommendation, 'ranking' | 'ruledOut'> {
  const scale = scaleOf(knowledge, need);
  const ranking: Ranked[] = [];
  const ruledOut: RuledOut[] = [];
  for (const framework of knowledge.frameworks.values()) {
    const out = ruleOut(framework, need, scale);
    if (out === undefined) ranking.push(explain(framework, scale));
    else ruledOut.push(out);
  }
  ranking.sort((a, b) => b.fit - a.fit || a.framework.id.localeCompare(b.framework.id));
  return { ranking, ruledOut };
}

/** What fits less than this is no answer worth a change of mind. */
const WORTHY = 0.5;

/** The first of the ranking, without the reasons; undefined if nothing fits well. */
function winnerOf(knowledge: Knowledge, need: Need): Framework | undefined {
  const scale = scaleOf(knowledge, need);
  let best: { framework: Framework; fit: number } | undefined;
  for (const framework of knowledge.frameworks.values()) {
    if (ruleOut(framework, need, scale) !== undefined) continue;
    const fit = fitOf(framework, scale);
    if (best === undefined || fit > best.fit || (fit === best.fit && framework.id.localeCompare(best.framework.id) < 0))
      best = { framework, fit };
  }
  return best === undefined || best.fit < WORTHY ? undefined : best.framework;
}

/** What a need weighs frameworks by. */
type Scale = {
  readonly task: Task | undefined;
  readonly target: Target | undefined;
  /** How much which aspect counts; the second for runtimes in places that only run models. */
  readonly weights: readonly (readonly [string, number])[];
  readonly placeWeights: readonly (readonly [string, number])[];
  /** The scores below which the task, and the place, rule a framework out. */
  readonly needs: readonly (readonly [string, number])[];
  readonly placeNeeds: readonly (readonly [string, number])[];
};

function scaleOf(knowledge: Knowledge, need: Need): Scale {
  const task = need.task === undefined ? undefined : knowledge.tasks.get(need.task);
  return {
    task,
    target: need.target,
    weights: weightsOf(need, task),
    placeWeights: weightsOf(need, undefined),
    needs: Object.entries(task?.needs ?? {}),
    placeNeeds: need.target === undefined ? [] : Object.entries(TARGET_NEEDS[need.target] ?? {}),
  };
}

function ruleOut(framework: Framework, need: Need, { needs, placeNeeds }: Scale): RuledOut | undefined {
  if (framework.status.state === 'ended') return { framework, because: 'ended', evidence: framework.status };
  const { language, target } = need;
  if (language !== undefined && !speaks(framework, language, target)) {
    const [claim] = framework.claims.get('languages') ?? [];
    return { framework, because: 'language', evidence: claim ?? framework.status };
  }
  const weak = runsThere(framework, target) ? undefined : tooWeak(framework, needs, 'too-weak');
  return weak ?? tooWeak(framework, placeNeeds, 'target');
}

/** Places that only run models; what trains them is another choice. */
const RUN_ONLY: readonly (Target | undefined)[] = ['phone', 'browser', 'edge'];

/** A runtime in a place that only runs models: what it can train does not count, only how well it runs there. */
function runsThere({ languages }: Framework, target: Target | undefined): boolean {
  return languages.train.length === 0 && RUN_ONLY.includes(target);
}

/** Whoever names a language wants to work in it; for a place that only runs models, running them is enough. */
function speaks({ languages }: Framework, language: Language, target: Target | undefined): boolean {
  const onlyRuns = target === 'server' || RUN_ONLY.includes(target);
  return languages.train.includes(language) || (onlyRuns && languages.run.includes(language));
}

/** The first aspect on which a known score is below what is needed. */
function tooWeak(framework: Framework, needs: Scale['needs'], because: 'too-weak' | 'target'): RuledOut | undefined {
  for (const [aspect, least] of needs) {
    const score = framework.scores[aspect];
    if (score === undefined || score >= least) continue;
    const [evidence] = framework.claims.get(aspect) ?? [];
    if (evidence !== undefined) return { framework, because, aspect, evidence };
  }
  return undefined;
}

/** From 0 to 1: the mean of the scores, weighted. */
function fitOf(framework: Framework, { task, target, weights, placeWeights }: Scale): number {
  const asRuntime = runsThere(framework, target);
  const asksMade = !asRuntime && (task?.made.length ?? 0) > 0;
  // Where some are made for the task, the others lack just that.
  let total = asksMade ? MADE_WEIGHT : 0;
  let sum = asksMade && madeFor(task, framework) !== undefined ? 5 * MADE_WEIGHT : 0;
  for (const [aspect, weight] of asRuntime ? placeWeights : weights) {
    total += weight;
    sum += weight * (framework.scores[aspect] ?? UNKNOWN[aspect] ?? 0);
  }
  return sum / (total * 5);
}

/** The fit with its reasons. */
function explain(framework: Framework, scale: Scale): Ranked {
  const { task, target, weights, placeWeights } = scale;
  const asRuntime = runsThere(framework, target);
  const byAspect = (asRuntime ? placeWeights : weights).map(([aspect, weight]): Reason => ({
    aspect,
    weight,
    claim: framework.claims.get(aspect)?.[0],
  }));
  const made = asRuntime ? undefined : madeFor(task, framework);
  const reasons = made === undefined ? byAspect : [{ aspect: MADE_FOR, weight: MADE_WEIGHT, claim: made }, ...byAspect];
  const score = ({ aspect, claim }: Reason): number => scoreOf(aspect, claim);
  return {
    framework,
    fit: fitOf(framework, scale),
    reasons: reasons.filter((reason) => score(reason) >= 3).sort((a, b) => b.weight * (score(b) + 1) - a.weight * (score(a) + 1)),
    doubts: byAspect.filter((reason) => score(reason) <= 2).sort((a, b) => b.weight - a.weight),
  };
}

/** Stands for being made for the task: it counts like a full score on what the task asks most. */
const MADE_FOR = 'made-for';
const MADE_WEIGHT = 12;

/** The claim that a framework is made for a task: what it says of its purpose. */
function madeFor(task: Task | undefined, { id, claims }: Framework): Claim | undefined {
  const [purpose] = claims.get('purpose') ?? [];
  return purpose === undefined || task?.made.includes(id) !== true ? undefined : { ...purpose, score: 5 };
}

/** Nothing known counts as nothing there, as a rule: a recommendation stands on what has been checked. */
const scoreOf = (aspect: string, claim: Claim | undefined): number => claim?.score ?? UNKNOWN[aspect] ?? 0;

/** Of these everything has something: where nothing is known of them, it is taken for a little less than the middle. */
const UNKNOWN: Weights = { maintenance: 2, ecosystem: 2, 'learning-curve': 2, debugging: 2, customisation: 2 };

function weightsOf(need: Need, task: Task | undefined): readonly (readonly [string, number])[] {
  const parts = [
    ALWAYS,
    task?.asks ?? {},
    need.experience === undefined ? {} : EXPERIENCE[need.experience],
    need.target === undefined ? {} : TARGET[need.target],
    need.priority === undefined ? {} : PRIORITY[need.priority],
  ];
  const weights = new Map<string, number>();
  for (const part of parts) for (const [aspect, weight] of Object.entries(part)) weights.set(aspect, (weights.get(aspect) ?? 0) + weight);
  return [...weights];
}

/** Every single answer but the task that, given instead, would put another framework first: at most one for each winner and option. */
function changesOf(knowledge: Knowledge, need: Need, winner: string | undefined): Change[] {
  const answers: readonly (readonly [keyof Need, readonly string[]])[] = [
    ['target', TARGETS],
    ['priority', PRIORITIES],
    ['experience', EXPERIENCES],
    ['language', LANGUAGES],
  ];
  const changes: Change[] = [];
  for (const [option, values] of answers) {
    for (const value of values) {
      if (need[option] === value) continue;
      const first = winnerOf(knowledge, { ...need, [option]: value });
      if (first === undefined || first.id === winner) continue;
      if (changes.some((change) => change.option === option && change.winner.id === first.id)) continue;
      changes.push({ option, value, winner: first });
    }
  }
  return changes;
}
