import { memoizeByObject } from '../../memoize.ts';
import type { Evidence, Framework, Language, Task } from '../../knowledge/knowledge.ts';
import type { Machine } from '../../knowledge/machines.ts';
import { type Surrounding, SURROUNDINGS } from '../../knowledge/surroundings.ts';
import { BROAD } from '../criteria/broad.ts';
import type { BuiltOn } from '../evidence/built-on.ts';
import { essenceOf, mainOf } from '../criteria/essence.ts';
import { comesUpTo } from '../criteria/place.ts';
import type { MadeBy } from '../evidence/made-by.ts';
import { excludedOf, type LicenceWanted, machinesOf, type Need } from '../need.ts';
import { isForRunning, isOnlyRun, isRuntime, RUN_ONLY } from '../criteria/running.ts';
import { type Floor, TARGET_FLOORS } from '../criteria/weights.ts';

export type RuledOut = {
  readonly framework: Framework;
  readonly because:
    | 'ended'
    | 'in-use'
    | 'unwanted'
    | 'made-by-unwanted'
    | 'built-on-unwanted'
    | 'apart'
    | 'needs-unwanted'
    | 'unwanted-language'
    | 'licence'
    | 'machine'
    | 'only-runs'
    | 'too-weak'
    | 'language'
    | 'target'
    | 'other-task';
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
  /** Models are trained, so what only runs them is no answer. */
  readonly forTraining: boolean;
  /** Nothing is said of what is built: only what trains models of many kinds will do. */
  readonly isOpen: boolean;
  /** What the task is about; undefined without a task. */
  readonly essence: readonly string[] | undefined;
  /** What it is most about. */
  readonly main: string | undefined;
  /** The ids of those that the need names as made for it, or as what to take instead. */
  readonly named: { has(id: string): boolean };
  /** Nobody else is known to do it. */
  readonly namedOnly: boolean;
  /** The ids of those that are not wanted. */
  readonly unwanted: readonly string[];
  readonly unwantedLanguages: readonly Language[];
  /** What it must not need around it. */
  readonly unwantedAround: readonly Surrounding[];
  readonly madeBy: MadeBy;
  readonly builtOn: BuiltOn;
  readonly machines: readonly Machine[];
  /** The scores below which the task rules a framework out, or one that is only to run models; and those below which the place does. */
  readonly floors: readonly Floor[];
  readonly runFloors: readonly Floor[];
  readonly placeFloors: readonly Floor[];
};

export function boundsOf(
  need: Need,
  task: Task | undefined,
  named: Bounds['named'],
  { madeBy, builtOn }: Pick<Bounds, 'madeBy' | 'builtOn'>,
): Bounds {
  const { essence, main, floors, runFloors } = task === undefined ? NO_TASK : demandsOf(task);
  const unwanted = excludedOf(need);
  return {
    onlyRuns: isOnlyRun(need, task),
    forRunning: isForRunning(need),
    forTraining: task !== undefined && (task.trains || !isOnlyRun(need, task)),
    isOpen: task === undefined && !isForRunning(need),
    essence,
    main,
    named,
    namedOnly:
      task !== undefined && task.made.length > 0 && (task.only || essence?.length === 0 || (task.trains && RUN_ONLY.includes(need.target))),
    unwanted: unwanted.frameworks,
    unwantedLanguages: unwanted.languages,
    unwantedAround: SURROUNDINGS.filter((one) => unwanted.surroundings.includes(one)),
    madeBy,
    builtOn,
    machines: machinesOf(need),
    floors,
    runFloors,
    placeFloors: (need.target === undefined ? undefined : TARGET_FLOORS[need.target]) ?? [],
  };
}

type Demands = Pick<Bounds, 'essence' | 'main' | 'floors' | 'runFloors'>;

const NO_TASK: Demands = { essence: undefined, main: undefined, floors: [], runFloors: [] };

/** What a task alone demands. */
const demandsOf = memoizeByObject((task: Task): Demands => {
  const essence = essenceOf(task);
  return {
    essence,
    main: mainOf(task),
    floors: Object.entries(task.needs).map(([aspect, least]) => ({ aspect, least })),
    runFloors: essence.filter((aspect) => aspect !== 'distributed').map((aspect) => ({ aspect, least: 1 })),
  };
});

/** Why a framework cannot be taken; undefined if it can. */
export function ruleOut(framework: Framework, { language, licence, using }: Need, bounds: Bounds): RuledOut | undefined {
  if (framework.status.state === 'ended') return endedOf(framework);
  if (bounds.unwanted.includes(framework.id)) return { framework, because: 'unwanted', evidence: framework.status };
  const made = bounds.madeBy.get(framework.id);
  if (made !== undefined) return { framework, because: 'made-by-unwanted', evidence: made };
  const builtOn = bounds.builtOn.get(framework.id);
  if (builtOn !== undefined) return { framework, ...builtOn };
  if (licence !== undefined && !PERMITTED[licence].includes(framework.licence)) {
    return { framework, because: 'licence', evidence: leadOn('licence', framework) };
  }
  for (const surrounding of bounds.unwantedAround) {
    const evidence = framework.surroundings.get(surrounding);
    if (evidence !== undefined) return { framework, because: 'needs-unwanted', evidence };
  }
  for (const machine of bounds.machines) {
    const told = framework.machines.get(machine);
    if (told?.runs === 'never') return { framework, because: 'machine', evidence: told.claim };
  }
  // What would do is no answer to whoever seeks something in its place; how well it would do is told.
  return (
    unsuited(framework, language, bounds) ??
    (framework.id === using ? { framework, because: 'in-use', evidence: framework.status } : undefined)
  );
}

const PERMITTED: Readonly<Record<LicenceWanted, readonly Framework['licence'][]>> = {
  closed: ['permissive', 'weak-copyleft', 'proprietary'],
  open: ['permissive', 'weak-copyleft', 'copyleft'],
  permissive: ['permissive'],
};

function unsuited(framework: Framework, language: Language | undefined, bounds: Bounds): RuledOut | undefined {
  if (language !== undefined && !speaks(framework, language, bounds.onlyRuns)) {
    return framework.languages.run.includes(language) ? onlyRunsOf(framework) : languageOf(framework);
  }
  if (speaksOnly(framework, bounds)) return { framework, because: 'unwanted-language', evidence: leadOn('languages', framework) };
  if (!bounds.named.has(framework.id) && isNoTrainer(framework, bounds)) return notFor(framework);
  const unfit = bounds.forRunning && isRuntime(framework) ? unfitToRun(framework, bounds) : tooWeak(framework, bounds.floors, 'too-weak');
  return unfit ?? otherTask(framework, bounds) ?? tooWeak(framework, bounds.placeFloors, 'target');
}

/** Where models are trained, what only runs them is no answer; where nothing is said of them, nor is what trains few kinds. */
function isNoTrainer(framework: Framework, { forTraining, isOpen }: Bounds): boolean {
  if (isRuntime(framework)) return forTraining || isOpen;
  return isOpen && !BROAD.some((aspect) => (framework.scores[aspect] ?? 0) >= 2);
}

/** A runtime need not be able to train what it runs, but it must run models of that kind. */
function unfitToRun(framework: Framework, { essence, main, named, runFloors }: Bounds): RuledOut | undefined {
  if (essence === undefined) return undefined;
  const { only, id, scores } = framework;
  if (main !== undefined && !named.has(id) && scores[main] === undefined) return notFor(framework);
  if (only !== undefined && !named.has(id) && !essence.some((aspect) => only.includes(aspect))) return notFor(framework);
  return tooWeak(framework, runFloors, 'too-weak');
}

/** Of a task that no aspect describes, only those that are made for it are known to do it. */
function otherTask(framework: Framework, { named, namedOnly }: Bounds): RuledOut | undefined {
  return namedOnly && !named.has(framework.id) ? notFor(framework) : undefined;
}

// A recommendation asks this of hundreds of frameworks, and for each change of it again: what is the same for every need is made once.
const endedOf = memoizeByObject((framework: Framework): RuledOut => ({ framework, because: 'ended', evidence: framework.status }));
const notFor = memoizeByObject((framework: Framework): RuledOut => ({
  framework,
  because: 'other-task',
  evidence: leadOn('purpose', framework),
}));
const languageOf = memoizeByObject((framework: Framework): RuledOut => ({
  framework,
  because: 'language',
  evidence: leadOn('languages', framework),
}));
const onlyRunsOf = memoizeByObject((framework: Framework): RuledOut => ({
  framework,
  because: 'only-runs',
  evidence: leadOn('languages', framework),
}));
const weakOf = {
  'too-weak': memoizeByObject<Framework, Map<string, RuledOut>>(() => new Map()),
  target: memoizeByObject<Framework, Map<string, RuledOut>>(() => new Map()),
};

/** What is known of an aspect first of all; else that it exists. */
const leadOn = (aspect: string, { claims, status }: Framework): Evidence => claims.get(aspect)?.[0] ?? status;

/** Whoever names a language wants to work in it; where models are only run, running them is enough. */
function speaks({ languages }: Framework, language: Language, onlyRuns: boolean): boolean {
  return languages.train.includes(language) || (onlyRuns && languages.run.includes(language));
}

/** Whether it is used from no other language than those that are not wanted. */
function speaksOnly({ languages: { train, run } }: Framework, { unwantedLanguages, onlyRuns }: Bounds): boolean {
  if (unwantedLanguages.length === 0) return false;
  const spoken = onlyRuns ? [...train, ...run] : train;
  return spoken.length > 0 && spoken.every((language) => unwantedLanguages.includes(language));
}

/** The first aspect on which a known score is below what is needed. */
function tooWeak(framework: Framework, floors: readonly Floor[], because: 'too-weak' | 'target'): RuledOut | undefined {
  for (const floor of floors) {
    const score = framework.scores[floor.aspect];
    if (score === undefined || score >= floor.least || (because === 'target' && comesUpTo(framework, floor))) continue;
    const out = weakOn(floor.aspect, framework, because);
    if (out !== undefined) return out;
  }
  return undefined;
}

function weakOn(aspect: string, framework: Framework, because: 'too-weak' | 'target'): RuledOut | undefined {
  const known = weakOf[because](framework);
  const out = known.get(aspect);
  const evidence = out === undefined ? framework.claims.get(aspect)?.[0] : undefined;
  if (evidence === undefined) return out;
  const made: RuledOut = { framework, because, aspect, evidence };
  known.set(aspect, made);
  return made;
}
