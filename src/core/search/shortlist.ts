import { createLikelyAspects } from './aspects.ts';
import type { Entry, Knowledge } from '../knowledge/knowledge.ts';
import { createSpeller } from '../knowledge/spelling.ts';
import { type Asked, createReader } from './asked.ts';
import { type Indexed, indexEntries } from './indexed.ts';
import { HASHES, type Signals, signalsOf, weigh, type Weighed } from './signals.ts';

/** An entry that shares words with a question, and how. */
export type Shortlisted = { readonly entry: Entry; readonly signals: Signals };

export type Shortlist = (question: string) => { readonly asked: Asked; readonly shortlisted: readonly Shortlisted[] };

/** How many entries the full-text index hands on to the closer look. */
const MOST = 28;
/** Words that are shorter are not mended. */
const SHORTEST_MENDED = 5;

/** A full-text index over all questions of the knowledge that tells how each hit resembles what is asked. */
export function createShortlist(knowledge: Knowledge): Shortlist {
  const indexed = indexEntries(knowledge);
  const { read } = createReader(knowledge);
  const postings = postingsOf(indexed);
  const mend = createSpeller(
    indexed.words.filter((word) => /^[a-z]+$/.test(word)).map((word) => [word, word]),
    (a, b) => a === b,
  );
  const likelyAspects = createLikelyAspects(indexed);
  const scores = new Float64Array(indexed.entries.length);
  const places = new Uint8Array(indexed.words.length);
  const marks = new Uint8Array(HASHES);
  const mended = (asked: Asked): Asked => ({
    ...asked,
    words: asked.words.map((word) =>
      word.length < SHORTEST_MENDED || indexed.wordNumber(word) !== undefined || !/^[a-z]+$/.test(word) ? word : (mend(word) ?? word),
    ),
  });

  return (question) => {
    const asked = mended(read(question));
    const weighed = weigh(asked, indexed, likelyAspects, places, marks);
    const found = fullText(weighed, postings, scores);
    const best = found[0]?.score ?? 1;
    const shortlisted = found.flatMap(({ at, score }) => {
      const entry = indexed.entries[at];
      return entry === undefined ? [] : [{ entry: entry.entry, signals: signalsOf(weighed, entry, score / best) }];
    });
    for (const { number } of weighed.words) places[number] = 0;
    marks.fill(0);
    return { asked, shortlisted };
  };
}

/** For each word, by its number: the entries that hold it, and how much it says of each. */
type Postings = readonly { readonly entries: Uint32Array; readonly shares: Float64Array }[];

/** A word that one phrasing holds says something of an entry, several say more, with diminishing returns as in BM25. */
const SATURATION = 1.2;
/** What a word says that only the answer holds. */
const IN_ANSWER = 0.2;

function postingsOf({ entries, rarity }: Indexed): Postings {
  const holders = new Uint32Array(rarity.length);
  for (const { words } of entries) for (const word of words) holders[word] = (holders[word] as number) + 1;
  const postings = Array.from(holders, (count) => ({ entries: new Uint32Array(count), shares: new Float64Array(count) }));
  const filled = new Uint32Array(rarity.length);
  // How many phrasings of the entry at hand hold each word.
  const counts = new Uint32Array(rarity.length);
  for (const [at, { phrasings, words }] of entries.entries()) {
    for (const phrasing of phrasings) for (const word of phrasing.words) counts[word] = (counts[word] as number) + 1;
    for (const word of words) {
      const count = counts[word] as number;
      counts[word] = 0;
      const posting = postings[word] as Postings[number];
      const place = filled[word] as number;
      filled[word] = place + 1;
      posting.entries[place] = at;
      posting.shares[place] = count === 0 ? IN_ANSWER : IN_ANSWER + count / (count + SATURATION);
    }
  }
  return postings;
}

const NAME_FACTOR = 2;
/** The entries that share most with a question, the best first. `scores` is room to count in, and is left empty. */
function fullText({ words }: Weighed, postings: Postings, scores: Float64Array): readonly { at: number; score: number }[] {
  const touched: number[] = [];
  for (const { number, weight: rarity, isContent } of words) {
    const weight = isContent ? rarity : NAME_FACTOR * rarity;
    const posting = postings[number];
    if (posting === undefined) continue;
    const { entries, shares } = posting;
    for (let nth = 0; nth < entries.length; nth += 1) {
      const at = entries[nth] as number;
      if (scores[at] === 0) touched.push(at);
      scores[at] = (scores[at] as number) + weight * (shares[nth] as number);
    }
  }
  touched.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  const found = touched.slice(0, MOST).map((at) => ({ at, score: scores[at] as number }));
  for (const at of touched) scores[at] = 0;
  return found;
}
