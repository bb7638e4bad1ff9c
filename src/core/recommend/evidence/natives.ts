import type { Framework, Language } from '../../knowledge/knowledge.ts';
import { LANGUAGES } from '../../knowledge/languages.ts';
import type { Reason } from './reason.ts';

/** Being made first of all for the language that is worked in. */
export const NATIVE_TO = 'native-to';
const NATIVE_WEIGHT = 2;

/** The frameworks that are made first of all for each language, with the reason that gives. */
export function nativesOf(frameworks: readonly Framework[]): ReadonlyMap<Language, ReadonlyMap<string, Reason>> {
  return new Map(
    LANGUAGES.map((language) => {
      const natives = frameworks.filter(({ languages }) => (languages.train[0] ?? languages.run[0]) === language);
      return [
        language,
        new Map(
          natives.map(({ id, claims, status }) => {
            const [claim = { ...status, was: [], disputed: [] }] = claims.get('languages') ?? [];
            return [id, { aspect: NATIVE_TO, weight: NATIVE_WEIGHT, claim: { ...claim, score: 5 } }];
          }),
        ),
      ];
    }),
  );
}
