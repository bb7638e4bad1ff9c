/** A text that is longer, in characters, is a story with a question. */
const STORY = 160;
/** So many words make a question of its own. */
const OWN = 6;

/** A text without the sentences that tell what somebody else uses: `My colleague uses TensorFlow for speech.` */
export function withoutOthers(text: string): string {
  const own = text.split(SENTENCES).filter((sentence) => !OF_OTHERS.test(sentence.trim()));
  return own.length === 0 ? text : own.join(' ');
}

const SENTENCES = /(?<=[.!?\n])\s+/;
/** What the own team uses is a constraint. */
const OF_OTHERS =
  /^(?:(?:my|a|another) (?:\w+ )?(?:colleague|co-?worker|friend|boss|teammate|professor|brother|sister)s?|(?:the other|another) team|he|she|they) (?:already )?(?:uses?|used|works? with|worked with|loves?|likes?|swears? by|prefers?)\b[^?]*$/i;

/** The question with which a long text of several sentences ends, if it is one by itself. */
export function questionAtEnd(text: string): string | undefined {
  if (text.length <= STORY) return undefined;
  const sentences = text.split(SENTENCES).filter((sentence) => sentence.trim() !== '');
  const last = sentences.at(-1) ?? '';
  const isOwn = last.trimEnd().endsWith('?') && last.split(/\s+/).length >= OWN;
  return sentences.length > 1 && isOwn ? last : undefined;
}
