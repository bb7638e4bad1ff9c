import type { Framework, Language } from '../../src/core/knowledge/knowledge.ts';
import { isUsedFrom } from '../../src/core/knowledge/languages.ts';
import { isOfResearch, isRuntime } from '../../src/core/recommend/criteria/running.ts';
import type { Understanding } from '../../src/core/understand/understand.ts';
import type { Services } from '../services.ts';
import { answerText, LANGUAGE } from '../views/needs.ts';
import { listed, raised } from '../views/wording.ts';

/** Models that are trained can be brought elsewhere, and servers are called from anywhere: of nothing else is it plain that it stays where it is. */
const isLibraryAlone = (framework: Framework): boolean => isRuntime(framework) && (framework.scores['deployment'] ?? 0) <= SOME;

const SOME = 3;

/**
 * `In Java, Kotlin or Scala take LangChain4j: I know no way to use Haystack there.`, where a language is told in which not all that are held
 * against each other are used; empty where all are, or none is told.
 */
export function usedFrom({ held, need, isPython, eitherLanguages, besides }: Understanding, { knowledge }: Services): string {
  const language: Language | undefined = need.language ?? (isPython ? 'python' : undefined);
  const isOne = eitherLanguages.length === 0 && besides.every((one) => one.language === undefined);
  if (language === undefined || !isOne || held.length < 2) return '';
  const named = held.flatMap(({ id }) => knowledge.frameworks.get(id) ?? []);
  const used = named.filter(({ languages }) => languages.http || isUsedFrom(languages, language));
  const left = named.filter((one) => !used.includes(one));
  if (left.length === 0) return '';
  // What trains elsewhere may be brought there; who works in R, or Python, trains there too.
  const isTrained = isOfResearch(language) && used.some(({ languages }) => languages.train.includes(language));
  if (!left.every(isLibraryAlone) && !isTrained) return '';
  const others = left.map(({ name }) => name);
  const where = answerText('language', language, knowledge);
  if (used.length === 0) return `I know no way to use ${listed(others, 'or')} ${where}.`;
  const known = listed(
    used.map(({ name }) => name),
    'or',
  );
  const why = left.every(isLibraryAlone) ? `I know no way to use ${listed(others, 'or')} there` : listed(left.map(usedText));
  return `${raised(where)} take ${known}: ${why}.`;
}

/** `scikit-learn is used from Python`: it may be called from others too, by what others make. */
function usedText({ name, languages: { train, run } }: Framework): string {
  const from = LANGUAGE.filter(({ value }) => (train.length === 0 ? run : train).includes(value)).map(({ label }) => label);
  return `${name} is used from ${listed(from)}`;
}
