import type { Found } from '../../src/core/search/questions.ts';
import { CHANCE } from '../chance.ts';
import { faqReading, INSTEAD, type Reading } from './reading.ts';
import type { QuestionContext } from './ways/context.ts';

/**
 * The likeliest entry for whoever asks what something is called, told by what it does: `what is the format called that every framework reads`. No
 * framework is sought, and the words of its name, by which entries are found else, are just what is not known.
 */
export function calledReading({ asksName, inField, chance }: QuestionContext, { candidates }: Found): Reading | undefined {
  if (!asksName || !inField || chance < CHANCE.perhaps || chance >= CHANCE.given) return undefined;
  const [first, ...others] = candidates;
  return first === undefined ? undefined : faqReading(first, 0, others.slice(0, INSTEAD));
}
