import { LANGUAGES } from '../../knowledge/languages.ts';
import type { Knowledge, Language } from '../../knowledge/knowledge.ts';
import { type Machine, MACHINES } from '../../knowledge/machines.ts';
import { normalizeName } from '../../knowledge/spelling.ts';
import type { Surrounding } from '../../knowledge/surroundings.ts';
import { type Target, TARGETS } from '../../knowledge/targets.ts';
import { EXPERIENCES, PRIORITIES } from '../../knowledge/wishes.ts';
import { type Need, orOpen } from '../../need.ts';
import { isSmallWork } from '../../recommend/criteria/neural.ts';
import { RUN_ONLY } from '../../recommend/criteria/running.ts';
import { wordsOf } from '../../text/words.ts';
import { createLanguageIn } from './language.ts';
import { createLicenceIn, createUnwantedLicences } from './licence.ts';
import { countsNodes } from './nodes.ts';
import { type Choices, createChoices, createChooser, createLeaveOut, createPhrases } from '../../text/phrases.ts';
import { createIsRefused } from '../../text/refused.ts';
import { createBesidesIn } from './besides.ts';
import { wordsOfPast } from './past.ts';
import type { Sentences } from '../input/typed.ts';
import type { ReadTasks } from '../tasks/task.ts';
import { createTasksIn } from '../tasks/tasks-in.ts';
import { createWithoutServed } from './served.ts';
import { createUnwantedAround } from './unwanted-around.ts';
import { createUnwantedMakers } from './unwanted-makers.ts';

/** What a text tells of a need. */
export type Slots = {
  readonly need: Need;
  /** The parts of a need that it sounds like. */
  readonly parts: readonly string[];
  /** It names the task in its own words. */
  readonly namesTask: boolean;
  /** It names a task and a machine, and says nothing else: `photos, windows`. */
  readonly isTerse: boolean;
  /** The task is to be explained, and not built. */
  readonly isExplained: boolean;
  /** A language, or a thing to be built, that no framework here is made for. */
  readonly otherLanguage: string | undefined;
  readonly otherTask: string | undefined;
  /** It says nothing of what is built: `recommend me a framework`. */
  readonly isWithoutTask: boolean;
  /** One task is far likelier than any other. */
  readonly isSingleTask: boolean;
  /** It says that it is done in Python: as most is, that is no part of the need. */
  readonly isPython: boolean;
  /** It names what is taken for granted where no machine is told: an NVIDIA GPU, or Linux. */
  readonly isGranted: boolean;
  /** The languages of which any will do. */
  readonly eitherLanguages: readonly Language[];
  /** It names a GPU, and no maker but NVIDIA. */
  readonly isOnGpu: boolean;
  /** The languages that it says are not wanted. */
  readonly unwantedLanguages: readonly Language[];
  /** The frameworks that work inside a database that it names. */
  readonly hosted: readonly string[];
  /** What it says shall not be needed around a framework. */
  readonly unwantedSurroundings: readonly Surrounding[];
  /** The makers whose software is not wanted, by their names as shown. */
  readonly unwantedMakers: readonly string[];
  /** It refuses some licences. */
  readonly refusesLicences: boolean;
  /** It names a small device, or one that is only dealt in: it speaks of computing. */
  readonly namesDevice: boolean;
  /** Models are to be trained, not only run. */
  readonly isTraining: boolean;
  /** Work of the past is to be run again. */
  readonly isOfPast: boolean;
  /** What it may be about instead of the task of the need, nearly as likely. */
  readonly otherTasks: readonly string[];
  /** What it tells too of what is built, of where, and in which language. */
  readonly besides: readonly Need[];
};

/** Each word of a name is empty among the `words`, so that what stands before it says nothing of what follows; `keys` are those of the others. */
export type ReadSlots = (
  said: Sentences & {
    readonly keys: readonly string[];
    /** The places of words that name a device or a place where nothing is to run. */
    readonly dealings: ReadonlySet<number>;
    /** The ids of the frameworks that are named, and the parts of them by their names. */
    readonly named: readonly string[];
    readonly partNames: readonly string[];
    /** One of them is to be left. */
    readonly isLeaving: boolean;
  },
) => Slots;

export function createReadSlots(knowledge: Knowledge, readTasks: ReadTasks): ReadSlots {
  const { lexicon } = knowledge;
  const openWords = new Set(wordsOf(openPhrases(knowledge).join(' ')));
  const tasksIn = createTasksIn(knowledge, readTasks, openWords);
  // `not on mobile`, `we don't use R anymore`, `手机以外`: no wish.
  const refusals = [...new Set([...lexicon.without, ...lexicon.unwanted])];
  const takenBack = { before: [...refusals, ...lexicon.looked_for], after: lexicon.dismissed };
  const isRefused = createIsRefused(lexicon);
  const isNot = createIsRefused({
    ...lexicon,
    unwanted: refusals,
    dismissed: takenBack.after,
    using: [...lexicon.using, ...lexicon.having],
  });
  const places = createChoices(lexicon.targets, takenBack);
  const [leaveOutNoPlace, leaveOutSuggesting] = [createLeaveOut(lexicon.no_place), createLeaveOut(lexicon.suggesting)];
  const leaveOutSites = createLeaveOut(lexicon.sites);
  /** Servers that are counted are a cluster. */
  const targetIn = (text: string, isComputing: boolean): string | undefined => {
    const device = places.first(leaveOutSuggesting(text));
    const place = RUN_ONLY.some((one) => one === device) ? device : places.first(text);
    const isComputer = place === undefined || place === 'server' || place === 'laptop';
    return isComputer && countsNodes(text, isComputing) ? 'cluster' : place;
  };
  const machines = MACHINES.map((machine) => [machine, createPhrases(lexicon.machines[machine] ?? [], takenBack)] as const);
  const namesGpu = createPhrases([...lexicon.gpus, ...lexicon.cards], takenBack);
  /** `it takes hours on the CPU, and the A100 idles`: whoever names a GPU does not lack one. */
  const machinesIn = (text: string): readonly Machine[] =>
    machines.flatMap(([machine, isIn]) => {
      const isMeant = isIn(machine === OLD_MAC ? text : machine === 'amd' ? withoutCpus(text) : withoutOldMac(text));
      return isMeant && !(machine === 'cpu' && namesGpu(text)) ? [machine] : [];
    });
  /** What names no small device but boards that are computers. */
  const withoutBoards = createLeaveOut(lexicon.boards);
  /** An Intel Mac is not the Mac of today, and who has one asks for nothing that is made for Intel's chips. */
  const withoutOldMac = createLeaveOut(lexicon.machines[OLD_MAC] ?? []);
  /** Who wants what lasts and what many know, or has little memory, tells nothing of what is built. */
  const withoutHow = createLeaveOut(
    [...lexicon.memory, ...(lexicon.priorities.stability ?? []), ...(lexicon.priorities.ecosystem ?? [])].toSorted(
      (a, b) => b.length - a.length,
    ),
  );
  /** An `amd cpu` is no GPU of AMD's, nor is an `amd fpga`. */
  const withoutCpus = createLeaveOut([...(lexicon.machines.cpu ?? []), ...lexicon.no_gpus]);
  const namesGranted = createPhrases([...lexicon.granted, ...lexicon.gpus, ...lexicon.cards], takenBack);
  const experienceIn = createChooser(lexicon.experience, takenBack);
  const priorityIn = createChooser(lexicon.priorities, { before: [], after: lexicon.hiring });
  const withoutTerms = createLeaveOut(lexicon.terms);
  const [isTraining, isRunning] = [createPhrases(lexicon.training), createPhrases(lexicon.running)];
  const licenceIn = createLicenceIn(lexicon);
  const unwantedLicences = createUnwantedLicences(lexicon, isRefused);
  const unwantedAround = createUnwantedAround(lexicon, isNot);
  const unwantedMakers = createUnwantedMakers(lexicon, isRefused);
  const hosts = createChoices(lexicon.hosts, takenBack);
  const ofAnother = { ...takenBack, before: [...new Set([...takenBack.before, ...lexicon.of_a_tool])] };
  const [spoken, leaveOutNoLanguage] = [createChoices(lexicon.languages, ofAnother), createLeaveOut(lexicon.no_language)];
  const languages: Choices = {
    first: (text) => spoken.first(leaveOutNoLanguage(text)),
    all: (text) => spoken.all(leaveOutNoLanguage(text)),
  };
  const languageIn = createLanguageIn(languages, isRefused, isNot);
  const otherLanguageIn = createChooser(lexicon.other_languages, {
    ...ofAnother,
    before: [...ofAnother.before, ...lexicon.leaves, 'from'],
  });
  const otherTaskIn = createChooser(lexicon.other_tasks, takenBack);
  const besidesIn = createBesidesIn(knowledge.tasks, takenBack, places, languages, leaveOutSuggesting);
  const withoutStaying = createLeaveOut(lexicon.staying);
  const withoutServed = createWithoutServed(lexicon);
  return ({ words, begins, keys, dealings, named, partNames, isLeaving }) => {
    const said = { words, begins };
    const told = withoutStaying(words.join(' '));
    const isServing = namesGpu(told) && !isTraining(told) && !TRAINED.test(told);
    const rest = withoutServed(told, isServing);
    const unsold = words.map((word, at) => (dealings.has(at) ? '' : word)).join(' ');
    const toldOfDevices = dealings.size === 0 ? rest : withoutServed(withoutStaying(unsold), isServing);
    // The name of a part may be that of a machine: an `MPS backend` is for Macs.
    const own = machinesIn([toldOfDevices, ...partNames].join('. '));
    const trains = isTraining(rest);
    // Whoever gets away from NVIDIA builds nothing for its GPUs, and has none to be taken for granted; whoever runs an old paper again does no research.
    const { makers, words: ofMakers } = unwantedMakers(said);
    const past = wordsOfPast(rest);
    const besides = new Set([...ofMakers, ...past]);
    const wanted = words.filter((word) => !besides.has(word));
    const wantedText = withoutStaying(wanted.join(' '));
    const isOnGpus = namesGpu(wantedText) || (!own.includes('cpu') && GPU.test(rest));
    const unwantedSurroundings = unwantedAround(words);
    const isOnOwn = isOnGpus || unwantedSurroundings.includes('cloud');
    const toldOfPlaces = leaveOutNoPlace(isOnOwn ? leaveOutSites(toldOfDevices) : toldOfDevices);
    const place = targetIn(toldOfPlaces, trains || isOnGpus);
    const { tasks, isSingle, namedTasks, isAll, isExplained } = tasksIn({
      words: wanted,
      keys: besides.size === 0 ? keys : keysWithout(keys, besides),
      text: withoutHow(withoutOldMac(wantedText)),
      frameworks: named,
      isLeaving,
      machines: own,
      place,
      namesGpu: isOnGpus,
      doing: {
        isTraining: trains,
        isRunning: isRunning(rest),
        isPlaced: place !== undefined || own.length > 0,
        isOfFramework: named.length > 0,
      },
    });
    const [task, ...otherTasks] = tasks;
    // Who leaves something for anything but Google's tells by that nothing of what is built.
    const toldOfTask = isLeaving ? withoutStaying(words.filter((word) => !ofMakers.has(word)).join(' ')) : rest;
    const namesTask = namedTasks.length > 0;
    const isWithoutTask = !namesTask && wordsOf(toldOfTask).every((word) => openWords.has(word));
    // What no neural network does is done on a small computer as on any without a GPU.
    const isOnBoard =
      place === 'edge' && places.first(withoutBoards(toldOfPlaces)) !== 'edge' && isSmallWork(knowledge.tasks.get(task ?? ''));
    const { language, eitherLanguages, unwantedLanguages } = languageIn(rest, said);
    const refusedLicences = unwantedLicences(said);
    const need = {
      task,
      target: isOnBoard ? undefined : TARGETS.find((target) => target === place),
      machines: orOpen(isOnBoard && own.length === 0 ? [NO_GPU] : own),
      experience: EXPERIENCES.find((experience) => experience === experienceIn(rest)),
      priority: PRIORITIES.find((priority) => priority === priorityIn(withoutTerms(wantedText))),
      licence: licenceIn(rest, refusedLicences),
      language: LANGUAGES.find((one): one is Language => one === language && one !== 'python'),
    };
    return {
      namesTask,
      isExplained,
      isTerse: isAll && named.length === 0 && own.length > 0,
      otherLanguage: otherLanguageIn(rest),
      otherTask: otherTaskIn(rest),
      // `recommend me a framework` tells of no task, however much it sounds like one.
      need: isWithoutTask ? { ...need, task: undefined } : need,
      // Devices sound like a need, though nothing is to run on those that are only dealt in.
      parts: Object.entries({ ...need, target: need.target ?? (dealings.size > 0 ? '' : undefined) }).flatMap(([part, value]) =>
        value === undefined ? [] : [part],
      ),
      isWithoutTask,
      isPython: language === 'python',
      isOnGpu: isOnGpus && !isSmall(need.target) && own.every((machine) => machine === 'windows'),
      isGranted: need.machines === undefined && !isSmall(need.target) && namesGranted(wantedText),
      eitherLanguages,
      unwantedLanguages,
      hosted: hosts.all(rest),
      unwantedSurroundings,
      unwantedMakers: makers,
      refusesLicences: refusedLicences.length > 0,
      namesDevice: dealings.size > 0 || place === 'edge',
      isTraining: trains,
      isOfPast: past.length > 0,
      isSingleTask: isSingle,
      otherTasks: isWithoutTask ? [] : otherTasks,
      // A machine without a GPU is no second place: `a web service, cpu only`.
      besides: besidesIn(withoutCpus(toldOfPlaces), need, eitherLanguages.length > 0 ? undefined : language, namedTasks),
    };
  };
}

const keysWithout = (keys: readonly string[], words: ReadonlySet<string>): readonly string[] => {
  const out = new Set([...words].map(normalizeName));
  return keys.filter((key) => !out.has(key));
};

const OLD_MAC: Machine = 'intel-mac';
/** The GPU that is told of is not what runs it. */
const TRAINED = /\btrained\b/i;
const NO_GPU: Machine = 'cpu';
const GPU = /\bgpus?\b/i;

/** Where neither Linux nor a large GPU goes without saying: a Jetson is NVIDIA's, and yet a small device. */
const isSmall = (target: Target | undefined): boolean => target !== undefined && !['laptop', 'server', 'cluster'].includes(target);

/** Words that tell nothing of what is built: those of the list, and what people say for all other answers. */
function openPhrases({ lexicon, taskNames }: Knowledge): readonly string[] {
  const { open, recommend, dismissed, targets, machines, experience, priorities, languages } = lexicon;
  const choices = [targets, machines, experience, priorities, languages].flatMap((one) => Object.values(one).flat());
  // `serving` is a place and a task.
  return [...open, ...recommend, ...dismissed, ...choices].filter((phrase) => taskNames.exact(phrase) === undefined);
}
