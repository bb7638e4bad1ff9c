import { endingAsked } from '../../../src/core/contrary.ts';
import { wholeName } from '../../../src/core/text/escaped.ts';
import type { Entry, Framework, Lexicon } from '../../../src/core/knowledge/knowledge.ts';
import { namesTopic, namesVersion, sayingsOn } from '../../../src/core/knowledge/sayings.ts';
import { normalizeName } from '../../../src/core/knowledge/spelling.ts';
import { memoizeByObject } from '../../../src/core/memoize.ts';
import { createPhrases } from '../../../src/core/text/phrases.ts';
import { CHANCE, EXACT } from '../../chance.ts';
import { isOfChange } from '../../typed/release-change.ts';
import { readTopic } from '../../typed/topic.ts';
import type { About, Asked } from './asked.ts';

/** Whether an entry, likely the answer, is about the framework and tells just that, or is asked in these words. */
export function isToldBy(
  entry: Entry,
  { of, as, naming, aspects }: About,
  framework: Framework,
  { chance, question: asked, services }: Asked,
): boolean {
  const { question, phrasings, answer, about, aspect = '' } = entry;
  if (chance >= EXACT && [question, ...phrasings].some((one) => normalizeName(one) === normalizeName(asked))) return true;
  const topic = readTopic(naming, framework, services);
  if (chance < CHANCE.given || !(about.includes(of.id) || (as === 'companion' && about.includes(topic.id ?? '')))) return false;
  const whole = `${question}\n${answer}`;
  const names = (text: string): boolean => wholeName(framework.name).test(text);
  const called = new RegExp(wholeName(framework.name).source, 'iu');
  const namesIt = (text: string): boolean => namesTopic(text, topic) && (topic.version === '' || namesVersion(text, topic));
  const { claims, tellVersion } = sayingsOn(framework, topic, undefined);
  const lacks = lackingIn(services.knowledge.lexicon);
  switch (as) {
    case 'maker':
      return aspects.includes(aspect) && namesIt(answer) && aspects.every((one) => sayingsOn(framework, topic, one).claims.length === 0);
    case 'end':
      // What only changed there does not tell how it stands.
      return (
        aspects.includes(aspect) &&
        [question, ...phrasings].some((one) => called.test(one) && endingAsked(services.knowledge.lexicon)(one) !== undefined)
      );
    case 'licence':
      return false;
    case 'drop':
      return namesIt(question) && names(question);
    case 'release':
      return naming === '' ? isOfChange(services.knowledge.lexicon)(question) : namesIt(question);
    case 'whole':
      return namesIt(question);
    case 'lack':
      // What only one of its phrasings does without is hardly what its answer begins with.
      return namesIt(question) || (phrasings.some((one) => lacks(one) && namesIt(one)) && (chance >= CHANCE.sure || claims.length === 0));
    case 'which':
      return namesIt(question) && /\bversions?\b/i.test(question);
    case 'machine':
      return namesIt(question) || (namesIt(answer) && claims.length === 0);
    case 'companion':
      // In just these words, whatever their order.
      if (chance >= EXACT && topic.version === '') return true;
      if (namesTopic(question, topic) && names(question) && (topic.version === '' || chance >= CHANCE.sure)) return true;
      return topic.version !== '' && namesIt(whole) && names(whole) && !(claims.length > 0 && tellVersion);
  }
}

const lackingIn = memoizeByObject(({ works_without: phrases }: Lexicon) => createPhrases(phrases));
