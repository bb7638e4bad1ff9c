import type { Lexicon } from '../knowledge/knowledge.ts';

/** Whether words tell of the field at large, though together they spell a name: an `ml model` is no `.mlmodel`, an `ml lib` not MLlib, an `open llm` not OpenLLM. */
export function createIsAtLarge({ learning, open }: Pick<Lexicon, 'learning' | 'open'>): (words: readonly string[]) => boolean {
  const [fields, kinds] = [new Set(learning), new Set(open)];
  return (run) => {
    const words = run.map((word) => word.toLowerCase());
    const isOf = (field: string | undefined, others: readonly string[]): boolean =>
      others.length > 0 && fields.has(field ?? '') && others.every((word) => kinds.has(word));
    return isOf(words[0], words.slice(1)) || isOf(words.at(-1), words.slice(0, -1));
  };
}
