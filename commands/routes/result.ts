import type { Entry } from '../../src/core/knowledge/knowledge.ts';
import type { Found } from '../../src/core/search/questions.ts';
import { asksIfGoodIn, tellsResultIn } from '../../src/core/understand/input/result.ts';
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
  const { lexicon } = services.knowledge;
  const [tells, asksIfGood] = [tellsResultIn(lexicon), asksIfGoodIn(lexicon)];
  // `is easyocr's accuracy good` asks how good that one is.
  if (frameworks.length > 0 && asksIfGood(question)) return undefined;
  const isOnIt = (entry: Entry): boolean => {
    if ([entry.question, ...entry.phrasings].filter(tells).length < TELLING) return false;
    return services.ofEntry.understood(entry).frameworks.every(({ id }) => frameworks.some((one) => one.id === id));
  };
  const isOfKind = ({ phrasings }: Entry): boolean => phrasings.filter(asksIfGood).length >= phrasings.length / 2 === asksIfGood(question);
  const onIt = candidates.filter(({ entry }) => isOnIt(entry));
  const [first, ...others] = [...onIt.filter(({ entry }) => isOfKind(entry)), ...onIt.filter(({ entry }) => !isOfKind(entry))];
  return first === undefined ? undefined : faqReading(first, 0, others.slice(0, INSTEAD));
}
