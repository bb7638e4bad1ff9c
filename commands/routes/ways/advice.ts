import { asksIfNeeded, isOfAmount } from '../../../src/core/understand/input/amount.ts';
import { HARDLY_MORE } from '../../extra.ts';
import { isGround } from '../../../src/core/knowledge/foundations.ts';
import { listsOthers } from '../../../src/core/list/of-kind.ts';
import { lazy } from '../../../src/core/memoize.ts';
import type { Match } from '../../../src/core/knowledge/names.ts';
import { CHANCE } from '../../chance.ts';
import { taskEntry } from '../brought.ts';
import { definitionReading } from '../definition.ts';
import { faqCommand } from '../../faq.ts';
import { COVERING, hasNeed, isWorkWithDevice } from '../outside.ts';
import { INSTEAD, type Reading, recommendReading } from '../reading.ts';
import { RUN_ONLY } from '../../../src/core/recommend/criteria/running.ts';
import { askAction } from '../../views/buttons.ts';
import { NO_WAY, UNLIKELY, PLAINLY, type QuestionContext, type Way, only } from './context.ts';

/** Who says what is not wanted wants something else, unless that very question is listed. */
const REFUSED = 0.99;

/** How likely it is at the least that somebody who has to leave a framework wants advice; and somebody who asks for another one. */
const LEFT = 0.3;

const ASKED = 0.6;

/** In a text without a word of the field, nobody asks for advice who does not say so, unless it is likelier than this. */
const MEANT = 0.5;

/** Advice on what to take. */
export function adviceWay(asked: QuestionContext): Way {
  const { wants, asks, inField, isForeign, isSymptom, left, chance, frameworks, question, services } = asked;
  // Who goes from one release of a framework to another stays with it.
  if (asked.upgrade !== undefined && only(asked) !== undefined && !asks.advice) return NO_WAY;
  const isOfField = inField || isForeign || asked.isOfLearning || isWorkWithDevice(asked) || wants.recommend >= MEANT;
  const isFactual = isOfAmount(question) || asksOnlyIfNeeded(asked) || asked.isResult || asked.asksName || isOfMethods(asked);
  const isMeant = hasNeed(asked) && !isFactual && wants.recommend >= wants.faq / 2 && isOfField;
  if (isRefusal(asked)) return { priority: REFUSED, reading: () => recommendReading(asked, left, question, services) };
  // Who asks what something is wants nothing that is made for it.
  const { defined } = asked;
  if (defined !== undefined && !asks.advice) return { priority: UNLIKELY, reading: () => definitionReading(asked, defined) };
  if ((listsOthers(question) && isUntold(asked)) || asked.asksName) return NO_WAY;
  const isPlain = isTaskOnGround(asked) || asked.isTerse;
  const isThere = isTaskThere(asked);
  // Who says that it is about machine learning, and for what, or in which language, wants something for that.
  const isInLanguage = asked.otherLanguage !== undefined && !asks.fact;
  const isForThat = asked.isOfLearning && (isMeant || asks.advice || (isInLanguage && !isFactual));
  const told = isForThat ? LEFT : 0;
  // `it crashes, what now` leaves nothing, nor does who asks whether two go together.
  const isLeft = left !== undefined && !isSymptom && !(asks.fact && asked.relation === 'together');
  const isAdvice =
    asked.sought === undefined && (asks.advice || isLeft || ((isMeant || isForThat) && !isSymptom) || (isPlain && !isFactual) || isThere);
  const likelihood =
    isFactOfMany(asked) || isCovered(asked)
      ? UNLIKELY
      : Math.max(wants.recommend, leavingOf(asked), told, isPlain ? ASKED : isThere ? LEFT : 0);
  if (!isAdvice || likelihood < UNLIKELY) return NO_WAY;
  const reading = lazy(() => withNearest(recommendReading(asked, left, question, services), asked));
  // What is likely the answer, or what is known of those that are named, is more than a question back.
  const isLast = likelihood > UNLIKELY && (chance >= CHANCE.sure || frameworks.length > 0) && reading().isEmpty === true;
  return { priority: isLast ? UNLIKELY : likelihood, reading };
}

/** `should I shuffle`, but not `must we use kubernetes, which server works without`. */
const asksOnlyIfNeeded = ({ asks, question }: QuestionContext): boolean => asksIfNeeded(question) && !asks.either && !/[,;]/.test(question);

/** `cnn vs svm for images`: methods are held against each other, and no framework. */
const isOfMethods = ({ asks, frameworks, question }: QuestionContext): boolean =>
  asks.comparison && frameworks.length === 0 && /\b(?:vs\.?|versus)(?= )/i.test(question);

/** Nothing is named that is built, where, in which language or with what: it is only guessed. */
const isUntold = ({ namesTask, frameworks, need }: QuestionContext): boolean =>
  !namesTask && frameworks.length === 0 && [need.target, need.language, need.machines].every((one) => one === undefined);

/** Where nothing fits, the entry that tells of just that in that language answers, or the nearest questions are offered. */
function withNearest(reading: Reading, asked: QuestionContext): Reading {
  const { best, next } = asked;
  if (best === undefined || reading.isEmpty === true) return reading;
  const nearest = [best, ...next].slice(0, INSTEAD).map(({ entry }) => askAction(entry));
  return {
    ...reading,
    answer: async (services) => {
      const answered = await reading.answer(services);
      const { reply } = answered;
      const told = reply.tone === 'notice' ? taskEntry(asked) : undefined;
      if (told !== undefined) return { ...(await faqCommand.run({ question: told.id }, services)), command: 'faq' };
      return reply.tone === 'notice' ? { ...answered, reply: { ...reply, actions: [...reply.actions, ...nearest] } } : answered;
    },
  };
}

/** `federated learning between hospitals, pytorch`: a task by its name, and on what it is to stand, or had best; who asks for a fact says so. */
function isTaskOnGround(asked: QuestionContext): boolean {
  const { asks, namesTask, isSingleTask, isSymptom, isLeaving, question, services } = asked;
  const framework = services.knowledge.frameworks.get(only(asked)?.id ?? '');
  const isEither = asks.either && !asked.preferred.includes(framework?.id ?? '');
  const isAsked = asks.fact || asks.comparison || isEither || asks.meaning || /[?？]/.test(question);
  const isOn = framework !== undefined && isGround(framework, services.knowledge.frameworks) && only(asked)?.part === undefined;
  return isOn && namesTask && isSingleTask && !isAsked && !isSymptom && !isLeaving;
}

/** `can I run a pose model in a browser`, where no entry tells: by what it is done there says that it is possible. */
const isTaskThere = ({ namesTask, isSingleTask, need, frameworks, isSymptom, chance }: QuestionContext): boolean =>
  namesTask && isSingleTask && RUN_ONLY.includes(need.target) && frameworks.length === 0 && !isSymptom && chance < CHANCE.perhaps;

/** `for images, but no tensorflow`, `no oracle. java ml`: nothing is said of what is named but that it is not wanted, or to be left. */
export const isRefusal = (asked: QuestionContext): boolean => {
  const { frameworks, unwanted, left, isLeaving } = asked;
  const isRefused = ({ id }: Match): boolean => (isLeaving && id === left) || unwanted.some((one) => one.id === id);
  const isTold = left !== undefined || hasNeed(asked);
  const refuses = unwanted.length > 0 ? isTold || isBareRefusal(asked) : (refusesMakers(asked) || refusesLicences(asked)) && isTold;
  return refuses && frameworks.every(isRefused);
};

/** Who asks for a fact may have no machine of that maker: `how do I train on a laptop without nvidia`. */
const refusesMakers = ({ unwantedMakers, asks }: QuestionContext): boolean => unwantedMakers.length > 0 && (asks.advice || !asks.fact);

/** `our lawyers forbid the gpl. object detection` */
const refusesLicences = ({ refusesLicences: refuses, asks, namesTask }: QuestionContext): boolean =>
  refuses && namesTask && (asks.advice || !asks.fact);

/** `and without pytorch?` */
const isBareRefusal = ({ asks, otherWordCount, isSymptom, chance }: QuestionContext): boolean =>
  !asks.fact && !isSymptom && otherWordCount <= HARDLY_MORE && chance < CHANCE.sure;

/** `which frameworks have wheels for arm`: an entry that tells that is meant. */
const isFactOfMany = ({ need, aspects, left, chance }: QuestionContext): boolean =>
  need.task === undefined && need.target === undefined && aspects.length > 0 && left === undefined && chance >= CHANCE.sure;

/** An entry holds all that is asked, where no task is named and no advice asked for: `cublas workspace config`. */
const isCovered = ({ asks, namesTask, left, best, chance }: QuestionContext): boolean =>
  !asks.advice && !namesTask && left === undefined && chance >= CHANCE.given && (best?.cover ?? 0) >= COVERING;

/** How likely it is that somebody leaves a framework, rather than to ask for a fact about what has ended. */
function leavingOf({ left, wants, asks, isLeaving, isOutgrown, best, chance }: QuestionContext): number {
  if (left === undefined || (wants.faq >= PLAINLY && !asks.advice && !isLeaving)) return 0;
  // `keras hides too much` asks for nothing else, unless an entry tells of just that.
  if (isOutgrown && !asks.fact) return chance >= CHANCE.sure || tellsOf(left, best) ? ASKED : PLAINLY;
  return isLeaving && asks.advice ? ASKED : LEFT;
}

/** Whether the likeliest entry is about what is left, and holds all that is said. */
const tellsOf = (left: string, best: QuestionContext['best']): boolean =>
  best !== undefined && best.cover >= COVERING && best.entry.about.includes(left);
