import type { Lexicon } from '../knowledge/knowledge.ts';

/** Whether a text says something of the bot itself, or no more than a greeting. */
export function createIsTalk({ talk, greetings }: Lexicon): (text: string) => boolean {
  const ofBot = new Set(talk);
  const greeting = new Set(greetings);
  return (text) => {
    const sentences = sentencesOf(text);
    return sentences.some((one) => ofBot.has(one)) || (sentences.length > 0 && sentences.every((one) => greeting.has(one)));
  };
}

/** What stands between marks, in lower case: `hello, who are you?` is two. */
const sentencesOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[.!?,;:\n]+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
