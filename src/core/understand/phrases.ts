import { escaped } from '../escaped.ts';
import { isSpaceless } from '../spaceless.ts';

/** Finds any of many words and phrases in a text, whole and whatever their case. */
export type Phrases = (text: string) => boolean;

/** `unless` are phrases after which one of them does not count: in `without a server` no server is meant. */
export function createPhrases(phrases: readonly string[], unless: readonly string[] = []): Phrases {
  const spaced = phrases.filter((phrase) => !isSpaceless(phrase)).map(escaped);
  const spaceless = phrases.filter(isSpaceless).map(escaped);
  const meant = unless.length === 0 ? '' : `(?<!(?<![\\p{L}\\p{N}])(?:${unless.map(escaped).join('|')}) )`;
  const parts = [...(spaced.length === 0 ? [] : [`(?<![\\p{L}\\p{N}])${meant}(?:${spaced.join('|')})(?![\\p{L}\\p{N}])`]), ...spaceless];
  if (parts.length === 0) return () => false;
  const pattern = new RegExp(parts.join('|'), 'iu');
  return (text) => pattern.test(text);
}

/** A text without any of such phrases. */
export function createWithout(phrases: readonly string[]): (text: string) => string {
  const spaced = phrases.filter((phrase) => !isSpaceless(phrase)).map(escaped);
  const pattern = new RegExp(
    [`(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{N}])`, ...phrases.filter(isSpaceless).map(escaped)].join('|'),
    'giu',
  );
  return (text) => (phrases.length === 0 ? text : text.replace(pattern, ' '));
}

/** The first choice one of whose phrases occurs. */
export function createChooser(
  choices: Readonly<Record<string, readonly string[]>>,
  unless: readonly string[] = [],
): (text: string) => string | undefined {
  const finders = Object.entries(choices).map(([choice, phrases]) => [choice, createPhrases(phrases, unless)] as const);
  return (text) => finders.find(([, occurs]) => occurs(text))?.[0];
}
