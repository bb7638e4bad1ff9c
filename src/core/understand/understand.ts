import { ofEach } from '../each.ts';
import type { Asks } from './input/asks.ts';
import { looksLikeCode } from '../text/code.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Sought } from '../knowledge/sought-kinds.ts';
import { normalizeName } from '../knowledge/spelling.ts';
import { isSpaceless } from '../text/spaceless.ts';
import { createTongueOf, isForeign } from '../text/tongue.ts';
import { wordsOf } from '../text/words.ts';
import { aspectsIn, createAloneIn } from './need/aspects-in.ts';
import { createDefinedIn } from './tasks/definition.ts';
import { createMeantIn } from './names/domain.ts';
import { featuresOf, wantsOf, type IntentProbabilities } from './intent/intent.ts';
import { createLeans } from './intent/leaning.ts';
import { isAskedOf, type Mention, nameless, unnamedIn } from './names/mentions.ts';
import { createReadNaming, type Naming } from './names/naming.ts';
import { type Connectives, createConnectives } from '../text/connectives.ts';
import { createLeaveOut, createPhrases } from '../text/phrases.ts';
import { createPreferredIn } from './names/preferred.ts';
import { findAll, namedIn } from '../text/runs.ts';
import { questionAtEnd, withoutOthers } from './input/story.ts';
import { createReadTalk, type Talk } from './intent/talk.ts';
import { createReadTasks, type ReadTasks } from './tasks/task.ts';
import { TASK_WEIGHTS } from './tasks/task-weights.ts';
import { createTellsMore } from './need/tells-more.ts';
import { createReadSlots, type Slots } from './need/slots.ts';
import { tellsResultIn } from './input/result.ts';
import { createSoughtIn } from './intent/sought.ts';
import { tokensOf } from './intent/tokens.ts';
import { createReadTyped, type Typed } from './input/typed.ts';
import { createDealingsIn } from './need/dealings.ts';
import { withoutDenied } from './input/denied.ts';
import { createReadUnweighed } from './need/unweighed.ts';
import { createWithoutVenue } from './names/venues.ts';
import { createVocabulary } from './input/vocabulary.ts';
import { asksWhy, asksWhyNot } from './input/why.ts';
import { createBehindWish, createIsOnItsMachine } from './need/wished.ts';

/** What a free text is about: what it names, what it tells of a need, and what it wants. */
export type Understanding = Naming &
  Omit<Slots, 'parts'> & {
    /** What it only prefers: the ids of frameworks, and languages. */
    readonly preferred: readonly string[];
    /** The aspects it names, the most specific first. */
    readonly aspects: readonly string[];
    /** How many words say more than the frameworks and aspects that it names. */
    readonly otherWordCount: number;
    readonly asks: Asks;
    readonly wants: IntentProbabilities;
    /** What `wants` was read from. */
    readonly features: readonly string[];
    /** It tells nothing to go by: it is about the bot itself, or goes on with something said before, or only wants advice. */
    readonly talk: Talk | undefined;
    /** It tells what is built by more than what nothing is known of: `swarm learning on a blockchain`, but not `a blockchain`. */
    readonly isTold: boolean;
    /** What it asks for that no recommendation weighs, as typed. */
    readonly unweighed: readonly string[];
    /** How many words it has. */
    readonly wordCount: number;
    /** Words that may be names of what is not known. */
    readonly unknownWords: readonly string[];
    /** It is asked in another language than English. */
    readonly isForeign: boolean;
    /** It is a log or a fault to be debugged. */
    readonly isFault: boolean;
    /** It speaks of other technology, and not of machine learning beside it. */
    readonly isElsewhere: boolean;
    /** It chooses among what it has named before: `which one to use`. */
    readonly isAmong: boolean;
    /** The task of which it asks what that is, and nothing else, or that shall be explained. */
    readonly defined: string | undefined;
    /** What is asked for that is no framework. */
    readonly sought: Sought | undefined;
    /** It says so itself that it is about machine learning. */
    readonly isOfLearning: boolean;
    /** Something goes wrong, in the words of the lexicon. */
    readonly isSymptom: boolean;
    /** It tells how well a model does: whoever does so wants no framework. */
    readonly isResult: boolean;
    /** It asks what something is called, told by what it does, that is no framework. */
    readonly asksName: boolean;
    /** It asks why something goes wrong, is slow or is not used. */
    readonly asksCause: boolean;
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

/** Reads free texts by the names, aspects, tasks and words of the knowledge. */
export function createUnderstand(knowledge: Knowledge, readTasks: ReadTasks = createReadTasks(TASK_WEIGHTS)): Understand {
  const { lexicon, aspectNames, taskNames } = knowledge;
  const vocabulary = createVocabulary(knowledge);
  const tongueOf = createTongueOf(lexicon);
  const readTyped = createReadTyped(knowledge, vocabulary, tongueOf);
  const meantIn = createMeantIn(knowledge, vocabulary);
  const readNaming = createReadNaming(knowledge, vocabulary);
  const withoutVenue = createWithoutVenue(lexicon);
  const readSlots = createReadSlots(knowledge, readTasks);
  const dealingsIn = createDealingsIn(knowledge);
  const tellsMore = createTellsMore(knowledge, readSlots);
  const readTalk = createReadTalk(lexicon);
  const leans = createLeans(lexicon);
  const soughtIn = createSoughtIn(lexicon);
  const tellsResult = tellsResultIn(lexicon);
  const definedIn = createDefinedIn(knowledge);
  const preferredIn = createPreferredIn(lexicon);
  const readUnweighed = createReadUnweighed(lexicon);
  const behindWish = createBehindWish(lexicon);
  const isOnItsMachine = createIsOnItsMachine(knowledge);
  const {
    outside: isFault,
    elsewhere: isElsewhere,
    learning: isOfLearning,
    symptoms: isSymptom,
    troubles: isTrouble,
    among: isAmong,
    called: asksName,
  } = ofEach(lexicon, ['outside', 'elsewhere', 'learning', 'symptoms', 'troubles', 'among', 'called'], (phrases) => createPhrases(phrases));
  /** Of a framework only its price is asked so. */
  const soughtOf = (text: string, namesFramework: boolean): Sought | undefined => {
    const sought = soughtIn(text);
    return namesFramework && sought !== 'price' ? undefined : sought;
  };
  const small = new Set(lexicon.small);
  const aloneIn = createAloneIn(knowledge);
  const noAspects = [...lexicon.terms, ...lexicon.meaning];
  const [leaveOutTerms, terms] = [createLeaveOut(noAspects), createConnectives(noAspects)];
  const otherwise = createConnectives(lexicon.otherwise);
  const placesIn = (phrases: Connectives, words: readonly string[]): ReadonlySet<number> =>
    new Set(words.flatMap((_, at) => Array.from({ length: phrases.lengthAt(words, at) }, (__, next) => at + next)));
  /** In `stable diffusion` nothing is asked of how stable something is, nor in `explain keras to a beginner` of how hard. */
  const withoutTerms = (words: readonly string[]): readonly string[] => {
    const out = placesIn(terms, words);
    return words.filter((_, at) => !out.has(at));
  };
  const aspectWords = new Map(
    [...knowledge.aspects].map(([id, { name, words, alone }]) => [id, new Set(wordsOf([name, ...words, ...alone].join(' ')))]),
  );

  return (said) => {
    const whole = withoutDenied(said);
    const namesTask = (text: string): boolean => namedIn(text, taskNames).length > 0;
    const own = withoutOthers(whole);
    if (own !== undefined && namesTask(own)) return understand(own);
    const all = understand(whole);
    const end = questionAtEnd(whole);
    if (end === undefined || !namesTask(end)) return all;
    // Who tells a long story asks at its end: if that names a task, what the rest speaks of may be somebody else's.
    const { need, isSingleTask, otherTasks } = understand(end);
    return { ...all, need, isSingleTask, otherTasks };
  };

  function understand(whole: string): Understanding {
    const typed = readTyped(whole);
    const { all: named, inField } = meantIn(typed);
    const all = withoutVenue(typed, named, () => findAll(typed.keys, taskNames).length > 0);
    const wished = behindWish(typed.words, all);
    const asked = wished === undefined ? undefined : understand(wished);
    if (wished !== undefined && asked !== undefined && isOnItsMachine(wished, asked)) return asked;
    const sure = understandAs(typed, inField ? all : [], inField);
    if (inField || !isAskedOf(typed.words, all, vocabulary.usesOf)) return sure;
    // Everyday words alone: in `does whisper tell speakers apart` one is a name if that makes sense of the text.
    const meant = understandAs(typed, all, true);
    return meant.wants.none < ORDINARY ? meant : sure;
  }

  function understandAs(typed: Typed, named: readonly Mention[], inField: boolean): Understanding {
    const { text, words, keys, begins, asks } = typed;
    const [naming, places] = readNaming(typed, named);
    const unnamed = unnamedIn(words, named);
    const dealings = dealingsIn(typed);
    const others = placesIn(otherwise, words);
    const rest = unnamed.join(' ');
    const ids = naming.frameworks.map(({ id }) => id);
    const { parts, ...told } = readSlots({
      words: without(others, nameless(words, named)),
      dealings,
      begins,
      keys: unnamedIn(without(others, keys), named).filter(Boolean),
      named: ids,
      partNames: naming.frameworks.flatMap(({ part }) => part ?? []),
      isLeaving: naming.isLeaving,
    });
    const asked = unnamedIn(without(new Set([...dealings, ...others]), words), named).filter(Boolean);
    const inText = aspectsIn(leaveOutTerms(text), withoutTerms(asked).map(normalizeName), aspectNames);
    const aspects = inText.length > 0 || ids.length !== 1 ? inText : aloneIn(rest);
    const inOtherTongue = unnamed.some(isSpaceless) || isForeign(unnamed.map((word) => tongueOf(word.toLowerCase())));
    // The small words of other languages say as little as those of English: `quelle est la licence de xgboost`.
    const telling = inOtherTongue ? unnamed.filter((word) => !small.has(word.toLowerCase())).join(' ') : rest;
    const otherWordCount = wordsOf(telling).filter((word) => !aspects.some((id) => aspectWords.get(id)?.has(word))).length;
    const unweighed = readUnweighed(text);
    const [isOther, isLearning] = [isElsewhere(rest), isOfLearning(text)];
    const seen = { asks, isFault: isFault(text), inField, wordless: words.length === 0 || looksLikeCode(text) };
    const features = featuresOf(tokensOf(words, places, /[?？]/.test(text)), {
      ...seen,
      names: ids.length + naming.unknownRivals.length,
      needs: parts,
      hasAspect: aspects.length > 0,
      isSingleTask: told.isSingleTask,
      isElsewhere: isOther,
      terms: vocabulary.countTerms(unnamed),
      strange: vocabulary.countStrange(unnamed),
      words: words.length,
    });
    const wants = wantsOf(features);
    const unknownWords = unnamed.filter(vocabulary.isStrange);
    const isLeaning = ids.length === 0 && leans({ text, words, aspects, otherWordCount, asks, told, unknownWords, isElsewhere: isOther });
    const isWeighed = asks.comparison || asks.advice || naming.isLeaving || wants.compare >= WEIGHING;
    const ofNothingKnown = naming.stranger ?? told.otherTask ?? told.otherLanguage;
    return {
      ...seen,
      ...told,
      ...naming,
      relation: isWeighed ? undefined : naming.relation,
      preferred: preferredIn(words, named, told.need.language),
      talk:
        ids.length > 0
          ? ofItselfBeside(readTalk(createLeaveOut(naming.frameworks.map((one) => one.typed))(text)))
          : (readTalk(text) ?? (isLeaning ? 'follow-up' : undefined)),
      isTold:
        ofNothingKnown === undefined || tellsMore(rest, [...unweighed, naming.stranger ?? ''], { ...told, namesFramework: ids.length > 0 }),
      unweighed,
      wordCount: words.length,
      unknownWords,
      isElsewhere: isOther && !isLearning,
      isAmong: isAmong(text),
      defined: ids.length === 0 ? (definedIn(text) ?? (told.isExplained ? told.need.task : undefined)) : undefined,
      sought: soughtOf(text, ids.length > 0),
      isOfLearning: isLearning,
      isSymptom: isSymptom(text),
      isResult: tellsResult(text),
      asksName: asksName(text),
      asksCause: asksWhy(text) && (asksWhyNot(text) || isSymptom(text) || isTrouble(text)),
      isForeign: inOtherTongue,
      aspects,
      otherWordCount,
      features,
      wants,
    };
  }
}

/** With each of these words left empty. */
const without = (places: ReadonlySet<number>, words: readonly string[]): readonly string[] =>
  words.map((word, at) => (places.has(at) ? '' : word));

/** What may be said of the bot where a framework is named: `why is keras 80%`, `are you built on langchain`. */
const ofItselfBeside = (talk: Talk | undefined): Talk | undefined => (talk === 'scoring' || talk === 'built' ? talk : undefined);
