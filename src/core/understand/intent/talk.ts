import type { Lexicon } from '../../knowledge/knowledge.ts';
import { TALK_TOPICS, type TalkTopic } from '../../knowledge/talk-topics.ts';
import { escaped } from '../../text/escaped.ts';
import { createLeaveOut } from '../../text/phrases.ts';

/**
 * What somebody says that tells nothing to go by: something of the bot itself, or no more than a greeting or thanks; what only goes on
 * with something said before; or that advice is wanted.
 */
export type Talk = TalkTopic | 'thanks' | 'follow-up' | 'choosing';

/** Reads that off whole sentences: in `what are you using for detection` nobody asks what the bot is. */
export function createReadTalk(lexicon: Lexicon): (text: string) => Talk | undefined {
  const { talk, greetings, thanks, follow_ups, choosing, experience } = lexicon;
  const trimmed = createTrim(lexicon.fillers);
  const isOneOf = (sentences: readonly string[]): ((sentence: string) => boolean) => {
    const known = new Set(sentences.flatMap((one) => [plainly(one), trimmed(plainly(one))]));
    return (one) => known.has(one) || known.has(trimmed(one));
  };
  const isMadeOf = createIsMadeOf(lexicon.in_talk);
  const [greets, thanking, follows] = [isOneOf(greetings), isOneOf(thanks), isOneOf(follow_ups)];
  const topics = TALK_TOPICS.map((topic) => [topic, isOneOf(talk[topic] ?? []), isMadeOf(talk[topic] ?? [])] as const);
  const isUndecided = isMadeOf([...choosing, ...(experience.new ?? [])]);

  /** Of what a sentence is as it stands goes before what it is made of. */
  const topicOf = (sentence: string): TalkTopic | undefined =>
    (topics.find(([, isWhole]) => isWhole(sentence)) ?? topics.find(([, , isMade]) => isMade(sentence)))?.[0];

  return (text) => {
    const sentences = sentencesOf(text);
    const others = sentences.filter((one) => !greets(one) && !thanking(one));
    if (sentences.length > 0 && others.length === 0) return sentences.some(thanking) ? 'thanks' : 'bot';
    if (others.length > 0 && others.every(follows)) return 'follow-up';
    const topic = sentences.map(topicOf).find((one) => one !== undefined);
    if (topic !== undefined) return topic;
    return others.length > 0 && others.every(isUndecided) ? 'choosing' : undefined;
  };
}

/** Without the words at its ends that change nothing: `please help me choose`. */
function createTrim(fillers: readonly string[]): (sentence: string) => string {
  const any = `(?:${fillers.map(plainly).map(escaped).join('|')})`;
  const ends = new RegExp(`^(?:${any} )+|(?: ${any})+$`, 'gu');
  return (sentence) => sentence.replace(ends, '');
}

/** Whether a sentence is made of some of these phrases, and of small words: `who are you and who made you`. */
function createIsMadeOf(small: readonly string[]): (phrases: readonly string[]) => (sentence: string) => boolean {
  const isSmall = new Set(small);
  return (phrases) => {
    const without = createLeaveOut(phrases.map(plainly));
    return (sentence) => {
      const rest = without(sentence);
      return rest !== sentence && rest.split(' ').every((word) => word === '' || isSmall.has(word));
    };
  };
}

/** What stands between marks: `hello, who are you?` is two. */
const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?:\.(?!\d)|[!?,;:\n。！？，、；：])+/)
    .map(plainly)
    .filter((sentence) => sentence !== '');

/** In lower case, as it is typed in haste: `dont`, `what do u`, `r u a bot`; figures of a reply by what they are: `4/5`, `76%`. */
const plainly = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[¿¡]/g, '')
    .replace(/\bu\b/g, 'you')
    .replace(/\br(?= you\b)/g, 'are')
    .replace(/\bdont\b/g, 'do not')
    .replace(/\bwhats\b/g, 'what is')
    .replace(/\bim\b/g, 'i am')
    .replace(/\b[0-5] ?(?:\/|of|out of) ?5\b/g, 'the score')
    .replace(/(?<![\d.])\d{1,3} ?(?:%|percent\b)/g, 'the fit')
    .replace(/\s+/g, ' ')
    .trim();
