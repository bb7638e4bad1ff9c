import type { Lexicon } from '../knowledge/knowledge.ts';

/** Whether words tell of the field at large, though together they spell a name: an `ml model` is no `.mlmodel`, an `ml lib` not MLlib. */
export function createIsAtLarge({ learning, open }: Pick<Lexicon, 'learning' | 'open'>): (words: readonly string[]) => boolean {
  const [fields, kinds] = [new Set(learning), new Set(open)];
  return ([first = '', ...others]) =>
    others.length > 0 && fields.has(first.toLowerCase()) && others.every((word) => kinds.has(word.toLowerCase()));
}
