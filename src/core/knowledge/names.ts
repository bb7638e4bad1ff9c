import { escaped } from '../text/escaped.ts';
import { inOrder } from '../order.ts';
import { createSpeller, editDistance, normalizeName } from './spelling.ts';

/** A thing that can be named: its id, how replies write it, and what else it is called. */
export type NameEntry = {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The part of it that is named, where an alias means only a part: `tflite` is TensorFlow's. */
  readonly part?: string;
};

/** What was read for a name. */
export type Match = {
  readonly id: string;
  readonly name: string;
  readonly part?: string;
  /** As typed. */
  readonly typed: string;
  /** The spelling was mended. */
  readonly mended: boolean;
};

export type Names = {
  /** How many words the longest name has. */
  readonly longest: number;
  /** What exactly is called this, or, failing that, is within a few slips of it and nothing else as near. */
  find(typed: string): Match | undefined;
  /** What exactly is called this. */
  exact(typed: string): Match | undefined;
  /** What a dotted word belongs to, `tensorflow.contrib`, `torch.nn.Linear`; or what one is made with: `theano-backend`, `keras-like`. */
  ownerOf(word: string): Match | undefined;
  /** The same as `exact` for a normalized name that is known already; the key of several words is their keys, joined. */
  withKey(key: string): Match | undefined;
  /** The longest run of words from a place on that is a name; `keys` are their normalized names. A run of a length that is not `meant` is none. */
  longestAt(keys: readonly string[], at: number, isMeant?: (length: number) => boolean): Run | undefined;
  /** Whether any name begins with this normalized name: with another word after it, it may be one. */
  begins(key: string): boolean;
  /** The names that begin with this normalized name; undefined where none does. */
  begunBy(key: string): Begun | undefined;
  /** The nearest names, the best first; for hints and completion. An empty text gives all, in their order. */
  nearest(typed: string, most: number): readonly { readonly id: string; readonly name: string }[];
  /** The names that may have been meant by one that is none of them, the likeliest first: none that is far from what was typed. */
  likely(typed: string, most: number): readonly { readonly id: string; readonly name: string }[];
  /** Every name in a list in free words, in order, and what could not be read. */
  readList(typed: string): { readonly found: readonly Match[]; readonly unknown: readonly string[] };
  /** Where the last name of a list begins, half typed as it may be: in `pytorch, ten` and in `pytorch ten` at `ten`. */
  lastIn(typed: string): number;
  /** A name of six characters that never changes, for buttons; of a part where one is meant. */
  handle(id: string, part?: string): string;
};

/** The name that is just this, if there is one, and the letters with which longer ones go on. */
export type Begun = { readonly alone: Match | undefined; readonly goesOn: string };

/** A name in a text, and how many words it has. */
export type Run = { readonly match: Match; readonly length: number };

/** What follows the name of something that is made with it, or likened to it. */
const MADE_WITH = /-(?:backends?|based|like|style|native|only|compatible|trained|powered|models?|code)$/i;

/** Packages of the same for one kind of processor: `tensorflow-gpu`, but not `tensorflow gpu`. */
const BUILD = /[-_](?:gpu|cpu)$/i;

export function createNames(things: readonly NameEntry[]): Names {
  const byKey = new Map<string, NameEntry>();
  const call = (thing: NameEntry, names: readonly string[]): void => {
    for (const key of names.map(normalizeName)) if (key !== '' && !byKey.has(key)) byKey.set(key, thing);
  };
  // What is carried from one answer to the next must lead there, whatever others are called; what nobody says, as `gpu-tables`, only as it is.
  const carried = new Map(things.flatMap((thing) => (thing.part === undefined ? [[thing.id, thing] as const] : [])));
  for (const [id, thing] of carried) if (!id.includes('-')) call(thing, [id]);
  for (const thing of things) call(thing, [thing.name, ...thing.aliases]);
  const keys = [...byKey.keys()].sort(inOrder);
  const longest = Math.max(0, ...things.flatMap(({ id, name, aliases }) => [id, name, ...aliases].map((one) => one.split(/\s+/).length)));
  const mend = createSpeller(byKey, (a, b) => a.id === b.id);
  const compound = compoundNames(things);
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
    const mended = mend(normalizeName(typed));
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
        if (thing !== undefined && isMeant(length)) return { match: matchOf(thing, key, false), length };
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
    likely: (typed, most) => ranked(normalizeName(typed), most, likelihoodOf),
    readList,
    lastIn(typed) {
      const separator = [...typed.matchAll(new RegExp(SEPARATORS, 'gi'))].at(-1);
      const from = separator === undefined ? 0 : separator.index + separator[0].length;
      const word = typed.search(/\S*$/);
      const { found, unknown } = readList(typed.slice(from, word));
      // What goes on as one name is one: `hugging face tr`.
      return found.length > 0 && unknown.length === 0 && !begins(normalizeName(typed.slice(from))) ? word : from;
    },
    handle: handleOf,
  };

  function readList(typed: string): ReturnType<Names['readList']> {
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

/** Names that hold a separator themselves. */
function compoundNames(things: readonly NameEntry[]): RegExp | undefined {
  const names = things.flatMap(({ name, aliases }) => [name, ...aliases]).filter((name) => SEPARATORS.test(name));
  if (names.length === 0) return undefined;
  // The longest first: `W&B Weave` is no `W&B`.
  const patterns = names.toSorted((a, b) => b.length - a.length).map((name) => escaped(name).replace(/\s+/g, '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
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

/** How near a typed beginning is to a name: lower is nearer; undefined if it is not near at all. */
function rankOf(typed: string, known: string): number | undefined {
  if (typed === known) return 0;
  if (known.startsWith(typed)) return 1 + known.length / 100;
  if (typed.length < 3) return undefined;
  if (known.includes(typed)) return 3 + known.length / 100;
  const most = Math.ceil(typed.length / 3);
  const distance = editDistance(typed, known, most);
  if (distance <= most) return 4 + distance;
  const started = editDistance(typed, known.slice(0, typed.length), 1);
  return typed.length >= 4 && started <= 1 ? 5 + started : undefined;
}

/** Of so many letters one may be a slip; a shorter beginning or piece is one of too many names. */
const A_SLIP = 4;
const A_PIECE = 5;

/** How near a name as it was typed is to one that may have been meant: by slips, or as a piece of it; undefined if it is too far. */
function likelihoodOf(typed: string, known: string): number | undefined {
  const slips = Math.floor(typed.length / A_SLIP);
  const distance = known.length < A_SLIP ? slips + 1 : editDistance(typed, known, slips);
  if (distance <= slips) return distance;
  const [short, long] = typed.length < known.length ? [typed, known] : [known, typed];
  return short.length >= A_PIECE && long.includes(short) ? slips + 1 + long.length / 100 : undefined;
}

/** `~` and five characters made from the id, and the part, by FNV-1a: the same in every version and process. */
function handleOf(id: string, part?: string): string {
  let hash = 0x811c9dc5;
  for (const character of part === undefined ? id : `${id}/${part}`)
    hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193) >>> 0;
  return `~${hash.toString(36).padStart(7, '0').slice(-5)}`;
}
