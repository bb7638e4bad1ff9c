import { MOST_COMPARED } from '../src/core/compare.ts';
import { wholeNames } from '../src/core/escaped.ts';
import { isGround } from '../src/core/knowledge/foundations.ts';
import type { Aspect } from '../src/core/knowledge/knowledge.ts';
import type { Match } from '../src/core/knowledge/names.ts';
import { partNamed } from '../src/core/knowledge/parts.ts';
import type { Candidate, Found } from '../src/core/search/questions.ts';
import { areRivals } from '../src/core/rivals.ts';
import { spaced } from '../src/core/spaceless.ts';
import { areSeveralOfOne } from '../src/core/versions.ts';
import type { Understanding } from '../src/core/understand/understand.ts';
import { aspectGoingWith, aspectKnown, aspectNaming, aspectsCompared, machinesCompared, withMachines } from './typed/aspects.ts';
import { besideReading } from './beside.ts';
import { conversionReading } from './conversion.ts';
import { CHANCE } from './faq.ts';
import { listingReading } from './listing.ts';
import { COVERING, FACTUAL, hasNeed, isOutside } from './outside.ts';
import {
  aboutReading,
  besideUnknown,
  compareReading,
  faqReading,
  halfReading,
  listOf,
  INSTEAD,
  type Reading,
  recommendReading,
} from './reading.ts';
import type { Services } from './services.ts';
import { leftIn, withoutStray } from './typed/need.ts';

/** Enough for an entry about what is named. */
const ENOUGH = 0.45;
/** A way to take a question that is less likely than this is not taken. */
const UNLIKELY = 0.25;
/** More than any likelihood: there is no other way to take it. */
const PLAIN = 2;
/** Who says what is not wanted wants something else, unless that very question is listed. */
const REFUSED = 0.99;
/** The same question, word for word. */
const EXACT = 1;
/** From this chance on a listed question is what was asked, though nothing else in the text is of the field. */
const CERTAIN = 0.9;
/** How likely it is at the least that somebody who has to leave a framework wants advice; and somebody who asks for another one. */
const LEFT = 0.3;
const ASKED = 0.6;
/** In a text without a word of the field, nobody asks for advice who does not say so, unless it is likelier than this. */
const MEANT = 0.5;
/** From this likelihood on a fact is plainly what is wanted. */
const PLAINLY = 0.95;
/** Enough where the nearest entry is listed under another aspect than the one that is asked about. */
const NEARLY_PLAINLY = 0.9;
/** Of two releases an entry tells whose phrasings hold at least so much of what is asked: two numbers alone are no question. */
const TELLING = 0.5;
/** A text of so few words that names one framework wants its card. */
const CARD_WORDS = 3;
/** So many words that tell more than the name and the aspect say nothing else: `written`, `run`. */
const PASSING = 1;
/** So many tell hardly more than the names: `export`, `grid search`. */
const HARDLY_MORE = 2;

/** So many aspects of one framework are told together. */
const MOST_ASPECTS = 3;

/** What a question is taken by. */
type Asked = Understanding & {
  readonly question: string;
  /** How many words it has. */
  readonly length: number;
  /** The likeliest entry, with the chance that it is the answer, and those that come next. */
  readonly best: Candidate | undefined;
  readonly chance: number;
  readonly next: readonly Candidate[];
  /** The framework that somebody has and wants to leave, or must. */
  readonly left: string | undefined;
  /** Two releases of the same framework are named. */
  readonly isOfReleases: boolean;
  /** The aspect that is asked about, if something is known on it. */
  readonly aspect: Aspect | undefined;
  readonly services: Services;
};

/** A way to take a question; without a reading there is none. */
type Way = { readonly likelihood: number; readonly reading: Reading | undefined };

/** The ways to take a question, the likeliest first. */
export function readings(understood: Understanding, found: Found, question: string, services: Services): readonly Reading[] {
  const [best, ...others] = found.candidates;
  const told = withMachines(withoutStray(understood, services.knowledge), services);
  const asked: Asked = {
    ...told,
    question,
    length: spaced(question).trim().split(/\s+/).length,
    best,
    chance: found.chance,
    next: others.slice(0, INSTEAD),
    left: leftIn(told, services.knowledge),
    isOfReleases: areSeveralOfOne(question, services.knowledge),
    aspect: aspectKnown(told, services),
    services,
  };
  if (asked.wordless || asked.talk === 'bot' || (asked.talk === 'follow-up' && !asked.asks.advice)) return [];
  const listing = asked.chance >= EXACT ? undefined : services.listingIn(question);
  if (listing !== undefined) return [listingReading(listing, question)];
  if (isOutside(asked)) return isListed(asked) ? [entryOf(asked)].filter((reading) => reading !== undefined) : [];
  const ways = [
    conversionWay(asked, found),
    besideWay(asked),
    comparisonWay(asked),
    halfWay(asked),
    cardWay(asked),
    entryWay(asked),
    adviceWay(asked),
    restWay(asked),
  ];
  const inOrder = ways
    .filter(({ likelihood }) => likelihood >= UNLIKELY)
    .toSorted((a, b) => b.likelihood - a.likelihood)
    .flatMap(({ reading }) => reading ?? []);
  const labels = inOrder.map(({ action }) => action.label);
  return inOrder.filter((_, at) => at === labels.indexOf(labels[at] as string));
}

/** What the one says of what is named beside it, if that is all that is asked. */
function besideWay(asked: Asked): Way {
  const reading = besideReading(asked);
  return { likelihood: reading === undefined ? 0 : PLAIN, reading };
}

/** It is a listed question, whatever it sounds like. */
const isListed = ({ chance, length }: Asked): boolean => chance >= EXACT || (chance >= CERTAIN && length > 1);

/** What one thing is to become, and how, unless just that question is listed. */
function conversionWay(asked: Asked, found: Found): Way {
  const reading = asked.chance >= EXACT ? undefined : conversionReading(asked, found, asked.question, asked.services);
  return { likelihood: reading === undefined ? 0 : PLAIN, reading };
}

/** All that are named, held against each other. */
function comparisonWay(asked: Asked): Way {
  const { wants, relation, isVersus } = asked;
  if (isThisChoice(asked)) return { likelihood: wants.compare, reading: comparisonOf(asked) };
  if (isBare(asked) && isWeighed(asked) && !isAboutAll(asked)) return { likelihood: PLAIN, reading: comparisonOf(asked) };
  const choice = isChoice(asked) ? factsOf(asked) : 0;
  // Whoever types `a vs b` weighs them, whatever else is said.
  const weighed = isVersus ? Math.max(wants.compare, PLAINLY) : wants.compare;
  const isNone = relation !== undefined || isRefusal(asked) || !isWeighed(asked);
  return { likelihood: isNone ? 0 : weighed + choice, reading: comparisonOf(asked) };
}

/** Names with hardly a word more are held against each other only if people choose between them: in `catboost numpy 2` nobody does. */
function isWeighed({ asks, extra, held, services }: Asked): boolean {
  const ids = held.map(({ id }) => id);
  return asks.comparison || asks.either || extra > HARDLY_MORE || areRivals(ids, services.knowledge);
}

function comparisonOf(asked: Asked): Reading | undefined {
  const { held, rivals, services } = asked;
  if (held.length < 2) return undefined;
  const { on, aspects } = machinesCompared(asked, services);
  return compareReading(held.slice(0, MOST_COMPARED), aspectsCompared({ ...asked, aspects }, services), rivals, on);
}

/** The one that is known of what is held against each other. */
function halfWay(asked: Asked): Way {
  const { wants, chance, rivals } = asked;
  const one = only(asked);
  const reading = one === undefined || !isHalf(asked) ? undefined : halfReading(one, rivals);
  return { likelihood: chance >= enoughFor(asked) && tellsRivals(asked) ? 0 : wants.compare, reading };
}

const only = ({ frameworks }: Asked) => (frameworks.length === 1 ? frameworks[0] : undefined);
const isHalf = (asked: Asked): boolean => only(asked) !== undefined && asked.rivals.length > 0;

/** Whether the likeliest entry speaks of what the one that is known is held against: of that alone it is no answer. */
function tellsRivals({ best, rivals }: Asked): boolean {
  const names = wholeNames(rivals);
  return best !== undefined && [best.entry.question, ...best.entry.phrasings, best.entry.answer].some((text) => names.test(text));
}

/** Of what is held against what is not known an entry can tell, and hardly anything else. */
const enoughFor = (asked: Asked): number =>
  isHalf(asked) || (asked.frameworks.length === 0 && asked.asks.comparison) ? CHANCE.given : CHANCE.sure;

/** The card of the one that is named, with hardly a word beside it. */
function cardWay(asked: Asked): Way {
  const { asks, isOfReleases, best, chance, services } = asked;
  const one = only(asked);
  // Where no entry tells what two releases differ in, the card tells which is the latest.
  if (one !== undefined && isOfReleases && asks.comparison && (chance < CHANCE.given || (best?.cover ?? 0) < TELLING))
    return {
      likelihood: PLAIN,
      reading: aboutReading(one, listOf(aspectKnown({ aspects: ['maintenance'], frameworks: [one] }, services))),
    };
  return { likelihood: isBare(asked) && one !== undefined ? PLAIN : 0, reading: cardOf(asked) };
}

function cardOf(asked: Asked): Reading | undefined {
  const { frameworks, asks, aspect, left, length, relation, rivals } = asked;
  const [one] = frameworks;
  if (one === undefined) return undefined;
  if (relation !== undefined) return relationReading(asked);
  // Of what is not active any more the card tells that first.
  const isTold = asks.meaning || length <= CARD_WORDS || aspect !== undefined || left === one.id;
  return isTold ? besideUnknown(aboutReading(one, aspectsAsked(asked)), rivals) : undefined;
}

/** The aspects that are asked about: all that are known of, where nothing else is said. */
function aspectsAsked({ aspect, aspects, frameworks, extra, services }: Asked): readonly Aspect[] {
  const known = aspects.flatMap((id) => listOf(aspectKnown({ aspects: [id], frameworks }, services)));
  return extra === 0 && known.length <= MOST_ASPECTS ? known : listOf(aspect);
}

/** What one of the two that are used together says of the other; or what the one that is to become the other is turned into. */
function relationReading({ frameworks: [first, second], relation, aspect, services }: Asked): Reading | undefined {
  if (first === undefined || second === undefined) return undefined;
  // What is said of a whole need not hold for the part that is named.
  const ofFirst = first.part === undefined ? aspectNaming(first, second, services) : undefined;
  const ofSecond = second.part === undefined ? aspectNaming(second, first, services) : undefined;
  if (ofFirst === undefined && ofSecond !== undefined) return aboutReading(second, [ofSecond]);
  const exports = relation === 'becomes' ? aspectKnown({ aspects: ['interop'], frameworks: [first] }, services) : undefined;
  const told = ofFirst ?? exports ?? aspect;
  return told === undefined ? undefined : aboutReading(first, [told]);
}

/** Names and hardly a word between them: `keras?`, `torch vs tf`. */
const isBare = ({ length, frameworks, extra, relation }: Asked): boolean =>
  length < 2 * frameworks.length && extra === 0 && relation === undefined;

/** The entry that answers. */
function entryWay(asked: Asked): Way {
  const { aspect, aspects, asks } = asked;
  const facts = factsOf(asked);
  if (isThisChoice(asked)) return { likelihood: EXACT, reading: entryOf(asked) };
  if (asks.comparison && isHalf(asked) && asked.chance < EXACT && !tellsRivals(asked)) return { likelihood: 0, reading: undefined };
  if (!isBesidePoint(asked)) return { likelihood: facts, reading: entryOf(asked) };
  const isUnknown = aspect === undefined && aspects.length > 0 && !isAllOfIt(asked);
  return { likelihood: isUnknown ? 0 : facts / 2, reading: entryOf(asked) };
}

/** Whether the likeliest entry is about the one that is named and holds all that is asked, under whatever aspect it is listed. */
const isAllOfIt = ({ best, chance, frameworks: [one] }: Asked): boolean =>
  best !== undefined && chance >= CHANCE.sure && best.cover >= COVERING && best.entry.about.includes(one?.id ?? '');

function entryOf({ best, chance, next, frameworks }: Asked): Reading | undefined {
  if (best === undefined) return undefined;
  // Where a framework is named, and the entry is about it, a smaller chance will do.
  const enough = frameworks.some(({ id }) => best.entry.about.includes(id)) ? ENOUGH : CHANCE.given;
  return chance >= enough ? faqReading(best, chance, next) : undefined;
}

/** How likely a fact is wanted, by what is asked and by the entry that was found. */
function factsOf(asked: Asked): number {
  const { wants, asks, need, frameworks, chance } = asked;
  if (chance >= EXACT && entryOf(asked) !== undefined) return 1;
  const isFactual = wants.faq >= FACTUAL && (need.task === undefined || asks.fact || wants.faq >= wants.recommend);
  // Likely the answer, whatever else is wanted: it is one of the ways.
  const isClear = (isHalf(asked) && tellsRivals(asked)) || (!asks.advice && frameworks.length < 2 && (asks.comparison || isFactual));
  const offered = isClear && chance >= enoughFor(asked) ? chance : chance >= CHANCE.given ? UNLIKELY : 0;
  return Math.max(wants.faq, offered);
}

/** Advice on what to take. */
function adviceWay(asked: Asked): Way {
  const { wants, asks, inField, isForeign, isSymptom, left, chance, frameworks, question, services } = asked;
  const isOfField = inField || isForeign || asked.isOfLearning || wants.recommend >= MEANT;
  const isMeant = hasNeed(asked) && wants.recommend >= wants.faq / 2 && isOfField;
  if (isRefusal(asked)) return { likelihood: REFUSED, reading: recommendReading(asked, left, question, services) };
  const isPlain = isTaskOnGround(asked);
  const isAdvice = !asked.isOfMachine && (asks.advice || left !== undefined || (isMeant && !isSymptom) || isPlain);
  // Who says that it is about machine learning, and for what, wants something for that.
  const told = asked.isOfLearning && isMeant ? LEFT : 0;
  const likelihood = isFactOfMany(asked) ? UNLIKELY : Math.max(wants.recommend, leavingOf(asked), told, isPlain ? ASKED : 0);
  const reading = isAdvice ? recommendReading(asked, left, question, services) : undefined;
  // What is likely the answer, or what is known of those that are named, is more than a question back.
  const isLast = reading?.isEmpty === true && (chance >= CHANCE.sure || frameworks.length > 0);
  return { likelihood: isLast ? Math.min(likelihood, UNLIKELY) : likelihood, reading };
}

/** `federated learning between hospitals, pytorch`: a task by its name, and on what it is to stand; who asks for a fact says so. */
function isTaskOnGround(asked: Asked): boolean {
  const { asks, isNamed, isSure, isSymptom, isLeaving, question, services } = asked;
  const framework = services.knowledge.frameworks.get(only(asked)?.id ?? '');
  const isAsked = asks.fact || asks.comparison || asks.either || asks.meaning || /[?？]/.test(question);
  const isOn = framework !== undefined && isGround(framework, services.knowledge.frameworks) && only(asked)?.part === undefined;
  return isOn && isNamed && isSure && !isAsked && !isSymptom && !isLeaving;
}

/** `for images, but no tensorflow`: nothing is said of what is named but that it is not wanted, or to be left. */
const isRefusal = (asked: Asked): boolean => {
  const { frameworks, unwanted, left, isLeaving } = asked;
  const isRefused = ({ id }: Match): boolean => (isLeaving && id === left) || unwanted.some((one) => one.id === id);
  return unwanted.length > 0 && frameworks.every(isRefused) && (left !== undefined || hasNeed(asked) || isBareRefusal(asked));
};

/** `and without pytorch?` */
const isBareRefusal = ({ asks, extra, isSymptom, chance }: Asked): boolean =>
  !asks.fact && !isSymptom && extra <= HARDLY_MORE && chance < CHANCE.sure;

/** `which frameworks have wheels for arm`: an entry that tells that is meant. */
const isFactOfMany = ({ need, aspects, left, chance }: Asked): boolean =>
  need.task === undefined && need.target === undefined && aspects.length > 0 && left === undefined && chance >= CHANCE.sure;

/** How likely it is that somebody leaves a framework, rather than to ask for a fact about what has ended. */
function leavingOf({ left, wants, asks, isLeaving }: Asked): number {
  if (left === undefined || (wants.faq >= PLAINLY && !asks.advice && !isLeaving)) return 0;
  return isLeaving && asks.advice ? ASKED : LEFT;
}

/** A fact that is not known: what is known of the first that is named, or of all where they are many. */
function restWay(asked: Asked): Way {
  const isMany = asked.frameworks.length > 2;
  // The card of what has ended says so, and what to use instead; of what is active it says neither.
  const isTold = isBesidePoint(asked) || (asked.left !== undefined && asked.left === only(asked)?.id && !isActive(asked.left, asked));
  return { likelihood: factsOf(asked) / (isTold ? 1 : 2), reading: isMany ? (tellerOf(asked) ?? comparisonOf(asked)) : cardOf(asked) };
}

/** What the one of them that goes with all the others says of that: `do all clients need pytorch in flower, or does tf work`. */
function tellerOf({ frameworks, services }: Asked): Reading | undefined {
  for (const one of frameworks) {
    const others = frameworks.filter((other) => other !== one);
    const aspect = aspectGoingWith(one, others, services);
    if (aspect !== undefined) return aboutReading(one, [aspect]);
  }
  return undefined;
}

const isActive = (id: string, { services: { knowledge } }: Asked): boolean => knowledge.frameworks.get(id)?.status.state === 'active';

/** Whether nothing is asked but what the one framework is, or one aspect of it, or what two are to each other, and the nearest entry is about something else. */
function isBesidePoint(asked: Asked): boolean {
  const { best, chance, frameworks, aspects, asks, wants, extra, relation, services } = asked;
  if (best === undefined || extra > PASSING) return false;
  if (relation !== undefined) return !frameworks.every(({ id }) => best.entry.about.includes(id));
  if (frameworks.length !== 1) return false;
  const { entry, cover } = best;
  const isPlain = wants.faq >= PLAINLY || (wants.faq >= NEARLY_PLAINLY && !aspects.includes(entry.aspect ?? ''));
  if (aspects.length > 0 && extra === 0 && isPlain) return chance < EXACT && !isJustThat(entry, asked);
  if (aspects.length > 0) return cover < COVERING && !aspects.includes(entry.aspect ?? '');
  return asks.meaning && entry.aspect !== 'purpose' && !services.asksOf(entry.question).meaning;
}

/** Whether an entry asks no more than one aspect of one framework: what is said of a part, `is torch::deploy dead`, does not hold for the whole. */
function isJustThat({ question, aspect }: Candidate['entry'], { frameworks: [one], aspects, chance, services }: Asked): boolean {
  const { frameworks, aspects: all, extra } = services.understand(question);
  const isSame = frameworks.length === 1 && frameworks[0]?.id === one?.id && frameworks[0]?.part === one?.part;
  if (!isSame || ![...all, aspect ?? ''].every((id) => aspects.includes(id))) return false;
  if (one?.part === undefined) return extra === 0;
  // Hardly anything else is asked of a part; but what is told of itself needs no guess.
  const isTold = partNamed(one, services.knowledge)?.part.own !== undefined;
  return extra <= PASSING && (chance >= CHANCE.sure || !isTold);
}

/** Whether an entry, likely the answer, is about all that are named, and weighs nothing: `catboost numpy 2`. */
function isAboutAll(asked: Asked): boolean {
  const { best, chance, frameworks, asks } = asked;
  if (best === undefined || asks.comparison || asks.either || chance < CHANCE.given) return false;
  return frameworks.every(({ id }) => best.entry.about.includes(id)) && !isChoice(asked);
}

/** Whether the likeliest entry weighs just those that are named, on just the machine that is named: `is mlx faster than pytorch on my mac`. */
function isThisChoice(asked: Asked): boolean {
  const { best, chance, need, held, services } = asked;
  if (best === undefined || need.machine === undefined || chance < ENOUGH || !isChoice(asked)) return false;
  return best.entry.about.length === held.length && services.understand(best.entry.question).need.machine === need.machine;
}

/** Whether all that are named are what the likeliest entry weighs against each other: a comparison says that, and more. */
function isChoice({ best, frameworks, services }: Asked): boolean {
  if (best === undefined || frameworks.length < 2 || !frameworks.every(({ id }) => best.entry.about.includes(id))) return false;
  const { either, comparison, fact } = services.asksOf(best.entry.question);
  if (/^(?:why|how)\b/i.test(best.entry.question)) return false;
  return comparison || (either && !fact);
}
