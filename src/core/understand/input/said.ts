/** One thing that is said in a text: a sentence, or one of the questions in it. What it quotes asks nothing. */
export type Said = { readonly text: string; readonly isQuestion: boolean; readonly isQuote: boolean };

/** How a question begins; a word before it that only goes on says nothing. */
const ASKS = "(?:is|isn['’]t|are|does|do|did|can|could|will|was|has|have|who|who['’]s|when|why|how|what|what['’]s|which|where)";
const GOES_ON = '(?:and|also|plus|then|so|but)';
const QUESTION = new RegExp(`^(?:${GOES_ON}[,\\s]+)*${ASKS}\\b`, 'i');
/** Where another question begins within one, `, who makes it and can it run on amd`; after an `or` the same one goes on. */
const JOINT = new RegExp(`(?:,\\s*|\\s+(?=and|also|plus))(?:${GOES_ON}\\s+)*(?=${ASKS}\\s)`, 'i');
const LEADING = new RegExp(`^(?:${GOES_ON}[,\\s]+)+`, 'i');
/** An end of a sentence, but for `vs.` and the like. */
const END = /(?<=[.!?])(?<!\b(?:vs|v|e\.g|i\.e|etc)\.)\s+|\n+/i;
/** Who says a line of a talk: `bob: is chainer dead?` */
const SPEAKER = /(?:^|\n|\s\/\s)\s*[\p{L}\d_.-]{1,20}:\s+/gu;
const QUOTE = /^(?:>|&gt;)/;

/** Whether a text begins as a question does. */
export const isQuestion = (text: string): boolean => QUESTION.test(text.trim());

/** What is said in a text, piece by piece. */
export function saidIn(text: string): readonly Said[] {
  return text
    .replace(SPEAKER, '\n')
    .split(END)
    .flatMap(questionsOf)
    .filter((piece) => /\p{L}/u.test(piece.text));
}

/** A sentence that begins as a question may hold several. */
function questionsOf(sentence: string): readonly Said[] {
  const whole = sentence.trim();
  if (QUOTE.test(whole)) return [{ text: whole, isQuestion: false, isQuote: true }];
  const pieces = QUESTION.test(whole) ? whole.split(JOINT) : [whole];
  return pieces.map((piece) => {
    const text = piece.trim();
    return { text: text.replace(LEADING, ''), isQuestion: QUESTION.test(text) || /[?？]$/.test(text), isQuote: false };
  });
}

const ONE = /\b(?:it|they)\b/gi;
const OF_ONE = /\b(?:its|their)\b/gi;
/** What may stand for anything that was said. */
const ANYTHING = /\b(?:this|that|these|those|them|one|ones|it (?:possible|true|mean))\b/i;

/** What a question by itself asks of something that was named before it: `can it run on amd?`; undefined where that is not plain. */
export function askedOf(text: string, name: string): string | undefined {
  const pointing = [...text.matchAll(ONE), ...text.matchAll(OF_ONE)];
  if (pointing.length > 1 || ANYTHING.test(text)) return undefined;
  return pointing.length === 0 ? `${name}: ${text}` : text.replace(OF_ONE, `${name}'s`).replace(ONE, name);
}

/** Whether a question points at what was named before it. */
export const isPointing = (text: string): boolean => text.search(ONE) >= 0 || text.search(OF_ONE) >= 0;
