import { withoutLeadIn } from '../../text/lead-in.ts';

/**
 * Whether it asks how much or how many, or whether so much is enough, for which no framework is an answer: `how much ram does it need`, `max batch size
 * for llama`, `is 16gb ram enough`.
 */
export function isOfAmount(question: string): boolean {
  const asked = withoutLeadIn(question);
  return AMOUNT.test(asked) || ENOUGH.test(asked);
}

const AMOUNT =
  /^(?:how (?:much|many)\b|(?:what(?:['’]?s| is) the )?(?:max|maximum|min|minimum|largest|biggest|highest) (?:[\p{L}-]+ ){0,2}(?:size|sizes|length|number|amount|count)\b)/iu;
const ENOUGH =
  /^(?:is|are|will|would|can|could|does|do)\b.*\b(?:\d+ ?(?:gb|gigs?|g)\b(?:.*\benough\b| (?:of )?(?:v?ram|memory|gpu|card|laptop|macbook|mac|pc|computer)\b)|(?:single|one) (?:[a-z]+ )?[1-9]0[5-9]0\b)/i;

/** Whether it asks if something is needed, has to be done or may be, which is a fact and no wish for it: `do I need a gpu for random forests`, `should I shuffle`. */
export const asksIfNeeded = (question: string): boolean => NEEDED.test(withoutLeadIn(question));

const NEEDED =
  /^(?:(?:should|must|may) (?:i|we|you|one)\b|do (?:i|we|you|one)(?: (?:really|even|actually|still|always|absolutely|first|also))* (?:need|have to|know)\b)/i;
