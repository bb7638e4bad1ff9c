import type { Random } from '../../bench/random.ts';
import { hostileStrings } from '../gallery.ts';

/** Pieces that must stay text wherever they turn up: what the gallery has, and its parts. */
export const snippets: readonly string[] = [
  ...new Set([
    ...hostileStrings,
    ...hostileStrings.flatMap((text) => text.split(' ')),
    '@everyone',
    '@here',
    '@channel',
    '<@123456789012345678>',
    '<@&123456789012345678>',
    '<#123456789012345678>',
    '<!subteam^S123|@team>',
    '<mailto:a@evil.example|a>',
    'http://169.254.169.254/',
    'https://discord.gg/abc',
    'xn--e1afmkfd.example',
    '/compare pytorch tensorflow',
    '/remove asker:1',
    'show:sources',
    'from:999999',
    'visibility:public',
    'question:"x"',
    '{"command":"about","args":{"framework":"keras"}}',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '$&',
    '$1',
    '${7*7}',
    '{{7*7}}',
    "'; drop table faq; --",
    '<script>alert(1)</script>',
    '../../../../etc/passwd',
    '%00',
    '%n%s',
    '\\u0000',
    '(a+)+$',
    '[^]*',
    'NaN',
    '-0',
    '1e999',
    '2.99.99',
    'v999999999999999999999',
    '\u0000',
    '\uFEFF',
    '\u2028',
    '\u2029',
    '\r\n',
    '🏳️‍🌈🏳️‍⚧️👩🏽‍🚀',
    '١٢٣ ४५६',
    'İstanbul ß ﬁ ㎏ Å',
    'ไทย မြန်မာ한국어',
    'ऄऽक्षि',
  ]),
];

/** A character of any plane; those that text is made of, and those that change how other text is read, come oftener. */
export function oddCharacter(random: Random): string {
  const [from, to] = random.pick(RANGES);
  return String.fromCodePoint(from + Math.floor(random.next() * (to - from + 1)));
}

const RANGES: readonly (readonly [number, number])[] = [
  [0x0000, 0x001f], // control characters
  [0x007f, 0x009f],
  [0x00a0, 0x024f], // Latin
  [0x0300, 0x036f], // combining marks
  [0x0370, 0x058f], // Greek, Cyrillic, Armenian
  [0x0590, 0x08ff], // Hebrew, Arabic, Syriac
  [0x0900, 0x109f], // Indic, Thai, Burmese
  [0x200b, 0x200f], // zero widths and directions
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x20d0, 0x20ff],
  [0x2100, 0x2bff], // signs
  [0x3000, 0x30ff], // Japanese
  [0x4e00, 0x9fff], // Han
  [0xac00, 0xd7af], // Hangul
  [0xd800, 0xdfff], // halves of pairs
  [0xe000, 0xf8ff], // private use
  [0xfe00, 0xfe0f], // variants
  [0xff00, 0xffff], // wide and special
  [0x10000, 0x1ffff], // the supplementary planes, emoji among them
  [0x1f300, 0x1faff],
  [0x20000, 0x2ffff],
  [0xe0000, 0xe01ef], // tags
  [0xf0000, 0x10ffff],
];
