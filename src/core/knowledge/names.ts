import { inOrder } from '../order.ts';
import { isPlainEnglish } from '../text/english.ts';
import { createNameLists, type Finding, type NameLists } from './name-lists.ts';
import type { Match, NameEntry } from './match.ts';
import { likelihoodOf, rankOf } from './name-ranking.ts';
import { createSpeller, normalizeName } from './spelling.ts';

export type Names = Finding &
  NameLists & {
    /** What a dotted word belongs to, `tensorflow.contrib`, `torch.nn.Linear`; or what one is made with: `theano-backend`, `keras-like`. */
    ownerOf(word: string): Match | undefined;
    /** The same as `exact` for a normalized name that is known already; the key of several words is their keys, joined. */
    withKey(key: string): Match | undefined;
    /** The longest run of words from a place on that is a name; `keys` are their normalized names. A run of a length that is not `meant` is none. */
    longestAt(keys: readonly string[], at: number, isMeant?: (length: number) => boolean): Run | undefined;
    /** The names that begin with this normalized name; undefined where none does. */
    begunBy(key: string): Begun | undefined;
    /** The nearest names, the best first; for hints and completion. An empty text gives all, in their order. */
    nearest(typed: string, most: number): readonly { readonly id: string; readonly name: string }[];
    /** The names that may have been meant by one that is none of them, the likeliest first: none that is far from what was typed. */
    likely(typed: string, most: number): readonly { readonly id: string; readonly name: string }[];
    /** A name of six characters that never changes, for buttons; of a part where one is meant. */
    handle(id: string, part?: string): string;
  };

export type { Match, NameEntry };

/** The name that is just this, if there is one, and the letters with which longer ones go on. */
export type Begun = { readonly alone: Match | undefined; readonly goesOn: string };

/** A name in a text, and how many words it has. */
export type Run = { readonly match: Match; readonly length: number };

/** What follows the name of something that is made with it, or likened to it. */
const MADE_WITH = /-(?:y|ish|esque|backends?|based|like|style|native|only|compatible|trained|powered|models?|code)$/i;

/** Packages of the same for one kind of processor: `tensorflow-gpu`, but not `tensorflow gpu`. */
const BUILD = /[-_](?:gpu|cpu)$/i;

/** `others` are names and words that are meant as they are, however near they are to one of these: they are never mended to it. */
export function createNames(things: readonly NameEntry[], others: readonly string[] = []): Names {
  const byKey = new Map<string, NameEntry>();
  const call = (thing: NameEntry, names: readonly string[]): void => {
    for (const key of names.map(normalizeName)) if (key !== '' && !byKey.has(key)) byKey.set(key, thing);
  };
  /** Ordinary words are a name only where it is written so: in `model time series` there is no modeltime, and `use arch linux` searches nothing. */
  const areMeant = (words: readonly string[], { id, name, aliases }: NameEntry): boolean => {
    if (words.length < 2 || !words.every(isPlainEnglish)) return true;
    const key = words.join('');
    const written = [name, ...aliases, id].filter((one) => normalizeName(one) === key);
    return words.slice(1).every((_, at) => written.some((one) => jointsOf(one).includes(words.slice(0, at + 1).join('').length)));
  };
  // What is carried from one answer to the next must lead there, whatever others are called; what nobody says, as `gpu-tables`, only as it is.
  const carried = new Map(things.flatMap((thing) => (thing.part === undefined ? [[thing.id, thing] as const] : [])));
  for (const [id, thing] of carried) if (!id.includes('-')) call(thing, [id]);
  for (const thing of things) call(thing, [thing.name, ...thing.aliases]);
  const keys = [...byKey.keys()].sort(inOrder);
  const longest = Math.max(0, ...things.flatMap(({ id, name, aliases }) => [id, name, ...aliases].map((one) => one.split(/\s+/).length)));
  const otherKeys = new Set(others.map(normalizeName));
  const isOther = (key: string): boolean => otherKeys.has(key);
  const mend = createSpeller(byKey, (a, b) => a.id === b.id);
  const wholes = things.filter(({ part }) => part === undefined).map(({ id, name }) => ({ id, name }));
  const handles = new Map(things.map((thing) => [handleOf(thing.id, thing.part), thing]));

  function exact(typed: string): Match | undefined {
    const thing =
      handles.get(typed) ?? carried.get(typed) ?? byKey.get(normalizeName(typed)) ?? byKey.get(normalizeName(typed.replace(BUILD, '')));
    return thing === undefined ? undefined : matchOf(thing, typed, false);
  }

  function find(typed: string): Match | undefined {
    const known = exact(typed);
    if (known !== undefined) return known;
    const key = normalizeName(typed);
    const mended = isOther(key) ? undefined : mend(key);
    return mended === undefined ? undefined : matchOf(mended, typed, true);
  }

  const begins = (key: string): boolean => keys[firstFrom(keys, key)]?.startsWith(key) ?? false;

  function ranked(key: string, most: number, rank: (typed: string, known: string) => number | undefined) {
    const best = new Map<string, { id: string; name: string; rank: number }>();
    for (const [known, thing] of byKey) {
      const at = rank(key, known);
      if (at === undefined || at >= (best.get(thing.id)?.rank ?? Infinity)) continue;
      best.set(thing.id, { id: thing.id, name: wholeName(thing, things), rank: at });
    }
    return [...best.values()]
      .sort((a, b) => a.rank - b.rank)
      .slice(0, most)
      .map(({ id, name }) => ({ id, name }));
  }

  return {
    longest,
    exact,
    ownerOf(word) {
      if (!/[.-]/.test(word)) return undefined;
      const [module = '', attribute] = word.split('.');
      if (attribute !== undefined) return /^[a-z_]/i.test(attribute) ? exact(module) : undefined;
      const made = MADE_WITH.exec(word);
      return made === null ? undefined : exact(word.slice(0, made.index));
    },
    withKey(key) {
      const thing = byKey.get(key);
      return thing === undefined ? undefined : matchOf(thing, key, false);
    },
    longestAt(words, at, isMeant = () => true) {
      const most = Math.min(longest, words.length - at);
      // What no name begins with is no name, however many words follow.
      const begun = words.slice(at, at + 1);
      for (let key = begun[0] ?? ''; begun.length < most && begins((key += words[at + begun.length] as string));) begun.push(key);
      for (let length = begun.length; length > 0; length -= 1) {
        const key = begun[length - 1] as string;
        const thing = byKey.get(key);
        if (thing !== undefined && areMeant(words.slice(at, at + length), thing) && isMeant(length))
          return { match: matchOf(thing, key, false), length };
      }
      return undefined;
    },
    begins,
    begunBy(key) {
      const first = firstFrom(keys, key);
      const letters = new Set<string>();
      for (let at = first; keys[at]?.startsWith(key) === true; at += 1) letters.add(keys[at]?.charAt(key.length) ?? '');
      const thing = byKey.get(key);
      return letters.size === 0
        ? undefined
        : { alone: thing === undefined ? undefined : matchOf(thing, key, false), goesOn: [...letters].join('') };
    },
    find,
    nearest(typed, most) {
      const key = normalizeName(typed);
      if (key === '') return wholes.slice(0, most);
      return ranked(key, most, rankOf);
    },
    likely(typed, most) {
      const key = normalizeName(typed);
      return isOther(key) ? [] : ranked(key, most, likelihoodOf);
    },
    ...createNameLists({ exact, find, begins, longest }, things),
    handle: handleOf,
  };
}

/** How many letters of its key stand before each place at which a name is written apart or goes on with a capital: 4 in `DeepSpeech`. */
function jointsOf(name: string): readonly number[] {
  const parts = name.split(/[\s._/-]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/).map((part) => normalizeName(part).length);
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).reduce((sum, length) => sum + length, 0));
}

/** The place of the first key that does not come before this one. */
function firstFrom(keys: readonly string[], key: string): number {
  let from = 0;
  let to = keys.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((keys[middle] as string) < key) from = middle + 1;
    else to = middle;
  }
  return from;
}

const matchOf = ({ id, name, part }: NameEntry, typed: string, mended: boolean): Match => ({
  id,
  name,
  typed,
  mended,
  ...(part === undefined ? {} : { part }),
});

/** The name of the whole that a part belongs to. */
const wholeName = (thing: NameEntry, things: readonly NameEntry[]): string =>
  thing.part === undefined ? thing.name : (things.find(({ id, part }) => id === thing.id && part === undefined)?.name ?? thing.name);

/** `~` and five characters made from the id, and the part, by FNV-1a: the same in every version and process. */
function handleOf(id: string, part?: string): string {
  let hash = 0x811c9dc5;
  for (const character of part === undefined ? id : `${id}/${part}`)
    hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193) >>> 0;
  return `~${hash.toString(36).padStart(7, '0').slice(-5)}`;
}
