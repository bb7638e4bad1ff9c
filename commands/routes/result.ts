import type { Entry, Lexicon } from '../../src/core/knowledge/knowledge.ts';
import { memoizeByObject } from '../../src/core/memoize.ts';
import type { Found } from '../../src/core/search/questions.ts';
import { createAsksIfGood, createTellsResult } from '../../src/core/understand/input/result.ts';
import { CHANCE } from '../chance.ts';
import { faqReading, INSTEAD, type Reading } from './reading.ts';
import type { QuestionContext } from './ways/context.ts';

/** An entry on how models do is asked in at least so many words that tell that. */
const TELLING = 3;

/**
 * The likeliest entry on how well models do, for whoever tells how theirs does, where none is plainly the answer: `great on train but fails on unseen
 * series`. Where a framework is named it is about no other.
 */
export function resultReading(asked: QuestionContext, { candidates }: Found): Reading | undefined {
  const { isResult, asks, frameworks, chance, question, services } = asked;
  if (!isResult || asks.advice || asks.comparison || chance >= CHANCE.given) return undefined;
  // `is easyocr's accuracy good` asks how good that one is.
  if (frameworks.length > 0 && asksIfGood(services.knowledge.lexicon)(question)) return undefined;
  const tells = tellsResult(services.knowledge.lexicon);
  const isOnIt = (entry: Entry): boolean => {
    if ([entry.question, ...entry.phrasings].filter(tells).length < TELLING) return false;
    return services.ofEntry.understood(entry).frameworks.every(({ id }) => frameworks.some((one) => one.id === id));
  };
  const ofGoodness = asksIfGood(services.knowledge.lexicon);
  const isOfKind = ({ phrasings }: Entry): boolean => phrasings.filter(ofGoodness).length >= phrasings.length / 2 === ofGoodness(question);
  const onIt = candidates.filter(({ entry }) => isOnIt(entry));
  const [first, ...others] = [...onIt.filter(({ entry }) => isOfKind(entry)), ...onIt.filter(({ entry }) => !isOfKind(entry))];
  return first === undefined ? undefined : faqReading(first, 0, others.slice(0, INSTEAD));
}

const asksIfGood = memoizeByObject((lexicon: Lexicon) => createAsksIfGood(lexicon));
const tellsResult = memoizeByObject((lexicon: Lexicon) => createTellsResult(lexicon));
