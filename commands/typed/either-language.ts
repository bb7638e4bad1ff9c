import type { Framework, Knowledge, Language } from '../../src/core/knowledge/knowledge.ts';
import type { Need } from '../../src/core/need.ts';
import { POOR } from '../../src/core/recommend/ranking/rank.ts';
import { recommend } from '../../src/core/recommend/recommend.ts';
import type { Understanding } from '../../src/core/understand/understand.ts';
import { answerText } from '../views/needs.ts';
import { raised } from '../views/wording.ts';

type Either = Pick<Understanding, 'eitherLanguages'>;

/** A need in the language in which something fits best, where any of several will do: of those as good, the one that is told first. */
export function inBestLanguage(need: Need, { eitherLanguages }: Either, knowledge: Knowledge): Need {
  const fits = eitherLanguages.map((language) => ({ language, fit: fittingIn(language, need, knowledge)?.fit ?? 0 }));
  const [best] = fits.toSorted((one, other) => other.fit - one.fit);
  return best === undefined || best.fit === 0 ? need : { ...need, language: best.language };
}

/** `In Julia it would be XGBoost.`, of each of the other languages that would do too; empty where there are none. */
export function otherLanguagesText(need: Need, { eitherLanguages }: Either, knowledge: Knowledge): string {
  if (!eitherLanguages.some((language) => language === need.language)) return '';
  return eitherLanguages
    .filter((language) => language !== need.language)
    .map((language) => {
      const found = fittingIn(language, need, knowledge);
      const where = raised(answerText('language', language, knowledge));
      return found === undefined ? `${where} nothing I know fits.` : `${where} it would be ${found.framework.name}.`;
    })
    .join(' ');
}

function fittingIn(
  language: Language,
  need: Need,
  knowledge: Knowledge,
): { readonly framework: Framework; readonly fit: number } | undefined {
  const found = recommend(knowledge, { ...need, language });
  const [first] = found.ranking;
  return first !== undefined && first.fit >= POOR && found.why(first.framework).isForTask ? first : undefined;
}
