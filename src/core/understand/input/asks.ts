import type { Knowledge } from '../../knowledge/knowledge.ts';
import { withoutLeadIn } from '../../text/lead-in.ts';
import { createPhrases } from '../../text/phrases.ts';
import { asksIfNeeded } from './amount.ts';

/** What a text asks for by its words; several may hold. */
export type Asks = {
  readonly comparison: boolean;
  /** Perhaps a comparison: there is an "or" in it. */
  readonly either: boolean;
  readonly advice: boolean;
  readonly meaning: boolean;
  /** Whether, who, when, how: something that can be answered with a fact. */
  readonly fact: boolean;
};

/** Reads what a text asks for by the words of the lexicon. */
export type AsksOf = (text: string) => Asks;

export function createAsksOf({ lexicon }: Pick<Knowledge, 'lexicon'>): AsksOf {
  const comparison = createPhrases(lexicon.compare);
  const either = createPhrases(lexicon.either);
  const advice = createPhrases(lexicon.recommend);
  const meaning = createPhrases(lexicon.about);
  return (text) => ({
    comparison: comparison(text),
    either: either(text),
    // `do we need spark for 20 gb`: nobody wishes for it.
    advice: advice(asksIfNeeded(text) ? text.replace(NEED, ' ') : text),
    meaning: meaning(text),
    fact: text.split(/(?<=[.!?])\s+/).some((sentence) => FACT.test(withoutLeadIn(sentence))),
  });
}

const NEED = /\b(?:i|we) need(?: to)?\b/i;

/** How a question for a fact begins. */
const FACT =
  /^(?:is|isn.t|are|does|do|did|can|could|will|was|were|has|have|who|when|why|how|what|whats|which|where)\b(?! (?:we|i) (?:use|try|take|pick|choose))/i;
