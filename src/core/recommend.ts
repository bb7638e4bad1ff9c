import type { Claim, Evidence, Framework, Knowledge, Language, Task } from './knowledge/knowledge.ts';
import { LANGUAGES } from './knowledge/languages.ts';
import { createScores, type Scores } from './scores.ts';

/** What someone needs. Everything may be left open. */
export type Need = {
  readonly task?: string | undefined;
  readonly experience?: Experience | undefined;
  readonly target?: Target | undefined;
  readonly language?: Language | undefined;
  readonly priority?: Priority | undefined;
  /** The id of the framework that is used now, and is to be replaced or added to. */
  readonly using?: string | undefined;
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
  /** Worked out when it is asked for: of all that are ranked only the first few are told of. */
  readonly why: () => Why;
};

export type Why = {
  /** What speaks for it, what counts most first. */
  readonly reasons: readonly Reason[];
  /** What speaks against it: aspects that count and on which it is weak, or of which nothing is known. */
  readonly doubts: readonly Reason[];
};

export type Reason = { readonly aspect: string; readonly weight: number; readonly claim: Claim | undefined };

export type RuledOut = {
  readonly framework: Framework;
  /** How well it would fit otherwise, from 0 to 1. */
  readonly fit: number;
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
  const field = fieldOf(knowledge);
  const task = need.task === undefined ? undefined : knowledge.tasks.get(need.task);
  const wanted = { need, task, ...singleOut(knowledge, task, need) };
  const ranked = rank(field, wanted);
  return { need, task, ...ranked, changes: changesOf(field, wanted, ranked.ranking[0]?.framework.id) };
}

/** What is the same for every need: made once for each knowledge. */
type Field = {
  readonly knowledge: Knowledge;
  readonly frameworks: readonly Framework[];
  readonly placeOf: ReadonlyMap<string, number>;
  /** The places of those that only run models. */
  readonly runtimes: readonly number[];
  /** The places of the frameworks that have not ended, in the order of their ids: of two that fit as well the first wins. */
  readonly going: readonly number[];
  /** Those that are made first of all for a language. */
  readonly natives: ReadonlyMap<Language, ReadonlyMap<string, Reason>>;
  readonly scores: Scores;
};

const fields = new WeakMap<Knowledge, Field>();

function fieldOf(knowledge: Knowledge): Field {
  const known = fields.get(knowledge);
  if (known !== undefined) return known;
  const frameworks = [...knowledge.frameworks.values()];
  const going = frameworks
    .flatMap(({ id, status }, place) => (status.state === 'ended' ? [] : [{ id, place }]))
    .sort((a, b) => a.id.localeCompare(b.id))
    .map(({ place }) => place);
  const field: Field = {
    knowledge,
    frameworks,
    placeOf: new Map(frameworks.map(({ id }, place) => [id, place])),
    runtimes: frameworks.flatMap((framework, place) => (isRuntime(framework) ? [place] : [])),
    going,
    natives: nativesOf(frameworks),
    scores: createScores(knowledge, UNKNOWN),
  };
  fields.set(knowledge, field);
  return field;
}

function rank(field: Field, wanted: Wanted): Pick<Recommendation, 'ranking' | 'ruledOut'> {
  const scale = scaleOf(field, wanted);
  const fits = fitsOf(field, scale);
  const ruledOut: RuledOut[] = [];
  const places = new Set(field.going);
  for (const [place, framework] of field.frameworks.entries()) {
    const out = ruleOut(framework, wanted.need, scale);
    if (out === undefined) continue;
    ruledOut.push({ ...out, fit: fits[place] as number });
    places.delete(place);
  }
  const ranking = [...places]
    .sort((a, b) => (fits[b] as number) - (fits[a] as number))
    .flatMap((place): readonly Ranked[] => {
      const framework = field.frameworks[place];
      return framework === undefined ? [] : [{ framework, fit: fits[place] as number, why: () => explain(framework, scale) }];
    });
  return { ranking, ruledOut };
}

/** What fits less than this is no answer worth a change of mind. */
const WORTHY = 0.5;
/** What fits less than this is no recommendation at all. */
export const POOR = 0.4;

/** The first of the ranking, without the reasons; undefined if nothing fits well. */
function winnerOf(field: Field, wanted: Wanted): Framework | undefined {
  const scale = scaleOf(field, wanted);
  const fits = fitsOf(field, scale);
  let best: Framework | undefined;
  let bestFit = 0;
  for (const place of field.going) {
    const fit = fits[place] as number;
    if (fit < WORTHY || fit <= bestFit) continue;
    const framework = field.frameworks[place];
    if (framework === undefined || ruleOut(framework, wanted.need, scale) !== undefined) continue;
    best = framework;
    bestFit = fit;
  }
  return best;
}

/** A need with what it names. */
type Wanted = Pick<Singled, 'singled'> & { readonly need: Need; readonly task: Task | undefined };

type Named = { readonly framework: Framework; readonly reasons: readonly Reason[] };

type Singled = {
  /** The reasons for those that a task or the framework in use names, by id, and how much such reasons count. */
  readonly singled: ReadonlyMap<string, Named>;
  readonly singledWeight: number;
};

/** What a need weighs frameworks by. */
type Scale = Singled & {
  /** The reasons for those that are made for the language. */
  readonly natives: ReadonlyMap<string, Reason> | undefined;
  /** Models are only run there, in that language; what trains them is another choice. */
  readonly onlyRuns: boolean;
  /** Those that only run models are weighed by how well they do that there. */
  readonly forRunning: boolean;
  /** What the task is about, if none of those that are made for it can be taken: who else is known to do it may stand in. */
  readonly standIn: readonly string[] | undefined;
  /** How much which aspect counts; the second for runtimes in places that only run models. */
  readonly weights: readonly (readonly [string, number])[];
  readonly placeWeights: readonly (readonly [string, number])[];
  /** The scores below which the task, and the place, rule a framework out. */
  readonly needs: readonly (readonly [string, number])[];
  readonly placeNeeds: readonly (readonly [string, number])[];
};

function scaleOf({ natives }: Field, wanted: Wanted): Scale {
  const { need, task, singled } = wanted;
  const forRunning = RUN_ONLY.includes(need.target) || (need.target === 'server' && !RESEARCH.includes(need.language));
  const scale: Scale = {
    singled: new Map(),
    singledWeight: 0,
    natives: need.language === undefined ? undefined : natives.get(need.language),
    standIn: undefined,
    onlyRuns: need.target === 'server' || RUN_ONLY.includes(need.target) || task?.runs === true,
    weights: weightsOf(need, task),
    forRunning,
    placeWeights: forRunning ? weightsOf(need, undefined) : [],
    needs: Object.entries(task?.needs ?? {}),
    placeNeeds: need.target === undefined ? [] : Object.entries(TARGET_NEEDS[need.target] ?? {}),
  };
  const taken = takenOf(singled, wanted, scale);
  const lacking = (task?.made.length ?? 0) > 0 && taken.singledWeight < MADE_WEIGHT;
  return {
    ...scale,
    ...taken,
    standIn: lacking ? essenceOf(task) : undefined,
  };
}

/** What a task is about, as far as aspects say that; of a task that is about none, only those that are made for it are known to do it. */
const essenceOf = (task: Task | undefined): readonly string[] => Object.keys(task?.asks ?? {}).filter((aspect) => !GENERAL.has(aspect));

/** Of those that are named, the ones that can be taken: what all others lack counts only where somebody has it. */
function takenOf(singled: Wanted['singled'], { need, task }: Wanted, scale: Scale): Singled {
  const othersMay = task === undefined || essenceOf(task).length > 0;
  const taken = new Map(
    [...singled].filter(
      ([, { framework }]) => ruleOut(framework, need, scale) === undefined && !(othersMay && !isKnownThere(framework, scale)),
    ),
  );
  const counts = (aspect: string): boolean => [...taken.values()].some(({ reasons }) => reasons.some((reason) => reason.aspect === aspect));
  const singledWeight = (counts(MADE_FOR) ? MADE_WEIGHT : 0) + (counts(INSTEAD_OF) ? INSTEAD_WEIGHT : 0);
  return { singled: taken, singledWeight };
}

/** In a place that demands something, what is not known to run there is no answer to be singled out. */
const isKnownThere = ({ scores }: Framework, { placeNeeds }: Scale): boolean =>
  placeNeeds.every(([aspect, least]) => (scores[aspect] ?? 0) >= least);

/** Being made first of all for the language that is worked in. */
const NATIVE_TO = 'native-to';
const NATIVE_WEIGHT = 1.5;

/** The frameworks that are made first of all for each language, with the reason that gives. */
function nativesOf(frameworks: readonly Framework[]): Field['natives'] {
  return new Map(
    LANGUAGES.map((language) => {
      const natives = frameworks.filter(({ languages }) => (languages.train[0] ?? languages.run[0]) === language);
      return [
        language,
        new Map(
          natives.map(({ id, claims, status }) => {
            const [claim = { ...status, was: [], disputed: [] }] = claims.get('languages') ?? [];
            return [id, { aspect: NATIVE_TO, weight: NATIVE_WEIGHT, claim: { ...claim, score: 5 } }];
          }),
        ),
      ];
    }),
  );
}

function ruleOut(framework: Framework, need: Need, { needs, placeNeeds, onlyRuns, forRunning }: Scale): Omit<RuledOut, 'fit'> | undefined {
  if (framework.status.state === 'ended') return { framework, because: 'ended', evidence: framework.status };
  const { language } = need;
  if (language !== undefined && !speaks(framework, language, onlyRuns)) {
    const [claim] = framework.claims.get('languages') ?? [];
    return { framework, because: 'language', evidence: claim ?? framework.status };
  }
  const weak = forRunning && isRuntime(framework) ? undefined : tooWeak(framework, needs, 'too-weak');
  return weak ?? tooWeak(framework, placeNeeds, 'target');
}

/** Places that only run models. */
const RUN_ONLY: readonly (Target | undefined)[] = ['phone', 'browser', 'edge'];
/** The languages in which models are trained on a server; in others they are brought there to be run. */
const RESEARCH: readonly (Language | undefined)[] = [undefined, 'python', 'r', 'julia'];

/** What it can train does not count where models are only run. */
const isRuntime = ({ languages }: Framework): boolean => languages.train.length === 0;

/** Whoever names a language wants to work in it; where models are only run, running them is enough. */
function speaks({ languages }: Framework, language: Language, onlyRuns: boolean): boolean {
  return languages.train.includes(language) || (onlyRuns && languages.run.includes(language));
}

/** The first aspect on which a known score is below what is needed. */
function tooWeak(framework: Framework, needs: Scale['needs'], because: 'too-weak' | 'target'): Omit<RuledOut, 'fit'> | undefined {
  for (const [aspect, least] of needs) {
    const score = framework.scores[aspect];
    if (score === undefined || score >= least) continue;
    const [evidence] = framework.claims.get(aspect) ?? [];
    if (evidence !== undefined) return { framework, because, aspect, evidence };
  }
  return undefined;
}

/** How well each framework fits, by its place, from 0 to 1: the mean of its scores, weighted. */
function fitsOf(field: Field, scale: Scale): Float64Array {
  const { frameworks, runtimes, scores } = field;
  const { singledWeight, natives, standIn, forRunning, weights, placeWeights } = scale;
  const ownWeight = singledWeight + (natives === undefined ? 0 : NATIVE_WEIGHT);
  const own = ownSums(field, scale);
  const fits = meansOf(scores, weights, own.slice(), ownWeight);
  if (standIn !== undefined) {
    const all = weights.reduce((sum, [, weight]) => sum + weight, ownWeight);
    const less = all / (all + MADE_WEIGHT);
    for (let place = 0; place < fits.length; place += 1)
      if (!standsIn(frameworks[place] as Framework, standIn)) fits[place] = (fits[place] as number) * less;
  }
  if (!forRunning) return fits;
  const there = meansOf(scores, placeWeights, own, ownWeight);
  for (const place of runtimes) fits[place] = there[place] ?? 0;
  return fits;
}

/** What the reasons of those that are named, or made for the language, weigh, by their places; the others lack just that. */
function ownSums({ frameworks, placeOf }: Field, { singled, natives }: Scale): Float64Array {
  const sums = new Float64Array(frameworks.length);
  const add = (id: string, { weight }: Reason): void => {
    const place = placeOf.get(id);
    if (place !== undefined) sums[place] = (sums[place] as number) + 5 * weight;
  };
  singled.forEach(({ reasons }, id) => reasons.forEach((reason) => add(id, reason)));
  natives?.forEach((reason, id) => add(id, reason));
  return sums;
}

/** Whether a framework is known to do what a task is about. */
const standsIn = ({ scores }: Framework, aspects: readonly string[]): boolean =>
  aspects.length > 0 && aspects.every((aspect) => (scores[aspect] ?? 0) >= 2);

/** The weighted means of scores that go to 5, from 0 to 1. `sums`, which they replace, and `total` are what is weighed in already. */
function meansOf(scores: Scores, weights: Scale['weights'], sums: Float64Array, total: number): Float64Array {
  let all = total;
  for (let nth = 0; nth < weights.length; nth += 1) {
    const [aspect, weight] = weights[nth] as Scale['weights'][number];
    all += weight;
    const column = scores(aspect);
    for (let place = 0; place < sums.length; place += 1) sums[place] = (sums[place] as number) + weight * (column[place] as number);
  }
  for (let place = 0; place < sums.length; place += 1) sums[place] = (sums[place] as number) / (all * 5);
  return sums;
}

function explain(framework: Framework, { singled, natives, forRunning, weights, placeWeights }: Scale): Why {
  const asRuntime = forRunning && isRuntime(framework);
  const byAspect = (asRuntime ? placeWeights : weights).map(([aspect, weight]): Reason => ({
    aspect,
    weight,
    claim: framework.claims.get(aspect)?.[0],
  }));
  const native = natives?.get(framework.id);
  const own = [...(singled.get(framework.id)?.reasons ?? []), ...(native === undefined ? [] : [native])];
  const reasons = [...own, ...byAspect];
  const score = ({ aspect, claim }: Reason): number => scoreOf(aspect, claim);
  return {
    reasons: reasons.filter((reason) => score(reason) >= 3).sort((a, b) => b.weight * (score(b) + 1) - a.weight * (score(a) + 1)),
    doubts: byAspect.filter((reason) => score(reason) <= 2).sort((a, b) => b.weight - a.weight),
  };
}

/** Being made for the task counts like a full score on what the task asks most; being named as what to take instead hardly less. */
const MADE_FOR = 'made-for';
const MADE_WEIGHT = 12;
const INSTEAD_OF = 'instead-of';
const INSTEAD_WEIGHT = 8;

/** Those that are made for a task, and those that the framework in use names as its successor or an alternative. */
function singleOut({ frameworks, names }: Knowledge, task: Task | undefined, { using }: Need): Pick<Singled, 'singled'> {
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

/** Nothing known counts as nothing there, as a rule: a recommendation stands on what has been checked. */
const scoreOf = (aspect: string, claim: Claim | undefined): number => claim?.score ?? UNKNOWN[aspect] ?? 0;

/** Of these everything has something: where nothing is known of them, it is taken for a little less than the middle. */
const UNKNOWN: Weights = { maintenance: 2, ecosystem: 2, 'learning-curve': 2, debugging: 2, customisation: 2 };

/** What is good for all kinds of tasks, and so says of none what it is about. */
const GENERAL = new Set([...Object.keys(UNKNOWN), 'performance', 'hardware', 'production', 'pretrained', 'deep-learning']);

function weightsOf({ experience, target, priority }: Need, task: Task | undefined): readonly (readonly [string, number])[] {
  const weights = new Map<string, number>();
  const add = (part: Weights | undefined): void => {
    for (const aspect in part) weights.set(aspect, (weights.get(aspect) ?? 0) + (part[aspect] ?? 0));
  };
  add(ALWAYS);
  add(task?.asks);
  if (experience !== undefined) add(EXPERIENCE[experience]);
  if (target !== undefined) add(TARGET[target]);
  if (priority !== undefined) add(PRIORITY[priority]);
  return [...weights];
}

/** Every single answer but the task that, given instead, would put another framework first: at most one for each winner and option. */
function changesOf(field: Field, wanted: Wanted, winner: string | undefined): Change[] {
  const answers: readonly (readonly [keyof Need, readonly string[]])[] = [
    ['target', TARGETS],
    ['priority', PRIORITIES],
    ['experience', EXPERIENCES],
    ['language', LANGUAGES],
  ];
  const changes: Change[] = [];
  for (const [option, values] of answers) {
    for (const value of values) {
      if (wanted.need[option] === value) continue;
      const first = winnerOf(field, { ...wanted, need: { ...wanted.need, [option]: value } });
      if (first === undefined || first.id === winner) continue;
      if (changes.some((change) => change.option === option && change.winner.id === first.id)) continue;
      changes.push({ option, value, winner: first });
    }
  }
  return changes;
}
