import type { Knowledge } from '../../knowledge/knowledge.ts';
import { normalizeName } from '../../knowledge/spelling.ts';
import { wordsOf } from '../../text/words.ts';
import { createLeaveOut, createPhrases } from '../../text/phrases.ts';
import { APART, runsIn } from '../../text/runs.ts';

/** Reads the task of which a text asks what it is, or how it differs from another, and nothing else: `what is deep learning`. */
export function createDefinedIn({ lexicon, taskNames }: Knowledge): (text: string) => string | undefined {
  const asksMeaning = createPhrases(lexicon.meaning);
  const withoutMeaning = createLeaveOut(lexicon.meaning);
  const withoutField = createLeaveOut(lexicon.learning);
  const small = new Set(lexicon.small);
  return (text) => {
    if (!asksMeaning(text)) return undefined;
    const words = withoutMeaning(text).split(APART).filter(Boolean);
    const runs = runsIn(words.map(normalizeName), taskNames);
    const rest = words.filter(
      (word, place) => !small.has(word.toLowerCase()) && !runs.some(({ at, length }) => at <= place && place < at + length),
    );
    const isForIt = rest.some((word) => PURPOSE.has(word.toLowerCase()));
    return isForIt || wordsOf(withoutField(rest.join(' '))).length > 0 ? undefined : runs[0]?.id;
  };
}

/** Who asks what is for something, or used for it, asks for no meaning. */
const PURPOSE = new Set(['for', 'use', 'used', 'für', 'para', 'pour']);
