import { escaped } from '../escaped.ts';
import { isSpaceless } from '../spaceless.ts';

/** Finds any of many words and phrases in a text, whole and whatever their case. */
export type Phrases = (text: string) => boolean;

/** What takes back a phrase that it stands before or after: in `without a server` no server is meant, nor in `サーバー以外`. */
export type TakenBack = { readonly before: readonly string[]; readonly after?: readonly string[] };

export function createPhrases(phrases: readonly string[], takenBack?: TakenBack): Phrases {
  const anywhere = patternOf(phrases);
  if (anywhere === undefined) return () => false;
  const found = new RegExp(anywhere, 'iu');
  if (takenBack === undefined) return (text) => found.test(text);
  // Most texts hold none: only of those that do it is asked how it stands there.
  const meant = new RegExp(`${standing('<', takenBack.before)}(?:${anywhere})${standing('', takenBack.after ?? [])}`, 'iu');
  return (text) => found.test(text) && meant.test(text);
}

/** Takes all of them out of a text. */
export function createLeaveOut(phrases: readonly string[]): (text: string) => string {
  const anywhere = patternOf(phrases);
  if (anywhere === undefined) return (text) => text;
  const pattern = new RegExp(anywhere, 'giu');
  return (text) => text.replace(pattern, ' ');
}

/** The first choice one of whose phrases occurs. */
export function createChooser(
  choices: Readonly<Record<string, readonly string[]>>,
  takenBack?: TakenBack,
): (text: string) => string | undefined {
  const finders = Object.entries(choices).map(([choice, phrases]) => [choice, createPhrases(phrases, takenBack)] as const);
  return (text) => finders.find(([, occurs]) => occurs(text))?.[0];
}

/** What matches any of them; undefined if there are none. Words stand alone, runs without spaces wherever they are. */
function patternOf(phrases: readonly string[]): string | undefined {
  const words = phrases.filter((phrase) => !isSpaceless(phrase)).map(escaped);
  const runs = phrases.filter(isSpaceless).map(runPattern);
  const parts = [...(words.length === 0 ? [] : [`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`]), ...runs];
  return parts.length === 0 ? undefined : parts.join('|');
}

/**
 * A phrase that stands in a run. Texts have runs set apart from what stands against them: `没有gpu` is found in `没有 GPU`. What stands
 * twice around a `not` is a question in Chinese: `有没有gpu` asks whether there is one.
 */
export function runPattern(phrase: string): string {
  const [first = '', second = ''] = phrase;
  const before = /\w/.test(first) ? '(?<!\\w)' : /[不没沒]/.test(first) ? `(?<!${escaped(second)})` : '';
  return `${before}${escaped(phrase).replace(BORDER, ' ?')}${/\w$/.test(phrase) ? '(?!\\w)' : ''}`;
}

const RUN = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]';
const BORDER = new RegExp(`(?<=${RUN})(?=\\w)|(?<=\\w)(?=${RUN})`, 'gu');

/** That none of such phrases stands directly before (`<`) or after. */
function standing(side: '<' | '', phrases: readonly string[]): string {
  const pattern = patternOf(phrases);
  if (pattern === undefined) return '';
  return side === '<' ? `(?<!(?:${pattern}) ?)` : `(?! ?(?:${pattern}))`;
}
