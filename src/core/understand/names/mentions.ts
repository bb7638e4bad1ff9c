import { ofEach } from '../../each.ts';
import { createIsAtLarge } from '../../text/at-large.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Match } from '../../knowledge/names.ts';
import { normalizeName } from '../../knowledge/spelling.ts';
import { isPlainEnglish } from '../../text/english.ts';
import { createConnectives } from '../../text/connectives.ts';
import type { CountUses } from '../input/terms.ts';
import type { Tokenized } from '../input/typed.ts';

/** A framework that is named in a text. */
export type Mention = {
  readonly match: Match;
  /** The place of the first word of the name, and how many words it has. */
  readonly at: number;
  readonly length: number;
  /** The name is an everyday word too: `torch`, `ray`. */
  readonly isEveryday: boolean;
};

/** Where a name stands; an everyday one is an ordinary word too. */
export type Place = Pick<Mention, 'at' | 'length' | 'isEveryday'>;

/** Finds the frameworks that are named in the words of a text. */
export type FindMentions = (worded: Tokenized) => readonly Mention[];

/** The shortest word that is taken for a misspelled name. */
const SHORTEST_MENDED = 5;

/** `own` are the words of the lexicon. */
export function createFindMentions(knowledge: Knowledge, usesOf: CountUses, own: ReadonlySet<string>): FindMentions {
  const { lexicon, names, taskNames } = knowledge;
  const everyday = new Set(lexicon.everyday.map(normalizeName));
  const isAtLarge = createIsAtLarge(lexicon);
  const { between, hubs, belongings, either, outdone } = ofEach(
    lexicon,
    ['between', 'hubs', 'belongings', 'either', 'outdone'],
    createConnectives,
  );
  const places = createConnectives(Object.values(lexicon.targets).flat());
  const otherwise = createConnectives(lexicon.otherwise);
  const ofField = new Set(lexicon.field);
  const strangers = new Set(lexicon.strangers);
  // Words of the answers and claims are meant as they are, however near they are to a name; so are other products.
  const isInUse = (word: string): boolean => usesOf(word) > 1 || strangers.has(word);

  /** What is built, rather than what is called so in short: `an agent framework, not langchain`, but `langgraph or agent framework`. */
  function isKind(words: readonly string[], keys: readonly string[], at: number, length: number): boolean {
    const run = words.slice(at, at + length);
    const key = keys.slice(at, at + length).join('');
    const isTask = length > 1 && run.every((word) => word === word.toLowerCase()) && taskNames.withKey(key) !== undefined;
    const match = isTask ? names.withKey(key) : undefined;
    if (match === undefined || match.part !== undefined || normalizeName(match.name) === key) return false;
    const isAsked = at === 1 && ASKING.has((words[0] ?? '').toLowerCase());
    return !isAsked && between.lengthBefore(words, at) === 0 && between.lengthAt(words, at + length) === 0;
  }

  /** What another is to outdo in a language, rather than what is called so: `simpler than langchain for java`. */
  const isInLanguage = (words: readonly string[], at: number, length: number): boolean =>
    length > 2 && outdone.lengthBefore(words, at) > 0 && IN_LANGUAGE.test(words[at + length - 2] ?? '');

  /** The last word of a machine's name: a `xavier nx`. */
  const isOfMachine = (words: readonly string[], { at, length }: Mention): boolean => places.lengthBefore(words, at + length) > length;

  /** A word of a phrase that means something else: `replicate tensors`, `multi modal models`. */
  const isOtherwise = (words: readonly string[], { at, length }: Mention): boolean =>
    otherwise.lengthAt(words, at) > length || otherwise.lengthBefore(words, at + length) > length;

  /** Ordinary words, or a name and what is known too: `keras-ocr` is no KerasCV. */
  function isJoined(word: string): boolean {
    const pieces = word.split('-');
    const others = pieces.filter((piece) => names.exact(piece) === undefined);
    return pieces.every(isPlainEnglish) || (others.length > 0 && others.length < pieces.length && others.every(isInUse));
  }

  /** Of names in a row each is one, though two of them may be another name for the second: `pytorch tensorflow keras jax`, `jax, flax`. */
  function isRow({ words, keys, apart }: Tokenized, at: number, length: number, isBehindName: boolean): boolean {
    const places = Array.from({ length: length - 1 }, (_, next) => at + next + 1);
    if (places.some((place) => apart.has(place))) return true;
    const end = at + length;
    const isBeforeName = !apart.has(end) && names.longestAt(keys, end) !== undefined;
    return (isBehindName || isBeforeName) && names.readList(words.slice(at, end).join(' ')).found.length > 1;
  }

  /** A misspelt name in two words, neither of which is one, and not both known: `lang chian`. */
  function splitAt({ words, keys, apart }: Tokenized, at: number): Match | undefined {
    const pair = words.slice(at, at + 2).map((word) => word.toLowerCase());
    const isNone = (word: string): boolean => /^[a-z]{3,}$/.test(word) && names.find(word) === undefined;
    const isKnown = (word: string): boolean => isInUse(word) || own.has(word) || isPlainEnglish(word);
    if (pair.length < 2 || apart.has(at + 1) || pair.every(isKnown) || !pair.every(isNone)) return undefined;
    const match = names.find(keys.slice(at, at + 2).join(''));
    return match === undefined ? undefined : { ...match, typed: words.slice(at, at + 2).join(' ') };
  }

  /** A longer name that begins with another spelling of a shorter one: `tensorflw lite`. */
  function goesOnAt({ words, apart }: Tokenized, at: number, { name, mended }: Match): Mention | undefined {
    const next = words[at + 1];
    const match = next === undefined || apart.has(at + 1) ? undefined : names.exact(`${name} ${next}`);
    return match === undefined
      ? undefined
      : { match: { ...match, typed: `${words[at]} ${next}`, mended }, at, length: 2, isEveryday: false };
  }

  /** Names as they stand, the longest first; then misspelled ones, but never a word that English or the knowledge itself uses. */
  function nameAt(worded: Tokenized, at: number, isBehindName: boolean): Mention | undefined {
    const { words, keys } = worded;
    const isPlain = (length: number): boolean => {
      const run = words.slice(at, at + length);
      const end = at + length;
      const isHub = hubs.lengthAt(words, at) === length && (MODELS.test(words[end] ?? '') || belongings.lengthAt(words, end) > 0);
      return (
        (length > 1 && run.every((word) => ofField.has(word.toLowerCase()))) ||
        isHub ||
        // `frameworks or tools` names no OR-Tools.
        (length > 1 && either.lengthAt(words, at) > 0) ||
        isAtLarge(run) ||
        isKind(words, keys, at, length) ||
        isInLanguage(words, at, length) ||
        (length > 1 && isRow(worded, at, length, isBehindName))
      );
    };
    // Most words begin no name.
    const run = names.begins(keys[at] ?? '') ? names.longestAt(keys, at, (length) => !isPlain(length)) : undefined;
    if (run !== undefined) {
      const isOwn = run.length > 1 || normalizeName(run.match.name) === keys[at];
      const named = { ...run, at, isEveryday: everyday.has(keys.slice(at, at + run.length).join('')) };
      return (isOwn ? undefined : goesOnAt(worded, at, run.match)) ?? named;
    }
    const word = words[at] ?? '';
    const lower = word.toLowerCase();
    // `tf.contrib` and `torch.nn.Linear` name what they belong to.
    const owner = names.ownerOf(word);
    if (owner !== undefined) return { match: { ...owner, typed: word }, at, length: 1, isEveryday: false };
    const split = splitAt(worded, at);
    if (split !== undefined) return { match: split, at, length: 2, isEveryday: false };
    if (word.length < SHORTEST_MENDED || isInUse(lower) || own.has(lower) || isJoined(lower)) return undefined;
    const match = names.find(word);
    if (match === undefined) return undefined;
    const longer = goesOnAt(worded, at, match);
    return longer ?? { match, at, length: 1, isEveryday: everyday.has(normalizeName(match.name)) };
  }

  return (worded) => {
    const { words, apart } = worded;
    const found: Mention[] = [];
    for (let at = 0; at < words.length;) {
      const last = found.at(-1);
      const named = nameAt(worded, at, last !== undefined && last.at + last.length === at && !apart.has(at));
      if (
        named !== undefined &&
        !isOfMachine(words, named) &&
        !isOtherwise(words, named) &&
        !(named.isEveryday && (isVerb(words, at) || isThing(words, named)))
      )
        found.push(named);
      at += named?.length ?? 1;
    }
    return found;
  };
}

/** What stands before a language. */
const IN_LANGUAGE = /^(?:for|in)$/i;

/** What is had from a hub. */
const MODELS = /^(?:models?|checkpoints?|weights)$/i;

/** Short names, too common to stand alone, in a text that names another framework or is about the field: `lightning`, `hf`. */
export function nicknamesIn(words: readonly string[], named: readonly Mention[], { lexicon, names }: Knowledge): readonly Mention[] {
  const taken = new Set(named.flatMap(({ at, length }) => Array.from({ length }, (_, next) => at + next)));
  return words.flatMap((word, at): Mention[] => {
    const key = word.toLowerCase();
    const id = taken.has(at) || !Object.hasOwn(lexicon.nicknames, key) ? undefined : lexicon.nicknames[key];
    const match = id === undefined ? undefined : names.exact(id);
    return match === undefined ? [] : [{ match: { ...match, typed: word }, at, length: 1, isEveryday: true }];
  });
}

/** What stands before a verb: in `will I burn` no framework is meant, nor in `we could burn` or `to burn a disc`; but at the head, `can burn` asks of one. */
const SUBJECTS = new Set("i you we they he she it it'll i'll".split(' '));
const AUXILIARIES = new Set("will would can could may might must shall should don't didn't".split(' '));

function isVerb(words: readonly string[], at: number): boolean {
  const before = (words[at - 1] ?? '').toLowerCase();
  return SUBJECTS.has(before) || (AUXILIARIES.has(before) && at > 1) || (before === 'to' && isDetermined(words, at + 2));
}

const ASKING = new Set('does is was can will has did could should'.split(' '));

const BEING = new Set(['is', 'was']);

/**
 * Whether the text asks something of what it names, in its first words: `does whisper ...`. What goes on with a word that is never said of
 * a framework, and more, is another thing's name: `is caffe latte ...`.
 */
export function isAskedOf(words: readonly string[], named: readonly Mention[], usesOf: CountUses): boolean {
  const asked = named.find(({ at }) => at === 1);
  const first = (words[0] ?? '').toLowerCase();
  if (asked === undefined || !ASKING.has(first)) return false;
  const next = asked.at + asked.length;
  return (
    !BEING.has(first) ||
    next >= words.length - 1 ||
    usesOf((words[next] ?? '').toLowerCase()) > 0 ||
    !/^[a-z]{3,}$/i.test(words[next] ?? '')
  );
}

/** What stands before a thing: in `who made the candle` no framework is meant, but in `the prophet library` one is. */
const DETERMINERS = new Set('a an the my your his her our their this that these those some every each'.split(' '));

export const isDetermined = (words: readonly string[], at: number): boolean => DETERMINERS.has((words[at - 1] ?? '').toLowerCase());

/** `a torch`, at the end; or something of anything: `any guidance on which to take`. */
const isThing = (words: readonly string[], { at, length }: Mention): boolean =>
  (at + length === words.length && isDetermined(words, at)) || (isAny(words[at - 1]) && OF.test(words[at + length] ?? ''));

const isAny = (word = ''): boolean => /^(?:any|some|no|more)$/i.test(word);
const OF = /^(?:of|on|for|about|regarding)$/i;

/** With each word of a name left empty. */
export const nameless = (words: readonly string[], named: readonly Mention[]): readonly string[] =>
  words.map((word, at) => (named.some((name) => name.at <= at && at < name.at + name.length) ? '' : word));

/** What does not belong to a name, whose words say nothing else: `AutoGluon Tabular` is no question about tables. */
export const unnamedIn = (words: readonly string[], named: readonly Mention[]): readonly string[] =>
  words.filter((_, at) => !named.some((name) => name.at <= at && at < name.at + name.length));
