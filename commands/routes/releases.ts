import { entriesAbout } from '../../src/core/knowledge/entries.ts';
import type { Match } from '../../src/core/knowledge/names.ts';
import { sayingsOn } from '../../src/core/knowledge/sayings.ts';
import { wordsOf } from '../../src/core/text/words.ts';
import { findVersions, withoutVersions } from '../../src/core/versions.ts';
import { EXACT } from '../chance.ts';
import { HARDLY_MORE, PASSING } from '../extra.ts';
import { aboutReading, entryReading, listOf, namingReading, type Reading } from './reading.ts';
import type { Services } from '../services.ts';
import { aspectKnown } from '../typed/aspects.ts';
import { changeNamed, isOfChange, majorOf, majorsIn } from '../typed/release-change.ts';
import { readTopic } from '../typed/topic.ts';
import { type QuestionContext, only } from './ways/context.ts';

/** Under it stands what became of a release. */
const ASPECT = 'maintenance';

/** What became of a release that is not the latest, `is keras 2 dead`, or what it takes to go from one to another: an entry on just that, or what is said of it. */
export const releaseReading = (asked: QuestionContext): Reading | undefined =>
  upgradeReading(asked) ?? changeReading(asked) ?? keptReading(asked);

/** `should we move from keras 2 to keras 3`, and hardly a word beside it. */
function upgradeReading(asked: QuestionContext): Reading | undefined {
  const { upgrade, chance, asks, otherWordCount, question, services } = asked;
  const one = only(asked);
  if (upgrade === undefined || one?.id !== upgrade.framework || chance >= EXACT || asks.comparison) return undefined;
  const { from, to } = upgrade;
  const { lexicon } = services.knowledge;
  const going = [...lexicon.upgrading, to].flatMap(wordsOf);
  if (otherWordCount - wordsOf(withoutVersions(question, services.knowledge)).filter((word) => going.includes(word)).length > PASSING)
    return undefined;
  const entries = entriesAbout(one.id, services.knowledge).filter(
    ({ question: own }) => isOfChange(lexicon)(own) && majorsIn(own, one.id, services).includes(majorOf(to)),
  );
  const both = [from, to].map(majorOf);
  const told = entries.find(({ question: own }) => majorsIn(own, one.id, services).every((major) => both.includes(major))) ?? entries[0];
  const isForward = from.localeCompare(to, 'en', { numeric: true }) < 0;
  if (told !== undefined && isForward) return entryReading(told);
  return { ...cardOf(one, services), unknown: `I don't know what it takes to go from ${one.name} ${from} to ${to}.` };
}

/** `what is the difference between tf1 and tf2`, and hardly a word beside it. */
function changeReading(asked: QuestionContext): Reading | undefined {
  const { isOfReleases, asks, aspects, otherWordCount, question, services } = asked;
  const one = only(asked);
  const isAsked = isOfReleases && asks.comparison && aspects.length === 0 && otherWordCount <= HARDLY_MORE;
  if (one === undefined || !isAsked) return undefined;
  const told = changeNamed(question, one.id, services);
  return told === undefined ? undefined : entryReading(told);
}

/** `is tf 1 still maintained`: what holds of the latest release need not hold of that one. */
function keptReading(asked: QuestionContext): Reading | undefined {
  const { aspects, otherWordCount, asks, question, services } = asked;
  const one = only(asked);
  const [named, ...others] = findVersions(question, services.knowledge);
  if (one === undefined || one.part !== undefined || named?.framework.id !== one.id || others.length > 0) return undefined;
  const { framework } = named;
  const isAsked =
    aspects.length > 0 && aspects.every((aspect) => aspect === ASPECT) && otherWordCount === 0 && !asks.comparison && !asks.advice;
  if (named.standing !== 'older' || !isAsked) return undefined;
  const isChange = isOfChange(services.knowledge.lexicon);
  const entries = entriesAbout(one.id, services.knowledge).filter(({ aspect, question: own }) => aspect === ASPECT && !isChange(own));
  const names = (text: string): boolean => majorsIn(text, one.id, services).includes(majorOf(named.version));
  const told = entries.find(({ question: own }) => names(own)) ?? entries.find(({ phrasings }) => phrasings.some(names));
  if (told !== undefined) return entryReading(told);
  const isSaid = sayingsOn(framework, readTopic(named.version, framework, services), ASPECT).tellVersion;
  return isSaid ? namingReading(one, services.knowledge.aspects.get(ASPECT), named.version) : cardOf(one, services);
}

const cardOf = (one: Match, services: Services): Reading =>
  aboutReading(one, listOf(aspectKnown({ aspects: [ASPECT], frameworks: [one] }, services)));
