import type { Framework, Knowledge, Lexicon } from '../../knowledge/knowledge.ts';
import type { Machine } from '../../knowledge/machines.ts';
import { isBroad } from '../../recommend/criteria/broad.ts';
import { wordsOf } from '../../text/words.ts';
import { apartFromCircumstance, createInCircumstances } from './circumstances.ts';
import { createWithoutHome } from './home.ts';
import { createJoined, DETERMINERS } from './joined.ts';
import { createOtherwiseMeant } from './otherwise-meant.ts';
import { anyOf } from '../../text/escaped.ts';
import { createConnectives } from '../../text/connectives.ts';
import { createLeaveOut, createReplace } from '../../text/phrases.ts';
import { findAll, findWithin, runsIn } from '../../text/runs.ts';
import type { ReadTasks } from './task.ts';
import { createAsDone, type Doing } from './training.ts';

/** What is read for tasks: words with their keys, the text that they make, and what else it names. */
export type TaskText = {
  readonly words: readonly string[];
  readonly keys: readonly string[];
  readonly text: string;
  /** The ids of the frameworks that it names. */
  readonly frameworks: readonly string[];
  readonly machines: readonly Machine[];
  /** Where it must run. */
  readonly place: string | undefined;
  /** A GPU is named: that may be what it is about. */
  readonly namesGpu: boolean;
  readonly doing: Doing;
  /** A framework is to be left. */
  readonly isLeaving: boolean;
};

/** The tasks that a text may be about. */
export type TasksRead = {
  /** The likeliest first. */
  readonly tasks: readonly string[];
  /** There is one alone, though a circumstance may make it another. */
  readonly isSingle: boolean;
  /** Those that it names outright. */
  readonly namedTasks: readonly string[];
  /** It says no more than the name of one. */
  readonly isAll: boolean;
  /** They are to be explained, and not built. */
  readonly isExplained: boolean;
};

export type TasksIn = (told: TaskText) => TasksRead;

/** `openWords` tell nothing of what is built. */
export function createTasksIn(knowledge: Knowledge, readTasks: ReadTasks, openWords: ReadonlySet<string>): TasksIn {
  const { tasks: known, taskNames, frameworks, lexicon } = knowledge;
  /** Whether any of those that are made for it may run there: who has no GPU builds nothing about GPUs, however much is said of them. */
  const isDoneOn = (id: string, machines: readonly Machine[]): boolean => {
    const made = known.get(id)?.made.flatMap((one) => frameworks.get(one) ?? []) ?? [];
    const isOut = ({ machines: runs }: Framework): boolean => machines.some((machine) => runs.get(machine)?.runs === 'never');
    return made.length === 0 || !made.every(isOut);
  };

  /** Whether what it is only meant within is told, or it is named itself. */
  const isWithin = (id: string, namedTasks: readonly string[], { place, machines, frameworks: named }: TaskText): boolean => {
    const { within = [], made = [] } = known.get(id) ?? {};
    const isTold = within.some((one) => one === place || machines.some((machine) => machine === one));
    return within.length === 0 || isTold || namedTasks.includes(id) || named.some((one) => made.includes(one));
  };

  /** Whether it is another task in some places: who names it may mean that. */
  const isAnother = (id: string): boolean => Object.keys(known.get(id)?.at ?? {}).length > 0;

  /** The task of which a text says no more than its name, in several words or the only one. */
  function justNamed(words: readonly string[], keys: readonly string[]): readonly string[] | undefined {
    const [run, ...more] = runsIn(keys, taskNames);
    if (run === undefined || (run.length === 1 && (more.length > 0 || isAnother(run.id)))) return undefined;
    const others = words.filter((_, at) => at < run.at || run.at + run.length <= at);
    return wordsOf(others.join(' ')).every((word) => openWords.has(word)) ? [run.id] : undefined;
  }

  /** What is taught rather than that it is, if both are named, and it is likely, done by nothing else, or named in several words. */
  function whatIsDone(tasks: readonly string[], namedTasks: readonly string[], keys: readonly string[]): readonly string[] {
    const [first = '', ...others] = tasks;
    if (known.get(first)?.how !== true) return tasks;
    const inWords = runsIn(keys, taskNames).flatMap(({ id, length }) => (length > 1 && id !== first ? [id] : []));
    const isDone = (id: string): boolean => others.includes(id) || known.get(id)?.only === true || inWords.includes(id);
    const what = namedTasks.find((id) => known.get(id)?.how !== true && isDone(id));
    return what === undefined ? tasks : [what, ...tasks.filter((id) => id !== what)];
  }

  /**
   * What alone is named in several words comes before what only sounds likely, and nothing that is not named comes next to it.
   * A phrase, as `speech to text`, is meant however likely its words make another task.
   */
  function namedFirst(
    tasks: readonly string[],
    namedTasks: readonly string[],
    words: readonly string[],
    keys: readonly string[],
  ): readonly string[] {
    const inWords = runsIn(keys, taskNames)
      .map(({ id, at, length }) => ({ id, length: lengthOf(words.slice(at, at + length)) }))
      .filter(({ id, length }) => length > 1 && known.has(id));
    const [run, ...others] = inWords;
    if (run === undefined || others.some(({ id }) => id !== run.id)) return tasks;
    if (run.length < PHRASE && !tasks.includes(run.id)) return tasks;
    return [run.id, ...tasks.filter((id) => id !== run.id && namedTasks.includes(id))];
  }

  /** What is done to anything, done to what is named: `inference` of language models; what it is in general comes next. */
  function doneTo([first = '', ...others]: readonly string[], namedTasks: readonly string[]): readonly string[] {
    if (first === '') return [];
    const of = known.get(first)?.of ?? {};
    const all = namedTasks.flatMap((id) => of[id] ?? []);
    // What it is of first and foremost comes before all: a language model is fine-tuned on texts too.
    const done = all.find((id) => id === first) ?? all[0];
    return done === undefined ? [first, ...others] : [...new Set([done, first, ...others])];
  }

  /** Who leaves what is made for something, and names nothing else, is after that, whatever stray words sound like. */
  function asLeft(tasks: readonly string[], [left, ...others]: readonly string[]): readonly string[] {
    const framework = frameworks.get(left ?? '');
    const own = [...known.values()].flatMap(({ id, made }) => (left !== undefined && made.includes(left) ? [id] : []));
    // Of what is for much besides that tells nothing.
    if (
      left === undefined ||
      framework === undefined ||
      isBroad(framework) ||
      others.length > 0 ||
      own.length === 0 ||
      own.includes(tasks[0] ?? '')
    )
      return tasks;
    const likely = [...tasks, ...readTasks('', [left], [])].find((id) => own.includes(id));
    return likely === undefined ? tasks : [likely];
  }

  const withoutHome = createWithoutHome(knowledge);
  const asDone = createAsDone(known);
  const inCircumstances = createInCircumstances(knowledge);
  const apart = apartFromCircumstance(knowledge);
  const withoutField = createLeaveOut(lexicon.learning.filter((phrase) => lexicon.open.includes(phrase)));
  const withoutAdvice = createWithoutAdvice(lexicon);
  const withoutGpus = createLeaveOut([...lexicon.gpus, ...lexicon.cards]);
  const asGpu = createReplace(lexicon.cards, 'gpu');
  const [explaining, fillers] = [createConnectives(lexicon.explaining), createConnectives(lexicon.fillers)];
  const isOtherwiseMeant = createOtherwiseMeant(knowledge, readTasks, openWords);
  const joined = createJoined(knowledge);

  /**
   * The likeliest, unless it is told by nothing but `ml` and the like, `good ml podcasts`, by a GPU that somebody has, `rtx 3090 driver
   * version`, or by what means something else here. On a GPU a task may be another one: `dbscan on my 4090`; and
   * beside a name a card is one: `sklearn on my rtx`.
   */
  function readLikely(text: string, keys: readonly string[], named: readonly string[], namedTasks: readonly string[]): readonly string[] {
    const likely = readTasks(text, named, namedTasks);
    const [first = ''] = likely;
    if (named.length === 0 && isOtherwiseMeant(likely, text, keys)) return [];
    const own = [first, known.get(first)?.home?.else];
    // What a framework's name tells is what it is made for, and not that it is to be learnt.
    const names = known.get(first)?.how === true ? [] : named;
    const isToldBy = (rest: string): boolean => rest === text || readTasks(rest, names, namedTasks).some((id) => own.includes(id));
    const isWorkedOn = named.length > 0 && known.get(first)?.runs !== true;
    if (!namedTasks.includes(first) && !isToldBy(isWorkedOn ? asGpu(text) : withoutGpus(text))) return [];
    return namedTasks.length > 0 || isToldBy(withoutField(text)) ? likely : [];
  }

  /**
   * The other tasks that somebody names who says first that something is to be explained to him, and no more of predictions: `explain
   * attention`, but not `explain predictions`, nor `explain a scorecard to the regulator`.
   */
  function toExplain(words: readonly string[], keys: readonly string[]): readonly string[] | undefined {
    let start = 0;
    for (let length = fillers.lengthAt(words, 0); length > 0; length = fillers.lengthAt(words, start)) start += length;
    const end = start + explaining.lengthAt(words, start);
    if (end === start) return undefined;
    const runs = runsIn(
      keys.filter((key) => !DETERMINERS.has(key)),
      taskNames,
    );
    const own = runs.find(({ at }) => start <= at && at < end);
    const others = runs.filter((run) => run !== own).map(({ id }) => id);
    const isOfPredictions = own !== undefined && (own.at + own.length > end || others.includes(own.id));
    return isOfPredictions ? undefined : others;
  }

  return (told) => {
    const { words: said, keys: saidKeys, text, frameworks: named, machines, namesGpu, doing, isLeaving } = told;
    const [words, keys] = joined(said.filter(Boolean), saidKeys);
    const explained = said[0] === '' ? undefined : toExplain(words, keys);
    if (explained !== undefined)
      return { tasks: explained, isSingle: explained.length === 1, namedTasks: explained, isAll: false, isExplained: true };
    const called = [...findAll(keys, taskNames), ...findWithin(keys, taskNames)];
    const namedTasks = [...new Set(called.flatMap((id) => [id, apart.get(id) ?? []].flat()))];
    const alone = namesGpu ? undefined : justNamed(words, keys);
    const guessed = alone ?? readLikely(withoutAdvice(text).replace(PLEA, ''), keys, named, namedTasks);
    const likely = guessed.filter((id) => isWithin(id, namedTasks, told));
    // One that was fitted may be gone from the knowledge since.
    const [done, otherwise] = [likely, namedTasks].map((ids) => ids.filter((id) => known.has(id) && isDoneOn(id, machines)));
    const read = (done?.length === 0 && likely.length > 0 ? otherwise : done) ?? [];
    const tasks = isLeaving && namedTasks.length === 0 ? asLeft(read, named) : namedFirst(read, namedTasks, words, keys);
    const atHome = withoutHome(tasks, namedTasks, { ...doing, machines, text, namesGpu });
    const meant = doneTo(whatIsDone(asDone(atHome, namedTasks, doing), namedTasks, keys), namedTasks);
    return {
      tasks: inCircumstances(meant, text),
      isSingle: meant.length === 1,
      namedTasks,
      isAll: alone !== undefined,
      isExplained: false,
    };
  };
}

/** So many words are a phrase of their own, and none of them means anything by itself. */
const PHRASE = 3;

/** How many words they are, those that are joined counted one by one: `speech-to-text`. */
const lengthOf = (words: readonly string[]): number => words.flatMap((word) => word.split('-')).length;

/**
 * Leaves out that advice is asked for, of things that nobody recommends to his users, `backend recommendation`, or on the field: `book
 * recommendations for deep learning`, but not `book recommendations for readers`.
 */
function createWithoutAdvice({ advised, field }: Pick<Lexicon, 'advised' | 'field'>): (text: string) => string {
  const ofBooks = new RegExp(`\\brecommendations?(?= (?:for|on|about|to learn) (?:${anyOf(field)})(?![\\p{L}\\p{N}]))`, 'giu');
  const ofThings = new RegExp(
    `(?<=\\b(?:${anyOf(advised)}) )recommendations?\\b(?!,? (?:to|for) (?:our|my|their|the|each|every|users?|customers?|readers?|visitors?|members?)\\b| (?:engine|system|service|model|algorithm|library|app)s?\\b)`,
    'giu',
  );
  return (text) => text.replace(ofBooks, '').replace(ofThings, '');
}

/** What is asked for rather than what is built: who says `recommend something`, or `the recommended way`, builds no recommender, nor do `anything but` and `which tool` tell of anything that is built. */
const PLEA =
  /\brecommend(?= (?:me|us|an?|the|one|some|any|something|anything|good)\b)|\brecommended(?= (?:way|ways|path|approach|choice|library|framework|tool|setup)\b)|\banything (?:but|except)\b|\b(?:which|what) tools?\b(?! calling)/giu;
