import { causeOf, premiseOf } from '../../src/core/understand/input/premise.ts';
import { endingAsked, withoutEnding } from '../../src/core/contrary.ts';
import type { Match } from '../../src/core/knowledge/names.ts';
import type { Beside } from '../../src/core/understand/names/beside.ts';
import type { Understanding } from '../../src/core/understand/understand.ts';
import { CHANCE } from '../chance.ts';
import { aboutReading, faqReading, INSTEAD, type Reading, recommendReading } from './reading.ts';
import { PASSING } from '../extra.ts';
import { onMachineReading } from './on-machine.ts';
import { refutedReading } from './beside/refuted.ts';
import type { Services } from '../services.ts';
import { aspectKnown } from '../typed/aspects.ts';
import type { QuestionContext } from './ways/context.ts';

/**
 * What is told of what a question takes for granted, where that is false: `since jax is made by openai, can we use it`; or where nothing is
 * asked but whether it follows from that: `because keras only works with tensorflow, we need it`. Who says of something that it has ended,
 * and so it has, and asks what to take, has to leave it.
 */
export function premiseReading(asked: QuestionContext): Reading | undefined {
  const { question, services } = asked;
  const said = premiseOf(question) ?? causeIn(asked);
  const runs = onMachineReading(said?.premise ?? question, services);
  if (runs !== undefined) return runs;
  if (said === undefined) return endReading(asked);
  const { beside, ...claimed } = services.understand(said.premise);
  const ended = endedIn(said.premise, claimed, services);
  const understood = { ...claimed, beside: beside ?? (ended === undefined ? undefined : endOf(ended)) };
  const { candidates, chance } = services.questions.find(said.premise);
  const [best, ...others] = candidates;
  const next = others.slice(0, INSTEAD);
  const refuted = refutedReading({ ...asked, ...understood, question: said.premise, best, chance, next });
  const rest = services.understand(said.rest);
  if (refuted !== undefined) return withAsked(refuted, rest, understood, services);
  if (ended !== undefined && WHAT.test(said.rest) && rest.frameworks.length === 0 && asked.chance < CHANCE.given)
    return recommendReading(asked, ended.id, question, services);
  if (best === undefined || chance < CHANCE.sure) return undefined;
  // `since we use pytorch` claims nothing of it.
  const [one] = understood.frameworks;
  const isOfOne = one !== undefined && said.premise.split(/\s+/).slice(1).join(' ').startsWith(one.typed);
  const isOfThat = rest.frameworks.every(({ id }) => understood.frameworks.some((one) => one.id === id));
  const asksMore = rest.namesTask || rest.aspects.length > 0 || (rest.frameworks.length === 0 && (rest.asks.advice || rest.asks.fact));
  return isOfOne && isOfThat && !asksMore ? faqReading(best, chance, next) : undefined;
}

/** `we can't use spacy because it's gpl`: why the one that is named is left, as it is asked of that. */
function causeIn({ question, frameworks: [one, ...others] }: QuestionContext): ReturnType<typeof premiseOf> {
  return one === undefined || others.length > 0 ? undefined : causeOf(question, one.typed);
}

/** That what is said to have ended has not, where nothing else is said or asked: `gradio was discontinued`, `keras died because of pytorch`. */
function endReading(asked: QuestionContext): Reading | undefined {
  const { services } = asked;
  const claim = asked.question.replace(BECAUSE, '');
  const claimed = services.understand(claim);
  const ended = endedIn(claim, claimed, services);
  // What is said of something of it, `tf.Session deprecated`, or beside it, is not said of the whole.
  if (ended === undefined || (/\w[.:]+\w/.test(ended.typed) && services.knowledge.names.exact(ended.typed) === undefined)) return undefined;
  const { aspects, otherWordCount } = services.understand(withoutEnding(services.knowledge.lexicon)(claim));
  return aspects.length > 0 || otherWordCount > 0
    ? undefined
    : refutedReading({ ...asked, ...claimed, question: claim, beside: endOf(ended) });
}

/** Where an aspect is asked about then, that is told, and before it that what was taken for granted is false: `is it still apache?` */
function withAsked(refuted: Reading, rest: Understanding, { frameworks: [one] }: Understanding, services: Services): Reading {
  const aspect = one === undefined ? undefined : aspectKnown({ aspects: rest.aspects, frameworks: [one] }, services);
  const isOther = aspect !== undefined && refuted.card?.aspects.some(({ id }) => id === aspect.id) !== true;
  if (one === undefined || !isOther || refuted.contrary === undefined) return refuted;
  return { ...aboutReading(one, [aspect]), unknown: refuted.contrary, instead: [refuted.action] };
}

/** The one framework that is said to have ended, and no more of it. */
function endedIn(
  premise: string,
  { frameworks, otherWordCount }: Omit<Understanding, 'beside'>,
  { knowledge }: Services,
): Match | undefined {
  const [one, ...others] = frameworks;
  const isOfIt = others.length === 0 && one?.part === undefined && otherWordCount <= PASSING;
  return isOfIt && endingAsked(knowledge.lexicon)(premise) === 'ended' ? one : undefined;
}

const endOf = (of: Match): Beside => ({ as: 'end', of, thing: '', other: undefined, version: '' });

/** Why that is said to be so, which changes nothing. */
const BECAUSE = /\s+(?:because|since|due to|thanks to|in favou?r of)\b.*$/is;
const WHAT = /^(?:what|which)\b/i;
