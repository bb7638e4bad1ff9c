import { escaped } from '../../text/escaped.ts';
import type { Lexicon } from '../../knowledge/knowledge.ts';

/**
 * What somebody says that tells nothing to go by: something of the bot itself, or no more than a greeting; what only goes on with
 * something said before; or that advice is wanted.
 */
export type Talk = 'bot' | 'follow-up' | 'choosing';

/** Reads that off whole sentences: in `what are you using for detection` nobody asks what the bot is. */
export function createReadTalk({ talk, greetings, follow_ups, choosing, fillers }: Lexicon): (text: string) => Talk | undefined {
  const trimmed = createTrim(fillers);
  const [ofBot, greeting, following, undecided] = [talk, greetings, follow_ups, choosing].map(
    (sentences) => new Set(sentences.flatMap((one) => [plainly(one), trimmed(plainly(one))])),
  ) as [Set<string>, Set<string>, Set<string>, Set<string>];
  return (text) => {
    const sentences = sentencesOf(text);
    const isIn = (known: ReadonlySet<string>) => (one: string) => known.has(one) || known.has(trimmed(one)) || isTwice(one, known);
    if (sentences.some(isIn(ofBot)) || (sentences.length > 0 && sentences.every(isIn(greeting)))) return 'bot';
    const others = sentences.filter((one) => !isIn(greeting)(one));
    if (others.length > 0 && others.every(isIn(undecided))) return 'choosing';
    return others.length > 0 && others.every(isIn(following)) ? 'follow-up' : undefined;
  };
}

/** Without the words at its ends that change nothing: `please help me choose`. */
function createTrim(fillers: readonly string[]): (sentence: string) => string {
  const any = `(?:${fillers.map(plainly).map(escaped).join('|')})`;
  const ends = new RegExp(`^(?:${any} )+|(?: ${any})+$`, 'gu');
  return (sentence) => sentence.replace(ends, '');
}

/** Two in one: `who are you and what do you know`. */
const isTwice = (sentence: string, known: ReadonlySet<string>): boolean =>
  sentence.includes(' and ') && sentence.split(' and ').every((one) => known.has(one));

/** What stands between marks: `hello, who are you?` is two. */
const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/[.!?,;:\n。！？，、；：]+/)
    .map(plainly)
    .filter((sentence) => sentence !== '');

/** In lower case, as it is typed in haste: `dont`, `what do u`, `r u a bot`. */
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
    .replace(/\s+/g, ' ')
    .trim();
