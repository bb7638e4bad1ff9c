import { LANGUAGES } from '../knowledge/languages.ts';
import type { Knowledge, Language } from '../knowledge/knowledge.ts';
import { type Machine, MACHINES } from '../knowledge/machines.ts';
import { type Target, TARGETS } from '../knowledge/targets.ts';
import { EXPERIENCES, PRIORITIES } from '../knowledge/wishes.ts';
import type { Need } from '../recommend/need.ts';
import { wordsOf } from '../words.ts';
import { createLicenceIn } from './licence.ts';
import { createChooser, createLeaveOut, createPhrases } from './phrases.ts';
import { findAll } from './runs.ts';
import type { ReadTasks } from './task.ts';

/** What a text tells of a need. */
export type Told = {
  readonly need: Need;
  /** The parts of a need that it sounds like. */
  readonly parts: readonly string[];
  /** It names the task in its own words. */
  readonly isNamed: boolean;
  /** A language, or a thing to be built, that no framework here is made for. */
  readonly otherLanguage: string | undefined;
  readonly otherTask: string | undefined;
  /** It says nothing of what is built: `recommend me a framework`. */
  readonly isOpen: boolean;
  /** One task is far likelier than any other. */
  readonly isSure: boolean;
  /** It says that it is done in Python: as most is, that is no part of the need. */
  readonly isPython: boolean;
  /** It names what is taken for granted where no machine is told: an NVIDIA GPU, or Linux. */
  readonly isGranted: boolean;
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
    machines.flatMap(([machine, isIn]) => {
      const isMeant = isIn(machine === OLD_MAC ? text : withoutOldMac(text));
      return isMeant && !(machine === 'cpu' && namesGpu(text)) ? [machine] : [];
    });
  /** An Intel Mac is not the Mac of today, and who has one asks for nothing that is made for Intel's chips. */
  const withoutOldMac = createLeaveOut(lexicon.machines[OLD_MAC] ?? []);
  const namesGranted = createPhrases([...lexicon.granted, ...lexicon.gpus], lexicon.without);
  const experienceIn = createChooser(lexicon.experience);
  const priorityIn = createChooser(lexicon.priorities);
  const isTraining = createPhrases(lexicon.training);
  const licenceIn = createLicenceIn(lexicon);
  const languageIn = createChooser(lexicon.languages, [...lexicon.without, ...lexicon.of_a_tool]);
  const otherLanguageIn = createChooser(lexicon.other_languages, [...lexicon.without, ...lexicon.of_a_tool, ...lexicon.leaves, 'from']);
  const otherTaskIn = createChooser(lexicon.other_tasks, lexicon.without);
  return (words, keys, named) => {
    const rest = words.join(' ');
    const namedTasks = findAll(keys, taskNames);
    // One that was fitted may be gone from the knowledge since.
    const [task, ...otherTasks] = readTasks(withoutOldMac(rest).replace(PLEA, ''), named, namedTasks).filter((id) => known.has(id));
    const isOpen = namedTasks.length === 0 && wordsOf(rest).every((word) => openWords.has(word));
    const language = languageIn(rest) ?? capitalIn(words);
    const need = {
      task,
      target: TARGETS.find((target) => target === targetIn(rest)),
      machine: machinesIn(rest).join(',') || undefined,
      experience: EXPERIENCES.find((experience) => experience === experienceIn(rest)),
      priority: PRIORITIES.find((priority) => priority === priorityIn(rest)),
      licence: licenceIn(rest),
      language: LANGUAGES.find((one): one is Language => one === language && one !== 'python'),
    };
    return {
      isNamed: namedTasks.length > 0,
      otherLanguage: otherLanguageIn(rest),
      otherTask: otherTaskIn(rest),
      // `recommend me a framework` tells of no task, however much it sounds like one.
      need: isOpen ? { ...need, task: undefined } : need,
      parts: Object.entries(need).flatMap(([part, value]) => (value === undefined ? [] : [part])),
      isOpen,
      isPython: language === 'python',
      isGranted: need.machine === undefined && !isSmall(need.target) && namesGranted(rest),
      isTraining: isTraining(rest),
      isSure: task !== undefined && otherTasks.length === 0,
      otherTasks: isOpen ? [] : otherTasks,
    };
  };
}

const OLD_MAC: Machine = 'intel-mac';

/** Where neither Linux nor a large GPU goes without saying: a Jetson is NVIDIA's, and yet a small device. */
const isSmall = (target: Target | undefined): boolean => target !== undefined && !['laptop', 'server', 'cluster'].includes(target);

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
