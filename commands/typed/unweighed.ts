import { clip } from '../../src/chat/pages.ts';
import { wholeNames } from '../../src/core/text/escaped.ts';
import type { Aspect, Task } from '../../src/core/knowledge/knowledge.ts';
import type { Spoken } from '../../src/core/compare/spoken.ts';
import type { Machine } from '../../src/core/knowledge/machines.ts';
import type { Surrounding } from '../../src/core/knowledge/surroundings.ts';
import type { Match } from '../../src/core/knowledge/names.ts';
import { lazy } from '../../src/core/memoize.ts';
import { excludedOf, machinesOf, type Need } from '../../src/core/need.ts';
import { neededAround } from '../../src/core/understand/need/needed-around.ts';
import { asidesIn } from '../../src/core/understand/need/asides.ts';
import { wordsOf } from '../../src/core/text/words.ts';
import { isPlain } from '../../src/core/recommend/criteria/neural.ts';
import { isItsCircumstance } from '../../src/core/understand/tasks/circumstances.ts';
import type { Understanding } from '../../src/core/understand/understand.ts';
import type { Services } from '../services.ts';
import { needTexts } from '../views/needs.ts';
import { aspectsAsked, type Point } from './aspects.ts';
import { createIsDecided } from './decided.ts';
import { wishesLeftOut } from './need.ts';

/** So many are named. */
const NAMED = 4;

/** What was asked for and is not heeded, told before an answer that may not hold then. */
export const notHeededFirst = (
  understood: Understanding,
  need: Need,
  services: Services,
  strange: readonly string[] = [],
): readonly string[] => [wishLeftOut(understood, need, services), wholeNotWeighed(understood, need, services, strange)].filter(Boolean);

/** `Nothing I know fits well with JAX, which was only a wish: this is without it.`; empty where every wish is heeded. */
function wishLeftOut(understood: Understanding, need: Need, { knowledge }: Services): string {
  const wishes = needTexts(wishesLeftOut(understood, need, knowledge), knowledge);
  return wishes.length === 0 ? '' : `Nothing I know fits well ${wishes.join(' ')}, which was only a wish: this is without it.`;
}

/**
 * `Not weighed: no chinese. …`: that makers shall not be from somewhere, or where it shall run of which nothing is known, as the whole answer
 * may hang on that, with all else that is not weighed; empty where nothing is said of such.
 */
function wholeNotWeighed(understood: Understanding, need: Need, services: Services, strange: readonly string[]): string {
  const [origins, places] = [originsIn(understood, services), unknownPlacesIn(understood, need, services)];
  if (origins.length + places.length === 0) return '';
  return [
    lineOf([...origins, ...phrasesNotWeighed(understood, need, services, strange)]),
    ...(origins.length === 0 ? [] : ['I know who stands behind a framework, and not from where.']),
    ...(places.length === 0 ? [] : ['What runs well there I do not know: this is the answer apart from that.']),
  ].join(' ');
}

const originsIn = ({ unweighed }: Understanding, { knowledge: { lexicon } }: Services): readonly string[] =>
  unweighed.filter((phrase) => holdsWord(phrase, lexicon.origins));

/** `AWS Lambda`, where models are to be run there; who wants no such thing wants to run them elsewhere. */
const unknownPlacesIn = ({ unweighed }: Understanding, need: Need, { knowledge: { lexicon, tasks } }: Services): readonly string[] =>
  tasks.get(need.task ?? '')?.runs === true ? unweighed.filter((phrase) => lexicon.unknown_places.includes(phrase.toLowerCase())) : [];

const holdsWord = (phrase: string, words: readonly string[]): boolean => wholeNames(words).test(phrase);

/** `Not weighed: no cloud, GDPR.`: what was asked for beside a need, as typed; empty where there is nothing, or it was told before the answer. */
export const notWeighed = (understood: Understanding, need: Need, services: Services, strange: readonly string[] = []): string =>
  wholeNotWeighed(understood, need, services, strange) === '' ? lineOf(phrasesNotWeighed(understood, need, services, strange)) : '';

function phrasesNotWeighed(understood: Understanding, need: Need, services: Services, strange: readonly string[]): readonly string[] {
  const { tasks, lexicon } = services.knowledge;
  const { unweighed, otherLanguage, otherTask } = understood;
  const task = tasks.get(need.task ?? '');
  const ofTask = new Set(task === undefined ? [] : wordsOf([task.name, ...task.words].join(' ')));
  // `explainable` may be what is built.
  const isTask = (phrase: string): boolean => wordsOf(phrase).every((word) => ofTask.has(word));
  const unwanted = excludedOf(need);
  const around = unwanted.surroundings.flatMap((one) => [...(lexicon.surroundings[one] ?? []), ...(lexicon.spared[one] ?? [])]);
  const hosts = lexicon.hosts[need.with ?? ''] ?? [];
  // `need a GPU` is a part of `not need a GPU`.
  const machines = machinesOf(need).flatMap((one) => lexicon.machines[one] ?? []);
  // `64 GPUs` are a cluster.
  const isPlace = (phrase: string): boolean => /^\d/.test(phrase) && isOnCluster(need) && isOnCluster(services.understand(phrase).need);
  const isWeighed = (phrase: string): boolean =>
    around.some((name) => phrase.toLowerCase().includes(name)) ||
    machines.some((name) => name.includes(phrase.toLowerCase())) ||
    hosts.includes(phrase.toLowerCase()) ||
    isItsCircumstance(need.task ?? '', phrase, services.knowledge) ||
    isPlace(phrase);
  const makers = unwanted.makers.flatMap((one) => lexicon.makers[one] ?? []);
  const phrases = unweighed.filter(
    (phrase) =>
      !isTask(phrase) && !isWeighed(phrase) && !isNamed(phrase, understood) && !holdsWord(phrase, [...makers, ...lexicon.origins]),
  );
  const others = strange.filter((word) => !unweighed.some((phrase) => phrase.toLowerCase().includes(word.toLowerCase())));
  // Of two places, or languages, one is weighed: `in R or Python`.
  const besides = understood.besides.flatMap((one) => needTexts(one, services.knowledge));
  const gpu = asksForGpu(understood, need, task) && !phrases.some((phrase) => /gpu/i.test(phrase)) && !ofTask.has('gpu') ? 'a GPU' : [];
  return [gpu, phrases, otherTask ?? [], otherLanguage ?? [], others, besides].flat();
}

/** A GPU is asked for, where most of what does the task uses none. */
export const asksForGpu = ({ isOnGpu }: Pick<Understanding, 'isOnGpu'>, need: Need, task: Task | undefined): boolean =>
  isOnGpu && !isOnCluster(need) && isPlain(task);

const isOnCluster = ({ target }: Need): boolean => target === 'cluster';

/** What frameworks are compared by. */
type By = {
  readonly machines: readonly Machine[];
  readonly aspects: readonly Aspect[];
  readonly around: readonly Surrounding[];
  readonly points: readonly Point[];
  readonly spoken: Spoken | undefined;
};

/** What is asked of frameworks that are compared, as typed, but for what they are compared by. */
export function unweighedBetween(
  text: string,
  understood: Understanding,
  { machines, aspects, around, points, spoken }: By,
  services: Services,
): readonly string[] {
  const { unweighed, isForeign, frameworks, unknownRivals } = understood;
  const isDecided = lazy(() => createIsDecided(frameworks, aspects, services.knowledge));
  const compared = new Set(aspects.map(({ id }) => id));
  const isWeighed = (phrase: string): boolean => {
    const told = services.understand(phrase);
    const isOn = machinesOf(told.need).some((machine) => machines.includes(machine));
    const needed = neededAround(services.knowledge.lexicon).within(phrase);
    const isAround = around.some((one) => one === needed || told.unwantedSurroundings.includes(one));
    const asked = points.find(({ typed }) => typed === phrase)?.aspects ?? aspectsAsked(told);
    return (
      isOn ||
      isAround ||
      spoken?.isOn(phrase) === true ||
      isDecided()(phrase) ||
      told.frameworks.length > 0 ||
      asked.some((id) => compared.has(id))
    );
  };
  const besides = isForeign ? [] : asidesIn(text, [...frameworks.map(({ typed }) => typed), ...unknownRivals]);
  const listed = points.map(({ typed }) => typed);
  const asides = [...listed, ...besides.filter((aside) => !listed.some((point) => aside.includes(point)))];
  const phrases = unweighed.filter((phrase) => !asides.some((aside) => aside.includes(phrase)) && !isNamed(phrase, understood));
  return [...asides, ...phrases].filter((phrase) => !isWeighed(phrase)).toSorted((one, other) => text.indexOf(one) - text.indexOf(other));
}

/** `Not weighed: …` of phrases as typed; empty where there are none. */
export function lineOf(phrases: readonly string[]): string {
  const all = [...new Set(phrases)].map((phrase) => clip(phrase, 40));
  if (all.length === 0) return '';
  const more = all.length > NAMED ? ` and ${all.length - NAMED} more` : '';
  return `Not weighed: ${all.slice(0, NAMED).join(', ')}${more}.`;
}

/** Whether it is the name of a framework, which is read as that: `sagemaker`. */
const isNamed = (phrase: string, { frameworks }: { readonly frameworks: readonly Match[] }): boolean =>
  frameworks.some(({ typed }) => typed.toLowerCase() === phrase.toLowerCase());

/** What is set as an option is, and is none: `budget:500`. */
export const strangeOptions = (typed = ''): readonly string[] => typed.match(/(?<=^|\s)\p{L}+:[^\s/:]+(?=\s|$)/gu) ?? [];
