import { showsFault } from '../../text/code.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { normalizeName } from '../../knowledge/spelling.ts';
import { isRival } from '../../compare/rivals.ts';
import { mainOf } from '../../recommend/criteria/essence.ts';
import { SOME } from '../../recommend/criteria/does.ts';
import { makerNames } from '../../knowledge/makers.ts';
import { wordsOf } from '../../text/words.ts';
import { isPlainEnglish } from '../../text/english.ts';
import { createDescribedIn } from './described.ts';
import { createFindMentions, isDetermined, type Mention, nicknamesIn, unnamedIn } from './mentions.ts';
import { createOpinionIn } from './opinion.ts';
import { createConnectives } from '../../text/connectives.ts';
import { createChoices, createLeaveOut, createPhrases } from '../../text/phrases.ts';
import { createUnknownRivalsIn } from './unknown-rivals.ts';
import { findAll, findWithin, runsIn } from '../../text/runs.ts';
import { tellsResultIn } from '../input/result.ts';
import type { Typed } from '../input/typed.ts';
import type { Vocabulary } from '../input/vocabulary.ts';

/** The frameworks that may be meant, and whether the text is about the field at all. */
export type Meant = { readonly all: readonly Mention[]; readonly inField: boolean };

/** A text is of the field by a name that means nothing else, by its words, or by what is said of a name that is an everyday word too. */
export function createMeantIn(knowledge: Knowledge, vocabulary: Vocabulary): (typed: Typed) => Meant {
  const { lexicon, taskNames } = knowledge;
  const findNamed = createFindMentions(knowledge, vocabulary.usesOf, vocabulary.lexical);
  const describedIn = createDescribedIn(knowledge);
  const isOfField = createPhrases(lexicon.field);
  const tellsResult = tellsResultIn(lexicon);
  const isOfTech = createPhrases(lexicon.tech);
  const [isOfDoing, isOfContent] = [createPhrases(lexicon.doing), createPhrases(lexicon.content)];
  const isPlaced = createPhrases([lexicon.tech, ...Object.values(lexicon.languages), ...Object.values(lexicon.targets)].flat());
  const isPointing = createPhrases(lexicon.in_talk);
  const isLeaving = createPhrases([...lexicon.leaving, ...lexicon.returning]);
  const languagesIn = createChoices(lexicon.languages);
  const unknownRivalsIn = createUnknownRivalsIn(lexicon, vocabulary);
  const making = [...lexicon.making, ...lexicon.fates, ...lexicon.news];
  const isOfMaking = createPhrases(making);
  const withoutMaking = createLeaveOut([...making, ...makerNames(lexicon)]);
  const isOfKinship = createPhrases(lexicon.kinship);
  const withoutKinship = createLeaveOut(lexicon.kinship);
  const opinionIn = createOpinionIn(lexicon);

  const isOfAll = createConnectives(lexicon.which_of_all);

  /** Asks which of all do a task: `which libraries can do online learning`. */
  const isOfAllForTask = ({ words, keys }: Typed): boolean => isOfAll.lengthAt(words, 0) > 0 && findAll(keys, taskNames).length > 0;

  /** Names a task by a word that is no ordinary English: `kmeans`, `dimensionality reduction`. */
  const namesTerm = ({ words, keys }: Typed): boolean =>
    findWithin(keys, taskNames).length > 0 ||
    runsIn(keys, taskNames).some(({ at, length }) => words.slice(at, at + length).some((word) => !isPlainEnglish(word.toLowerCase())));

  /** What is named to be done is nothing of what is called so in short: a Flux that generates images is none of Julia. */
  const isOfAnother = (id: string, { text, keys }: Typed): boolean => {
    const framework = knowledge.frameworks.get(id);
    const task = knowledge.tasks.get(findAll(keys, taskNames)[0] ?? '');
    if (framework === undefined || task === undefined || task.made.includes(id)) return false;
    const isInIts = languagesIn.all(text).some((language) => framework.languages.train.some((one) => one === language));
    return !isInIts && (framework.scores[mainOf(task) ?? ''] ?? 0) < SOME;
  };

  /**
   * A model is to do it, in a language or a place, or nothing else is said: `summarise emails in java`, `summarise customer calls`. What is to
   * be done here and now points at something: `translate this text`.
   */
  const isOfDoings = ({ text, words }: Typed): boolean =>
    isOfDoing(text) && isOfContent(text) && (isPlaced(text) || (words.length <= TERSE && !isPointing(text)));

  const isRivalry = (typed: Typed, named: readonly Mention[], all: readonly Mention[]): boolean => {
    const { comparison, either } = typed.asks;
    if (named.length > 1 || areRivals(all)) return comparison || either;
    return comparison && unknownRivalsIn(typed, named).length > 0;
  };

  /** People choose between the two, so that both are meant even by their short names: `lux vs flux`. */
  const areRivals = (all: readonly Mention[]): boolean => {
    const [one, other, ...more] = all.map(({ match }) => knowledge.frameworks.get(match.id));
    return one !== undefined && other !== undefined && more.length === 0 && isRival(one, other, knowledge);
  };

  /** Nothing is told but what is only told of software: `when was caffe released`; or what two names are to each other: `is stan part of prophet`. */
  const isOfSoftware = (text: string, words: readonly string[], named: readonly Mention[]): boolean => {
    const rest = unnamedIn(words, named).join(' ');
    if (named.length === 1)
      return (
        isOfMaking(text) && !named.some(({ at }) => isDetermined(words, at)) && wordsOf(withoutMaking(rest.replace(YEAR, ''))).length === 0
      );
    return named.length === 2 && isOfKinship(text) && wordsOf(withoutKinship(rest)).length === 0;
  };

  return (typed) => {
    const { text, words, asks } = typed;
    const byName = findNamed(typed);
    const named = [...byName, ...describedIn(typed, byName)].toSorted((a, b) => a.at - b.at);
    const nicknamed = nicknamesIn(words, named, knowledge);
    const [one, ...others] = [...named, ...nicknamed].sort((a, b) => a.at - b.at);
    const isStray = one !== undefined && others.length === 0 && (nicknamed.length > 0 || isOfPart(one)) && isOfAnother(one.match.id, typed);
    const all = one === undefined || isStray ? [] : [one, ...others];
    // In `what is caffe` an everyday word is a name.
    const isAlone = named.length === 1 && asks.meaning && wordsOf(unnamedIn(words, named).join(' ')).length === 0;
    // `torch 2.5` and `torch on linux` are meant as names; a torch alone is a torch.
    const isVersioned = named.some(({ at, length }) => /^v?\d/.test(words[at + length] ?? ''));
    const isOfIt =
      named.some(({ isEveryday }) => !isEveryday) ||
      isAlone ||
      isOfField(text) ||
      tellsResult(text) ||
      isOfDoings(typed) ||
      namesTerm(typed) ||
      isOfAllForTask(typed);
    const isAsked = opinionIn(words, all) !== undefined;
    const isTold = isAsked || isVersioned || isOfTech(text) || isLeaving(text) || showsFault(text) || isOfSoftware(text, words, named);
    const isMeant = all.length > 0 && isTold && !words.some((word) => PERSONS.has(word.toLowerCase()));
    return { all, inField: isOfIt || isMeant || isRivalry(typed, named, all) };
  };
}

const YEAR = /\b20\d\d\b/g;

/** An everyday word that may mean a part, and is not its whole name: `gym`. */
const isOfPart = ({ isEveryday, match: { part, typed } }: Mention): boolean =>
  isEveryday && part !== undefined && normalizeName(part) !== normalizeName(typed);

/** So few words tell what is to be done, and nothing else. */
const TERSE = 5;

/** Of no framework anybody speaks so: `my boss is called Ray, is he dead?` */
const PERSONS = new Set(['he', 'she', 'him', 'his', 'hers']);
