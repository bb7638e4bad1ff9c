import { claimTagged } from './premise.ts';

/** A text that is longer, in characters, is a story with a question. */
const STORY = 160;
/** So many words make a question of its own. */
const OWN = 6;

/** The question with which a long text of several sentences ends, if it is one by itself. */
export function questionAtEnd(text: string): string | undefined {
  if (text.length <= STORY) return undefined;
  const sentences = text.split(/(?<=[.!?\n])\s+/).filter((sentence) => sentence.trim() !== '');
  const last = sentences.at(-1) ?? '';
  const isOwn = last.trimEnd().endsWith('?') && last.split(/\s+/).length >= OWN;
  return sentences.length > 1 && isOwn ? last : undefined;
}

/** Somebody else, in a sentence of their own; what `it` is then, only that sentence tells. */
const OTHERS =
  /^(?:(?:my|our|a|the|another|some) (?:\w+ )?(?:colleagues?|co-?workers?|friends?|boss|professor|neighbou?r|department|people|teams?)|others|they|he|she) (?:uses?|used|works? with|built|runs?)\b/i;
const POINTING = /\b(?:it|its|this|that|these|those|them|same|too|also|either)\b/i;
/** What somebody says of what others use, before what they want themselves. */
const OUR_TEAM = /^(?:my|our|the) teams?\b/i;

/** The rest of a text that first tells what others use: `My colleague uses TensorFlow for speech. I need something for tables.` */
export function withoutOthers(text: string): string | undefined {
  const sentences = text.split(/(?<=[.!?\n])\s+/).filter((sentence) => sentence.trim() !== '');
  const own = sentences.filter((sentence) => !OTHERS.test(sentence) || OUR_TEAM.test(sentence));
  const rest = own.join(' ');
  return own.length === sentences.length || own.length === 0 || POINTING.test(rest) ? undefined : rest;
}

/** What somebody says that others say, or bids the bot to say, and how it is asked whether that holds. */
const REPORT =
  /^(?:(?:my|our|a|an|the|some|one) (?:\w+ )?\w+|someone|somebody|they|he|she|people|everyone|everybody|i) (?:keeps? )?(?:says?|saying|said|claims?|claimed|thinks?|thought|believes?|told (?:me|us)|tells (?:me|us)|heard|read|insists?)(?: that)? /i;
const OVERRIDING =
  /^(?:please )?(?:ignore|forget|disregard)\b[^.!?]{0,60}?\b(?:instructions?|prompts?|rules)\b[\s,.:;]*(?:(?:and|then|instead) |tell (?:me|us) )*/i;
const BIDDING = /^(?:please )?(?:just )?(?:say|repeat|claim|pretend|confirm|write)(?: that)? /i;
const WHETHER = /[\s,.;:-]+(?:(?:is )?(?:that|this|it) )?(?:true|right|correct|really|so|true or false)\s*\?\s*$/i;

/** What is claimed, without who claims it: `my professor says R is dead, true?` asks whether R is dead. */
export function withoutReport(text: string): string {
  if (text.length > STORY) return text;
  const bidden = text.replace(OVERRIDING, '').replace(BIDDING, '');
  if (bidden !== text) return bidden;
  if (!REPORT.test(text)) return claimTagged(text) ?? text;
  return text.trimEnd().endsWith('?') ? text.replace(REPORT, '').replace(WHETHER, '?') : text;
}

/** Whether a text bids the bot to be something else: what it says then is asked only where it is a question. */
export const isOverriding = (text: string): boolean => OVERRIDING.test(text);

/** What an answer is doubted with, and what was meant instead. */
const DOUBT =
  /^(?:(?:no|nope)[\s,.;:!-]+(?=i (?:meant|mean|said|asked)\b)|(?:no[\s,]+)?(?:wrong|really|(?:that|this|it)(?:['’]?s| is| was) (?:wrong|false|incorrect|not (?:true|right|correct))|you(?:['’]?re| are) (?:wrong|mistaken)|are you (?:sure|certain)|i (?:don['’]?t|do not) (?:think|believe) (?:so|that|it))\s*[,.;:!?-]+\s*)+/i;
/** What the bot is said to have said: `you told me that keras is dead`. */
const YOU_SAID =
  /^(?:but |so )?you(?:['’]ve| have)? (?:just )?(?:say|said|claimed?|told (?:me|us)|wrote|(?:recommend|suggest)(?:ed)?)(?: (?:me|us))?(?: that)?[\s,:]+(?=\S)/i;
/** How something is held against what was recommended: `keras but it needs a GPU`. */
const OBJECTING = /,? (?:but|and|yet|though) it /i;
const MEANT = /^i (?:meant|mean|said|asked (?:for|about))[\s,:]+/i;

/** What is said behind a doubt at an answer that the bot does not see any more: `that is wrong, pytorch is not meta's`; or what it is said to have said, as a question; undefined where there is none. */
export function afterDoubt(text: string): string | undefined {
  const claimed = text.trim().replace(YOU_SAID, '');
  if (claimed !== text.trim())
    return claimed
      .replace(/[\s?!.]*$/, '?')
      .replace(WHETHER, '?')
      .replace(OBJECTING, ' ');
  const rest = text.trim().replace(DOUBT, '');
  return rest === text.trim() || rest === '' ? undefined : rest.replace(MEANT, '');
}
