import type { Aspect } from '../../../src/core/knowledge/knowledge.ts';
import { CONVERSION } from '../../../src/core/search/questions.ts';
import { aspectGoingWith, aspectKnown, aspectNaming } from '../../typed/aspects.ts';
import type { Match } from '../../../src/core/knowledge/names.ts';
import { askAction } from '../../views/buttons.ts';
import { CHANCE } from '../../chance.ts';
import { aboutReading, besideUnknown, INSTEAD, listOf, type Reading, withParts } from '../reading.ts';
import { PLAIN, type QuestionContext, type Way, only, isBare } from './context.ts';
import { factsOf, isBesidePoint } from './entry.ts';
import { comparisonOf } from './comparison.ts';

/** Of two releases an entry tells whose phrasings hold at least so much of what is asked: two numbers alone are no question. */
const TELLING = 0.5;

/** A text of so few words that names one framework wants its card. */
const CARD_WORDS = 3;

/** So many aspects of one framework are told together. */
const MOST_ASPECTS = 3;

/** The card of the one that is named, with hardly a word beside it. */
export function cardWay(asked: QuestionContext): Way {
  const { asks, isOfReleases, best, chance, services } = asked;
  const one = only(asked);
  // Where no entry tells what two releases differ in, the card tells which is the latest.
  if (one !== undefined && isOfReleases && asks.comparison && (chance < CHANCE.given || (best?.cover ?? 0) < TELLING))
    return {
      priority: PLAIN,
      reading: () => aboutReading(one, listOf(aspectKnown({ aspects: ['maintenance'], frameworks: [one] }, services))),
    };
  return { priority: isBare(asked) && one !== undefined ? PLAIN : 0, reading: () => cardOf(asked) };
}

function cardOf(asked: QuestionContext): Reading | undefined {
  const { frameworks, partsBeside, asks, aspect, left, length, relation, unknownRivals, services } = asked;
  const [one] = frameworks;
  if (one === undefined) return undefined;
  if (relation !== undefined) return relationReading(asked);
  // Of what is not active any more the card tells that first.
  const isTold = asks.meaning || length <= CARD_WORDS || aspect !== undefined || left === one.id;
  if (!isTold) return undefined;
  const card = besideUnknown(aboutReading(one, aspectsAsked(asked)), unknownRivals);
  return withNearest(withParts(card, partsBeside, services), one, asked);
}

/** An aspect, with a button for each of the entries about what is named that may be what was meant. */
function withNearest(reading: Reading, { id }: Match, { best, chance, next }: QuestionContext): Reading {
  if (best === undefined || chance < CHANCE.perhaps || reading.card?.aspects.length === 0) return reading;
  const near = [best, ...next].filter(({ entry }) => entry.about.includes(id));
  return { ...reading, instead: near.slice(0, INSTEAD).map(({ entry }) => askAction(entry)) };
}

/** The aspects that are asked about: all that are known of, where nothing else is said. */
function aspectsAsked({ aspect, aspects, frameworks, otherWordCount, services }: QuestionContext): readonly Aspect[] {
  const known = aspects.flatMap((id) => listOf(aspectKnown({ aspects: [id], frameworks }, services)));
  return otherWordCount === 0 && known.length <= MOST_ASPECTS ? known : listOf(aspect);
}

/** What one of the two that are used together says of the other; or what the one that is to become the other is turned into. */
function relationReading({ frameworks: [first, second], relation, aspect, services }: QuestionContext): Reading | undefined {
  if (first === undefined || second === undefined) return undefined;
  // What is said of a whole need not hold for the part that is named.
  const ofFirst = first.part === undefined ? aspectNaming(first, second, services) : undefined;
  const ofSecond = second.part === undefined ? aspectNaming(second, first, services) : undefined;
  if (ofFirst === undefined && ofSecond !== undefined) return aboutReading(second, [ofSecond]);
  const exports = relation === 'becomes' ? aspectKnown({ aspects: [CONVERSION], frameworks: [first] }, services) : undefined;
  const told = ofFirst ?? exports ?? aspect;
  return told === undefined ? undefined : aboutReading(first, [told]);
}

/** A fact that is not known: what is known of the first that is named, or of all where they are many. */
export function restWay(asked: QuestionContext): Way {
  const isMany = asked.frameworks.length > 2;
  // The card of what has ended says so, and what to use instead; of what is active it says neither.
  const isTold = isBesidePoint(asked) || (asked.left !== undefined && asked.left === only(asked)?.id && !isActive(asked.left, asked));
  return {
    priority: factsOf(asked) / (isTold ? 1 : 2),
    reading: () => (isMany ? (tellerOf(asked) ?? comparisonOf(asked)) : cardOf(asked)),
  };
}

/** What the one of them that goes with all the others says of that: `do all clients need pytorch in flower, or does tf work`. */
function tellerOf({ frameworks, services }: QuestionContext): Reading | undefined {
  for (const one of frameworks) {
    const others = frameworks.filter((other) => other !== one);
    const aspect = aspectGoingWith(one, others, services);
    if (aspect !== undefined) return aboutReading(one, [aspect]);
  }
  return undefined;
}

const isActive = (id: string, { services: { knowledge } }: QuestionContext): boolean =>
  knowledge.frameworks.get(id)?.status.state === 'active';
