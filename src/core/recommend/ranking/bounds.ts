import type { Language, Task } from '../../knowledge/knowledge.ts';
import { SURROUNDINGS } from '../../knowledge/surroundings.ts';
import { isForRunning, isOnlyRun, RUN_ONLY, servedOf } from '../criteria/running.ts';
import { type Floor, TARGET_FLOORS } from '../criteria/weights.ts';
import type { BuiltOn } from '../evidence/built-on.ts';
import type { MadeBy } from '../evidence/made-by.ts';
import { excludedOf, machinesOf, type Need } from '../../need.ts';
import { demandsOf, doing, type Doing, inLanguage, inPlace, notEnded, onMachine, underLicence, withoutSurrounding } from './demands.ts';
import type { ScoreTable } from './score-table.ts';
import type { Verdicts } from './demands.ts';

/** What a need demands at the least. */
export type Bounds = Pick<Doing, 'forRunning' | 'namedOnly'> & {
  /** Models are only run there, in that language; what trains them is another choice. */
  readonly onlyRuns: boolean;
  /** What the task is about; undefined without a task. */
  readonly essence: readonly string[] | undefined;
  /** What it is most about. */
  readonly main: string | undefined;
  /** The ids of those that the need names as made for it, or as what to take instead. */
  readonly named: ReadonlyMap<string, unknown>;
  /** The ids of those that are not wanted. */
  readonly unwanted: readonly string[];
  readonly unwantedLanguages: readonly Language[];
  readonly madeBy: MadeBy;
  readonly builtOn: BuiltOn;
  /** The scores below which the place rules a framework out. */
  readonly placeFloors: readonly Floor[];
  /** Who has ended; who falls short of what was asked for besides the task; who of the task, of those that are named and of all others; who of the place. */
  readonly ended: Verdicts;
  readonly besides: readonly Verdicts[];
  readonly doing: { readonly named: Verdicts; readonly others: Verdicts };
  readonly inPlace: Verdicts;
};

export function boundsOf(
  need: Need,
  task: Task | undefined,
  named: Bounds['named'],
  { madeBy, builtOn }: Pick<Bounds, 'madeBy' | 'builtOn'>,
  field: ScoreTable,
): Bounds {
  const { essence, main } = demandsOf(task);
  const { frameworks: unwanted, languages: unwantedLanguages, surroundings } = excludedOf(need);
  const { licence, language, target } = need;
  const [onlyRuns, forRunning] = [isOnlyRun(need, task), isForRunning(need)];
  const namedOnly =
    task !== undefined && task.made.length > 0 && (task.only || essence?.length === 0 || (task.trains && RUN_ONLY.includes(target)));
  const asked: Doing = {
    task,
    forRunning,
    forTraining: task !== undefined && (task.trains || !onlyRuns),
    isOpen: task === undefined && !forRunning,
    namedOnly,
  };
  const placeFloors = (target === undefined ? undefined : TARGET_FLOORS[target]) ?? [];
  return {
    onlyRuns,
    forRunning,
    essence,
    main,
    named,
    namedOnly,
    unwanted,
    unwantedLanguages,
    madeBy,
    builtOn,
    placeFloors,
    ended: notEnded(field),
    besides: [
      ...(licence === undefined ? [] : [underLicence(licence, field)]),
      ...SURROUNDINGS.filter((one) => surroundings.includes(one)).map((one) => withoutSurrounding(one, field)),
      ...machinesOf(need).map((machine) => onMachine(machine, field)),
      ...(language === undefined ? [] : [inLanguage(language, onlyRuns, servedOf(need, task), field)]),
    ],
    doing: { named: doing(asked, true, field), others: doing(asked, false, field) },
    inPlace: inPlace(placeFloors, field),
  };
}
