import { escaped } from './escaped.ts';
import { isSpaceless } from './spaceless.ts';
import { firstRun, runsOfLetters } from './letters.ts';

/** Finds any of many words and phrases in a text, whole and whatever their case. */
export type Phrases = (text: string) => boolean;

/** What takes back a phrase that it stands before or after: in `without a server` no server is meant, nor in `サーバー以外`. */
export type TakenBack = { readonly before: readonly string[]; readonly after?: readonly string[] };

export function createPhrases(phrases: readonly string[], takenBack?: TakenBack): Phrases {
  const anywhere = patternOf(phrases);
  if (anywhere === undefined) return () => false;
  const pattern = new RegExp(anywhere, 'giu');
  const mayHold = createMayHold(phrases);
  const isTakenBack = createIsTakenBack(takenBack);
  return (text) => {
    if (!mayHold(text)) return false;
    // Of a pattern as long as these `matchAll` makes a copy for each text, which takes longer than to look.
    pattern.lastIndex = 0;
    for (let found = pattern.exec(text); found !== null; found = pattern.exec(text))
      if (!isTakenBack(text, found.index, pattern.lastIndex)) return true;
    return false;
  };
}

/** Whether what stands from one place to another is taken back by what stands directly before or after it. */
function createIsTakenBack({ before, after = [] }: TakenBack = { before: [] }): (text: string, from: number, to: number) => boolean {
  const [earlier, later] = [patternOf(before), patternOf(after)];
  const ends = earlier === undefined ? undefined : new RegExp(`(?<=(?:${earlier}) ?)`, 'iuy');
  const begins = later === undefined ? undefined : new RegExp(` ?(?:${later})`, 'iuy');
  const isAt = (pattern: RegExp | undefined, text: string, place: number): boolean => {
    if (pattern === undefined) return false;
    pattern.lastIndex = place;
    return pattern.test(text);
  };
  return (text, from, to) => isAt(ends, text, from) || isAt(begins, text, to);
}

/** Whether a text has the beginning of any of them, which is seen much faster than whether it has one. */
function createMayHold(phrases: readonly string[]): (text: string) => boolean {
  const hasRuns = phrases.some(isSpaceless);
  const firsts = new Set(phrases.filter((phrase) => !isSpaceless(phrase)).map(firstRun));
  if (firsts.has(undefined)) return () => true;
  return (text) => {
    for (const run of runsOfLetters(text)) if (firsts.has(run)) return true;
    return hasRuns && isSpaceless(text);
  };
}

/** Takes all of them out of a text. */
export const createLeaveOut = (phrases: readonly string[]): ((text: string) => string) => createReplace(phrases, ' ');

/** Puts another one in the place of all of them. */
export function createReplace(phrases: readonly string[], instead: string): (text: string) => string {
  const anywhere = patternOf(phrases);
  if (anywhere === undefined) return (text) => text;
  const pattern = new RegExp(anywhere, 'giu');
  return (text) => text.replace(pattern, instead);
}

/** The choices one of whose phrases occurs, in the order of the choices: the first, or all. */
export type Choices = { first(text: string): string | undefined; all(text: string): readonly string[] };

export function createChoices(choices: Readonly<Record<string, readonly string[]>>, takenBack?: TakenBack): Choices {
  const finders = Object.entries(choices).map(([choice, phrases]) => [choice, createPhrases(phrases, takenBack)] as const);
  return {
    first: (text) => finders.find(([, occurs]) => occurs(text))?.[0],
    all: (text) => finders.flatMap(([choice, occurs]) => (occurs(text) ? [choice] : [])),
  };
}

/** The first choice one of whose phrases occurs. */
export const createChooser = (...of: Parameters<typeof createChoices>): Choices['first'] => createChoices(...of).first;

/** What matches any of them, the longest that stands at a place; undefined if there are none. Words stand alone, runs without spaces wherever they are. */
function patternOf(phrases: readonly string[]): string | undefined {
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length);
  const words = longestFirst.filter((phrase) => !isSpaceless(phrase)).map(escaped);
  const runs = longestFirst.filter(isSpaceless).map(runPattern);
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
