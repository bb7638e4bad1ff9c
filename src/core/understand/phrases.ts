import { escaped } from '../escaped.ts';
import { isSpaceless, setApart } from '../spaceless.ts';

/** Finds any of many words and phrases in a text, whole and whatever their case. */
export type Phrases = (text: string) => boolean;

/** `unless` are phrases after which one of them does not count: in `without a server` no server is meant. */
export function createPhrases(phrases: readonly string[], unless: readonly string[] = []): Phrases {
  if (phrases.length === 0) return () => false;
  const pattern = new RegExp(patternOf(phrases, unless), 'iu');
  return (text) => pattern.test(text);
}

/** Takes all of them out of a text. */
export function createLeaveOut(phrases: readonly string[]): (text: string) => string {
  if (phrases.length === 0) return (text) => text;
  const pattern = new RegExp(patternOf(phrases), 'giu');
  return (text) => text.replace(pattern, ' ');
}

function patternOf(phrases: readonly string[], unless: readonly string[] = []): string {
  const spaced = phrases.filter((phrase) => !isSpaceless(phrase)).map(escaped);
  const spaceless = phrases.filter(isSpaceless).map(inParts);
  const meant = unless.length === 0 ? '' : `(?<!(?<![\\p{L}\\p{N}])(?:${unless.map(escaped).join('|')}) )`;
  const parts = [...(spaced.length === 0 ? [] : [`(?<![\\p{L}\\p{N}])${meant}(?:${spaced.join('|')})(?![\\p{L}\\p{N}])`]), ...spaceless];
  return parts.join('|');
}

/** Texts are set apart where the script changes, and so at each mark of a long vowel: `サーバー`. */
const inParts = (phrase: string): string => setApart(phrase).trim().split(/ +/).map(escaped).join(' *');

/** The first choice one of whose phrases occurs. */
export function createChooser(
  choices: Readonly<Record<string, readonly string[]>>,
  unless: readonly string[] = [],
): (text: string) => string | undefined {
  const finders = Object.entries(choices).map(([choice, phrases]) => [choice, createPhrases(phrases, unless)] as const);
  return (text) => finders.find(([, occurs]) => occurs(text))?.[0];
}
