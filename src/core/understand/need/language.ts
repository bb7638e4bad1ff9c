import type { Language, Lexicon } from '../../knowledge/knowledge.ts';
import { LANGUAGES } from '../../knowledge/languages.ts';
import { type Choices, createChoices } from '../../text/phrases.ts';
import { isOr } from '../../text/connectives.ts';
import type { IsRefused } from '../../text/refused.ts';
import type { Sentences } from '../input/typed.ts';
import { unwantedIn } from '../names/standing.ts';

/** The language that a text says it is done in, those of which any will do, `in R or Julia`, and those that it says are not wanted. */
export type LanguageIn = (
  text: string,
  said: Sentences,
) => {
  readonly language: string | undefined;
  readonly eitherLanguages: readonly Language[];
  readonly unwantedLanguages: readonly Language[];
};

export function createLanguageIn(languages: Choices, isRefused: IsRefused, isNot: IsRefused): LanguageIn {
  return (text, said) => {
    const { words } = said;
    const refused = refusedIn(said, isRefused);
    const isWanted = (one: string): boolean => !refused.some((language) => language === one);
    const language = languages.all(text).find(isWanted) ?? capitalIn(words, isNot, isWanted);
    const either = eitherIn(words).filter(isWanted);
    return { language, eitherLanguages: either.length > 1 ? either : [], unwantedLanguages: refused };
  };
}

/** All languages that a text names, whatever it says of them: `in Java, C# or Go`. */
export const createLanguagesNamed = (lexicon: Pick<Lexicon, 'languages'>): ((text: string) => readonly Language[]) => {
  const { all } = createChoices(lexicon.languages);
  return (text) => {
    const named = new Set<string>([...all(text), ...placesIn(text.split(/[\s,;:?!()]+/)).map(({ language }) => language)]);
    return LANGUAGES.filter((language) => named.has(language));
  };
};

/** Languages whose names are ordinary words or letters, but for their capital: `called from Go`, `in R`. */
const CAPITALS: ReadonlyMap<string, Language> = new Map([
  ['Go', 'go'],
  ['R', 'r'],
]);

/** A sentence may begin with `Go`, and who shouts writes everything in capitals. */
function capitalIn(words: readonly string[], isNot: IsRefused, isWanted: (language: string) => boolean): Language | undefined {
  const isShouted = words.every((word) => word === word.toUpperCase());
  const place = isShouted
    ? -1
    : words.findIndex(
        (word, at) => isWanted(CAPITALS.get(word) ?? '') && CAPITALS.has(word) && (at > 0 || word.length === 1) && !isNot(words, at, 1),
      );
  return CAPITALS.get(words[place] ?? '');
}

/** `no python or java`, `we don't use R anymore`; a small `go` is a verb, and who refuses `python 2` may well work in Python. */
function refusedIn(said: Sentences, isRefused: IsRefused): readonly Language[] {
  const { words } = said;
  const places = placesIn(words);
  const refused = unwantedIn(said, places, isRefused);
  return LANGUAGES.filter((language) => {
    const own = places.filter((place) => place.language === language);
    return own.length > 0 && own.every((place) => refused.includes(place));
  });
}

const placesIn = (words: readonly string[]): readonly { readonly language: Language; readonly at: number; readonly length: number }[] =>
  words.flatMap((word, at) => {
    const language = LANGUAGES.find((one) => (one === 'go' ? word === 'Go' : word.toLowerCase() === one));
    return language === undefined || /^\d/.test(words[at + 1] ?? '') ? [] : [{ language, at, length: 1 }];
  });

/** Several that stand together with an `or` among them. */
function eitherIn(words: readonly string[]): readonly Language[] {
  const places = placesIn(words);
  const [first, last] = [places[0]?.at ?? 0, places.at(-1)?.at ?? 0];
  const between = words.slice(first, last).filter((_, at) => !places.some((place) => place.at === first + at));
  const isEither = between.some(isOr) && between.every((word) => isOr(word) || IN.test(word));
  return isEither ? [...new Set(places.map(({ language }) => language))] : [];
}

const IN = /^(?:in|en|em)$/i;
