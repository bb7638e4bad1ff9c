import { withoutPrograms } from '../../text/code.ts';
import { createEndingsApart } from '../../text/endings.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { normalizeName } from '../../knowledge/spelling.ts';
import { withoutMarkup } from '../../text/markup.ts';
import { setApart } from '../../text/spaceless.ts';
import type { TongueOf } from '../../text/tongue.ts';
import { type Asks, createAsksOf } from './asks.ts';
import { createWithDevices } from './devices.ts';
import { createMendWord } from './misspelt.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * The words of a text with their normalized names, the places of those that a comma, a colon or the end of a sentence sets apart from the one before,
 * and of those with which a sentence begins.
 */
export type Tokenized = {
  readonly words: readonly string[];
  readonly keys: readonly string[];
  readonly apart: ReadonlySet<number>;
  readonly begins: ReadonlySet<number>;
};

/** Words, and the places of those with which a sentence begins. */
export type Sentences = Pick<Tokenized, 'words' | 'begins'>;

/** A text as it was typed, once misspelt words are mended: its words, their normalized names, and what it asks for by its words. */
export type Typed = Tokenized & { readonly text: string; readonly asks: Asks };

/** The longest text that is looked at, in characters: what comes later rarely changes what is asked. */
const LONGEST = 2000;

export function createReadTyped(
  knowledge: Knowledge,
  { lexical, usesOf, isOrdinary }: Vocabulary,
  tongueOf: TongueOf,
): (whole: string) => Typed {
  const asksOf = createAsksOf(knowledge);
  const withApart = createApart(knowledge);
  const withDevices = createWithDevices(knowledge.lexicon);
  const strangers = strangerWords(knowledge);
  const mendWord = createMendWord(
    lexical,
    (word) =>
      strangers.has(word) ||
      isOrdinary(word) ||
      usesOf(word) > 0 ||
      tongueOf(word) === 'foreign' ||
      knowledge.names.exact(word) !== undefined,
    knowledge.names,
  );
  return (whole) => {
    const plain = whole.slice(0, LONGEST).replace(CURLY, "'");
    const spelt = plain.replace(SHORT_WITHOUT, 'without').replace(SHORT_WITH, 'with ');
    const text = withDevices(withApart(withoutPrograms(withoutMarkup(spelt)).replace(APOLOGY, ' ')))
      .replace(DOT_NET, 'dotnet')
      .replace(JOINED, ' + ')
      .replace(LATIN, mendWord);
    const found = [...text.matchAll(WORD)];
    const words = found.map(([word]) => word.replace(/(?:[’']s|[.\-&’']+)$/, ''));
    const placesBehind = (mark: RegExp): readonly number[] =>
      found.flatMap(({ index }, at) => (mark.test(text.slice(found[at - 1]?.index ?? 0, index)) ? [at] : []));
    const begins = new Set(placesBehind(END));
    return { text, words, keys: words.map(normalizeName), apart: new Set([...placesBehind(COMMA), ...begins]), begins, asks: asksOf(text) };
  };
}

/** Words of what the knowledge tells nothing of, which are meant as they stand too. */
function strangerWords({ lexicon }: Knowledge): ReadonlySet<string> {
  const { unweighed, makers, origins, strangers, other_languages: languages, other_tasks: tasks } = lexicon;
  const phrases = [unweighed, origins, strangers, ...[makers, languages, tasks].map((by) => Object.values(by).flat())].flat();
  return new Set(phrases.flatMap((phrase) => phrase.toLowerCase().split(' ')));
}

/** What phones write within words: `don’t`. */
const CURLY = /(?<=\p{L})’(?=\p{L})/gu;

/** `images w/o tensorflow`, `gradio w/ torch`; a path such as `/w/o/` is none. */
const SHORT_WITHOUT = /(?<![\p{L}\p{N}/\\.])w\/(?:o|out)(?![\p{L}\p{N}/\\])/giu;
const SHORT_WITH = /(?<![\p{L}\p{N}/\\.])w\/(?=\s|\p{L})/giu;

/** Nothing is joined across a colon: `pytorch: rl` is no name, but `torch::deploy` is. */
const COMMA = /[,;，；、：]|(?<!:):\s/;
/** No sentence ends with `vs.` or `e.g.`. */
const END = /(?<!\b(?:vs?|e\.?g|i\.?e|w\.r\.t|etc|incl|resp|approx|ca|bzw|z\.?b|p\.?ej))\.\s|[?!]|[。？！]/i;

const WORD = /[\p{L}\p{N}@][\p{L}\p{N}+#.&@'’-]*/gu;

/** Words that may be misspelt, but for parts of longer names such as `keras-rl` and `torch.nn`, and what stands beside a `vs`, which is a name. */
const LATIN = /(?<![\p{L}\p{N}.\-_/'’@]|\b(?:vs\.?|versus) )[a-z]{5,}(?![\p{L}\p{N}\-_/@]|\.[\p{L}\p{N}]| (?:vs|versus)\b)/gu;

/** Said of the message itself: it asks for nothing to do with texts. */
const APOLOGY =
  /\bsorry (?:for|about) (?:the |my |this |such a )?(?:very |so )?(?:long|lengthy) (?:text|post|message|question|story|read)\b/giu;

/** A word never begins with a dot otherwise. */
const DOT_NET = /(?<![\p{L}\p{N}])\.net(?![\p{L}])/giu;

/** `onnx+ort` are two names; `c++` is one. */
const JOINED = /(?<=[\p{L}\p{N}])\+(?=[\p{L}\p{N}])/gu;

/** Chinese and Japanese stand directly against names, Latin and their own, `keras和飞桨的区别`; endings of other languages do too. */
function createApart({ frameworks, names: all }: Knowledge): (text: string) => string {
  const endingsApart = createEndingsApart(all);
  const own = [...frameworks.values()].flatMap(({ aliases }) => aliases).filter((alias) => SPACELESS_ONLY.test(alias));
  if (own.length === 0) return (text) => setApart(endingsApart(text));
  const names = new RegExp(own.sort((a, b) => b.length - a.length).join('|'), 'gu');
  return (text) => setApart(endingsApart(text)).replace(names, ' $& ');
}

const SPACELESS_ONLY = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;
