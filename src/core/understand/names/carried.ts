import type { Lexicon } from '../../knowledge/knowledge.ts';
import { escaped, wholeNames } from '../../text/escaped.ts';

/** The ids of the frameworks whose models a text speaks of by their files or their own names: `a .pt file`, `model.pkl`, `bert`. */
export type CarriedIn = (text: string) => readonly string[];

export function createCarriedIn({ carried }: Pick<Lexicon, 'carried'>): CarriedIn {
  const finders = Object.entries(carried).map(([id, phrases]) => [id, finderOf(phrases)] as const);
  return (text) => finders.flatMap(([id, isIn]) => (isIn(text) ? [id] : []));
}

/** An ending stands behind any name, or alone. */
function finderOf(phrases: readonly string[]): (text: string) => boolean {
  const endings = phrases.filter((phrase) => phrase.startsWith('.'));
  const names = phrases.filter((phrase) => !phrase.startsWith('.'));
  const patterns = [
    ...(endings.length === 0 ? [] : [new RegExp(`(?:${endings.map(escaped).join('|')})(?![\\w-]|\\.\\w)`, 'i')]),
    ...(names.length === 0 ? [] : [wholeNames(names)]),
  ];
  return (text) => patterns.some((pattern) => pattern.test(text));
}
