import { foundationsOf } from '../../src/core/knowledge/foundations.ts';
import type { Entry, Knowledge, Language, Lexicon } from '../../src/core/knowledge/knowledge.ts';
import { memoizeByObject } from '../../src/core/memoize.ts';
import { isOfResearch, isRuntime, RUN_ONLY } from '../../src/core/recommend/criteria/running.ts';
import type { Found } from '../../src/core/search/questions.ts';
import { createLeaveOut, createPhrases } from '../../src/core/text/phrases.ts';
import { createCarriedIn } from '../../src/core/understand/names/carried.ts';
import { apartFromCircumstance } from '../../src/core/understand/tasks/circumstances.ts';
import { createLanguagesNamed } from '../../src/core/understand/need/language.ts';
import { EXACT } from '../chance.ts';
import { HARDLY_MORE } from '../extra.ts';
import { entryReading, type Reading } from './reading.ts';
import type { Services } from '../services.ts';
import type { QuestionContext } from './ways/context.ts';

/** Entries of these aspects tell how something is brought from one language to another. */
const BRINGING: ReadonlySet<string> = new Set(['languages', 'interop']);

/**
 * How a model that is there, told by its framework or its file, is run in a language that it was not made in: `a pytorch model in a go
 * service`. The framework stays, and nothing is wanted in its place. Undefined where nothing of that kind is asked, or no entry tells it.
 */
export function broughtReading(asked: QuestionContext, found: Found): Reading | undefined {
  const { services } = asked;
  const language = usedIn(asked);
  if (language === undefined || !isOfRunning(asked)) return undefined;
  const models = modelsIn(asked).filter((id) => isMadeElsewhere(asked) || !isMadeIn(id, language, services.knowledge));
  const entry = models.length === 0 ? undefined : entryFor(models, language, found, services);
  return entry === undefined ? undefined : entryReading(entry);
}

/** The entry that tells what people build a thing with in a language, where nothing that has a card fits: `rag in go`. */
export function taskEntry({ need, services }: QuestionContext): Entry | undefined {
  if (need.task === undefined || need.language === undefined) return undefined;
  const { task, language } = need;
  const apart = apartFromCircumstance(services.knowledge);
  const isSame = (other = ''): boolean => other === task || apart.get(other) === task || other === apart.get(task);
  return tellingIn(services.knowledge)(language).find(({ entry }) => isSame(services.ofEntry.understood(entry).need.task))?.entry;
}

/** A model is run, or hardly more is said than what it is of and the language. */
function isOfRunning(asked: QuestionContext): boolean {
  const { asks, need, chance, frameworks, unwanted, unknownRivals, isSymptom, isTraining, upgrade, otherWordCount, question, services } =
    asked;
  const isBrought = isMadeElsewhere(asked);
  const isMeaning = asks.meaning && !isBrought;
  const isOther = asks.comparison || (asks.either && frameworks.length > 1) || isMeaning || isSymptom || upgrade !== undefined;
  if (isOther || chance >= EXACT || unwanted.length > 0 || unknownRivals.length > 0 || RUN_ONLY.includes(need.target)) return false;
  const { isModel, isLoading, withoutLoss } = wordsOf(services.knowledge.lexicon);
  if (asked.isLeaving && services.understand(withoutLoss(question)).isLeaving) return false;
  if (isTraining && !isBrought && !isLoading(question)) return false;
  const isCarried = carriedIn(services.knowledge.lexicon)(question).length > 0;
  return isCarried || isBrought || isModel(question) || isLoading(question) || otherWordCount <= HARDLY_MORE;
}

/** Of two languages that in which nobody trains first of all. */
const usedIn = ({ need, besides }: QuestionContext): Language | undefined =>
  [need.language, ...besides.map(({ language }) => language)].find((language) => !isOfResearch(language)) ?? need.language;

/** A second language is told: that in which the model is made, `train in python and make predictions from java`. */
const isMadeElsewhere = ({ besides, need, eitherLanguages }: QuestionContext): boolean =>
  eitherLanguages.length === 0 && besides.some(({ language }) => language !== undefined && language !== need.language);

/** A model that is there is spoken of. */
export const isOfModel = (question: string, lexicon: Lexicon): boolean => wordsOf(lexicon).isModel(question);

const wordsOf = memoizeByObject((lexicon: Lexicon) => ({
  isModel: createPhrases(lexicon.a_model),
  isLoading: createPhrases([...lexicon.running, ...lexicon.loading]),
  withoutLoss: createLeaveOut(lexicon.at_a_loss),
}));

/** What it is of, by name or by its file; then what that is built on. */
function modelsIn({ frameworks, question, services: { knowledge } }: QuestionContext): readonly string[] {
  const named = frameworks.length > 0 ? frameworks.map(({ id }) => id) : carriedIn(knowledge.lexicon)(question);
  const below = named.flatMap((id) => {
    const framework = knowledge.frameworks.get(id);
    return framework === undefined ? [] : [...foundationsOf(framework, knowledge.frameworks)];
  });
  return [...new Set([...named, ...below])];
}

const carriedIn = memoizeByObject(createCarriedIn);

const isMadeIn = (id: string, language: Language | undefined, { frameworks }: Knowledge): boolean =>
  frameworks.get(id)?.languages.train.some((one) => one === language) ?? false;

/**
 * About the first of them that any entry is about, those that name it in their question before others, and none on what to choose: the likeliest, or that which
 * is about the fewest. Of what runs there by itself only an entry on just that tells more than a recommendation: `a gguf file, c++`.
 */
function entryFor(models: readonly string[], language: Language, { candidates }: Found, services: Services): Entry | undefined {
  const { knowledge, ofEntry } = services;
  const told = tellingIn(knowledge)(language).filter(({ entry }) => !ofEntry.asks(entry).advice);
  for (const id of models) {
    const about = told.filter(({ entry }) => entry.about.includes(id)).toSorted((a, b) => a.entry.about.length - b.entry.about.length);
    const naming = about.filter(({ entry }) => ofEntry.understood(entry).frameworks.some((one) => one.id === id));
    const framework = knowledge.frameworks.get(id);
    const runsThere = framework !== undefined && isRuntime(framework) && framework.languages.run.includes(language);
    const just = naming.filter(({ entry, languages }) => languages.length === 1 && ofEntry.understood(entry).frameworks.length === 1);
    const meant = (runsThere ? just : naming.length > 0 ? naming : about).map(({ entry }) => entry);
    if (meant.length > 0) return candidates.find(({ entry }) => meant.includes(entry))?.entry ?? meant[0];
  }
  return undefined;
}

/** The entries in whose question a language is named, with all languages that it names. */
const tellingIn = memoizeByObject(({ faq, lexicon }: Knowledge) => {
  const languagesNamed = createLanguagesNamed(lexicon);
  const bringing = [...faq.values()].filter(({ aspect }) => BRINGING.has(aspect ?? ''));
  const naming = bringing.map((entry) => ({ entry, languages: languagesNamed(entry.question) }));
  return (language: Language): typeof naming => naming.filter(({ languages }) => languages.includes(language));
});
