import type { Framework, Knowledge } from '../../knowledge/knowledge.ts';
import { comesFrom } from '../../knowledge/makers.ts';
import { lazy } from '../../memoize.ts';
import { rivalsOf } from '../../compare/rivals.ts';
import { inOrder } from '../../order.ts';
import { type Connectives, createConnectives } from '../../text/connectives.ts';
import type { Tokenized } from '../input/typed.ts';
import type { Mention } from './mentions.ts';

/**
 * Frameworks that are told by who makes them and what they are, not by name: `facebook's deep learning thing`, `the gradient boosting lib from
 * yandex or the one from microsoft`. `named` are those that have a name there.
 */
export type DescribedIn = (worded: Tokenized, named: readonly Mention[]) => readonly Mention[];

/** A place that tells of a maker's thing, and of what kind that is, as far as it says so. */
type Told = {
  readonly maker: string;
  readonly kind: readonly string[];
  /** What it is called there: an `inference server` is another kind than what else infers. */
  readonly thing: string;
  readonly at: number;
  readonly length: number;
};

/** So many words tell of what kind something is. */
const LONGEST = 4;

export function createDescribedIn(knowledge: Knowledge): DescribedIn {
  const { lexicon, frameworks, tasks, taskNames, names } = knowledge;
  const makers = new Map(
    Object.entries(lexicon.makers).flatMap(([maker, called]) => called.flatMap(spellings).map((name) => [name, maker] as const)),
  );
  const called = createConnectives([...makers.keys()]);
  const [things, own, between] = [lexicon.things, lexicon.own_words, lexicon.between].map(createConnectives) as [
    Connectives,
    Connectives,
    Connectives,
  ];
  const from = lazy(
    () =>
      new Map(
        Object.entries(lexicon.makers).map(([maker, called]) => [maker, [...frameworks.values()].filter((one) => comesFrom(one, called))]),
      ),
  );

  const makerAt = (words: readonly string[], at: number): { readonly maker: string; readonly length: number } | undefined => {
    const length = called.lengthAt(words, at);
    const name = words.slice(at, at + length).join(' ');
    const maker = length === 0 ? undefined : makers.get(name.toLowerCase());
    return maker === undefined ? undefined : { maker, length };
  };

  /** Those of a maker that are of a kind, the one that is meant by most people first. */
  function ofKind(maker: string, kind: readonly string[]): readonly Framework[] {
    if (kind.length === 0) return [];
    const made = new Set(tasks.get(taskNames.exact(kind.join(' '))?.id ?? '')?.made);
    const isKind = wordsStart(kind);
    return (from().get(maker) ?? []).filter((one) => isKind(one.kind) || made.has(one.id)).toSorted(byRenown);
  }

  /** `facebook's deep learning thing`, `the meta one`; of `than google's` the kind was said before. */
  function behindMaker({ words, apart }: Tokenized, at: number): Told | undefined {
    const named = makerAt(words, at);
    if (named === undefined) return undefined;
    const { maker, length } = named;
    let start = at + length;
    for (let skipped = own.lengthAt(words, start); skipped > 0 && !apart.has(start); skipped = own.lengthAt(words, start)) start += skipped;
    const end = Array.from({ length: LONGEST + 1 }, (_, next) => start + next).find((place) => things.lengthAt(words, place) > 0);
    const isWhole = end !== undefined && !Array.from({ length: end - at }, (_, next) => at + next + 1).some((place) => apart.has(place));
    if (isWhole) return { maker, kind: words.slice(start, end), thing: words[end] ?? '', at, length: end + 1 - at };
    const isHeld = between.lengthBefore(words, at) > 0 && at + length === words.length;
    return isHeld && !own.lengthAt(words, at) ? { maker, kind: [], thing: '', at, length } : undefined;
  }

  /** `the gradient boosting lib from yandex`, `the one from microsoft`. */
  function beforeMaker({ words, apart }: Tokenized, at: number): readonly Told[] {
    const named = makerAt(words, at);
    const head = at - 1 - (MADE.test(words[at - 2] ?? '') ? 1 : 0);
    if (named === undefined || !BY.test(words[at - 1] ?? '') || things.lengthBefore(words, head) !== 1 || apart.has(at)) return [];
    return Array.from({ length: LONGEST + 1 }, (_, short) => LONGEST - short).flatMap((length) => {
      const start = head - 1 - length;
      const kind = words.slice(Math.max(start, 0), head - 1);
      return start < 0 ? [] : [{ maker: named.maker, kind, thing: words[head - 1] ?? '', at: start, length: at + named.length - start }];
    });
  }

  return (worded, named) => {
    const { words } = worded;
    const found: { readonly told: Told; readonly framework: Framework }[] = [];
    const open: Told[] = [];
    const isFree = ({ at, length }: Told): boolean =>
      ![...named, ...found.map(({ told }) => told)].some((one) => one.at < at + length && at < one.at + one.length);
    for (const at of words.keys()) {
      const told = [behindMaker(worded, at) ?? [], ...beforeMaker(worded, at)]
        .flat()
        .filter((one) => isFree(one) && !ANY.test(words[one.at - 1] ?? ''));
      const plain = told.flatMap((one) => {
        const kinds = one.kind.length === 0 ? [] : [[...one.kind, one.thing], one.kind];
        const kind = kinds.find((words) => ofKind(one.maker, words).length > 0) ?? [];
        return ofKind(one.maker, kind)
          .slice(0, 1)
          .map((framework) => ({ told: { ...one, kind }, framework }));
      })[0];
      const bare = told.find(({ kind, thing }) => kind.length === 0 && POINTING.test(thing));
      if (plain !== undefined) found.push(plain);
      else if (bare !== undefined) open.push(bare);
    }
    // Of those of whose kind nothing is said there, it is that of the others, or they are what people choose instead of them.
    const known = [...found.map(({ framework }) => framework), ...named.flatMap(({ match }) => frameworks.get(match.id) ?? [])];
    const kinds = found.map(({ told }) => told.kind);
    for (const told of open) {
      const alike = kinds.flatMap((kind) => ofKind(told.maker, kind));
      const near = known.flatMap((one) => rivalsOf([one], knowledge)).filter((one) => from().get(told.maker)?.includes(one));
      const framework = [...alike, ...near].find((one) => !known.includes(one));
      if (framework !== undefined && isFree(told)) found.push({ told, framework });
    }
    return found.flatMap(({ told: { at, length }, framework: { id } }): readonly Mention[] => {
      const match = names.exact(id);
      const typed = words.slice(at, at + length).join(' ');
      return match === undefined ? [] : [{ match: { ...match, typed, mended: true }, at, length, isEveryday: false }];
    });
  };
}

/** `facebooks`, as many write `Facebook's`. */
const spellings = (name: string): readonly string[] => [name, `${name}s`];

/** `is keras a google library` tells of Keras, and `any library from google` of none. */
const ANY = /^(?:an?|any|some|no|which|what)$/i;
/** Nothing is said of its kind. */
const POINTING = /^(?:one|thing)?$/i;

const BY = /^(?:from|by|of)$/i;
const MADE = /^(?:made|built|developed|written|published)$/i;

/** Whether what something is begins with these words: a `deep learning framework` is a deep learning thing. */
function wordsStart(kind: readonly string[]): (text: string) => boolean {
  const said = kind.map((word) => word.toLowerCase().replace(/s$/, ''));
  return (text) => {
    const words = text.split(/[\s-]+/);
    return words.length > said.length && said.every((word, at) => words[at]?.toLowerCase().replace(/s$/, '') === word);
  };
}

/** What goes on comes before what has ended, and what many use before what few do. */
const byRenown = (a: Framework, b: Framework): number =>
  Number(a.status.state === 'ended') - Number(b.status.state === 'ended') ||
  (b.scores['ecosystem'] ?? 0) - (a.scores['ecosystem'] ?? 0) ||
  inOrder(a.id, b.id);
