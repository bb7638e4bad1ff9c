import { LANGUAGES } from '../knowledge/languages.ts';
import type { Knowledge, Language } from '../knowledge/knowledge.ts';
import type { Match } from '../knowledge/names.ts';
import { nameKey } from '../knowledge/spelling.ts';
import { isSpaceless, setApart } from '../spaceless.ts';
import { createTongueOf, isForeign } from '../tongue.ts';
import { EXPERIENCES, LICENCES_WANTED, type Need, PRIORITIES } from '../recommend/need.ts';
import { TARGETS } from '../knowledge/targets.ts';
import { createAsksOf } from './asks.ts';
import { type Asks, featuresOf, wantsOf, type Wants } from './intent.ts';
import { createMendWord } from './misspelt.ts';
import { createFindNamed, isAskedOf, type Named, nicknamesIn, wordsOfLexicon } from './named.ts';
import { createChooser, createPhrases } from './phrases.ts';
import { isCommonEnglish } from './english.ts';
import { heldIn, isJoined, unwantedIn, withoutLikened } from './held.ts';
import { createJoints } from './joints.ts';
import { rivalsIn } from './rivals.ts';
import { findAll, runsIn } from './runs.ts';
import { createReadTasks, type ReadTasks } from './task.ts';
import { TASK_WEIGHTS } from './task-weights.ts';
import { createCountUses } from './terms.ts';
import { tokensOf } from './tokens.ts';
import { wordsOf } from '../words.ts';

/** What a free text is about. */
export type Understanding = {
  /** The frameworks it names, each once, in order; those that something is only likened to come last. */
  readonly frameworks: readonly Match[];
  /** Those of them that it holds against each other. */
  readonly held: readonly Match[];
  /** Those of them that are not wanted, if it asks what to take. */
  readonly unwanted: readonly Match[];
  /** What the two that it names are to each other, unless it weighs them: used `together`, or one `becomes` the other. */
  readonly relation: 'together' | 'becomes' | undefined;
  /** What it holds against them, as typed, that names no known framework. */
  readonly rivals: readonly string[];
  /** The aspects it names, the most specific first. */
  readonly aspects: readonly string[];
  /** How many words say more than the frameworks and aspects that it names. */
  readonly extra: number;
  readonly need: Need;
  /** It says nothing of what is built: `recommend me a framework`. */
  readonly isOpen: boolean;
  /** What it may be about instead of the task of the need, nearly as likely. */
  readonly otherTasks: readonly string[];
  readonly asks: Asks;
  readonly wants: Wants;
  /** What `wants` was read from. */
  readonly features: readonly string[];
  /** It is about the bot itself, or no more than a greeting. */
  readonly isTalk: boolean;
  /** The framework that it names is to be left. */
  readonly isLeaving: boolean;
  /** It is asked in another language than English. */
  readonly isForeign: boolean;
  /** It is a log or a fault to be debugged. */
  readonly isFault: boolean;
  /** Something goes wrong, in the words of the lexicon. */
  readonly isSymptom: boolean;
  /** It has to do with machine learning or its tools. */
  readonly inField: boolean;
  /** It holds no words to understand: nothing, code, marks or pictures only. */
  readonly wordless: boolean;
};

export type Understand = (text: string) => Understanding;

/** The longest text that is looked at, in characters: what comes later rarely changes what is asked. */
const LONGEST = 2000;
/** A word that the knowledge uses more often is a term of the field. */
const TERM = 1;

/** From this likelihood on that a text with everyday names is none of the bot's business, it is none of frameworks. */
const ORDINARY = 0.1;

/** A text as it was typed, once misspelt words are mended: its words, their `nameKey`s, and what it asks for by its words. */
type Typed = { readonly text: string; readonly words: readonly string[]; readonly keys: readonly string[]; readonly asks: Asks };

/** Reads free texts by the names, aspects, tasks and words of the knowledge. */
export function createUnderstand(knowledge: Knowledge, readTasks: ReadTasks = createReadTasks(TASK_WEIGHTS)): Understand {
  const { lexicon, aspectNames, taskNames } = knowledge;
  const usesOf = createCountUses(knowledge);
  const lexical = wordsOfLexicon(knowledge);
  const findNamed = createFindNamed(knowledge, usesOf, lexical);
  const isOfField = createPhrases(lexicon.field);
  const isOfTech = createPhrases(lexicon.tech);
  const asksOf = createAsksOf(knowledge);
  const isFault = createPhrases(lexicon.outside);
  const isElsewhere = createPhrases(lexicon.elsewhere);
  const isSymptom = createPhrases(lexicon.symptoms);
  const isLeaving = createPhrases(lexicon.leaving);
  const talk = new Set(lexicon.talk);
  const greetings = new Set(lexicon.greetings);
  const openWords = new Set(wordsOf(openPhrases(knowledge).join(' ')));
  const tongueOf = createTongueOf(lexicon);
  const targetIn = createChooser(lexicon.targets, lexicon.without);
  const experienceIn = createChooser(lexicon.experience);
  const priorityIn = createChooser(lexicon.priorities);
  const languageIn = createChooser(lexicon.languages, [...lexicon.without, ...lexicon.of_a_tool]);
  const between = createJoints(lexicon.between);
  const beside = createJoints(lexicon.beside);
  const together = createJoints(lexicon.together);
  const becomes = createJoints(lexicon.becomes);
  const like = createJoints(lexicon.like);
  const unwanted = createJoints(lexicon.unwanted);
  const licenceIn = createChooser(lexicon.licences);
  const apart = createApart(knowledge);
  const aspectWords = new Map([...knowledge.aspects].map(([id, { name, words }]) => [id, new Set(wordsOf([name, ...words].join(' ')))]));

  /** The frameworks that may be meant, and whether the text is about the field at all. */
  function meantIn({ text, words, keys, asks }: Typed): { readonly all: readonly Named[]; readonly inField: boolean } {
    const named = findNamed(words, keys);
    const isAlone = named.length === 1 && asks.meaning && wordsOf(others(words, named).join(' ')).length === 0;
    // In `what is caffe` an everyday word is a name.
    const isField = named.some(({ isEveryday }) => !isEveryday) || isAlone || isOfField(text) || namesTerm(words, keys);
    // `torch 2.5` and `torch on linux` are meant as names; a torch alone is a torch.
    const versioned = named.some(({ at, length }) => /^v?\d/.test(words[at + length] ?? ''));
    const all = [...named, ...nicknamesIn(words, named, knowledge)].sort((a, b) => a.at - b.at);
    const inField = isField || (all.length > 0 && (versioned || isOfTech(text) || isLeaving(text)));
    const isRivalry =
      named.length > 1 ? asks.comparison || asks.either : asks.comparison && rivalsIn(words, named, isOrdinary, between).length > 0;
    return { all, inField: inField || isRivalry };
  }

  const relationIn = (words: readonly string[], named: readonly Named[]): Understanding['relation'] => {
    if (isJoined(words, named, becomes)) return 'becomes';
    return isJoined(words, named, together) ? 'together' : undefined;
  };

  /** Something is said of the bot, or nothing but a greeting. */
  const isToBot = (sentences: readonly string[]): boolean =>
    sentences.some((sentence) => talk.has(sentence)) || (sentences.length > 0 && sentences.every((sentence) => greetings.has(sentence)));

  /** Names a task by a word that is no ordinary English: `kmeans`, `dimensionality reduction`. */
  const namesTerm = (words: readonly string[], keys: readonly string[]): boolean =>
    runsIn(keys, taskNames).some(({ at, length }) =>
      words.slice(at, at + length).some((word) => !isCommonEnglish(word.toLowerCase().replace(/s$/, ''))),
    );

  /** English, or a word of the field. */
  const isOrdinary = (word: string): boolean => isCommonEnglish(word) || isCommonEnglish(word.replace(/s$/, '')) || lexical.has(word);

  const mendWord = createMendWord(
    lexical,
    (word) => isOrdinary(word) || usesOf(word) > 0 || tongueOf(word) === 'foreign' || knowledge.names.exact(word) !== undefined,
    knowledge.names,
  );

  /** How many words the knowledge uses and ordinary English does not: `covariate`, `quantile`, `gnn`. */
  const termsIn = (words: readonly string[]): number =>
    words.filter((word) => {
      const lower = word.toLowerCase();
      return usesOf(lower) > TERM && !isCommonEnglish(lower);
    }).length;

  /** How many words neither English nor the knowledge uses: names of other things, for the most part. */
  const strangeIn = (words: readonly string[]): number =>
    words.filter((word) => {
      const lower = word.toLowerCase();
      return LATIN_WORD.test(lower) && usesOf(lower) === 0 && !isOrdinary(lower);
    }).length;

  return (whole) => {
    const all = understandWhole(whole);
    const end = questionAtEnd(whole);
    if (end === undefined || findAll(wordsOf(end).map(nameKey), taskNames).length === 0) return all;
    // Who tells a long story asks at its end: if that names a task, what the rest speaks of may be somebody else's.
    const { need, otherTasks } = understandWhole(end);
    return { ...all, need, otherTasks };
  };

  function understandWhole(whole: string): Understanding {
    const text = apart(whole.slice(0, LONGEST)).replace(DOT_NET, 'dotnet').replace(JOINED, ' + ').replace(LATIN, mendWord);
    const words = text.match(WORD)?.map((word) => word.replace(/(?:[’']s|[.\-&’']+)$/, '')) ?? [];
    const typed = { text, words, keys: words.map(nameKey), asks: asksOf(text) };
    const { all, inField } = meantIn(typed);
    const sure = understandAs(typed, inField ? all : [], inField);
    if (inField || !isAskedOf(words, all)) return sure;
    // Everyday words alone: in `does whisper tell speakers apart` one is a name if that makes sense of the text.
    const meant = understandAs(typed, all, true);
    return meant.wants.none < ORDINARY ? meant : sure;
  }

  function understandAs({ text, words, keys, asks }: Typed, named: readonly Named[], inField: boolean): Understanding {
    const meant = asks.comparison ? named : withoutLikened(words, named, like);
    const frameworks = uniqueById([...meant, ...named].map(({ match }) => match));
    const refused = unwantedIn(words, named, unwanted);
    const unnamed = others(words, named);
    const otherKeys = others(keys, named);
    const rest = unnamed.join(' ');
    const aspects = findAll(otherKeys, aspectNames);
    const language = languageIn(rest) ?? capitalIn(unnamed);
    const namedTasks = findAll(otherKeys, taskNames);
    const tasks = readTasks(
      rest.replace(PLEA, ''),
      frameworks.map(({ id }) => id),
      namedTasks,
    );
    // One that was fitted may be gone from the knowledge since.
    const [task, ...otherTasks] = tasks.filter((id) => knowledge.tasks.has(id));
    const isSure = task !== undefined && otherTasks.length === 0;
    const telling = wordsOf(rest);
    const isOpen = namedTasks.length === 0 && telling.every((word) => openWords.has(word));
    const need = {
      task,
      target: TARGETS.find((target) => target === targetIn(rest)),
      experience: EXPERIENCES.find((experience) => experience === experienceIn(rest)),
      priority: PRIORITIES.find((priority) => priority === priorityIn(rest)),
      licence: LICENCES_WANTED.find((licence) => licence === licenceIn(rest)),
      language: LANGUAGES.find((known): known is Language => known === language && known !== 'python'),
    };
    const seen = {
      asks,
      isFault: isFault(text),
      inField,
      wordless: words.length === 0 || looksLikeCode(text),
    };
    const rivals = rivalsIn(words, named, isOrdinary, between);
    const places = [...named, ...rivals.map((at) => ({ at, length: 1, isEveryday: false }))];
    const features = featuresOf(tokensOf(words, places, /[?？]/.test(text)), {
      ...seen,
      names: frameworks.length + rivals.length,
      needs: Object.entries(need).flatMap(([part, value]) => (value === undefined ? [] : [part])),
      hasAspect: aspects.length > 0,
      isSure,
      isElsewhere: isElsewhere(rest),
      terms: termsIn(unnamed),
      strange: strangeIn(unnamed),
      words: words.length,
    });
    return {
      ...seen,
      isTalk: frameworks.length === 0 && isToBot(sentencesOf(text)),
      isSymptom: isSymptom(text),
      isLeaving: isLeaving(text),
      isForeign: unnamed.some(isSpaceless) || isForeign(unnamed.map((word) => tongueOf(word.toLowerCase()))),
      frameworks,
      held: uniqueById(heldIn(words, meant, between, beside).map(({ match }) => match)),
      unwanted: uniqueById(refused.map(({ match }) => match)),
      relation: asks.comparison || asks.advice || isLeaving(text) ? undefined : relationIn(words, named),
      rivals: rivals.map((at) => words[at] ?? ''),
      aspects,
      extra: telling.filter((word) => !aspects.some((id) => aspectWords.get(id)?.has(word))).length,
      // `recommend me a framework` tells of no task, however much it sounds like one.
      need: isOpen ? { ...need, task: undefined } : need,
      isOpen,
      otherTasks: isOpen ? [] : otherTasks,
      features,
      wants: wantsOf(features),
    };
  }
}

/** What does not belong to a name, whose words say nothing else: `AutoGluon Tabular` is no question about tables. */
const others = (words: readonly string[], named: readonly Named[]): readonly string[] =>
  words.filter((_, at) => !named.some((name) => name.at <= at && at < name.at + name.length));

/** Languages whose names are ordinary words or letters, but for their capital: `called from Go`, `in R`. */
const CAPITALS: ReadonlyMap<string, Language> = new Map([
  ['Go', 'go'],
  ['R', 'r'],
]);

/** A sentence may begin with `Go`, and who shouts writes everything in capitals. */
function capitalIn(words: readonly string[]): Language | undefined {
  const isShouted = words.every((word) => word === word.toUpperCase());
  const place = isShouted ? -1 : words.findIndex((word, at) => CAPITALS.has(word) && (at > 0 || word.length === 1));
  return CAPITALS.get(words[place] ?? '');
}

/** Words that tell nothing of what is built: those of the list, and what people say for all other answers. */
function openPhrases({ lexicon, taskNames }: Knowledge): readonly string[] {
  const { open, recommend, targets, experience, priorities, languages } = lexicon;
  const choices = [targets, experience, priorities, languages].flatMap((one) => Object.values(one).flat());
  // `serving` is a place and a task.
  return [...open, ...recommend, ...choices].filter((phrase) => taskNames.exact(phrase) === undefined);
}

const WORD = /[\p{L}\p{N}@][\p{L}\p{N}+#.&@'’-]*/gu;

/** Words that may be misspelt, but for parts of longer names such as `keras-rl` and `torch.nn`. */
const LATIN = /(?<![\p{L}\p{N}.\-_/'’@])[a-z]{5,}(?![\p{L}\p{N}\-_/@]|\.[\p{L}\p{N}])/gu;

/** A word that may be a name; what holds letters of other languages may be an ordinary word there. */
const LATIN_WORD = /^(?=.*[a-z])[a-z\d][a-z\d+#.&-]{2,}$/;

/** What is asked for rather than what is built: who says `recommend something` builds no recommender. */
const PLEA = /\brecommend(?= (?:me|us|an?|the|one|some|any|something|anything|good)\b)/giu;

/** A word never begins with a dot otherwise. */
const DOT_NET = /(?<![\p{L}\p{N}])\.net(?![\p{L}])/giu;

/** `onnx+ort` are two names; `c++` is one. */
const JOINED = /(?<=[\p{L}\p{N}])\+(?=[\p{L}\p{N}])/gu;

/** Chinese and Japanese stand directly against names, Latin and their own: `keras和飞桨的区别`. */
function createApart({ frameworks }: Knowledge): (text: string) => string {
  const own = [...frameworks.values()].flatMap(({ aliases }) => aliases).filter((alias) => SPACELESS_ONLY.test(alias));
  if (own.length === 0) return setApart;
  const names = new RegExp(own.sort((a, b) => b.length - a.length).join('|'), 'gu');
  return (text) => setApart(text).replace(names, ' $& ');
}

const SPACELESS_ONLY = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;

function uniqueById(matches: readonly Match[]): readonly Match[] {
  return matches.filter(({ id }, at) => matches.findIndex((other) => other.id === id) === at);
}

/** A text that is longer, in characters, is a story with a question. */
const STORY = 160;
/** So many words make a question of its own. */
const OWN = 6;

/** The question with which a long text of several sentences ends, if it is one by itself. */
function questionAtEnd(text: string): string | undefined {
  if (text.length <= STORY) return undefined;
  const sentences = text.split(/(?<=[.!?\n])\s+/).filter((sentence) => sentence.trim() !== '');
  const last = sentences.at(-1) ?? '';
  const isOwn = last.trimEnd().endsWith('?') && last.split(/\s+/).length >= OWN;
  return sentences.length > 1 && isOwn ? last : undefined;
}

/** What stands between marks, in lower case: `hello, who are you?` is two. */
const sentencesOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[.!?,;:\n]+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

/** Lines of a program, of a log or of a shell rather than a question. */
function looksLikeCode(text: string): boolean {
  const marks = text.replaceAll('()', '').match(/[{}();=<>[\]$\\]/g)?.length ?? 0;
  return marks >= 4 && marks / text.length > 0.08 && !text.includes('?');
}
