import { ofEach } from '../../each.ts';
import type { Lexicon } from '../../knowledge/knowledge.ts';
import { licenceCalled } from '../../knowledge/licences.ts';
import { makerNames } from '../../knowledge/makers.ts';
import type { Match } from '../../knowledge/names.ts';
import { createConnectives, type Connectives } from '../../text/connectives.ts';
import type { Mention } from './mentions.ts';

/** What a whole question asks of one framework and of what it names beside it, told by the words between them. */
export type Beside = {
  /**
   * Who makes or owns it, under which licence it is, what it is part of, what it works with, what it works with no longer, what it does
   * without, what a release brought, or whether it has ended.
   */
  readonly as: 'maker' | 'licence' | 'whole' | 'companion' | 'drop' | 'lack' | 'release' | 'end';
  /** What it is asked of. */
  readonly of: Match;
  /** What is named beside it, as typed, but for its version; empty where nothing is. */
  readonly thing: string;
  /** The framework that this is, if it is one. */
  readonly other: Match | undefined;
  /** The version that is asked about: of the thing, or, where nothing is named beside it, its own; empty where none is. */
  readonly version: string;
};

export type BesideIn = (words: readonly string[], named: readonly Mention[]) => Beside | undefined;

/** So many words may name what stands beside: `the linux foundation`. */
const LONGEST = 3;

export function createBesideIn(lexicon: Lexicon): BesideIn {
  const {
    owned,
    owning,
    part_of: part,
    works_with: works,
    works_without: lacks,
    breaks,
    ends,
    fates,
    news,
    drops,
  } = ofEach(
    lexicon,
    ['owned', 'owning', 'part_of', 'works_with', 'works_without', 'breaks', 'ends', 'fates', 'news', 'drops'],
    createConnectives,
  );
  const releases = createConnectives([...lexicon.news, ...lexicon.out]);
  const makers = createConnectives(makerNames(lexicon));
  const chips = new Set([...Object.values(lexicon.machines).flat(), ...lexicon.granted, ...lexicon.gpus, ...lexicon.cards]);
  const isOf = (words: readonly string[], list: ReadonlySet<string>): boolean => words.every((word) => list.has(word.toLowerCase()));

  /** What a run of words names, if it is short enough, and no more than that. */
  function thingIn(words: readonly string[], named: readonly Mention[], from: number, to: number): Omit<Beside, 'as' | 'of'> | undefined {
    const start = ARTICLES.has((words[from] ?? '').toLowerCase()) ? from + 1 : from;
    const version = to > start + 1 ? versionOf(words[to - 1]) : undefined;
    const end = version === undefined ? to : to - 1;
    const thing = words.slice(start, end);
    if (thing.length === 0 || thing.length > LONGEST || versionOf(thing[0]) !== undefined) return undefined;
    if (thing.some((word) => NOBODY.has(word.toLowerCase()))) return undefined;
    const other = named.find(({ at, length }) => at === start && at + length === end)?.match;
    return { thing: thing.join(' '), other, version: version ?? '' };
  }

  /** `is jax google`, `is onnx runtime a microsoft project`, `is openvino intel's`; in `is vllm amd` a machine may be meant. */
  function maker(words: readonly string[], named: readonly Mention[], from: number, of: Match): Beside | undefined {
    const last = lastOf(words);
    const isKind = KINDS.has((words[last - 1] ?? '').toLowerCase());
    const run = words.slice(from, isKind ? last - 1 : last).map((word) => word.replace(/['’]s$/, ''));
    const thing = thingIn([...words.slice(0, from), ...run], named, from, from + run.length);
    const name = thing?.thing.toLowerCase();
    const isOwner = isKind || /['’]s$/.test(words[last - 1] ?? '');
    const isMaker = name !== undefined && makers.lengthAt(name.split(' '), 0) === name.split(' ').length;
    return thing !== undefined && isMaker && (isOwner || !chips.has(name)) ? { as: 'maker', of, ...thing } : undefined;
  }

  /** `is pytorch gpl`, `is spacy licensed under mit`: what follows names a licence and nothing else. */
  function licence(words: readonly string[], from: number, of: Match, isBare: boolean): Beside | undefined {
    const called = licenceCalled(words.slice(from, lastOf(words)).join(' '), lexicon);
    // Without a verb only what is said of all licences of a kind asks so: `pytorch open source`.
    if (called === undefined || (isBare && called.kind === undefined)) return undefined;
    const thing = [called.name, called.version].filter(Boolean).join(' ');
    return { as: 'licence', of, thing, other: undefined, version: '' };
  }

  /** `did keras drop pytorch`, `is jax dropping cuda support`. */
  function dropped(words: readonly string[], named: readonly Mention[], from: number, of: Match): Beside | undefined {
    const joint = drops.lengthAt(words, from);
    const last = lastOf(words);
    const thing = joint === 0 ? undefined : thingIn(words, named, from + joint, SUPPORT.has(words[last - 1] ?? '') ? last - 1 : last);
    return thing === undefined ? undefined : { as: 'drop', of, ...thing };
  }

  /** `is spacy from explosion`, `does mmdetection work with pytorch 2.6`, `does pandas 3 break seaborn`. */
  function after(words: readonly string[], named: readonly Mention[], { match: of, at, length }: Mention): Beside | undefined {
    const head = words.slice(0, at);
    const own = versionOf(words[at + length]);
    let from = at + length + (own === undefined ? 0 : 1);
    while (ADVERBS.has((words[from] ?? '').toLowerCase())) from += 1;
    const told = (as: Beside['as'], joints: Connectives): Beside | undefined => {
      const joint = joints.lengthAt(words, from);
      const thing = joint === 0 ? undefined : thingIn(words, named, from + joint, lastOf(words));
      return thing === undefined ? undefined : { as, of, ...thing };
    };
    if (!isOf(head, ASKING)) return undefined;
    const licensed = licence(words, from, of, head.length === 0);
    const gone = head.length === 0 ? licensed : (licensed ?? dropped(words, named, from, of));
    if (gone !== undefined) return gone;
    const lacking = told('lack', lacks);
    // That no GPU is there asks how it does on the CPU.
    if (lacking !== undefined) return chips.has(lacking.thing.toLowerCase()) ? undefined : lacking;
    // `tpot with scikit-learn 1.6` asks as much; without a version it may tell anything.
    if (head.length === 0) {
      const bare = told('companion', works);
      return bare?.version === '' ? undefined : bare;
    }
    const broken = told('companion', breaks);
    // What is asked of the one that breaks is what the other says of it.
    if (broken?.other !== undefined) return { ...broken, of: broken.other, thing: of.typed, other: of, version: own ?? '' };
    const rest = lastOf(words) - from;
    if (rest > 0 && ends.lengthAt(words, from) === rest) return { as: 'end', of, thing: '', other: undefined, version: '' };
    const made = BEING.has((head.at(-1) ?? '').toLowerCase()) ? (told('maker', owned) ?? maker(words, named, from, of)) : undefined;
    return broken ?? made ?? told('whole', part) ?? told('companion', works);
  }

  /** `did snowflake acquire streamlit`, `why did google kill jax`. */
  function before(words: readonly string[], named: readonly Mention[], { match: of, at, length }: Mention): Beside | undefined {
    const from = words.findIndex((word) => !ASKING.has(word.toLowerCase()));
    const end = at - makers.lengthBefore(words, at);
    if (from <= 0 || at + length !== lastOf(words)) return undefined;
    for (const [as, joints] of [
      ['maker', owning],
      ['end', ends],
    ] as const) {
      const joint = joints.lengthBefore(words, end);
      const thing = joint === 0 ? undefined : thingIn(words, named, from, withoutAdverbs(words, end - joint));
      if (thing !== undefined) return { as, of, ...thing };
    }
    return undefined;
  }

  /** `what changed in spacy 4`, `numpy 2.5 release notes`, `when is keras 4 out`; without a version, `what is new in jax`. */
  function release(words: readonly string[], { match: of, at, length }: Mention): Beside | undefined {
    const version = versionOf(words[at + length]);
    const end = at + length + (version === undefined ? 0 : 1);
    const rest = lastOf(words) - end;
    // That one is out at all is told of a release only.
    const brought = version === undefined ? news : releases;
    const joint = brought.lengthBefore(words, at);
    const isAsked = joint > 0 && rest === 0 && isOf(words.slice(0, at - joint), ASKING);
    const isHeaded = rest > 0 && isOf(words.slice(0, at), ASKING) && brought.lengthAt(words, end) === rest;
    return isAsked || isHeaded ? { as: 'release', of, thing: '', other: undefined, version: version ?? '' } : undefined;
  }

  /** `what happened to theano`. */
  function fate(words: readonly string[], { match: of, at, length }: Mention): Beside | undefined {
    const joint = fates.lengthBefore(words, at);
    const isAsked = joint > 0 && at + length === lastOf(words) && isOf(words.slice(0, at - joint), ASKING);
    return isAsked ? { as: 'end', of, thing: '', other: undefined, version: '' } : undefined;
  }

  return (words, named) => {
    for (const one of named) {
      const found = release(words, one) ?? fate(words, one) ?? after(words, named, one) ?? before(words, named, one);
      if (found !== undefined && isTold(found)) return found;
    }
    return undefined;
  };
}

/** Of a part hardly more is known than what it is part of; and nothing goes with itself, though a maker may be called like what it makes. */
function isTold({ as, of, other }: Beside): boolean {
  if (as === 'end') return of.part === undefined && other === undefined;
  if (of.part !== undefined) return as === 'whole' && other?.id === of.id && other.part === undefined;
  return as === 'maker' || other?.id !== of.id;
}

const versionOf = (word = ''): string | undefined => /^v?(\d{1,4}(?:\.\d+){0,3})(?:\.x)?$/i.exec(word)?.[1];

/** Where a question ends, but for what is said at its end: `now`, `anymore`, `in 2026`, `this year`. */
function lastOf(words: readonly string[]): number {
  let last = words.length;
  for (;;) {
    const length = lengthOfEnd(words.slice(0, last));
    if (length === 0 || length >= last) return last;
    last -= length;
  }
}

function lengthOfEnd(words: readonly string[]): number {
  const [last = '', before = ''] = [words.at(-1), words.at(-2)].map((word) => word?.toLowerCase());
  if (LAST.has(last)) return 1;
  return (SINCE.has(before) && YEAR.test(last)) || (THIS.has(before) && TIMES.has(last)) ? 2 : 0;
}

function withoutAdverbs(words: readonly string[], end: number): number {
  let last = end;
  while (ADVERBS.has((words[last - 1] ?? '').toLowerCase())) last -= 1;
  return last;
}

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const ARTICLES = listOf('a an the');
/** What a question begins with. */
const ASKING = listOf(
  `is isn't isnt was wasn't does doesn't doesnt did didn't do will would can could has have are were why when how what whats
  there any anything i we you one use run install the and so`,
);
/** What stands before a framework of which a maker is told: not `use keras from r`. */
const BEING = listOf("is isn't isnt was wasn't are were");
const ADVERBS = listOf('been still now also actually really even already officially ever just yet only fully currently');
/** What a maker's is called. */
const KINDS = listOf('thing project product library framework tool package software one');
const SUPPORT = listOf('support compatibility');
const LAST = listOf('now then too yet today already anymore please really recently lately');
const SINCE = listOf('in since during');
const YEAR = /^20\d\d$/;
const THIS = listOf('this last');
const TIMES = listOf('year month week');
/** What names nobody and nothing: `does anyone develop it`, `from scratch`. */
const NOBODY = listOf(
  `i me we us you they them he she it this that anyone anybody someone somebody everyone people who whom which what nobody or vs and
  my our your their everything all stuff code
   scratch source default conda pip docker hand far design law`,
);
