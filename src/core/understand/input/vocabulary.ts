import type { Knowledge, Lexicon } from '../../knowledge/knowledge.ts';
import { isCommonEnglish, isPlainEnglish } from '../../text/english.ts';
import { createCountUses, type CountUses } from './terms.ts';

/** What single words are to the field. Words are lower case, unless they are `words` of a text. */
export type Vocabulary = {
  /** The words of the lexicon. */
  readonly lexical: ReadonlySet<string>;
  readonly usesOf: CountUses;
  /** English, or a word of the lexicon. */
  isOrdinary(word: string): boolean;
  /** How many words the knowledge uses and ordinary English does not: `covariate`, `quantile`, `gnn`. */
  countTerms(words: readonly string[]): number;
  /** Neither English nor the knowledge uses it: most often the name of something else. */
  isStrange(word: string): boolean;
  /** How many words neither English nor the knowledge uses: names of other things, for the most part. */
  countStrange(words: readonly string[]): number;
};

/** A word that the knowledge uses more often is a term of the field. */
const TERM = 1;

export function createVocabulary(knowledge: Knowledge): Vocabulary {
  const usesOf = createCountUses(knowledge);
  const lexical = wordsOfLexicon(knowledge);
  const isOrdinary = (word: string): boolean => isPlainEnglish(word) || lexical.has(word);
  const isStrange = (word: string): boolean => LATIN_WORD.test(word) && usesOf(word) === 0 && !isOrdinary(word);
  const count = (words: readonly string[], holds: (word: string) => boolean): number =>
    words.filter((word) => holds(word.toLowerCase())).length;
  return {
    lexical,
    usesOf,
    isOrdinary,
    countTerms: (words) => count(words, (word) => usesOf(word) > TERM && !isCommonEnglish(word)),
    isStrange: (word) => isStrange(word.toLowerCase()) && !word.toLowerCase().replace(COUNTED, '').split('-').every(isOrdinary),
    countStrange: (words) => count(words, isStrange),
  };
}

/** What is counted is no name: a `30-person company`. */
const COUNTED = /^\d+-/;

/** A word that may be a name; what holds letters of other languages may be an ordinary word there. */
const LATIN_WORD = /^(?=.*[a-z])[a-z\d][a-z\d+#.&-]{2,}$/;

/** Lists of what the knowledge tells nothing of, and of what is said around it. */
const OF_NOTHING_KNOWN: ReadonlySet<string> = new Set<keyof Lexicon>([
  'formats',
  'making',
  'kinship',
  'upgrading',
  'opinion',
  'judged',
  'too_much',
  'scale',
  'phones',
  'unweighed',
  'unknown_places',
  'belongings',
  'no_gpus',
  'hosts',
  'figures',
  'sizes',
  'makers',
  'origins',
  'strangers',
  'leaves',
  'left',
  'preferably',
  'if_possible',
  'wishing',
  'other_languages',
  'kindred',
  'other_tasks',
  'follow_ups',
  'pointing',
  'among',
  'going_on',
  'choosing',
  'in_talk',
  'all_of_them',
  'states',
  'fillers',
]);

/** Words that tell of the field, an aspect, a task or a place, in any language: they are meant as they are. */
export function wordsOfLexicon({ lexicon, aspects, tasks }: Knowledge): ReadonlySet<string> {
  const { elsewhere: _elsewhere, ...all } = lexicon;
  const own = Object.fromEntries(Object.entries(all).filter(([key]) => !OF_NOTHING_KNOWN.has(key)));
  const lists = Object.values(own).flatMap((list) => (Array.isArray(list) ? [list] : Object.values(list).filter(Array.isArray)));
  const phrases = [...lists.flat(), ...[...aspects.values(), ...tasks.values()].flatMap(({ words }) => words)];
  return new Set(phrases.flatMap((phrase: string) => phrase.toLowerCase().split(' ')));
}
