import type { Knowledge, Language } from './knowledge/knowledge.ts';
import type { Match } from './knowledge/names.ts';
import { LANGUAGES } from './knowledge/languages.ts';
import { nameKey } from './knowledge/spelling.ts';
import { createChooser, createPhrases } from './phrases.ts';
import { EXPERIENCES, type Need, PRIORITIES, TARGETS } from './recommend.ts';

/** What a free text is about. */
export type Understanding = {
  /** The frameworks it names, each once, in order. */
  readonly frameworks: readonly Match[];
  /** The aspects it names, the most specific first. */
  readonly aspects: readonly string[];
  readonly need: Need;
  /** What it asks for; several may hold. */
  readonly asks: {
    readonly comparison: boolean;
    /** Perhaps a comparison: there is an "or" in it. */
    readonly either: boolean;
    readonly advice: boolean;
    readonly meaning: boolean;
    /** Whether, who, when, how: something that can be answered with a fact. */
    readonly fact: boolean;
  };
  /** It is a log or a fault to be debugged. */
  readonly isFault: boolean;
  /** It has to do with machine learning or its tools. */
  readonly inField: boolean;
  /** It holds no words to understand: nothing, code, marks or pictures only. */
  readonly wordless: boolean;
};

export type Understand = (text: string) => Understanding;

/** The longest text that is looked at, in characters: what comes later rarely changes what is asked. */
const LONGEST = 2000;
/** The longest name of an aspect, a task or a framework, in words. */
const LONGEST_NAME = 4;

/** Reads free texts by the names, aspects, tasks and words of the knowledge. */
export function createUnderstand(knowledge: Knowledge): Understand {
  const { lexicon, names, aspectNames, taskNames } = knowledge;
  const everyday = new Set(lexicon.everyday.map(nameKey));
  const isOfField = createPhrases(lexicon.field);
  const isOfTech = createPhrases(lexicon.tech);
  const asksComparison = createPhrases(lexicon.compare);
  const asksEither = createPhrases(lexicon.either);
  const asksAdvice = createPhrases(lexicon.recommend);
  const asksMeaning = createPhrases(lexicon.about);
  const isFault = createPhrases(lexicon.outside);
  const targetIn = createChooser(lexicon.targets);
  const experienceIn = createChooser(lexicon.experience);
  const priorityIn = createChooser(lexicon.priorities);
  const languageIn = createChooser(lexicon.languages);
  const vocabulary = wordsInUse(knowledge);

  return (whole) => {
    const text = whole.slice(0, LONGEST).replace(SPACELESS_RUN, ' $& ');
    const words = text.match(/[\p{L}\p{N}@][\p{L}\p{N}+#.&@-]*/gu)?.map((word) => word.replace(/[.\-&]+$/, '')) ?? [];
    const named = findNames(words);
    // The words of a name say nothing else: `AutoGluon Tabular` is no question about tables.
    const others = words.filter((word) => !named.some(({ typed }) => typed.split(' ').includes(word)));
    const aspects = findAll(others, (phrase) => aspectNames.exact(phrase)?.id);
    const tasks = findAll(others, (phrase) => taskNames.exact(phrase)?.id);
    const certain = named.filter(({ typed }) => !everyday.has(nameKey(typed)));
    // `torch 2.5` and `torch on linux` are meant as names; a torch alone is a torch.
    const versioned = named.some(({ typed }) => new RegExp(`${escapeRegExp(typed)}[ =]+v?\\d`, 'i').test(text));
    const inField = certain.length > 0 || isOfField(text) || (named.length > 0 && (versioned || isOfTech(text)));
    const frameworks =
      inField || (named.length > 1 && (asksComparison(text) || asksEither(text))) ? [...named, ...nicknamed(words, named)] : [];
    const rest = others.join(' ');
    const language = languageIn(rest);
    return {
      frameworks: uniqueById(frameworks),
      aspects,
      need: {
        // Who only says that it goes onto a server wants to know what serves it.
        task:
          tasks[0] ??
          (targetIn(rest) === 'server' && language === undefined && knowledge.tasks.has('model-serving') ? 'model-serving' : undefined),
        target: TARGETS.find((target) => target === targetIn(rest)),
        experience: EXPERIENCES.find((experience) => experience === experienceIn(rest)),
        priority: PRIORITIES.find((priority) => priority === priorityIn(rest)),
        language: LANGUAGES.find((known): known is Language => known === language && known !== 'python'),
      },
      asks: {
        comparison: asksComparison(text),
        either: asksEither(text),
        advice: asksAdvice(text),
        meaning: asksMeaning(text),
        fact: text.split(/(?<=[.!?])\s+/).some((sentence) => FACT.test(sentence.trim())),
      },
      isFault: isFault(text),
      inField: inField || frameworks.length > 0,
      wordless: words.length === 0 || looksLikeCode(text),
    };
  };

  /** Short names beside a framework that is named in full. */
  function nicknamed(words: readonly string[], named: readonly Match[]): readonly Match[] {
    if (named.length === 0) return [];
    return words.flatMap((word) => {
      const key = word.toLowerCase();
      const id = Object.hasOwn(lexicon.nicknames, key) ? lexicon.nicknames[key] : undefined;
      const match =
        id === undefined || named.some(({ typed }) => typed.toLowerCase().split(' ').includes(key)) ? undefined : names.exact(id);
      return match === undefined ? [] : [match];
    });
  }

  /** Names as they stand, the longest first; then misspelled ones, but never a word that the knowledge itself uses. */
  function findNames(words: readonly string[]): readonly Match[] {
    const found: Match[] = [];
    for (let at = 0; at < words.length;) {
      const lengths = [4, 3, 2, 1].filter((length) => length <= LONGEST_NAME && at + length <= words.length);
      const match = lengths
        .map((length) => ({ length, name: names.exact(words.slice(at, at + length).join(' ')) }))
        .find(({ name }) => name !== undefined);
      const word = words[at] ?? '';
      const mended = match === undefined && word.length >= 5 && !vocabulary.has(word.toLowerCase()) ? names.find(word) : undefined;
      const name = match?.name ?? mended;
      if (name !== undefined) found.push(name);
      at += match?.length ?? 1;
    }
    return found;
  }
}

/** Chinese and Japanese stand directly against Latin names: `keras和pytorch的区别`. */
const SPACELESS_RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/** How a question for a fact begins. */
const FACT =
  /^(?:(?:hi|hey|hello|so|ok|and|but|um)[,!]? )*(?:is|isn.t|are|does|do|did|can|could|will|was|were|has|have|who|when|why|how|what|whats|which|where)\b(?! (?:we|i) (?:use|try|take|pick|choose))/i;

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Every id that a phrase of the text stands for, those with more words first. */
function findAll(words: readonly string[], idOf: (phrase: string) => string | undefined): readonly string[] {
  const found: string[] = [];
  for (let length = LONGEST_NAME; length > 0; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const id = idOf(words.slice(at, at + length).join(' '));
      if (id !== undefined && !found.includes(id)) found.push(id);
    }
  }
  return found;
}

function uniqueById(matches: readonly Match[]): readonly Match[] {
  return matches.filter(({ id }, at) => matches.findIndex((other) => other.id === id) === at);
}

/** Words of the answers and claims: they are meant as they are, however near they are to a name. */
function wordsInUse({ faq, frameworks }: Knowledge): ReadonlySet<string> {
  const texts = [...faq.values()].map(({ answer }) => answer);
  for (const { claims } of frameworks.values()) for (const list of claims.values()) for (const { says } of list) texts.push(says);
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of text.toLowerCase().match(/[a-z]{5,}/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([word]) => word));
}

/** Lines of a program, of a log or of a shell rather than a question. */
function looksLikeCode(text: string): boolean {
  const marks = text.match(/[{}();=<>[\]$\\]/g)?.length ?? 0;
  return marks >= 4 && marks / text.length > 0.08 && !text.includes('?');
}
