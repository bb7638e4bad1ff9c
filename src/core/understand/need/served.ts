import type { Lexicon } from '../../knowledge/knowledge.ts';
import { anyOf } from '../../text/escaped.ts';
import { createPhrases } from '../../text/phrases.ts';

/**
 * A text without the pages and apps that models only serve, where it tells that they run elsewhere: on GPUs of its own, or behind an interface.
 * `an llm on 2x L40S for our frontend`, `a rest api, our android app calls it`.
 */
export type WithoutServed = (text: string, isOnGpus: boolean) => string;

export function createWithoutServed({ served_by, serves, calls, targets }: Lexicon): WithoutServed {
  const isServed = createPhrases(served_by);
  const places = anyOf([...(targets.phone ?? []), ...(targets.browser ?? [])]);
  const behind = `\\b(?:${anyOf(serves)})(?: [\\w-]+){0,2}? (?:${places})(?: (?:${places}))*`;
  const before = `(?:[\\w-]+ ){0,2}?(?:${places})(?: [\\w-]+){0,1}? (?:${anyOf(calls)})`;
  const served = new RegExp(`(?:${behind}|${before})(?![\\p{L}\\p{N}])`, 'giu');
  return (text, isOnGpus) => (isOnGpus || isServed(text) ? text.replace(served, ' ') : text);
}
