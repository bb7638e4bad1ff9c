import { claimsOn } from '../../src/core/knowledge/claims.ts';
import type { Entry, Lexicon } from '../../src/core/knowledge/knowledge.ts';
import { memoizeByObject } from '../../src/core/memoize.ts';
import type { Found } from '../../src/core/search/questions.ts';
import { createPhrases } from '../../src/core/text/phrases.ts';
import { CHANCE, EXACT } from '../chance.ts';
import { HARDLY_MORE } from '../extra.ts';
import { PLACES } from '../typed/aspects.ts';
import { aboutReading, faqReading, listOf, type Reading } from './reading.ts';
import { only, type QuestionContext } from './ways/context.ts';

/** Where it stands that something trains no networks. */
const NETWORKS = 'deep-learning';

/** Whether one can train with what only runs models, wherever: the entry that asks just that, or what it says of networks. */
export function trainingReading(asked: QuestionContext, { candidates }: Found): Reading | undefined {
  const { services, question, chance, asks, aspects, otherWordCount, isSymptom } = asked;
  const one = only(asked);
  const framework = one?.part === undefined ? services.knowledge.frameworks.get(one?.id ?? '') : undefined;
  if (one === undefined || framework === undefined || framework.languages.train.length > 0) return undefined;
  const namesTraining = trainingIn(services.knowledge.lexicon);
  const isAsked = asks.fact && !asks.comparison && !asks.either && !isSymptom && chance < EXACT && namesTraining(question);
  if (!isAsked || otherWordCount > HARDLY_MORE || !aspects.every((aspect) => PLACES.has(aspect))) return undefined;
  const asksJustThat = (entry: Entry): boolean => entry.about.includes(one.id) && namesTraining(entry.question);
  const told = candidates.find(({ entry }) => asksJustThat(entry));
  if (told !== undefined) return faqReading(told, CHANCE.sure, []);
  return claimsOn(framework, NETWORKS).length === 0 ? undefined : aboutReading(one, listOf(services.knowledge.aspects.get(NETWORKS)));
}

const trainingIn = memoizeByObject(({ training }: Lexicon) => createPhrases(training));
