import { ofEach } from '../../each.ts';
import type { Lexicon } from '../../knowledge/knowledge.ts';
import { createConnectives, type Connectives, isConjunction, VERSUS } from '../../text/connectives.ts';
import type { Sentences } from '../input/typed.ts';
import { isDetermined, type Mention } from './mentions.ts';
import { createIsRefused, type IsRefused } from '../../text/refused.ts';

/** What the frameworks that a text names are to what it asks. */
export type Standing = {
  /** Those that it asks about: none that something is only likened to. */
  readonly meant: readonly Mention[];
  /** Those of them that it holds against each other. */
  readonly held: readonly Mention[];
  /** Two of them stand on both sides of a `vs`, or what is likened to some is held against another. */
  readonly isVersus: boolean;
  readonly unwanted: readonly Mention[];
  /** What the two that it names are to each other: used `together`, or one `becomes` the other. */
  readonly relation: 'together' | 'becomes' | undefined;
};

/** Where a name stands in a text. */
type Place = Pick<Mention, 'at' | 'length'>;

/** Tells that by the words between and before the names. Whoever compares means all that are named. */
export type StandingOf = (said: Sentences, named: readonly Mention[], isComparison: boolean) => Standing;

export function createStandingOf(lexicon: Lexicon): StandingOf {
  const {
    between,
    beside,
    together,
    kinship,
    becomes,
    like,
    wishing: wishes,
    compare: comparing,
    knowing,
  } = ofEach(lexicon, ['between', 'beside', 'together', 'kinship', 'becomes', 'like', 'wishing', 'compare', 'knowing'], createConnectives);
  const isRefused = createIsRefused(lexicon);
  const relationOf = (words: readonly string[], named: readonly Mention[]): Standing['relation'] => {
    // What is related `to` another does not become it.
    if (isJoined(words, named, kinship)) return 'together';
    if (isJoined(words, named, becomes)) return 'becomes';
    return isJoined(words, named, together) ? 'together' : undefined;
  };
  return (said, named, isComparison) => {
    const { words } = said;
    const unwanted = unwantedIn(said, named, isRefused);
    // In `such as candle and burn, an alternative to onnx runtime` the last is held against those that something is likened to.
    const likened = withoutLikened(words, named, like);
    const isHeldSo = likened.length < named.length && likened.every(({ at }) => between.lengthBefore(words, at) > 0);
    const meant = withoutRefusedApart(said, isComparison || isHeldSo ? named : likened, unwanted);
    // `keras and not pytorch` weighs the two; of `no xgboost or lightgbm` none is asked about.
    const isRefusal = meant.every((one) => unwanted.includes(one));
    return {
      meant,
      held: isRefusal
        ? []
        : heldIn(words, notKnown(words, notWished(words, meant, wishes, between), knowing), { between, beside, comparing }),
      isVersus:
        isHeldSo ||
        named.some(({ at, length }, place) => {
          const joint = VERSUS.lengthAt(words, at + length);
          return joint > 0 && named[place + 1]?.at === at + length + joint;
        }),
      unwanted,
      relation: relationOf(words, named),
    };
  };
}

/**
 * Of several that are named, those that are held against each other: none that stands `beside` them, as in `keras vs pytorch on spark`, nor
 * to which something is done, `dask vs ray for tuning xgboost`.
 */
function heldIn(words: readonly string[], named: readonly Mention[], { between, beside, comparing }: Joints): readonly Mention[] {
  const [first, last] = [named[0]?.at ?? 0, named.at(-1)?.at ?? 0];
  if (!words.some((_, at) => first < at && at < last && between.lengthAt(words, at) > 0)) return named;
  /** In `differences in keras, jax or pytorch` the first is held against the others. */
  const besideLength = (place: number): number => {
    const length = beside.lengthBefore(words, place);
    return comparing.lengthBefore(words, place - length) > 0 ? 0 : length;
  };
  const isBeside = (place: number): boolean => {
    const verb = words[place - 1] ?? '';
    const isTo = /^to$/i.test(words[place - 2] ?? '') && !isDetermined(words, place) && between.lengthBefore(words, place - 1) === 0;
    const isDone = isTo || (DOING.test(verb) && beside.lengthBefore(words, place - 1) > 0);
    return besideLength(place) > 0 || isDone;
  };
  // In `an idea of torchserve performance vs openvino` a word is told of the first.
  const held = named.filter(
    ({ at, length }) =>
      !isBeside(at) ||
      between.lengthBefore(words, at) > 0 ||
      between.lengthAt(words, at + length) > 0 ||
      (at === first && VERSUS.lengthAt(words, at + length + 1) > 0),
  );
  return new Set(held.map(({ match }) => match.id)).size > 1 ? held : named;
}

type Joints = { readonly between: Connectives; readonly beside: Connectives; readonly comparing: Connectives };

/**
 * Without those that only a wish names, behind two that stand on both sides of a `vs` or the like: `vllm vs sglang, need lora hot swap`. What is held
 * against another there is none of them: `a vs b, I want a or c`.
 */
function notWished(words: readonly string[], named: readonly Mention[], wishes: Connectives, between: Connectives): readonly Mention[] {
  const [, second, ...others] = named;
  const isJoined = (one: Mention): boolean => between.lengthBefore(words, one.at) > 0 || between.lengthAt(words, one.at + one.length) > 0;
  if (second === undefined || others.length === 0 || !isJoined(second)) return named;
  const wish = words.findIndex((_, at) => at >= second.at + second.length && wishes.lengthAt(words, at) > 0);
  return wish < 0 ? named : named.filter((one) => one.at < wish || isJoined(one));
}

/** Without those that somebody only says to know, where others are left to choose from: `we know pandas, spark or dask`. */
function notKnown(words: readonly string[], named: readonly Mention[], knowing: Connectives): readonly Mention[] {
  const isKnown = (at: number): boolean => knowing.lengthBefore(words, at) > 0;
  // `i know r and sklearn`
  const known = chained(words, named, ({ at }) => isKnown(at) || (isConjunction(words[at - 1] ?? '') && isKnown(at - 2)));
  const others = named.filter((one) => !known.includes(one));
  return new Set(others.map(({ match }) => match.id)).size > 1 ? others : named;
}

/** What is done with something, after a word that stands `beside`. */
const DOING = /^\p{L}{2,}ing$/iu;

/** Without those that something is only likened to: `can xgboost partial_fit like sklearn`, `a framework like tensorflow or torch`. */
function withoutLikened(words: readonly string[], named: readonly Mention[], like: Connectives): readonly Mention[] {
  const likened = chained(words, named, ({ at }) => like.lengthBefore(words, at) > 0);
  const others = named.filter((one) => !likened.includes(one));
  return others.length === 0 ? named : others;
}

/** Without those that a sentence of its own refuses: `no pytorch. keras for images?` asks about one. */
function withoutRefusedApart(said: Sentences, named: readonly Mention[], unwanted: readonly Mention[]): readonly Mention[] {
  const others = bySentence(said, named).flatMap(({ within }) => (within.every((one) => unwanted.includes(one)) ? [] : within));
  return others.length === 0 ? named : others;
}

/** Each sentence with those that are named in it. */
function bySentence<One extends Place>({ words, begins }: Sentences, named: readonly One[]) {
  const starts = [0, ...begins];
  return starts.map((start, sentence) => {
    const end = starts[sentence + 1] ?? words.length;
    return { start, words: words.slice(start, end), within: named.filter(({ at }) => start <= at && at < end) };
  });
}

/** Those that begin such a chain, or go on with it: both in `like tensorflow or torch`. */
function chained<One extends Place>(words: readonly string[], named: readonly One[], begins: (one: One) => boolean): readonly One[] {
  const chain: One[] = [];
  for (const [place, one] of named.entries()) {
    const before = named[place - 1];
    const gap = before === undefined ? [] : words.slice(before.at + before.length, one.at);
    const goesOn = before !== undefined && chain.includes(before) && gap.every(isConjunction);
    if (goesOn || begins(one)) chain.push(one);
  }
  return chain;
}

/** Those that are not wanted. A refusal ends with its sentence: `no pytorch. keras then?` */
export function unwantedIn<One extends Place>(said: Sentences, named: readonly One[], isRefused: IsRefused): readonly One[] {
  return bySentence(said, named).flatMap(({ start, words, within }) =>
    unwantedInSentence(
      words,
      within.map((one) => ({ one, at: one.at - start, length: one.length })),
      isRefused,
    ).map(({ one }) => one),
  );
}

/** Both in `images without tensorflow or keras`, and in `jax, tensorflow or keras is not an option`. */
function unwantedInSentence<One extends Place>(words: readonly string[], named: readonly One[], isRefused: IsRefused): readonly One[] {
  const refused = chained(words, named, ({ at, length }) => isRefused(words, at, length));
  const before: One[] = [];
  for (const [place, one] of [...named.entries()].toReversed()) {
    const next = named[place + 1];
    if (next === undefined) continue;
    const gap = words.slice(one.at + one.length, next.at);
    const isListed = before.includes(next) || (gap.length > 0 && isRefused.after(words, next.at + next.length));
    if (gap.every(isConjunction) && isListed) before.push(one);
  }
  return named.filter((one) => refused.includes(one) || before.includes(one));
}

/** Whether the second of two that are named follows such a joint: `optuna with mlflow`, `prophet model to onnx`. */
function isJoined(words: readonly string[], named: readonly Mention[], joints: Connectives): boolean {
  const last = named.at(-1);
  return named.length === 2 && last !== undefined && joints.lengthBefore(words, last.at) > 0;
}
