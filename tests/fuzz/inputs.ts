import { createRandom, type Random } from '../../bench/random.ts';
import { oddCharacter, snippets } from './hostile.ts';

/** The longest input, in UTF-16 units. */
export const LONGEST = 40_000;

/** What inputs are made of: whole questions, and names and words to put into them. */
export type Material = { readonly questions: readonly string[]; readonly words: readonly string[] };

/** An input for a seed, always the same one. Most are questions that something happened to; some are nothing but noise. */
export function inputOf(seed: number, material: Material): string {
  const random = createRandom(seed);
  return random.pick(KINDS)(random, material).slice(0, LONGEST);
}

type Make = (random: Random, material: Material) => string;

/** Each as often as it comes among a hundred. */
const KINDS: readonly Make[] = [
  ...Array<Make>(60).fill(mutated),
  ...Array<Make>(10).fill(noise),
  ...Array<Make>(8).fill((random) => random.pick(snippets)),
  ...Array<Make>(7).fill(manyNames),
  ...Array<Make>(6).fill(nested),
  ...Array<Make>(9).fill(long),
];

/** A question, or two of them, and a few slips and attacks in a row. */
function mutated(random: Random, material: Material): string {
  let text = random.pick(material.questions);
  for (let left = 1 + below(random, 6); left > 0; left -= 1) text = random.pick(MUTATIONS)(text, random, material);
  return text;
}

const MUTATIONS: readonly ((text: string, random: Random, material: Material) => string)[] = [
  // Slips of the hand.
  (text, random) => at(text, random, 1, () => ''),
  (text, random) => at(text, random, 1, (letter) => letter + letter),
  (text, random) => at(text, random, 2, ([first = '', second = '']) => second + first),
  (text, random) => at(text, random, 1, () => random.pick('abcdefghijklmnopqrstuvwxyz0123456789'.split(''))),
  (text, random) => at(text, random, 1 + below(random, 12), () => ''),
  (text, random) =>
    Array.from(text)
      .map((letter) => (random.next() < 0.5 ? letter.toUpperCase() : letter.toLowerCase()))
      .join(''),
  (text, random) => text.replaceAll(' ', random.pick(['', '  ', '\n', '\t', '\u00A0', '\u3000', '_', '-', '.', '…', '\u0000'])),
  (text, random) => text.slice(0, below(random, text.length + 1)),
  // Other questions and words in it.
  (text, random, { questions }) => text + random.pick([' ', '. ', '\n', '? ', '; ', ' | ']) + random.pick(questions),
  (text, random, { words }) => at(text, random, 0, () => ` ${random.pick(words)} `),
  (text, random, { words }) => text.replace(/\S+/, () => random.pick(words)),
  // What is no plain text.
  (text, random) => at(text, random, 0, () => random.pick(snippets)),
  (text, random) => at(text, random, 0, () => ` ${random.pick(snippets)} `),
  (text, random) => at(text, random, 0, () => oddCharacter(random).repeat(1 + below(random, 5))),
  (text, random) => at(text, random, 0, () => oddCharacter(random)),
  (text, random) =>
    Array.from(text)
      .map((letter) => (random.next() < 0.3 ? letter + oddCharacter(random) : letter))
      .join(''),
  (text, random) => text.replaceAll(random.pick(['a', 'e', 'o', 't']), oddCharacter(random)),
  (text, random) => text.normalize(random.pick(['NFD', 'NFKD', 'NFC'])),
  (text) => Array.from(text).toReversed().join(''),
  (text, random) => random.pick(PAIRS).join(text),
  (text, random) => at(text, random, 1 + below(random, 20), (part) => random.pick(PAIRS).join(part)),
  (text, random) => text.repeat(1 + below(random, 4)),
];

/** Marks that stand around a text. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['**', '**'],
  ['*', '*'],
  ['__', '__'],
  ['~~', '~~'],
  ['||', '||'],
  ['`', '`'],
  ['```\n', '\n```'],
  ['```py\n', '```'],
  ['"', '"'],
  ['“', '”'],
  ['<', '>'],
  ['[', '](https://evil.example)'],
  ['<https://evil.example|', '>'],
  ['<@', '>'],
  ['<!', '>'],
  ['(', ')'],
  ['{', '}'],
  ['<b>', '</b>'],
  ['> ', '\n'],
  ['\n# ', '\n'],
  ['\u202E', '\u202C'],
  ['\u2066', '\u2069'],
  ['\u001B[31m', '\u001B[0m'],
];

function noise(random: Random): string {
  const odd = random.next();
  return Array.from({ length: 1 + below(random, random.pick([5, 40, 300])) }, () =>
    random.next() < odd ? oddCharacter(random) : String.fromCharCode(32 + below(random, 95)),
  ).join('');
}

function manyNames(random: Random, { words }: Material): string {
  const mark = random.pick([' ', ', ', ' vs ', ' or ', '|', '/', ' und ', '\n', '']);
  return Array.from({ length: 1 + below(random, 30) }, () => random.pick(words)).join(mark);
}

/** Markup within markup, closed or left open. */
function nested(random: Random, { questions }: Material): string {
  const depth = 1 + below(random, 60);
  let text = random.pick([random.pick(questions), random.pick(snippets), '']);
  for (let left = depth; left > 0; left -= 1) {
    const [open, close] = random.pick(PAIRS);
    text = open + text + (random.next() < 0.8 ? close : '');
  }
  return text;
}

/** Up to the longest line: one thing again and again, or many things. */
function long(random: Random, material: Material): string {
  const length = Math.floor(LONGEST * random.pick([0.01, 0.05, 0.25, 1]));
  if (random.next() < 0.6) {
    const part = random.pick([
      oddCharacter(random),
      random.pick(snippets),
      random.pick(TEDIOUS),
      random.pick(material.questions),
      random.pick(material.words),
      String.fromCharCode(32 + below(random, 95)),
    ]);
    const filled = random.pick(['', '', 'x', '<', '@']) + part.repeat(Math.ceil(length / Math.max(1, part.length))).slice(0, length);
    // A search that gives up late does so at the end.
    return filled + random.pick(['', '', '!', '\n', 'x', '>', '?']);
  }
  let text = '';
  while (text.length < length) text += `${random.next() < 0.8 ? random.pick(material.questions) : noise(random)} `;
  return text.slice(0, length);
}

/** What careless patterns take long for. */
const TEDIOUS: readonly string[] = [
  ' ',
  '\n',
  '\t ',
  '.',
  'a.',
  'a-',
  '1.',
  '[',
  ']',
  '[](',
  '<',
  '<@',
  '<a:',
  '&lt;',
  ':a',
  ':a:',
  '`',
  '* ',
  '*a',
  '_a ',
  '~',
  '“',
  '"',
  'and ',
  'hi, ',
  'so and but ',
  'question:',
  'aspect: ',
  'tf ',
  'tf 2 ',
  'v',
  ' vs',
  '@',
  '#',
  '\\',
  '%3A',
  '。',
  '和',
  'keras和',
  '\u0301',
  '\u200D',
  '👩‍👩‍👧‍👦',
  '\uD83D',
];

/** A text with something else in the place of `length` of its letters. */
function at(text: string, random: Random, length: number, put: (part: string) => string): string {
  const from = below(random, text.length + 1);
  return text.slice(0, from) + put(text.slice(from, from + length)) + text.slice(from + length);
}

function below(random: Random, most: number): number {
  return Math.floor(random.next() * most);
}
