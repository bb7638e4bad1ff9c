import type { Framework, Knowledge } from '../knowledge/knowledge.ts';
import { isUsedFrom } from '../knowledge/languages.ts';
import { LANGUAGES } from '../knowledge/languages.ts';
import { isPhone, type Machine, PLACE_OF } from '../knowledge/machines.ts';
import { type Target, TARGETS } from '../knowledge/targets.ts';
import { EXPERIENCES, PRIORITIES } from '../knowledge/wishes.ts';
import { does } from './criteria/does.ts';
import { essenceOf } from './criteria/essence.ts';
import { isRuntime, RUN_ONLY } from './criteria/running.ts';
import { heldFor } from './evidence/held.ts';
import { type Answer, excludedOf, isLicenceNamed, machinesOf, type Need } from '../need.ts';
import { winnerOf } from './ranking/rank.ts';
import type { Wanted } from './ranking/scale.ts';
import { type ScoreTable, scoreTableOf } from './ranking/score-table.ts';

export type Change = { readonly option: Answer; readonly value: string; readonly winner: Framework };

/** The first single answers but the task that, given instead, would put another framework first: at most one for each winner and option. */
export function changesOf(
  all: Knowledge,
  field: ScoreTable,
  wanted: Wanted,
  elsewhere: (target: Target) => Wanted,
  winner: Framework | undefined,
): Change[] {
  const otherwise = <K extends Answer>(option: K, values: readonly (Need[K] & string)[]) =>
    values.map((value) => ({ option, value, given: (): Wanted => ({ ...wanted, need: { ...wanted.need, [option]: value } }) }));
  const { home, beside } = wanted.task ?? {};
  const { licence } = wanted.need;
  const machines = machinesOf(wanted.need);
  const unwanted = excludedOf(wanted.need).languages;
  // Who names a machine has told the place too, or at least that it is none where models are only run.
  const isOpen = (target: Target): boolean =>
    machines.length === 0 || !(RUN_ONLY.includes(target) || machines.some(isPhone) || isApart(target, machines));
  const targets = TARGETS.filter((target) => isOpen(target) && home?.at.includes(target) !== false && beside?.includes(target) !== true);
  const answers = [
    // Who wants one licence is told first what others like it would bring.
    ...otherwise('licence', [licence !== undefined && isLicenceNamed(licence) ? 'permissive' : 'closed']),
    ...targets.map((value) => ({ option: 'target' as const, value, given: () => elsewhere(value) })),
    ...otherwise('priority', PRIORITIES),
    ...otherwise('experience', EXPERIENCES),
    ...otherwise(
      'language',
      LANGUAGES.filter((language) => !unwanted.includes(language)),
    ),
  ];
  const changes: Change[] = [];
  for (const { option, value, given: askedSo } of answers) {
    if (changes.length === MOST_CHANGES) break;
    if (wanted.need[option] === value) continue;
    const given = askedSo();
    if (!isOpenTo(given, winner, field.knowledge)) continue;
    const there = option === 'language' ? scoreTableOf(heldFor(given.need, all)) : field;
    const { framework: first, ahead } = winnerOf(there, given, winner) ?? {};
    if (first === undefined || first.id === winner?.id || (ahead ?? 0) < AHEAD || !isAnswer(first, given)) continue;
    if (changes.some((change) => change.option === option && change.winner.id === first.id)) continue;
    changes.push({ option, value, winner: first });
  }
  return changes;
}

/** So many changes are looked for: each is a ranking of its own, and nobody reads more. */
const MOST_CHANGES = 3;
/** What fits better by less than this is a close call, and no change. */
const AHEAD = 0.01;

/** TPUs are none of the machines that are named, and no cluster is made of what people have on their desks. */
const isApart = (target: Target, machines: readonly Machine[]): boolean =>
  target === 'tpu' || (target === 'cluster' && machines.some((machine) => PLACE_OF[machine] === 'laptop'));

/** Where nobody but the first is made for a task in that language, and nothing else runs its models there, nothing can come before it. */
function isOpenTo({ task, need }: Wanted, winner: Framework | undefined, { frameworks }: Knowledge): boolean {
  if (task === undefined || task.made.length === 0 || (!task.only && RUN_ONLY.includes(need.target))) return true;
  const { language } = need;
  const isSpoken = (id: string): boolean => {
    const languages = frameworks.get(id)?.languages;
    return language === undefined || (languages !== undefined && isUsedFrom(languages, language));
  };
  return task.made.some((id) => id !== winner?.id && isSpoken(id));
}

/** Whether a framework does the task, so that nobody is sent to what was only good at the rest: it is made for that, or runs its models there. */
function isAnswer(framework: Framework, { task, need }: Wanted): boolean {
  if (task === undefined || (isRuntime(framework) && RUN_ONLY.includes(need.target))) return true;
  if (task.made.length > 0) return task.made.includes(framework.id);
  return essenceOf(task).length === 0 || does(framework, task);
}
