import type { Entry, Knowledge } from '../../src/core/knowledge/knowledge.ts';
import type { Sought } from '../../src/core/knowledge/sought-kinds.ts';
import { memoizeByObject } from '../../src/core/memoize.ts';
import type { Found } from '../../src/core/search/questions.ts';
import { createSoughtIn } from '../../src/core/understand/intent/sought.ts';
import { CHANCE, EXACT } from '../chance.ts';
import { isOfOtherTrade, OUTSIDE } from './outside.ts';
import { entryReading, faqReading, INSTEAD, type Reading } from './reading.ts';
import type { QuestionContext } from './ways/context.ts';

/**
 * The likeliest entry on what is asked for that is no framework, a machine, a language model or a price, where no other is plainly the answer: `two
 * 4070 or one 4090 for training`.
 */
export function soughtReading(asked: QuestionContext, { candidates }: Found): Reading | undefined {
  const { sought, best, chance, frameworks, need, inField, wants, services } = asked;
  const isOurs = inField || wants.none < OUTSIDE.listed;
  if (sought === undefined || chance >= EXACT || !isOurs || isOfOtherTrade(asked)) return undefined;
  const onIt = entriesOn(services.knowledge)(sought);
  const isAboutNamed = frameworks.some(({ id }) => best?.entry.about.includes(id));
  if (best !== undefined && !onIt.includes(best.entry) && chance >= (isAboutNamed ? CHANCE.given : CHANCE.sure)) return undefined;
  // Two NVIDIA cards are weighed against no Mac.
  const isOfThese = (entry: Entry): boolean =>
    (services.ofEntry.understood(entry).need.machines ?? []).every((machine) => need.machines?.includes(machine));
  const [first, ...others] = candidates.filter(({ entry }) => onIt.includes(entry) && isOfThese(entry));
  if (first !== undefined) return faqReading(first, first === best ? chance : 0, others.slice(0, INSTEAD));
  const widest = onIt.find(isOfThese);
  return widest === undefined ? undefined : entryReading(widest, { isDoubted: true });
}

/** The entries in whose question that is asked for, those that are asked in most words first. */
const entriesOn = memoizeByObject(({ faq, lexicon }: Knowledge) => {
  const soughtIn = createSoughtIn(lexicon);
  const all = [...faq.values()].map((entry) => ({ entry, sought: soughtIn(entry.question) })).filter(({ sought }) => sought !== undefined);
  const widestFirst = all.toSorted((a, b) => b.entry.phrasings.length - a.entry.phrasings.length);
  return (kind: Sought): readonly Entry[] => widestFirst.flatMap(({ entry, sought }) => (sought === kind ? [entry] : []));
});
