import { escaped } from '../text/escaped.ts';
import type { Match, NameEntry } from './match.ts';
import { normalizeName } from './spelling.ts';

/** Finds a name that stands by itself. */
export type Finding = {
  /** How many words the longest name has. */
  readonly longest: number;
  /** What exactly is called this, or, failing that, is within a few slips of it and nothing else as near. */
  find(typed: string): Match | undefined;
  /** What exactly is called this. */
  exact(typed: string): Match | undefined;
  /** Whether any name begins with this normalized name: with another word after it, it may be one. */
  begins(key: string): boolean;
};

export type NameLists = {
  /** Every name in a list in free words, in order, and what could not be read. */
  readList(typed: string): { readonly found: readonly Match[]; readonly unknown: readonly string[] };
  /** Where the last name of a list begins, half typed as it may be: in `pytorch, ten` and in `pytorch ten` at `ten`. */
  lastIn(typed: string): number;
};

/** Reads names in lists, as people type them: `pytorch, jax and tf keras`. */
export function createNameLists({ exact, find, begins, longest }: Finding, things: readonly NameEntry[]): NameLists {
  const compound = compoundNames(things);

  return {
    readList,
    lastIn(typed) {
      const separator = [...typed.matchAll(new RegExp(SEPARATORS, 'gi'))].at(-1);
      const from = separator === undefined ? 0 : separator.index + separator[0].length;
      const word = typed.search(/\S*$/);
      const { found, unknown } = readList(typed.slice(from, word));
      // What goes on as one name is one: `hugging face tr`.
      return found.length > 0 && unknown.length === 0 && !begins(normalizeName(typed.slice(from))) ? word : from;
    },
  };

  function readList(typed: string): ReturnType<NameLists['readList']> {
    const found: Match[] = [];
    const unknown: string[] = [];
    for (const piece of pieces(typed)) readPiece(piece.split(/\s+/).filter(Boolean), found, unknown);
    return { found, unknown };
  }

  /** What stands between separators; `Weights & Biases` is one name for all that. */
  function pieces(list: string): readonly string[] {
    const parts = compound === undefined ? [list] : list.split(compound);
    return parts.flatMap((part, at) => (at % 2 === 1 ? [part] : part.split(SEPARATORS)));
  }

  /** `tf keras` is two frameworks in a list, though it is also a nickname of one; `PyTorch Lightning`, a proper name, is one. */
  function isList(words: readonly string[]): boolean {
    const typed = words.join(' ');
    const whole = exact(typed);
    // That of a part as its makers write it: `LiteRT Torch`.
    const isWritten = whole?.name === typed;
    const proper =
      isWritten ||
      (whole !== undefined &&
        [whole.id, whole.name].some((name) => normalizeName(name) === normalizeName(typed)) &&
        whole.part === undefined);
    return words.length > 1 && !proper && words.every((word) => exact(word) !== undefined);
  }

  /** Reads the words between two separators: the longest names first, then their spelling; what is a name needs no mending. */
  function readPiece(words: readonly string[], found: Match[], unknown: string[]): void {
    for (let at = 0; at < words.length;) {
      const most = Math.min(longest, words.length - at);
      const lengths = Array.from({ length: most }, (_, less) => most - less);
      const read = (length: number): string => words.slice(at, at + length).join(' ');
      const isName = (word: string): boolean => exact(word) !== undefined;
      const length =
        lengths.find((count) => exact(read(count)) !== undefined && !isList(words.slice(at, at + count))) ??
        lengths.toReversed().find((count) => !words.slice(at, at + count).some(isName) && find(read(count)) !== undefined);
      const match = length === undefined ? undefined : find(read(length));
      if (match !== undefined) found.push(match);
      else if (!FILLERS.has(normalizeName(words[at] ?? ''))) unknown.push(words[at] ?? '');
      at += length ?? 1;
    }
  }
}

/** What stands between names in a list. */
const SEPARATORS = /[,;/|&\n，；、／]+|\s+(?:vs\.?|v\.?|versus|and|or|against|with|to|und|oder|y|et|ou)\s+|(?<=\s)(?:vs\.?|versus)(?=\s)/i;
/** Words around names that say nothing. */
const FILLERS = new Set(['', 'vs', 'versus', 'and', 'or', 'the', 'compare', 'between', 'with', '+']);

/** Names that hold a separator themselves. */
function compoundNames(things: readonly NameEntry[]): RegExp | undefined {
  const names = things.flatMap(({ name, aliases }) => [name, ...aliases]).filter((name) => SEPARATORS.test(name));
  if (names.length === 0) return undefined;
  // The longest first: `W&B Weave` is no `W&B`.
  const patterns = names.toSorted((a, b) => b.length - a.length).map((name) => escaped(name).replace(/\s+/g, '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}
