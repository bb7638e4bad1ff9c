import MiniSearch from 'minisearch';
import type { Entry, Knowledge } from './knowledge/knowledge.ts';
import type { Match } from './knowledge/names.ts';
import { nameKey } from './knowledge/spelling.ts';
import { wordsOf } from './words.ts';

export type QuestionSearch = {
  /** The entries that may answer a question, the likeliest first. */
  find(question: string): readonly Candidate[];
};

export type Candidate = {
  readonly entry: Entry;
  /** From 0 to 1: how much of what is asked the entry covers. An entry asked for by its id, or in its own words, has 1. */
  readonly likeness: number;
};

/** How many entries the full-text index hands on to the closer look. */
const SHORTLIST = 30;

/** An index over all questions of the knowledge. Deterministic: the same knowledge and question give the same answer. */
export function createQuestionSearch(knowledge: Knowledge): QuestionSearch {
  const entries = readEntries(knowledge);
  const read = createRead(knowledge);
  const index = new MiniSearch({ fields: ['asked'], idField: 'id', tokenize: (text) => text.split(' '), processTerm: (term) => term });
  index.addAll(entries.map(({ entry, phrasings }) => ({ id: entry.id, asked: phrasings.map(({ words }) => words.join(' ')).join(' ') })));
  const byId = new Map(entries.map((entry) => [entry.entry.id, entry]));
  const rarity = rarities(entries);

  return {
    find(question) {
      const own = byId.get(question.trim());
      if (own !== undefined) return [{ entry: own.entry, likeness: 1 }];
      const asked = read(question);
      const shortlist = index
        .search([...asked.words].join(' '), { fuzzy: (term) => (term.length > 5 ? 0.2 : false), combineWith: 'OR' })
        .slice(0, SHORTLIST);
      return shortlist
        .flatMap(({ id }) => byId.get(id as string) ?? [])
        .map((entry) => ({ entry: entry.entry, likeness: likeness(asked, entry, rarity) }))
        .sort((a, b) => b.likeness - a.likeness || a.entry.id.localeCompare(b.entry.id));
    },
  };
}

/** A question as the index sees it: its words, with names of frameworks as their ids. */
type Asked = {
  readonly words: ReadonlySet<string>;
  readonly frameworks: ReadonlySet<string>;
  readonly key: string;
  /** Words in a script that the entries do not hold were left out. */
  readonly partly: boolean;
};

type Indexed = {
  readonly entry: Entry;
  readonly about: ReadonlySet<string>;
  /** Arrays, because they take a third of what sets take and hold a handful of words. */
  readonly phrasings: readonly { readonly words: readonly string[]; readonly key: string }[];
  /** All words of the question, its phrasings and its answer. */
  readonly words: ReadonlySet<string>;
};

/** All entries, with a memory of words that goes when they are read. */
function readEntries(knowledge: Knowledge): readonly Indexed[] {
  const read = createRead(knowledge);
  return [...knowledge.faq.values()].map((entry) => indexEntry(entry, read));
}

function indexEntry(entry: Entry, read: Read): Indexed {
  const phrasings = [entry.question, ...entry.phrasings].map(read).map(({ words, key }) => ({ words: [...words], key }));
  const answer = read(entry.answer.replace(/\[\^[^\]]*\]/g, ' '));
  return {
    entry,
    about: new Set(entry.about),
    phrasings,
    words: new Set([...phrasings.flatMap(({ words }) => [...words]), ...answer.words]),
  };
}

/** Chinese and Japanese words, which the entries do not hold: in a mixed text the Latin names have to do. */
const SPACELESS_RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

type Read = (text: string) => Asked;

/** Reads texts by the names of the knowledge. Words come again and again, so what each is read as is kept. */
function createRead({ names }: Knowledge): Read {
  const kept = new Map<string, { readonly key: string; readonly words: readonly string[] }>();
  const readWord = (word: string): { readonly key: string; readonly words: readonly string[] } => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    const fresh = { key: nameKey(word), words: wordsOf(word) };
    if (kept.size < MOST_KEPT) kept.set(word, fresh);
    return fresh;
  };

  return (whole) => {
    const text = /[a-z]{2}/i.test(whole) ? whole.replace(SPACELESS_RUN, ' ') : whole;
    const typed = text
      .split(/[\s,;:!?()"“”/|]+/)
      .filter(Boolean)
      .map(readWord);
    const words = new Set<string>();
    const frameworks = new Set<string>();
    for (let at = 0; at < typed.length;) {
      const length = [3, 2, 1].find((count) => at + count <= typed.length && nameAt(typed, at, count) !== undefined) ?? 0;
      const match = nameAt(typed, at, length);
      if (match === undefined) for (const word of typed[at]?.words ?? []) words.add(word);
      else {
        frameworks.add(match.id);
        words.add(match.part === undefined ? `@${match.id}` : `@${match.id}/${match.part.toLowerCase().replaceAll(' ', '-')}`);
      }
      at += Math.max(1, length);
    }
    return { words, frameworks, key: [...words].sort().join(' '), partly: text !== whole };
  };

  function nameAt(typed: readonly { readonly key: string }[], at: number, count: number): Match | undefined {
    let key = '';
    for (let next = at; next < at + count; next += 1) key += typed[next]?.key ?? '';
    return key === '' ? undefined : names.withKey(key);
  }
}

/** Enough for every word of a large knowledge; a flood of made-up words must not fill the memory. */
const MOST_KEPT = 50_000;

/** Rare words tell more: the inverse document frequency of each over all entries. */
function rarities(entries: readonly Indexed[]): (word: string) => number {
  const holders = new Map<string, number>();
  for (const { words } of entries) for (const word of words) holders.set(word, (holders.get(word) ?? 0) + 1);
  // A word that no entry holds may be a typo, a name or small talk: it weighs as much as a fairly common one.
  const unknown = Math.log(1 + entries.length / 8);
  return (word) => {
    const count = holders.get(word);
    return count === undefined ? unknown : Math.log(1 + entries.length / count);
  };
}

function likeness(asked: Asked, { about, phrasings, words }: Indexed, rarity: (word: string) => number): number {
  if (asked.words.size === 0) return 0;
  const weigh = (list: Iterable<string>): number => [...list].reduce((sum, word) => sum + rarity(word), 0);
  const total = weigh(asked.words);
  let best = 0;
  for (const phrasing of phrasings) {
    if (phrasing.key === asked.key && !asked.partly) return 1;
    const shared = weigh([...asked.words].filter((word) => phrasing.words.includes(word)));
    best = Math.max(best, 0.6 * (shared / total) + 0.4 * (shared / Math.max(1, weigh(phrasing.words))));
  }
  const covered = weigh([...asked.words].filter((word) => words.has(word))) / total;
  const strangers = [...asked.frameworks].filter((id) => !about.has(id)).length;
  const contradiction = strangers === 0 ? 1 : strangers === asked.frameworks.size && about.size > 0 ? 0.4 : 0.75;
  return (0.7 * best + 0.3 * covered) * contradiction;
}
