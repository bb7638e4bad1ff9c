import type { Lexicon } from '../../src/core/knowledge/knowledge.ts';
import { memoizeByObject } from '../../src/core/memoize.ts';
import type { Found } from '../../src/core/search/questions.ts';
import { createLeaveOut } from '../../src/core/text/phrases.ts';
import { spaced } from '../../src/core/text/spaceless.ts';
import { upgradeIn } from '../../src/core/upgrade.ts';
import { areSeveralOfOne, withoutVersions } from '../../src/core/versions.ts';
import type { Understanding } from '../../src/core/understand/understand.ts';
import { aspectKnown, withMachines } from '../typed/aspects.ts';
import { besideReading } from './beside/beside.ts';
import { broughtReading } from './brought.ts';
import { withBeyondCard } from './beyond-card.ts';
import { calledReading } from './called.ts';
import { EXACT } from '../chance.ts';
import { conversionReading } from './conversion.ts';
import { listingReading } from './listing.ts';
import { neededLanguageReading } from './needed-language.ts';
import { neededReading } from './needed.ts';
import { isOutside } from './outside.ts';
import { eachReading } from './each.ts';
import { INSTEAD, type Reading } from './reading.ts';
import { premiseReading } from './premise.ts';
import { releaseWay } from './releases.ts';
import type { Services } from '../services.ts';
import { resultReading } from './result.ts';
import { sameNameReading } from './same-name.ts';
import { soughtReading } from './sought.ts';
import { toldTaskReading } from './told-task.ts';
import { trainingReading } from './training.ts';
import { leftIn, withoutStray } from '../typed/need.ts';
import { isWordForWord, UNLIKELY, plainWay, type QuestionContext, type Way } from './ways/context.ts';
import { entryWay, entryOf } from './ways/entry.ts';
import { comparisonWay, halfWay } from './ways/comparison.ts';
import { cardWay, restWay } from './ways/card.ts';
import { adviceWay } from './ways/advice.ts';
import { opinionWay } from './ways/opinion.ts';

/** From this chance on a listed question is what was asked, though nothing else in the text is of the field. */
const CERTAIN = 0.9;

const withoutFillers = memoizeByObject(({ fillers }: Lexicon) => createLeaveOut(fillers));

const wordCount = (text: string): number => spaced(text).trim().split(/\s+/).length;

/** The likeliest way to take a question, and the next. */
export function readings(understood: Understanding, found: Found, question: string, services: Services): readonly Reading[] {
  const [best, ...others] = found.candidates;
  const told = withMachines(withoutStray(understood, services.knowledge), services);
  const unversioned = withoutVersions(question, services.knowledge);
  // `keras 4` is no more than a name, unless just that is listed.
  const isNameWithVersion =
    found.chance < EXACT && wordCount(unversioned) === 1 && !areSeveralOfOne(question, services.knowledge) && unversioned !== question;
  const asked: QuestionContext = {
    ...told,
    question,
    otherWordCount: services.understand(unversioned).otherWordCount,
    length: isNameWithVersion ? 1 : wordCount(withoutFillers(services.knowledge.lexicon)(question)),
    best,
    chance: found.chance,
    next: others.slice(0, INSTEAD),
    left: leftIn(told, services.knowledge),
    isOfReleases: areSeveralOfOne(question, services.knowledge),
    upgrade: upgradeIn(question, services.knowledge),
    aspect: aspectKnown(told, services),
    services,
  };
  const listing = asked.chance >= EXACT ? undefined : services.listingIn(question);
  if (listing !== undefined) return [listingReading(listing, question)];
  const isListed = isWordForWord(asked);
  if ((asked.wordless && !isListed) || isOfItself(asked) || (asked.talk === 'follow-up' && !asked.asks.advice && !isInItsWords(asked)))
    return [];
  const opinion = opinionWay(asked);
  const plainly = plainWay(
    toldTaskReading(asked) ??
      eachReading(asked, found) ??
      broughtReading(asked, found) ??
      soughtReading(asked, found) ??
      resultReading(asked, found) ??
      calledReading(asked, found),
  );
  if (opinion.reading() === undefined && plainly.reading() === undefined && !isListed && isOutside(asked))
    return isCertain(asked) ? [entryOf(asked)].filter((reading) => reading !== undefined) : [];
  const ways = [
    opinion,
    plainly,
    releaseWay(asked),
    conversionWay(asked, found),
    plainWay(asked.chance >= EXACT ? undefined : (neededReading(asked) ?? neededLanguageReading(asked) ?? sameNameReading(asked))),
    plainWay(asked.chance >= EXACT ? undefined : premiseReading(asked)),
    plainWay(trainingReading(asked, found) ?? besideReading(asked)),
    comparisonWay(asked),
    halfWay(asked),
    cardWay(asked),
    entryWay(asked),
    adviceWay(asked),
    restWay(asked),
  ];
  return likeliest(ways).map((reading) => withBeyondCard(reading, asked));
}

/** The first two that are not the same: the others are never told, and each takes time. */
function likeliest(ways: readonly Way[]): readonly Reading[] {
  const found: Reading[] = [];
  for (const { reading: read } of ways.filter(({ priority }) => priority >= UNLIKELY).toSorted((a, b) => b.priority - a.priority)) {
    const reading = read();
    if (reading === undefined || found.some(({ action }) => action.label === reading.action.label)) continue;
    if (found.push(reading) > 1) break;
  }
  return found;
}

/** It speaks of the bot, or says no more than a greeting. */
const isOfItself = ({ talk }: QuestionContext): boolean => talk !== undefined && talk !== 'follow-up' && talk !== 'choosing';

/** It is a listed question, whatever it sounds like. */
const isCertain = ({ chance, length }: QuestionContext): boolean => chance >= EXACT || (chance >= CERTAIN && length > 1);

/** A listed question may be worded like one that goes on with another: `which one gets me hired`. */
const isInItsWords = ({ chance, otherWordCount }: QuestionContext): boolean => chance >= EXACT && otherWordCount > 0;

/** What one thing is to become, and how, unless just that question is listed. */
function conversionWay(asked: QuestionContext, found: Found): Way {
  return plainWay(asked.chance >= EXACT ? undefined : conversionReading(asked, found, asked.question, asked.services));
}
