import { escaped } from '../../text/escaped.ts';

/** A longer text tells a story, and so does a longer aside. */
const LONGEST = { text: 25, aside: 6, point: 4 };

/**
 * What is asked of things that are held against each other beside their names, as typed: what stands between commas by itself, `qdrant vs
 * milvus, must run on arm`, or after the last of them, `for hiring`. What is said to somebody, as `which one wins`, asks nothing of them.
 */
export function asidesIn(text: string, names: readonly string[]): readonly string[] {
  if (names.length === 0 || wordCount(text) > LONGEST.text) return [];
  const isNamed = new RegExp(names.map(named).join('|'), 'iu');
  return text
    .split(SEGMENT)
    .map((segment) => (isNamed.test(segment) ? afterNames(segment, isNamed) : beside(segment)))
    .filter((aside) => isAside(aside) && !SAID.test(aside));
}

/** What is listed behind the last of names, as typed: `price` and `ui` in `flink vs spark: price, ui`; after a colon nothing but a list is meant. */
export type Points = { readonly points: readonly string[]; readonly isList: boolean };

export function pointsIn(text: string, names: readonly string[]): Points {
  const rest = names.length === 0 || wordCount(text) > LONGEST.text ? '' : behindNames(text, names);
  const points = ASKED.test(rest.trim()) ? [] : rest.split(BETWEEN_POINTS).map((point) => point.trim());
  const isPoint = (point: string): boolean => /\p{L}{2}/u.test(point) && wordCount(point) <= LONGEST.point && !SAID.test(point);
  return { points: points.filter(isPoint), isList: /^\s*:/.test(rest) };
}

function behindNames(text: string, names: readonly string[]): string {
  const lower = text.toLowerCase();
  const end = Math.max(...names.map((name) => endOf(name, text, lower)));
  return end < 0 ? '' : text.slice(end);
}

/** Where a name ends for the last time; -1 where it does not stand there. Most stand as they are, and making an expression takes long. */
function endOf(name: string, text: string, lower: string): number {
  const at = lower.lastIndexOf(name.toLowerCase());
  const isWhole = at >= 0 && !isLetter(text[at - 1]) && !isLetter(text[at + name.length]);
  if (isWhole) return at + name.length;
  const last = [...text.matchAll(new RegExp(named(name), 'giu'))].at(-1);
  return last === undefined ? -1 : last.index + last[0].length;
}

const isLetter = (letter = ''): boolean => /[\p{L}\p{N}]/u.test(letter);

const BETWEEN_POINTS = /(?:(?!(?<=\d),\d{3}(?!\d))[,;:()!?\n])+|\.(?=\s|$)|\s[-–—&+]+\s|\s(?:and|plus)\s/i;

/** `10,000` is one figure. */
const SEGMENT = /(?:(?!(?<=\d),\d{3}(?!\d))[,;:()!\n])+|\.(?=\s|$)|\s[-–—]+\s/;

/** A text with a comma in the place of each of these. */
export const withoutNames = (text: string, names: readonly string[]): string =>
  names.length === 0 ? text : text.replace(new RegExp(names.map(named).join('|'), 'giu'), ',');

/** A name as it is understood, however it is written: `onnxruntime` for `ONNX Runtime`. */
const named = (name: string): string => `(?<![\\p{L}\\p{N}])${Array.from(name, escaped).join('[\\s._-]*')}(?![\\p{L}\\p{N}])`;

/** What stands after the last name, if its first word says that it is asked for. */
function afterNames(segment: string, isNamed: RegExp): string {
  const rest = (segment.split(isNamed).at(-1) ?? '').replace(/\?+\s*$/, '').trim();
  return ASKED.test(rest) && !YEAR.test(rest) ? rest : '';
}

/** What stands by itself; `same numbers?` is a question of its own. */
const beside = (segment: string): string => (segment.includes('?') ? '' : segment.trim());

const isAside = (text: string): boolean => wordCount(text) > 1 && wordCount(text) <= LONGEST.aside && /\p{L}{2}/u.test(text);

const wordCount = (text: string): number => text.trim().split(/\s+/).length;

const ASKED = /^(?:for|on|with|without|under|within|below|no|only|needs?|needing|must|has to|have to)\s/i;
const YEAR = /\b(?:19|20)\d\d$/;

/** Words of somebody who speaks or asks, which no bare condition has. */
const SAID =
  /^(?:and|but|including|be)\b|\b(?:i|i'm|i've|im|ive|we|you|he|she|they|it|its|it's|me|us|my|our|your|his|her|their|them|this|that|these|those|there|who|whose|which|what|whats|why|how|when|where|is|are|was|were|do|does|did|can|could|should|would|will|anyone|anybody|someone|please|pls|plz|thanks|thx|hi|hello|hey|help|tell|compare|compared|comparison|versus|vs|or|better|best|difference|thoughts|opinions|recommend|suggest|pick|choose|question|example|respect|ok|so|now|yes|just|good (?:morning|afternoon|evening|day))\b/i;
