import { LANGUAGES } from '../knowledge/languages.ts';
import type { Knowledge, Language } from '../knowledge/knowledge.ts';
import { type Machine, MACHINES } from '../knowledge/machines.ts';
import { TARGETS } from '../knowledge/targets.ts';
import { EXPERIENCES, LICENCES_WANTED, PRIORITIES } from '../knowledge/wishes.ts';
import { mainOf } from '../recommend/essence.ts';
import type { Need } from '../recommend/need.ts';
import { wordsOf } from '../words.ts';
import { createChooser, createPhrases } from './phrases.ts';
import { findAll } from './runs.ts';
import type { ReadTasks } from './task.ts';

/** What a text tells of a need. */
export type Told = {
  readonly need: Need;
  /** The parts of a need that it sounds like. */
  readonly parts: readonly string[];
  /** It says nothing of what is built: `recommend me a framework`. */
  readonly isOpen: boolean;
  /** One task is far likelier than any other. */
  readonly isSure: boolean;
  /** It says that it is done in Python: as most is, that is no part of the need. */
  readonly isPython: boolean;
  /** Models are to be trained, not only run. */
  readonly isTraining: boolean;
  /** What it may be about instead of the task of the need, nearly as likely. */
  readonly otherTasks: readonly string[];
};

/** `words` and their `keys` are those that belong to no name; `named` are the ids of the frameworks beside them. */
export type ReadTold = (words: readonly string[], keys: readonly string[], named: readonly string[]) => Told;

export function createReadTold(knowledge: Knowledge, readTasks: ReadTasks): ReadTold {
  const { lexicon, taskNames, tasks: known } = knowledge;
  const openWords = new Set(wordsOf(openPhrases(knowledge).join(' ')));
  const targetIn = createChooser(lexicon.targets, lexicon.without);
  const machines = MACHINES.map((machine) => [machine, createPhrases(lexicon.machines[machine] ?? [], lexicon.without)] as const);
  const namesGpu = createPhrases(lexicon.gpus);
  /** `it takes hours on the CPU, and the A100 idles`: whoever names a GPU does not lack one. */
  const machinesIn = (text: string): readonly Machine[] =>
    machines.flatMap(([machine, isIn]) => (isIn(text) && !(machine === 'cpu' && namesGpu(text)) ? [machine] : []));
  const experienceIn = createChooser(lexicon.experience);
  const priorityIn = createChooser(lexicon.priorities);
  const isTraining = createPhrases(lexicon.training);
  const licenceIn = createChooser(lexicon.licences);
  const languageIn = createChooser(lexicon.languages, [...lexicon.without, ...lexicon.of_a_tool]);
  /** What is meant by such a task as well: its general form, and what is broader. */
  const isKin = (id: string, first: string): boolean => {
    const [task, own] = [known.get(id), known.get(first)];
    if (task === undefined || own === undefined || task.home !== undefined || id === own.home?.else) return true;
    return task.made.length === 0 && mainOf(task) === mainOf(own);
  };
  /**
   * `image classification on a Mac`: of a task that only a machine speaks for, and that is told apart from it, the machine is what is left.
   * What only runs models is meant no more where they are to be trained.
   */
  const withoutHome = (likely: readonly string[], namedTasks: readonly string[], toldMachines: readonly Machine[], trains: boolean) => {
    const [first = '', ...others] = likely;
    const { home, runs } = known.get(first) ?? {};
    if (home === undefined || !toldMachines.some((machine) => home.at.includes(machine))) return likely;
    const stated = [...others, ...namedTasks].find((id) => namedTasks.includes(id) && id !== first && !isKin(id, first));
    const isMeant = runs === true ? !trains : namedTasks.includes(first);
    return stated === undefined || isMeant ? likely : [stated, ...others.filter((id) => id !== stated)];
  };
  return (words, keys, named) => {
    const rest = words.join(' ');
    const namedTasks = findAll(keys, taskNames);
    // One that was fitted may be gone from the knowledge since.
    const toldMachines = machinesIn(rest);
    const likely = readTasks(rest.replace(PLEA, ''), named, namedTasks).filter((id) => known.has(id));
    const [task, ...otherTasks] = withoutHome(likely, namedTasks, toldMachines, isTraining(rest));
    const isOpen = namedTasks.length === 0 && wordsOf(rest).every((word) => openWords.has(word));
    const language = languageIn(rest) ?? capitalIn(words);
    const need = {
      task,
      target: TARGETS.find((target) => target === targetIn(rest)),
      machine: toldMachines.join(',') || undefined,
      experience: EXPERIENCES.find((experience) => experience === experienceIn(rest)),
      priority: PRIORITIES.find((priority) => priority === priorityIn(rest)),
      licence: LICENCES_WANTED.find((licence) => licence === licenceIn(rest)),
      language: LANGUAGES.find((one): one is Language => one === language && one !== 'python'),
    };
    return {
      // `recommend me a framework` tells of no task, however much it sounds like one.
      need: isOpen ? { ...need, task: undefined } : need,
      parts: Object.entries(need).flatMap(([part, value]) => (value === undefined ? [] : [part])),
      isOpen,
      isPython: language === 'python',
      isTraining: isTraining(rest),
      isSure: task !== undefined && otherTasks.length === 0,
      otherTasks: isOpen ? [] : otherTasks,
    };
  };
}

/** What is asked for rather than what is built: who says `recommend something`, or `the recommended way`, builds no recommender. */
const PLEA =
  /\brecommend(?= (?:me|us|an?|the|one|some|any|something|anything|good)\b)|\brecommended(?= (?:way|ways|path|approach|choice|library|framework|tool|setup)\b)/giu;

/** Languages whose names are ordinary words or letters, but for their capital: `called from Go`, `in R`. */
const CAPITALS: ReadonlyMap<string, Language> = new Map([
  ['Go', 'go'],
  ['R', 'r'],
]);

/** A sentence may begin with `Go`, and who shouts writes everything in capitals. */
function capitalIn(words: readonly string[]): Language | undefined {
  const isShouted = words.every((word) => word === word.toUpperCase());
  const place = isShouted ? -1 : words.findIndex((word, at) => CAPITALS.has(word) && (at > 0 || word.length === 1));
  return CAPITALS.get(words[place] ?? '');
}

/** Words that tell nothing of what is built: those of the list, and what people say for all other answers. */
function openPhrases({ lexicon, taskNames }: Knowledge): readonly string[] {
  const { open, recommend, targets, experience, priorities, languages } = lexicon;
  const choices = [targets, experience, priorities, languages].flatMap((one) => Object.values(one).flat());
  // `serving` is a place and a task.
  return [...open, ...recommend, ...choices].filter((phrase) => taskNames.exact(phrase) === undefined);
}
