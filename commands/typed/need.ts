import type { Framework, Knowledge, Language } from '../../src/core/knowledge/knowledge.ts';
import { LANGUAGES } from '../../src/core/knowledge/languages.ts';
import { madeBy, makerCalled } from '../../src/core/knowledge/makers.ts';
import { eachOnce, type Excluded, type Need, orOpen } from '../../src/core/need.ts';
import { leavingOf } from '../../src/core/recommend/evidence/left.ts';
import { RUN_ONLY } from '../../src/core/recommend/criteria/running.ts';
import { mainOf } from '../../src/core/recommend/criteria/essence.ts';
import { does } from '../../src/core/recommend/criteria/does.ts';
import { isBroad } from '../../src/core/recommend/criteria/broad.ts';
import { POOR } from '../../src/core/recommend/ranking/rank.ts';
import { recommend } from '../../src/core/recommend/recommend.ts';
import { apartFromCircumstance } from '../../src/core/understand/tasks/circumstances.ts';
import type { Understanding } from '../../src/core/understand/understand.ts';
import { inBestLanguage } from './either-language.ts';

/**
 * Without a task that is not sure and that none of the frameworks named has to do with: who speaks of LangChain and `significant value`
 * does no statistics. Another that is nearly as likely takes its place if one of them has to do with that; or none, where one of them is
 * left, as what that is made for tells enough. Where none is named, a maker that is refused tells as much.
 */
export function withoutStray(understood: Understanding, knowledge: Knowledge): Understanding {
  const { frameworks, tasks } = knowledge;
  const { need, isSingleTask, otherTasks } = understood;
  const named = understood.frameworks.flatMap(({ id }) => frameworks.get(id) ?? []);
  if (named.length === 0) return asRefused(understood, knowledge);
  const apart = apartFromCircumstance(knowledge);
  // What does a task does it in its circumstances too.
  const isDoneBy = (framework: Framework, id = ''): boolean =>
    [id, apart.get(id) ?? ''].flatMap((one) => tasks.get(one) ?? []).some((task) => does(framework, task));
  const left = leftIn(understood, knowledge);
  const others = named.filter(({ id }) => id !== left);
  // What a server is to hold is nothing that is looked for: `deploy our sentence-transformers model, an alternative to seldon`.
  const served = ownTask(left, knowledge);
  if (served !== undefined && isServing(served, knowledge) && others.some((framework) => isDoneBy(framework, need.task)))
    return { ...understood, frameworks: understood.frameworks.filter(({ id }) => id === left), need: { ...need, task: served } };
  // Who leaves one is after what that is for, unless he names something else.
  const doers = named.filter(({ id }) => id === left && understood.isLeaving && !understood.namesTask);
  const isStray = (id: string): boolean =>
    tasks.has(id) && !(doers.length > 0 ? doers : named).some((framework) => isDoneBy(framework, id));
  if (need.task === undefined || isSingleTask || !isStray(need.task)) return understood;
  const told = otherTasks.find((id) => !isStray(id));
  if (told === undefined && left === undefined) return understood;
  return { ...understood, need: { ...need, task: told }, otherTasks: [need.task, ...otherTasks].filter((id) => id !== told) };
}

/** Whether it is a task of bringing models to others, whatever these do. */
const isServing = (id: string, { tasks }: Knowledge): boolean => {
  const task = tasks.get(id);
  return task !== undefined && task.runs && mainOf(task) === 'deployment';
};

/** Who refuses a maker speaks of what that one makes something for: agents in C# that shall not be Microsoft's are nearly as likely none of games. */
function asRefused(understood: Understanding, { frameworks, tasks, lexicon }: Knowledge): Understanding {
  const { need, isSingleTask, otherTasks, unwantedMakers } = understood;
  const names = unwantedMakers.flatMap((maker) => lexicon.makers[maker] ?? []);
  if (need.task === undefined || isSingleTask || names.length === 0) return understood;
  const isTheirs = (id: string): boolean => {
    const made = tasks.get(id)?.made.flatMap((one) => frameworks.get(one) ?? []) ?? [];
    return made.some((framework) => madeBy(framework, names) !== undefined);
  };
  const [first = need.task, ...others] = [need.task, ...otherTasks].toSorted((a, b) => Number(isTheirs(b)) - Number(isTheirs(a)));
  return { ...understood, need: { ...need, task: first }, otherTasks: others };
}

/**
 * The likeliest need for which there is an answer. Where it is not sure what somebody builds, it may be something else; and whoever leaves
 * a framework is told what is good at the same, in another language if need be.
 */
export function needTold(understood: Understanding, using: string | undefined, knowledge: Knowledge): Need {
  const need = inBestLanguage(likeliestNeed(understood, using, knowledge), understood, knowledge);
  const without = withoutWishes(need, understood);
  const fits = (one: Need): boolean => (recommend(knowledge, one).ranking[0]?.fit ?? 0) >= POOR;
  return without === need || fits(need) || !fits(without) ? need : without;
}

/** What is only preferred: the framework that it had best work with, and the language. */
const withoutWishes = (need: Need, { preferred }: Understanding): Need =>
  [need.with, need.language].some((wish) => preferred.includes(wish ?? ''))
    ? {
        ...need,
        with: preferred.includes(need.with ?? '') ? undefined : need.with,
        language: LANGUAGES.find((one) => one === need.language && !preferred.includes(one)),
      }
    : need;

/** The wishes of a text that its need does without, as nothing fits with them. */
export function wishesLeftOut(understood: Understanding, need: Need, knowledge: Knowledge): Need {
  if (understood.preferred.length === 0) return {};
  const wished = likeliestNeed(understood, leftIn(understood, knowledge), knowledge);
  const isLeftOut = (option: 'with' | 'language'): boolean =>
    need[option] === undefined && understood.preferred.includes(wished[option] ?? '');
  return { with: isLeftOut('with') ? wished.with : undefined, language: isLeftOut('language') ? wished.language : undefined };
}

function likeliestNeed(understood: Understanding, using: string | undefined, knowledge: Knowledge): Need {
  const { isSingleTask, isPython, otherTasks } = understood;
  const need = trainedThere(understood, knowledge);
  const goal = using === undefined ? undefined : goesTo(understood, using);
  // `an alternative to auto-sklearn` tells no task but what that is made for; nor does `from tensorflow to torch`, unless it is plain.
  const isTold = goal === undefined || isSingleTask;
  const task = (isTold ? need.task : undefined) ?? ownTask(using, knowledge) ?? ownTask(understood.unwanted[0]?.id, knowledge);
  const told = {
    ...need,
    task,
    using: inUse(understood, using, knowledge),
    with: goal ?? (using === undefined ? staysIn(understood, knowledge) : undefined),
    excluded: orOpen(unwantedIn(understood, using, knowledge)),
  };
  const [left = using] = told.target === undefined ? understood.unwanted.map(({ id }) => id) : [];
  const first = { ...told, language: told.language ?? (isPython ? pythonIn(told) : ownLanguage(left, knowledge)) };
  const others = [
    ...otherTasks.map((other) => ({ ...first, task: other })),
    ...(using === undefined ? [] : [{ ...first, task: undefined }, told]),
  ];
  if (others.length === 0) return first;
  // What is not wanted makes it no other task.
  return [first, ...others].find((one) => recommend(knowledge, { ...one, excluded: undefined }).ranking.length > 0) ?? first;
}

/** Who names Python wants nothing that has none; where models are only run, they are trained in it, and alone it tells nothing of what is built. */
const pythonIn = ({ task, target }: Need): Language | undefined => (task === undefined || RUN_ONLY.includes(target) ? undefined : 'python');

/** What is left, as a need tells it: of a framework it may be a part that is named. */
function inUse({ frameworks }: Understanding, using: string | undefined, knowledge: Knowledge): string | undefined {
  const match = frameworks.find(({ id }) => id === using);
  return match === undefined ? using : leavingOf(match, knowledge);
}

/** Frameworks, languages, surroundings and makers that are not wanted, but for the framework that is left anyway; `no hugging face` refuses the maker. */
const unwantedIn = (
  { unwanted, unwantedLanguages, unwantedSurroundings, unwantedMakers }: Understanding,
  using: string | undefined,
  { lexicon }: Knowledge,
): readonly Excluded[] =>
  eachOnce([
    ...unwanted
      .filter(({ id }) => id !== using)
      .map(({ id, typed }): Excluded => {
        const maker = makerCalled(typed, lexicon);
        return maker === undefined ? { kind: 'framework', id } : { kind: 'maker', id: maker };
      }),
    ...unwantedLanguages.map((id): Excluded => ({ kind: 'language', id })),
    ...unwantedSurroundings.map((id): Excluded => ({ kind: 'surrounding', id })),
    ...unwantedMakers.map((id): Excluded => ({ kind: 'maker', id })),
  ]);

/** As a place the browser only runs models, and so do some tasks: who trains there trains in its language. On a laptop one may train. */
function trainedThere({ need, isTraining }: Understanding, { tasks }: Knowledge): Need {
  const there = tasks.get(tasks.get(need.task ?? '')?.at.laptop ?? '');
  if (isTraining && need.target === 'laptop' && there?.runs === true) return { ...need, target: undefined };
  const isThere = isTraining && need.target === 'browser' && (need.language ?? 'javascript') === 'javascript';
  if (!isThere) return need;
  const task = tasks.get(need.task ?? '')?.runs === true ? undefined : need.task;
  return { ...need, task, target: undefined, language: 'javascript' };
}

/** What the framework that is left is made for, unless that is much else besides. */
function ownTask(using: string | undefined, { frameworks, tasks }: Knowledge): string | undefined {
  const left = frameworks.get(using ?? '');
  if (using === undefined || left === undefined || isBroad(left)) return undefined;
  return [...tasks].find(([, { made }]) => made.includes(using))?.[0];
}

/** Who leaves a framework of one language, or wants another one, works in that. */
function ownLanguage(using: string | undefined, { frameworks }: Knowledge): Language | undefined {
  const [own, ...others] = frameworks.get(using ?? '')?.languages.train ?? [];
  return others.length > 0 || own === 'python' ? undefined : own;
}

/**
 * The one framework that is named, where it is told too what is built or where it must run: what is looked for has to work with it. Of
 * one that is made for just that, somebody rather complains.
 */
function staysIn({ frameworks, unwanted, preferred, need, asks, hosted }: Understanding, { tasks }: Knowledge): string | undefined {
  const [one] = frameworks;
  const task = need.task === undefined ? undefined : tasks.get(need.task);
  // `vector search in postgres`: what does that inside it is what it has to work with, and the first to take.
  if (one === undefined) return hosted.find((id) => task?.made.includes(id));
  const isTold = task !== undefined || need.target !== undefined;
  if (frameworks.length > 1 || unwanted.length > 0 || !isTold || asks.comparison) return undefined;
  if (asks.either && !preferred.includes(one.id)) return undefined;
  return task?.made.includes(one.id) ? undefined : one.id;
}

/** The one other framework that is named by somebody who leaves one: what takes its place is that, or has to work with it. */
function goesTo({ frameworks, unwanted }: Understanding, using: string): string | undefined {
  const others = frameworks.filter(({ id }) => id !== using && !unwanted.some((one) => one.id === id));
  return others.length === 1 ? others[0]?.id : undefined;
}

/**
 * The framework that somebody has and wants to leave, or must; where neither another is named nor what is built, the one that is not wanted
 * tells that: `pytorch sucks, what else is there`. With a task or a place, `not pytorch, what else for images`, nobody has said that it is in use.
 */
export function leftIn(
  { frameworks: named, unwanted, need, isLeaving, isOfPast }: Understanding,
  knowledge: Knowledge,
): string | undefined {
  // Whoever runs an old paper again needs just what that was made with.
  if (isOfPast && !isLeaving) return undefined;
  const frameworks = named.filter(({ id }) => !unwanted.some((one) => one.id === id));
  const gone = frameworks.filter(({ id }) => knowledge.frameworks.get(id)?.status.state !== 'active');
  const isTold = need.task !== undefined || need.target !== undefined;
  const [left] = gone.length > 0 || !isLeaving ? gone : frameworks.length > 0 || isTold ? frameworks : unwanted;
  return left?.id;
}
