import { isOfAmount } from '../../../src/core/understand/input/amount.ts';
import { wholeNames } from '../../../src/core/text/escaped.ts';
import { partNamed } from '../../../src/core/knowledge/parts.ts';
import type { Match } from '../../../src/core/knowledge/names.ts';
import type { Candidate } from '../../../src/core/search/questions.ts';
import { wordsOf } from '../../../src/core/text/words.ts';
import { CHANCE, EXACT } from '../../chance.ts';
import { PASSING } from '../../extra.ts';
import { COVERING, FACTUAL } from '../outside.ts';
import { faqReading, type Reading } from '../reading.ts';
import { isTaskAlone, isWordForWord, LISTED, NO_WAY, UNLIKELY, type QuestionContext, type Way, only } from './context.ts';

/** Enough for an entry about what is named. */
const ENOUGH = 0.45;

/** Enough where nothing is asked but an aspect. */
const NEARLY_PLAINLY = 0.9;

/** The entry that answers. */
export function entryWay(asked: QuestionContext): Way {
  const { aspect, aspects, asks } = asked;
  const facts = factsOf(asked);
  if (isWordForWord(asked)) return { priority: LISTED, reading: () => entryOf(asked) };
  if (isTaskAlone(asked)) return { priority: UNLIKELY, reading: () => entryOf(asked) };
  if (isThisChoice(asked)) return { priority: EXACT, reading: () => entryOf(asked) };
  if (asks.comparison && isHalf(asked) && asked.chance < EXACT && !tellsRivals(asked)) return NO_WAY;
  if (asked.defined !== undefined && isOfOne(asked)) return NO_WAY;
  if (!isBesidePoint(asked)) return { priority: facts, reading: () => entryOf(asked) };
  const isUnknown = aspect === undefined && aspects.length > 0 && !isAllOfIt(asked);
  return { priority: isUnknown ? 0 : facts / 2, reading: () => entryOf(asked) };
}

/** Whether the likeliest entry is about the one that is named and holds all that is asked, under whatever aspect it is listed. */
const isAllOfIt = ({ best, chance, frameworks: [one] }: QuestionContext): boolean =>
  best !== undefined && chance >= CHANCE.sure && best.cover >= COVERING && best.entry.about.includes(one?.id ?? '');

/** Whether the likeliest entry is about what is named in it: `can xgboost be trained with federated learning` does not tell what that is. */
const isOfOne = ({ best, services }: QuestionContext): boolean =>
  best !== undefined && services.ofEntry.understood(best.entry).frameworks.length > 0;

export function entryOf({
  best,
  chance,
  next,
  frameworks,
  aspects,
  question,
  need,
  sought,
  services,
}: QuestionContext): Reading | undefined {
  if (best === undefined) return undefined;
  // Where a machine is asked for, or a price, an entry on anything else is no answer: `best laptop for ml`.
  const isAboutNamed = frameworks.some(({ id }) => best.entry.about.includes(id));
  if (sought !== undefined && chance < CHANCE.sure && !isAboutNamed && services.ofEntry.understood(best.entry).sought !== sought)
    return undefined;
  if (chance < EXACT && !isAboutNamed && isOfOtherLanguage(best.entry, need.language, services)) return undefined;
  if (isOfAmount(question) && chance < CHANCE.sure && !tellsAmount(best.entry, aspects)) return undefined;
  // Where a framework is named, and the entry is about it, a smaller chance will do.
  const enough = isAboutNamed ? ENOUGH : CHANCE.given;
  return chance >= enough ? faqReading(best, chance, next) : undefined;
}

/** Whether an entry is asked of a language, and none is told, for which Python goes without saying: `differential equations in Julia`. */
function isOfOtherLanguage(entry: Candidate['entry'], told: string | undefined, { ofEntry }: QuestionContext['services']): boolean {
  const { language } = ofEntry.understood(entry).need;
  return told === undefined && language !== undefined && language !== 'python';
}

/** How much of something it takes no entry on something else tells: `how much ram does it need` none on which is faster. */
const tellsAmount = ({ aspect, question, phrasings }: Candidate['entry'], aspects: readonly string[]): boolean =>
  aspects.includes(aspect ?? '') || [question, ...phrasings].some(isOfAmount);

/** How likely a fact is wanted, by what is asked and by the entry that was found. */
export function factsOf(asked: QuestionContext): number {
  const { wants, asks, need, frameworks, chance } = asked;
  if (chance >= EXACT && entryOf(asked) !== undefined) return 1;
  const isFactual = wants.faq >= FACTUAL && (need.task === undefined || asks.fact || wants.faq >= wants.recommend);
  // Likely the answer, whatever else is wanted: it is one of the ways.
  const isClear =
    isAllOfIt(asked) ||
    (isHalf(asked) && tellsRivals(asked)) ||
    isChoiceOfOthers(asked) ||
    (!asks.advice && frameworks.length < 2 && (asks.comparison || isFactual));
  const offered = isClear && chance >= enoughFor(asked) ? chance : chance >= CHANCE.given ? UNLIKELY : 0;
  return Math.max(wants.faq, offered);
}

/** Whether nothing that has a card is named, and the likeliest entry weighs the one against the other as well: `hailo-8 or coral for the pi`. */
const isChoiceOfOthers = ({ asks, frameworks, best, services }: QuestionContext): boolean =>
  asks.either && frameworks.length === 0 && best !== undefined && services.ofEntry.asks(best.entry).either;

export const isHalf = (asked: QuestionContext): boolean => only(asked) !== undefined && asked.unknownRivals.length > 0;

/** Whether the likeliest entry speaks of all that the one that is known is held against; where hardly more is said, that it is asked about just these. */
export function tellsRivals({ best, unknownRivals, otherWordCount, services }: QuestionContext): boolean {
  if (best === undefined) return false;
  const { question, phrasings, answer } = best.entry;
  return unknownRivals.every((rival) => {
    const name = wholeNames([rival]);
    const asking = [question, ...phrasings].filter((text) => name.test(text));
    if (otherWordCount > wordsOf(unknownRivals.join(' ')).length) return asking.length > 0 || name.test(answer);
    return asking.some((text) => {
      const { comparison, either } = services.asksOf(text);
      return (comparison || either) && services.understand(text).unknownRivals.some((one) => name.test(one));
    });
  });
}

/** Of what is held against what is not known, or is no framework, an entry can tell, and hardly anything else. */
export const enoughFor = (asked: QuestionContext): number =>
  isHalf(asked) || (asked.frameworks.length < 2 && asked.asks.comparison) ? CHANCE.given : CHANCE.sure;

/** Whether nothing is asked but what the one framework is, or one aspect of it, or what two are to each other, and the nearest entry is about something else. */
export function isBesidePoint(asked: QuestionContext): boolean {
  const { best, chance, frameworks, aspects, asks, wants, otherWordCount, relation, services } = asked;
  if (best === undefined || otherWordCount > PASSING) return false;
  if (relation !== undefined) return !frameworks.every(({ id }) => best.entry.about.includes(id));
  if (frameworks.length !== 1) return false;
  const { entry, cover } = best;
  if (aspects.length > 0 && chance < EXACT && isOnOneMachine(entry, asked)) return true;
  if (aspects.length > 0 && otherWordCount === 0 && wants.faq >= NEARLY_PLAINLY) return chance < EXACT && !isJustThat(entry, asked);
  const isOfAnother = !entry.about.includes(frameworks[0]?.id ?? '');
  if (aspects.length > 0) return isOfAnother || (cover < COVERING && !aspects.includes(entry.aspect ?? ''));
  return asks.meaning && entry.aspect !== 'purpose' && !services.ofEntry.asks(entry).meaning;
}

/** Whether an entry is about one kind of machine, and none is asked about: `torch on gpu` asks for none of AMD's. */
const isOnOneMachine = (entry: Candidate['entry'], { need, services }: QuestionContext): boolean =>
  need.machines === undefined && services.ofEntry.understood(entry).need.machines !== undefined;

/** Whether an entry asks no more than one aspect of one framework: what is said of a part, `is torch::deploy dead`, does not hold for the whole. */
function isJustThat(entry: Candidate['entry'], { frameworks: [one], aspects, chance, services }: QuestionContext): boolean {
  const { frameworks, aspects: all, otherWordCount } = services.ofEntry.understood(entry);
  const isSame = frameworks.length === 1 && frameworks[0]?.id === one?.id && frameworks[0]?.part === one?.part;
  if (!isSame || ![...all, entry.aspect ?? ''].every((id) => aspects.includes(id))) return false;
  if (one?.part === undefined) return otherWordCount === 0;
  // Hardly anything else is asked of a part; but what is told of itself needs no guess.
  const isTold = partNamed(one, services.knowledge)?.part.own !== undefined;
  return otherWordCount <= PASSING && (chance >= CHANCE.sure || !isTold);
}

/** Whether the likeliest entry weighs just those that are named, on just the machine that is named: `is mlx faster than pytorch on my mac`. */
export function isThisChoice(asked: QuestionContext): boolean {
  const { best, chance, need, held, services } = asked;
  if (best === undefined || need.machines === undefined || chance < ENOUGH || !isChoice(asked)) return false;
  return best.entry.about.length === held.length && services.ofEntry.understood(best.entry).need.machines?.join() === need.machines.join();
}

/** Whether all that are named are what the likeliest entry weighs against each other: a comparison says that, and more. */
export function isChoice({ best, frameworks, services }: QuestionContext): boolean {
  if (best === undefined || frameworks.length < 2 || !frameworks.every(({ id }) => best.entry.about.includes(id))) return false;
  const { either, comparison, fact } = services.ofEntry.asks(best.entry);
  if (/^(?:why|how)\b/i.test(best.entry.question)) return false;
  return comparison || (either && !fact && !joinsOthers(best.entry, services));
}

/** Whether a question joins the frameworks that it names by `and`, and holds other things against each other: `a and b together, to share or call`. */
function joinsOthers(entry: Candidate['entry'], { ofEntry }: QuestionContext['services']): boolean {
  const [joined = '', ...others] = entry.question.split(/\bor\b/i);
  const sides = joined.split(/\band\b/i);
  const isOn =
    (side: string) =>
    ({ typed }: Match) =>
      wholeNames([typed]).test(side);
  const { frameworks } = ofEntry.understood(entry);
  const areBefore = frameworks.every(isOn(joined));
  return others.length > 0 && areBefore && sides.filter((side) => frameworks.some(isOn(side))).length > 1;
}

/** Whether an entry, likely the answer, is about all that are named, and weighs nothing: `catboost numpy 2`. */
export function isAboutAll(asked: QuestionContext): boolean {
  const { best, chance, frameworks, asks } = asked;
  if (best === undefined || asks.comparison || asks.either || chance < CHANCE.given) return false;
  return frameworks.every(({ id }) => best.entry.about.includes(id)) && !isChoice(asked);
}
