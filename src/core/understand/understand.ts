import { looksLikeCode, showsFault, withoutFaults } from '../code.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Match } from '../knowledge/names.ts';
import { nameKey } from '../knowledge/spelling.ts';
import { isSpaceless } from '../spaceless.ts';
import { createTongueOf, isForeign } from '../tongue.ts';
import { wordsOf } from '../words.ts';
import { type Beside, createBesideIn } from './beside.ts';
import { createMeantIn } from './field.ts';
import { asksForMachine } from './hardware.ts';
import { type Asks, featuresOf, wantsOf, type Wants } from './intent.ts';
import { createJoints } from './joints.ts';
import { createLeans } from './leaning.ts';
import { isAskedOf, type Named, nameless, unnamedIn } from './named.ts';
import { createOpinionIn, type Opinion } from './opinion.ts';
import { createIsOutgrown } from './outgrown.ts';
import { createPhrases, createLeaveOut, type Phrases } from './phrases.ts';
import { createPreferredIn } from './preferred.ts';
import { rivalsIn } from './rivals.ts';
import { findAll } from './runs.ts';
import { createStandingOf, type Standing } from './standing.ts';
import { afterPremise, questionAtEnd, withoutOthers } from './story.ts';
import { createReadStranger } from './strangers.ts';
import { createReadTalk, type Talk } from './talk.ts';
import { createReadTasks, type ReadTasks } from './task.ts';
import { TASK_WEIGHTS } from './task-weights.ts';
import { createReadTold, type Told } from './told.ts';
import { tokensOf } from './tokens.ts';
import { createReadTyped, type Typed } from './typed.ts';
import { createReadUnweighed } from './unweighed.ts';
import { createVocabulary } from './vocabulary.ts';

/** What a free text is about. */
export type Understanding = Omit<Told, 'parts'> & {
  /** The frameworks it names, each once, in order; those that something is only likened to come last. */
  readonly frameworks: readonly Match[];
  /** Those of them that it holds against each other. */
  readonly held: readonly Match[];
  /** Two of them stand on both sides of a `vs`. */
  readonly isVersus: boolean;
  /** Those of them that are not wanted, if it asks what to take. */
  readonly unwanted: readonly Match[];
  /** What it only prefers: the ids of frameworks, and languages. */
  readonly preferred: readonly string[];
  /** What the two that it names are to each other, unless it weighs them: used `together`, or one `becomes` the other. */
  readonly relation: Standing['relation'];
  /** What it asks of one of them and of something that it names beside it, if it asks nothing else. */
  readonly beside: Beside | undefined;
  /** The one that it names, where it asks whether that is worth it, and nothing else. */
  readonly opinion: Opinion | undefined;
  /** What it holds against them, as typed, that names no known framework. */
  readonly rivals: readonly string[];
  /** The aspects it names, the most specific first. */
  readonly aspects: readonly string[];
  /** How many words say more than the frameworks and aspects that it names. */
  readonly extra: number;
  readonly asks: Asks;
  readonly wants: Wants;
  /** What `wants` was read from. */
  readonly features: readonly string[];
  /** It tells nothing to go by: it is about the bot itself, or goes on with something said before, or only wants advice. */
  readonly talk: Talk | undefined;
  /** The name of what is to be left, if nothing is known by it. */
  readonly stranger: string | undefined;
  /** It tells what is built by more than what nothing is known of: `swarm learning on a blockchain`, but not `a blockchain`. */
  readonly isTold: boolean;
  /** What it asks for that no recommendation weighs, as typed. */
  readonly unweighed: readonly string[];
  /** How many words it has. */
  readonly wordCount: number;
  /** Words that may be names of what is not known. */
  readonly strange: readonly string[];
  /** The framework that it names is to be left. */
  readonly isLeaving: boolean;
  /** It says so by what is too much about it, or less in what is sought. */
  readonly isOutgrown: boolean;
  /** It is asked in another language than English. */
  readonly isForeign: boolean;
  /** It is a log or a fault to be debugged. */
  readonly isFault: boolean;
  /** It speaks of other technology, and not of machine learning beside it. */
  readonly isElsewhere: boolean;
  /** A machine is asked for, and no framework. */
  readonly isOfMachine: boolean;
  /** It says so itself that it is about machine learning. */
  readonly isOfLearning: boolean;
  /** Something goes wrong, in the words of the lexicon. */
  readonly isSymptom: boolean;
  /** It has to do with machine learning or its tools. */
  readonly inField: boolean;
  /** It holds no words to understand: nothing, code, marks or pictures only. */
  readonly wordless: boolean;
};

export type Understand = (text: string) => Understanding;

/** From this likelihood on that a text with everyday names is none of the bot's business, it is none of frameworks. */
const ORDINARY = 0.1;

/** From this likelihood on two that are named are weighed, whatever stands between them: `how does mlx compare to llama.cpp`. */
const WEIGHING = 0.8;

/** So many words tell what is built, where none names it. */
const TELLING = 2;

/** Reads free texts by the names, aspects, tasks and words of the knowledge. */
export function createUnderstand(knowledge: Knowledge, readTasks: ReadTasks = createReadTasks(TASK_WEIGHTS)): Understand {
  const { lexicon, aspectNames, taskNames } = knowledge;
  const vocabulary = createVocabulary(knowledge);
  const tongueOf = createTongueOf(lexicon);
  const between = createJoints(lexicon.between);
  const readTyped = createReadTyped(knowledge, vocabulary, tongueOf);
  const meantIn = createMeantIn(knowledge, vocabulary, between);
  const standingOf = createStandingOf(lexicon);
  const besideIn = createBesideIn(lexicon);
  const isOutgrown = createIsOutgrown(lexicon);
  const preferredIn = createPreferredIn(lexicon);
  const opinionIn = createOpinionIn(lexicon);
  const readTold = createReadTold(knowledge, readTasks);
  const readTalk = createReadTalk(lexicon);
  const leans = createLeans(lexicon);
  const strangers = createJoints(lexicon.strangers);
  const strangerIn = createReadStranger(lexicon, vocabulary.isStrange);
  const readUnweighed = createReadUnweighed(lexicon);
  const [isFault, isElsewhere, isOfLearning, isSymptom, isLeaving] = (
    ['outside', 'elsewhere', 'learning', 'symptoms', 'leaving'] as const
  ).map((key) => createPhrases(lexicon[key])) as [Phrases, Phrases, Phrases, Phrases, Phrases];
  /** In `data must not leave our servers` no framework is left. */
  const withoutStaying = createLeaveOut(lexicon.staying);
  const small = new Set(lexicon.small);
  const aspectWords = new Map([...knowledge.aspects].map(([id, { name, words }]) => [id, new Set(wordsOf([name, ...words].join(' ')))]));

  return (whole) => {
    const namesTask = (text: string): boolean => findAll(text.split(/[^\p{L}\p{N}+-]+/u).map(nameKey), taskNames).length > 0;
    const own = withoutOthers(whole);
    if (own !== undefined && namesTask(own)) return understand(own);
    const all = understand(whole);
    const end = questionAtEnd(whole);
    if (end === undefined || !namesTask(end)) return all;
    // Who tells a long story asks at its end: if that names a task, what the rest speaks of may be somebody else's.
    const { need, isSure, otherTasks } = understand(end);
    return { ...all, need, isSure, otherTasks };
  };

  function understand(whole: string): Understanding {
    const typed = readTyped(whole);
    const { all, inField } = meantIn(typed);
    const sure = understandAs(typed, inField ? all : [], inField);
    if (inField || !isAskedOf(typed.words, all, vocabulary.usesOf)) return sure;
    // Everyday words alone: in `does whisper tell speakers apart` one is a name if that makes sense of the text.
    const meant = understandAs(typed, all, true);
    return meant.wants.none < ORDINARY ? meant : sure;
  }

  /** Whether a text tells what is built if such phrases are left out, and what nothing is made for. */
  function tellsMore(
    text: string,
    phrases: readonly string[],
    { otherTask = '', otherLanguage = '' }: Pick<Told, 'otherTask' | 'otherLanguage'>,
  ): boolean {
    const others = [...(lexicon.other_tasks[otherTask] ?? []), ...(lexicon.other_languages[otherLanguage] ?? [])];
    const without = createLeaveOut(
      [...phrases.filter(Boolean), ...others, ...lexicon.leaves, ...lexicon.left].toSorted((a, b) => b.length - a.length),
    );
    const words = without(text).split(/\s+/).filter(Boolean);
    const { isNamed, isSure, isOpen } = readTold(words, words.map(nameKey), []);
    return isNamed || (isSure && !isOpen && wordsOf(words.join(' ')).length >= TELLING);
  }

  /** The aspects that a text names: those of the question itself before those of what it takes for granted. `keys` are its words but for names. */
  function aspectsIn(text: string, keys: readonly string[]): readonly string[] {
    const keysOf = (one: string): readonly string[] => one.split(/[^\p{L}\p{N}.+-]+/u).map(nameKey);
    const question = afterPremise(text);
    const asked = question === undefined ? [] : findAll(keysOf(question), aspectNames);
    return [...new Set([...asked, ...findAll(showsFault(text) ? keysOf(withoutFaults(text)) : keys, aspectNames)])];
  }

  function understandAs({ text, words, keys, asks }: Typed, named: readonly Named[], inField: boolean): Understanding {
    const { meant, held, isVersus, unwanted, relation } = standingOf(words, named, asks.comparison);
    const frameworks = matchesOf([...meant, ...named]);
    const unnamed = unnamedIn(words, named);
    const unnamedKeys = unnamedIn(keys, named);
    const rest = unnamed.join(' ');
    const { parts, ...told } = readTold(
      nameless(words, named),
      unnamedKeys,
      frameworks.map(({ id }) => id),
    );
    const aspects = aspectsIn(text, unnamedKeys);
    const inOtherTongue = unnamed.some(isSpaceless) || isForeign(unnamed.map((word) => tongueOf(word.toLowerCase())));
    // The small words of other languages say as little as those of English: `quelle est la licence de xgboost`.
    const telling = inOtherTongue ? unnamed.filter((word) => !small.has(word.toLowerCase())).join(' ') : rest;
    const extra = wordsOf(telling).filter((word) => !aspects.some((id) => aspectWords.get(id)?.has(word))).length;
    const [stranger, unweighed] = [strangerIn(words, named), readUnweighed(text)];
    const rivals = rivalsIn(words, named, vocabulary.isOrdinary, between, strangers);
    const places = [...named, ...rivals.map((rival) => ({ ...rival, isEveryday: false }))];
    const [isOther, isLearning] = [isElsewhere(rest), isOfLearning(text)];
    const outgrows = rivals.length === 0 && isOutgrown(words, named);
    const leaves = outgrows || isLeaving(withoutStaying(text));
    const seen = { asks, isFault: isFault(text), inField, wordless: words.length === 0 || looksLikeCode(text) };
    const features = featuresOf(tokensOf(words, places, /[?？]/.test(text)), {
      ...seen,
      names: frameworks.length + rivals.length,
      needs: parts,
      hasAspect: aspects.length > 0,
      isSure: told.isSure,
      isElsewhere: isOther,
      terms: vocabulary.countTerms(unnamed),
      strange: vocabulary.countStrange(unnamed),
      words: words.length,
    });
    const wants = wantsOf(features);
    const strange = unnamed.filter(vocabulary.isStrange);
    const isLeaning = frameworks.length === 0 && leans({ text, words, aspects, extra, asks, told, strange, isElsewhere: isOther });
    return {
      ...seen,
      ...told,
      talk: frameworks.length > 0 ? undefined : (readTalk(text) ?? (isLeaning ? 'follow-up' : undefined)),
      stranger,
      isTold: (stranger ?? told.otherTask ?? told.otherLanguage) === undefined || tellsMore(rest, [...unweighed, stranger ?? ''], told),
      unweighed,
      wordCount: words.length,
      strange,
      isElsewhere: isOther && !isLearning,
      isOfMachine: asksForMachine(text),
      isOfLearning: isLearning,
      isSymptom: isSymptom(text),
      isLeaving: leaves,
      isOutgrown: outgrows,
      isForeign: inOtherTongue,
      frameworks,
      held: matchesOf(held),
      isVersus,
      unwanted: matchesOf(unwanted),
      preferred: preferredIn(words, named, told.need.language),
      relation: asks.comparison || asks.advice || leaves || wants.compare >= WEIGHING ? undefined : relation,
      beside: besideIn(words, named),
      opinion: opinionIn(words, named),
      rivals: rivals.map(({ at, length }) => words.slice(at, at + length).join(' ')),
      aspects,
      extra,
      features,
      wants,
    };
  }
}

/** What is named, each once. */
function matchesOf(named: readonly Named[]): readonly Match[] {
  const matches = named.map(({ match }) => match);
  return matches.filter(({ id }, at) => matches.findIndex((other) => other.id === id) === at);
}
