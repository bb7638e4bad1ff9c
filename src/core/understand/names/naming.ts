import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Match } from '../../knowledge/names.ts';
import { asksForAnother } from './another.ts';
import { type Beside, createBesideIn } from './beside.ts';
import type { Typed } from '../input/typed.ts';
import type { Mention, Place } from './mentions.ts';
import { createAreOffered } from './offered.ts';
import { createOpinionIn, type Opinion } from './opinion.ts';
import { createIsOutgrown } from './outgrown.ts';
import { createLeaveOut, createPhrases } from '../../text/phrases.ts';
import { createUnknownRivalsIn } from './unknown-rivals.ts';
import { createStandingOf, type Standing } from './standing.ts';
import { createReadStranger } from './strangers.ts';
import type { Vocabulary } from '../input/vocabulary.ts';

/** What a text names, and what it says of that. */
export type Naming = {
  /** The frameworks it names, each once, in order; those that something is only likened to come last. */
  readonly frameworks: readonly Match[];
  /** Those of them that it holds against each other. */
  readonly held: readonly Match[];
  /** Two of them stand on both sides of a `vs`. */
  readonly isVersus: boolean;
  /** It asks which of two that it names to take, and for no other: `should I use keras or pytorch`. */
  readonly areOffered: boolean;
  /** Those of them that are not wanted, if it asks what to take. */
  readonly unwanted: readonly Match[];
  /** What the two that it names are to each other: used `together`, or one `becomes` the other. */
  readonly relation: Standing['relation'];
  /** What it asks of one of them and of something that it names beside it, if it asks nothing else. */
  readonly beside: Beside | undefined;
  /** The one that it names, where it asks whether that is worth it, and nothing else. */
  readonly opinion: Opinion | undefined;
  /** Parts that it names beside their whole, or beside another part of that. */
  readonly partsBeside: readonly Match[];
  /** What it holds against them, as typed, that names no known framework. */
  readonly unknownRivals: readonly string[];
  /** The name of what is to be left, if nothing is known by it. */
  readonly stranger: string | undefined;
  /** The framework that it names is to be left. */
  readonly isLeaving: boolean;
  /** It says so by what is too much about it, or less in what is sought. */
  readonly isOutgrown: boolean;
};

/** The second is where all that is named stands, known or not. */
export type ReadNaming = (said: Typed, named: readonly Mention[]) => readonly [Naming, readonly Place[]];

export function createReadNaming({ lexicon, frameworks }: Knowledge, vocabulary: Vocabulary): ReadNaming {
  const standingOf = createStandingOf(lexicon);
  const areOffered = createAreOffered(lexicon);
  const besideIn = createBesideIn(lexicon);
  const opinionIn = createOpinionIn(lexicon);
  const isOutgrown = createIsOutgrown(lexicon);
  const unknownRivalsIn = createUnknownRivalsIn(lexicon, vocabulary);
  const strangerIn = createReadStranger(lexicon, vocabulary.isStrange);
  const isLeaving = createPhrases(lexicon.leaving);
  const isReturning = createPhrases(lexicon.returning);
  /** Who comes back after years goes on with what goes on: `was on caret back then`, but not `on scikit-learn`. */
  const isOver = ({ match }: Mention): boolean => frameworks.get(match.id)?.status.state !== 'active';
  /** In `data must not leave our servers` no framework is left. */
  const withoutStaying = createLeaveOut(lexicon.staying);

  return (said, named) => {
    const { text, words, asks } = said;
    const { meant, held, isVersus, unwanted, relation } = standingOf(said, named, asks.comparison);
    const rivals = unknownRivalsIn(said, named);
    const outgrows = rivals.length === 0 && isOutgrown(words, named);
    const leaves =
      outgrows ||
      isLeaving(withoutStaying(text)) ||
      (named.length === 1 && asksForAnother(text)) ||
      (named.some(isOver) && isReturning(text));
    const isWanted = (one: Mention): boolean => !unwanted.includes(one);
    const isOffer = !leaves && !asksForAnother(text) && areOffered(said, named.filter(isWanted));
    const naming = {
      frameworks: matchesOf([...meant, ...named]),
      partsBeside: partsBeside([...meant, ...named]),
      held: matchesOf(isOffer ? held.filter(isWanted) : held),
      isVersus,
      areOffered: isOffer,
      unwanted: matchesOf(unwanted),
      relation,
      beside: besideIn(words, named),
      opinion: opinionIn(words, named),
      unknownRivals: [...new Set(rivals.map(({ at, length }) => words.slice(at, at + length).join(' ')))],
      stranger: strangerIn(words, named),
      isLeaving: leaves,
      isOutgrown: outgrows,
    };
    return [naming, [...named, ...rivals.map((rival) => ({ ...rival, isEveryday: false }))]];
  };
}

/** What is named, each once. */
function matchesOf(named: readonly Mention[]): readonly Match[] {
  const matches = named.map(({ match }) => match);
  return matches.filter(({ id }, at) => matches.findIndex((other) => other.id === id) === at);
}

/** Each part once that is named and does not stand for its whole, as another match does. */
function partsBeside(named: readonly Mention[]): readonly Match[] {
  const taken = matchesOf(named);
  const parts = named.flatMap(({ match }) => (match.part === undefined || taken.some(({ part }) => part === match.part) ? [] : [match]));
  return parts.filter(({ part }, at) => parts.findIndex((other) => other.part === part) === at);
}
