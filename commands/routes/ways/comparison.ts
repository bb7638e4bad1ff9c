import { MOST_COMPARED } from '../../../src/core/compare/compare.ts';
import type { Match } from '../../../src/core/knowledge/names.ts';
import { areRivals } from '../../../src/core/compare/rivals.ts';
import { HARDLY_MORE } from '../../extra.ts';
import { aspectKnown, type Point, pointsAsked } from '../../typed/aspects.ts';
import { comparedBy } from '../../typed/compared-by.ts';
import { lineOf } from '../../typed/unweighed.ts';
import { OF_ITSELF } from '../../typed/questions.ts';
import { compareReading, halfReading, type Reading, withLeftOut, withParts } from '../reading.ts';
import { isWordForWord, NO_WAY, PLAIN, PLAINLY, type QuestionContext, type Way, only, isBare } from './context.ts';
import { factsOf, isHalf, tellsRivals, enoughFor, isThisChoice, isChoice, isAboutAll } from './entry.ts';
import { isRefusal } from './advice.ts';

/** All that are named, held against each other. */
export function comparisonWay(asked: QuestionContext): Way {
  const { wants, relation, isVersus, areOffered } = asked;
  if (isThisChoice(asked)) return { priority: wants.compare, reading: () => comparisonOf(asked) };
  if (isBare(asked) && isWeighed(asked) && !isAboutAll(asked)) return { priority: PLAIN, reading: () => comparisonOf(asked) };
  if (isOfEach(asked)) return { priority: PLAIN, reading: () => comparisonOf(asked) };
  const choice = isChoice(asked) ? factsOf(asked) : 0;
  // Whoever types `a vs b` weighs them, whatever else is said.
  const plainly = isVersus || areOffered ? PLAINLY : 0;
  // Who asks which of two to take wants one of them, whatever it is for.
  const weighed = Math.max(wants.compare, plainly, areOffered ? wants.recommend : 0);
  const isNone = isWordForWord(asked) || relation !== undefined || isRefusal(asked) || !isWeighed(asked);
  return { priority: isNone ? 0 : weighed + choice, reading: () => comparisonOf(asked) };
}

/** One question on all that are named, of what is told of each by itself: `the licence of keras and pytorch`. */
function isOfEach(asked: QuestionContext): boolean {
  const { aspects, held, frameworks, relation, otherWordCount, need, services } = asked;
  const isOfItself = aspects.length > 0 && aspects.every((id) => OF_ITSELF.has(id));
  const isAll = held.length === frameworks.length && relation === undefined && otherWordCount === 0 && need.machines === undefined;
  if (!isOfItself || !isAll || isWordForWord(asked) || isAboutAll(asked)) return false;
  return comparedBy(asked, asked.question, services).aspects.length > 0;
}

/** Names with hardly a word more are held against each other only if people choose between them: in `catboost numpy 2` nobody does. */
function isWeighed({ asks, otherWordCount, held, services }: QuestionContext): boolean {
  const ids = held.map(({ id }) => id);
  return asks.comparison || asks.either || otherWordCount > HARDLY_MORE || areRivals(ids, services.knowledge);
}

export function comparisonOf(asked: QuestionContext): Reading | undefined {
  const { held, partsBeside, unknownRivals, services } = asked;
  if (held.length < 2) return undefined;
  const by = comparedBy(asked, asked.question, services);
  const compared = compareReading(held.slice(0, MOST_COMPARED), by, unknownRivals, services);
  return withParts(withLeftOut(compared, held.slice(MOST_COMPARED)), partsBeside, services);
}

/** The one that is known of what is held against each other. */
export function halfWay(asked: QuestionContext): Way {
  const { wants, chance } = asked;
  const one = only(asked);
  if (one === undefined || !isHalf(asked) || (chance >= enoughFor(asked) && tellsRivals(asked))) return NO_WAY;
  return { priority: wants.compare, reading: () => halfOf(one, asked) };
}

/** On what is asked of it, where that is known; else what speaks for it and against it. */
function halfOf(one: Match, asked: QuestionContext): Reading {
  const { unknownRivals, question, services } = asked;
  const points = pointsAsked(question, asked, services);
  const all = new Set(points.flatMap((point) => point.aspects));
  const known = [...all].flatMap((id) => aspectKnown({ aspects: [id], frameworks: [one] }, services) ?? []);
  const isTold = (point: Point): boolean => known.some(({ id }) => point.aspects.includes(id));
  const left = points.filter((point) => !isTold(point)).map(({ typed }) => typed);
  return { ...halfReading(one, known, unknownRivals), unweighed: lineOf(left) };
}
