import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Match } from '../knowledge/names.ts';
import { nameKey } from '../knowledge/spelling.ts';
import { wordsOf } from '../words.ts';

/** A text as the search sees it: its words, with names of frameworks as their ids. */
export type Asked = {
  /** In the order of the text, each once. `@pytorch` and `@pytorch/torchscript` stand for names. */
  readonly words: readonly string[];
  readonly frameworks: ReadonlySet<string>;
  readonly aspects: ReadonlySet<string>;
  /** The same for texts that differ in order, endings and small words only. */
  readonly key: string;
  /** Its letters without spaces, for comparing spellings. */
  readonly letters: string;
  /** Words in a script that the entries do not hold were left out. */
  readonly partly: boolean;
};

export type Read = (text: string) => Asked;

/** Chinese and Japanese words, which the entries do not hold: in a mixed text the Latin names have to do. */
const SPACELESS_RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
/** The longest text that is read, in characters; nobody's question is longer. */
const LONGEST = 2000;
/** The longest name, in words. */
const LONGEST_NAME = 3;
/** Enough for every word of a large knowledge; a flood of made-up words must not fill the memory. */
const MOST_KEPT = 50_000;

/** Reads texts by the names of the knowledge. Words come again and again, so what each is read as is kept. */
export function createRead({ names, aspectNames }: Knowledge): Read {
  const kept = new Map<string, Typed>();
  const readWord = (word: string): Typed => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    const fresh = { key: nameKey(word), words: wordsOf(word) };
    if (kept.size < MOST_KEPT) kept.set(word, fresh);
    return fresh;
  };

  return (whole) => {
    const short = whole.slice(0, LONGEST);
    const text = /[a-z]{2}/i.test(short) ? short.replace(SPACELESS_RUN, ' ') : short;
    const typed = text
      .split(/[\s,;:!?()"“”/|]+/)
      .filter(Boolean)
      .map(readWord);
    const words = new Set<string>();
    const frameworks = new Set<string>();
    const aspects = new Set<string>();
    for (let at = 0; at < typed.length;) {
      const named = longest(typed, at, (key) => names.withKey(key));
      if (named === undefined) {
        for (const word of typed[at]?.words ?? []) words.add(word);
        const aspect = longest(typed, at, (key) => aspectNames.withKey(key));
        if (aspect !== undefined) {
          aspects.add(aspect.match.id);
          words.add(`#${aspect.match.id}`);
        }
      } else {
        frameworks.add(named.match.id);
        words.add(wordOf(named.match));
      }
      at += named?.length ?? 1;
    }
    return {
      words: [...words],
      frameworks,
      aspects,
      key: [...words].sort().join(' '),
      letters: typed.map(({ key }) => key).join(''),
      partly: text !== short,
    };
  };
}

type Typed = { readonly key: string; readonly words: readonly string[] };

/** The longest run of words from a place on that is a name. */
function longest(
  typed: readonly Typed[],
  at: number,
  find: (key: string) => Match | undefined,
): { readonly match: Match; readonly length: number } | undefined {
  for (let length = Math.min(LONGEST_NAME, typed.length - at); length > 0; length -= 1) {
    let key = '';
    for (let next = at; next < at + length; next += 1) key += typed[next]?.key ?? '';
    const match = key === '' ? undefined : find(key);
    if (match !== undefined) return { match, length };
  }
  return undefined;
}

const wordOf = ({ id, part }: Match): string => (part === undefined ? `@${id}` : `@${id}/${part.toLowerCase().replaceAll(' ', '-')}`);
