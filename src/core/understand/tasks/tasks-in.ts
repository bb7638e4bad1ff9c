import type { Framework, Knowledge } from '../../knowledge/knowledge.ts';
import type { Machine } from '../../knowledge/machines.ts';
import { wordsOf } from '../../text/words.ts';
import { apartFromCircumstance, createInCircumstances } from './circumstances.ts';
import { createWithoutHome } from './home.ts';
import { createJoined } from './joined.ts';
import { createOtherwiseMeant } from './otherwise-meant.ts';
import { createLeaveOut } from '../../text/phrases.ts';
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
  /** Those that it names outright. */
  readonly namedTasks: readonly string[];
  /** It says no more than the name of one. */
  readonly isAll: boolean;
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
    const done = namedTasks.flatMap((id) => of[id] ?? [])[0];
    return done === undefined ? [first, ...others] : [...new Set([done, first, ...others])];
  }

  /** Who leaves what is made for something, and names nothing else, is after that, whatever stray words sound like. */
  function asLeft(tasks: readonly string[], [left, ...others]: readonly string[]): readonly string[] {
    const own = [...known.values()].flatMap(({ id, made }) => (left !== undefined && made.includes(left) ? [id] : []));
    if (left === undefined || others.length > 0 || own.length === 0 || own.includes(tasks[0] ?? '')) return tasks;
    const likely = [...tasks, ...readTasks('', [left], [])].find((id) => own.includes(id));
    return likely === undefined ? tasks : [likely];
  }

  const withoutHome = createWithoutHome(knowledge);
  const asDone = createAsDone(known);
  const inCircumstances = createInCircumstances(knowledge);
  const apart = apartFromCircumstance(knowledge);
  const withoutField = createLeaveOut(lexicon.learning.filter((phrase) => lexicon.open.includes(phrase)));
  const isOtherwiseMeant = createOtherwiseMeant(knowledge, readTasks, openWords);
  const joined = createJoined(knowledge);

  /** The likeliest, unless it is told by nothing but `ml` and the like, `good ml podcasts`, or by what means something else here. */
  function readLikely(text: string, keys: readonly string[], named: readonly string[], namedTasks: readonly string[]): readonly string[] {
    const likely = readTasks(text, named, namedTasks);
    if (named.length === 0 && isOtherwiseMeant(likely, text, keys)) return [];
    const rest = withoutField(text);
    if (rest === text || namedTasks.length > 0) return likely;
    return readTasks(rest, named, namedTasks).includes(likely[0] ?? '') ? likely : [];
  }

  return ({ words: said, keys: saidKeys, text, frameworks: named, machines, namesGpu, doing, isLeaving }) => {
    const [words, keys] = joined(said.filter(Boolean), saidKeys);
    const called = [...findAll(keys, taskNames), ...findWithin(keys, taskNames)];
    const namedTasks = [...new Set(called.flatMap((id) => [id, apart.get(id) ?? []].flat()))];
    const alone = namesGpu ? undefined : justNamed(words, keys);
    const likely = alone ?? readLikely(text.replace(PLEA, ''), keys, named, namedTasks);
    // One that was fitted may be gone from the knowledge since.
    const [done, otherwise] = [likely, namedTasks].map((ids) => ids.filter((id) => known.has(id) && isDoneOn(id, machines)));
    const read = (done?.length === 0 && likely.length > 0 ? otherwise : done) ?? [];
    const tasks = isLeaving && namedTasks.length === 0 ? asLeft(read, named) : namedFirst(read, namedTasks, words, keys);
    const atHome = withoutHome(tasks, namedTasks, { ...doing, machines, text, namesGpu });
    return {
      tasks: inCircumstances(doneTo(whatIsDone(asDone(atHome, namedTasks, doing), namedTasks, keys), namedTasks), text),
      namedTasks,
      isAll: alone !== undefined,
    };
  };
}

/** So many words are a phrase of their own, and none of them means anything by itself. */
const PHRASE = 3;

/** How many words they are, those that are joined counted one by one: `speech-to-text`. */
const lengthOf = (words: readonly string[]): number => words.flatMap((word) => word.split('-')).length;

/** What is asked for rather than what is built: who says `recommend something`, or `the recommended way`, builds no recommender. */
const PLEA =
  /\brecommend(?= (?:me|us|an?|the|one|some|any|something|anything|good)\b)|\brecommended(?= (?:way|ways|path|approach|choice|library|framework|tool|setup)\b)/giu;
