import { memoizeByObject } from '../../memoize.ts';
import type { Evidence, Framework, Language, Task } from '../../knowledge/knowledge.ts';
import { isCalled } from '../../knowledge/licences.ts';
import type { Machine } from '../../knowledge/machines.ts';
import type { Surrounding } from '../../knowledge/surroundings.ts';
import { BROAD } from '../criteria/broad.ts';
import { essenceOf, mainOf } from '../criteria/essence.ts';
import { comesUpTo } from '../criteria/place.ts';
import { isRuntime } from '../criteria/running.ts';
import type { Floor } from '../criteria/weights.ts';
import { isLicenceNamed, type LicenceKindWanted, type LicenceWanted } from '../../need.ts';
import { createKeptFor } from './kept-for.ts';
import type { RuledOut } from './ruled-out.ts';
import type { ScoreTable } from './score-table.ts';

/** Why each framework cannot be taken as far as one demand goes, by its place; undefined where it can. */
export type Verdicts = readonly (RuledOut | undefined)[];

const keptFor = createKeptFor<Verdicts>();

const verdictsOn = (demand: string, field: ScoreTable, judge: (framework: Framework) => RuledOut | undefined): Verdicts =>
  keptFor(demand, field, () => field.frameworks.map(judge));

// Each demand that a need may make, alone. All of them are few, so that what falls short of one is known for each knowledge.

export const notEnded = (field: ScoreTable): Verdicts =>
  verdictsOn('ended', field, (framework) =>
    framework.status.state === 'ended' ? { framework, because: 'ended', evidence: framework.status } : undefined,
  );

export const underLicence = (licence: LicenceWanted, field: ScoreTable): Verdicts =>
  verdictsOn(`licence ${licence}`, field, (framework) =>
    isPermitted(framework, licence) ? undefined : { framework, because: 'licence', evidence: leadOn('licence', framework) },
  );

const isPermitted = (framework: Framework, licence: LicenceWanted): boolean =>
  isLicenceNamed(licence)
    ? framework.licence === 'permissive' && isCalled(framework, licence)
    : PERMITTED[licence].includes(framework.licence);

const PERMITTED: Readonly<Record<LicenceKindWanted, readonly Framework['licence'][]>> = {
  closed: ['permissive', 'weak-copyleft', 'proprietary'],
  open: ['permissive', 'weak-copyleft', 'copyleft'],
  permissive: ['permissive'],
};

export const withoutSurrounding = (surrounding: Surrounding, field: ScoreTable): Verdicts =>
  verdictsOn(`without ${surrounding}`, field, (framework) => {
    const evidence = framework.surroundings.get(surrounding);
    return evidence === undefined ? undefined : { framework, because: 'needs-unwanted', evidence };
  });

export const onMachine = (machine: Machine, field: ScoreTable): Verdicts =>
  verdictsOn(`machine ${machine}`, field, (framework) => {
    const told = framework.machines.get(machine);
    return told?.runs === 'never' ? { framework, because: 'machine', evidence: told.claim } : undefined;
  });

/** Whoever names a language wants to work in it; where models are only run, running them is enough. `served` is a task that any language does over HTTP. */
export const inLanguage = (language: Language, onlyRuns: boolean, served: Task | undefined, field: ScoreTable): Verdicts =>
  verdictsOn(`language ${language} ${onlyRuns} ${served?.id ?? ''}`, field, (framework) => {
    const { train, run, http } = framework.languages;
    if (train.includes(language) || (onlyRuns && run.includes(language)) || (http && served?.made.includes(framework.id) === true))
      return undefined;
    return { framework, because: run.includes(language) ? 'only-runs' : 'language', evidence: leadOn('languages', framework) };
  });

/** What is asked of those that shall do a task, or anything where none is told. */
export type Doing = {
  readonly task: Task | undefined;
  /** Those that only run models are weighed by how well they do that there. */
  readonly forRunning: boolean;
  /** Models are trained, so what only runs them is no answer. */
  readonly forTraining: boolean;
  /** Nothing is said of what is built: only what trains models of many kinds will do. */
  readonly isOpen: boolean;
  /** Nobody else but those that are named is known to do it. */
  readonly namedOnly: boolean;
};

/** Of those that the need names as made for it, or as what to take instead, less is asked. */
export const doing = (wanted: Doing, isNamed: boolean, field: ScoreTable): Verdicts => {
  const { task, forRunning, forTraining, isOpen, namedOnly } = wanted;
  const demand = `task ${task?.id ?? ''} ${forRunning} ${forTraining} ${isOpen} ${namedOnly} ${isNamed}`;
  return verdictsOn(demand, field, (framework) => unsuited(framework, wanted, isNamed));
};

function unsuited(framework: Framework, wanted: Doing, isNamed: boolean): RuledOut | undefined {
  if (!isNamed && isNoTrainer(framework, wanted)) return notFor(framework);
  const { task, forRunning, namedOnly } = wanted;
  const { floors } = demandsOf(task);
  const unfit = forRunning && isRuntime(framework) ? unfitToRun(framework, task, isNamed) : tooWeak(framework, floors, 'too-weak');
  // Of a task that no aspect describes, only those that are made for it are known to do it.
  return unfit ?? (namedOnly && !isNamed ? notFor(framework) : undefined);
}

/** Where models are trained, what only runs them is no answer; where nothing is said of them, nor is what trains few kinds. */
function isNoTrainer(framework: Framework, { forTraining, isOpen }: Doing): boolean {
  if (isRuntime(framework)) return forTraining || isOpen;
  return isOpen && !BROAD.some((aspect) => (framework.scores[aspect] ?? 0) >= 2);
}

/** A runtime need not be able to train what it runs, but it must run models of that kind. */
function unfitToRun(framework: Framework, task: Task | undefined, isNamed: boolean): RuledOut | undefined {
  const { essence, main, runFloors } = demandsOf(task);
  if (essence === undefined) return undefined;
  const { only, scores } = framework;
  if (main !== undefined && !isNamed && scores[main] === undefined) return notFor(framework);
  if (only !== undefined && !isNamed && !essence.some((aspect) => only.includes(aspect))) return notFor(framework);
  return tooWeak(framework, runFloors, 'too-weak');
}

/** In a place that demands something. */
export const inPlace = (floors: readonly Floor[], field: ScoreTable): Verdicts =>
  verdictsOn(`place ${floors.map(({ aspect, least }) => `${aspect} ${least}`).join(' ')}`, field, (framework) =>
    tooWeak(framework, floors, 'target'),
  );

type Demands = {
  /** What the task is about; undefined without a task. */
  readonly essence: readonly string[] | undefined;
  /** What it is most about. */
  readonly main: string | undefined;
  /** The scores below which the task rules a framework out, or one that is only to run models. */
  readonly floors: readonly Floor[];
  readonly runFloors: readonly Floor[];
};

/** What a task alone demands. */
export const demandsOf = (task: Task | undefined): Demands => (task === undefined ? NO_TASK : demandsIn(task));

const NO_TASK: Demands = { essence: undefined, main: undefined, floors: [], runFloors: [] };

const demandsIn = memoizeByObject((task: Task): Demands => {
  const essence = essenceOf(task);
  return {
    essence,
    main: mainOf(task),
    floors: Object.entries(task.needs).map(([aspect, least]) => ({ aspect, least })),
    runFloors: essence.filter((aspect) => aspect !== 'distributed').map((aspect) => ({ aspect, least: 1 })),
  };
});

/** The first aspect on which a known score is below what is needed. */
function tooWeak(framework: Framework, floors: readonly Floor[], because: 'too-weak' | 'target'): RuledOut | undefined {
  for (const floor of floors) {
    const { aspect, least } = floor;
    const score = framework.scores[aspect];
    if (score === undefined || score >= least || (because === 'target' && comesUpTo(framework, floor))) continue;
    const evidence = framework.claims.get(aspect)?.[0];
    if (evidence !== undefined) return { framework, because, aspect, evidence };
  }
  return undefined;
}

/** The same for each task, and so made once. */
const notFor = memoizeByObject((framework: Framework): RuledOut => ({
  framework,
  because: 'other-task',
  evidence: leadOn('purpose', framework),
}));

/** What is known of an aspect first of all; else that it exists. */
export const leadOn = (aspect: string, { claims, status }: Framework): Evidence => claims.get(aspect)?.[0] ?? status;
