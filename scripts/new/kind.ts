import type { WrittenKnowledge } from '../../src/core/knowledge/read/written.ts';

/** What there is already, and the names of the files of which not all could be read. */
export type Known = WrittenKnowledge & { readonly unread: readonly string[] };

/** Something that a file can be begun for. */
export type Kind = {
  readonly name: string;
  /** What stands after the kind on the command line. */
  readonly takes: readonly string[];
  /** The file for these words, below the knowledge folder. */
  readonly path: (words: readonly string[]) => string;
  /** Why it should not be begun, beside that the file exists; undefined where it may. */
  readonly refusal: (words: readonly string[], known: Known) => string | undefined;
  /** The text to begin with. Every `TODO: …` in it is a fault until it is filled in. `today` is YYYY-MM-DD. */
  readonly skeleton: (words: readonly string[], known: WrittenKnowledge, today: string) => string;
};
