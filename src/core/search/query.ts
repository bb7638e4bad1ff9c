import { createIsAtLarge } from '../text/at-large.ts';
import { withoutPrograms } from '../text/code.ts';
import { createEndingsApart } from '../text/endings.ts';
import { memoizeFirst } from '../memoize.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Begun, Match, Names, Run } from '../knowledge/names.ts';
import { normalizeName } from '../knowledge/spelling.ts';
import { withoutMarkup } from '../text/markup.ts';
import { isSpaceless, spaced } from '../text/spaceless.ts';
import { wordsOf } from '../text/words.ts';
import { createTongueOf, isForeign, type Tongue } from '../text/tongue.ts';
import { createInEnglish } from '../text/gloss.ts';

/** A text as the search sees it: its words, with names of frameworks as their ids. */
export type SearchQuery = {
  /** In the order of the text, each once. `@pytorch` and `@pytorch/torchscript` stand for names. */
  readonly words: readonly string[];
  readonly frameworks: ReadonlySet<string>;
  readonly aspects: ReadonlySet<string>;
  /** Its letters without spaces, for comparing spellings. */
  letters(): string;
};

export type Reader = {
  read(text: string): SearchQuery;
  /** Its words alone, which takes less time. */
  words(text: string): readonly string[];
};

/** The longest text that is read, in characters; nobody's question is longer. */
const LONGEST = 2000;
/** Enough for every word of a large knowledge. */
const MOST_KEPT = 50_000;

/** Reads texts by the names of the knowledge. Words come again and again, so what each is read as is kept. */
export function createReader({ names, aspectNames, lexicon }: Knowledge): Reader {
  const inEnglish = createInEnglish(lexicon);
  const tongueOf = createTongueOf(lexicon);
  const endingsApart = createEndingsApart(names);
  const isAtLarge = createIsAtLarge(lexicon);
  const apart = new Map(Object.entries(lexicon.written_apart));
  // `Keras`, `keras.` and `**keras**` are one key.
  const begunBy = memoizeFirst(MOST_KEPT, (key) => ({ named: names.begunBy(key), aspect: aspectNames.begunBy(key) }));
  const readWord = memoizeFirst(MOST_KEPT, (word): Typed => {
    const key = normalizeName(word);
    const { named, aspect } = begunBy(key);
    return {
      word,
      key,
      words: wordsOf(apart.get(word.toLowerCase()) ?? word),
      named,
      aspect,
      owner: names.ownerOf(word),
      tongue: tongueOf(word.toLowerCase()),
    };
  });

  const isNoName = (run: readonly Typed[]): boolean => isAtLarge(run.map(({ word }) => word));

  const typedIn = (text: string): readonly Typed[] => (spaced(text).match(/[^\s,;:!?()"“”/|，；：！？（）、／]+/g) ?? []).map(readWord);

  /** What is asked in another language is read in English, as far as that is known. */
  const typedOf = (text: string): readonly Typed[] => {
    const typed = typedIn(text);
    return isSpaceless(text) || isForeign(typed.map(({ tongue }) => tongue)) ? typedIn(inEnglish(text)) : typed;
  };

  /** The words of a text, each once, while the names among them are told. */
  function wordsIn(typed: readonly Typed[], tell?: (match: Match, what: 'framework' | 'aspect') => void): ReadonlySet<string> {
    const words = new Set<string>();
    const keys = typed.map(({ key }) => key);
    for (let at = 0; at < typed.length;) {
      const first = typed[at] as Typed;
      const named = runAt(typed, keys, at, 'named', names, isNoName);
      if (named === undefined) {
        for (const word of first.words) words.add(word);
        if (first.owner !== undefined) {
          tell?.(first.owner, 'framework');
          words.add(wordOf(first.owner));
        }
        const aspect = runAt(typed, keys, at, 'aspect', aspectNames);
        if (aspect !== undefined) {
          tell?.(aspect.match, 'aspect');
          words.add(`#${aspect.match.id}`);
        }
      } else {
        tell?.(named.match, 'framework');
        words.add(wordOf(named.match));
      }
      at += named?.length ?? 1;
    }
    return words;
  }

  return {
    read(whole) {
      const short = endingsApart(withoutPrograms(withoutMarkup(whole.slice(0, LONGEST))));
      const typed = typedOf(short);
      const frameworks = new Set<string>();
      const aspects = new Set<string>();
      const words = [...wordsIn(typed, ({ id }, what) => (what === 'framework' ? frameworks : aspects).add(id))];
      return {
        words,
        frameworks,
        aspects,
        letters: () => typed.map(({ key }) => key).join(''),
      };
    },
    words: (whole) => [...wordsIn(typedOf(whole.slice(0, LONGEST)))],
  };
}

type Typed = {
  readonly word: string;
  readonly key: string;
  readonly words: readonly string[];
  /** The names of frameworks, and of aspects, that begin with it. */
  readonly named: Begun | undefined;
  readonly aspect: Begun | undefined;
  /** The framework that it belongs to. */
  readonly owner: Match | undefined;
  readonly tongue: Tongue;
};

/** The longest name from a place on. Most words begin none, and few names go on with the next word: only then is there anything to look up. */
function runAt(
  typed: readonly Typed[],
  keys: readonly string[],
  at: number,
  kind: 'named' | 'aspect',
  names: Names,
  isNone: (run: readonly Typed[]) => boolean = () => false,
): Run | undefined {
  const begun = typed[at]?.[kind];
  if (begun === undefined) return undefined;
  const next = keys[at + 1];
  if (next !== undefined && (next === '' || begun.goesOn.includes(next.charAt(0))))
    return names.longestAt(keys, at, (length) => !isNone(typed.slice(at, at + length)));
  return begun.alone === undefined ? undefined : { match: begun.alone, length: 1 };
}

const wordOf = ({ id, part }: Match): string => (part === undefined ? `@${id}` : `@${id}/${part.toLowerCase().replaceAll(' ', '-')}`);
