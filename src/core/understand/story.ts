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
