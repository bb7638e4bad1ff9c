import { stemmer } from 'stemmer';
import type { Place } from '../names/mentions.ts';
import { spaced } from '../../text/spaceless.ts';

/** Stands for any framework, and for one whose name is an everyday word too. */
const NAME = '@';
const EVERYDAY = '~';

/**
 * What a text says of what it wants, whatever it is about: its words and pairs of neighbours, with `@` for the names of frameworks.
 * `is keras dead?` gives `is`, `@`, `dead`, `?`, `^ is`, `is @`, `@ dead`, `dead ?`.
 */
export function tokensOf(words: readonly string[], named: readonly Place[], isQuestion: boolean): readonly string[] {
  const line = ['^'];
  for (let at = 0; at < words.length;) {
    const name = named.find((one) => one.at === at);
    if (name === undefined) line.push(...partsOf(words[at] ?? ''));
    else line.push(name.isEveryday ? EVERYDAY : NAME);
    at += name?.length ?? 1;
  }
  line.push(isQuestion ? '?' : '$');
  const tokens = new Set(line.slice(1));
  for (let at = 1; at < line.length; at += 1) tokens.add(`${line[at - 1]} ${line[at]}`);
  // What stands between two names tells most: `@ or @`, `@ for @`.
  for (let at = 2; at < line.length; at += 1) if (line[at] === NAME && line[at - 2] === NAME) tokens.add(`@ ${line[at - 1]} @`);
  return [...tokens];
}

/** A word without its ending, a figure as `0`; of a script without spaces each pair of letters. */
function partsOf(word: string): readonly string[] {
  const lower = word.toLowerCase();
  if (/^\d/.test(lower)) return ['0'];
  if (/^[a-z]+$/.test(lower)) return [lower.length > 3 ? stemmer(lower) : lower];
  return spaced(lower).split(' ').filter(Boolean);
}
