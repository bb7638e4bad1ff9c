import { createLikelyAspects } from './aspects.ts';
import type { Entry, Knowledge } from '../knowledge/knowledge.ts';
import { createSpeller } from '../knowledge/spelling.ts';
import { type SearchQuery, createReader } from './query.ts';
import { type Indexed, indexEntries } from './indexed.ts';
import { HASHES, type Signals, signalsOf, weigh, type Weighed } from './signals.ts';

/** An entry that shares words with a question, and how. */
export type Shortlisted = { readonly entry: Entry; readonly signals: Signals };

export type Shortlist = (question: string) => { readonly asked: SearchQuery; readonly shortlisted: readonly Shortlisted[] };

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
  // Room to count in, made once: each question clears it and has it for itself.
  const room: Room = { scores: new Float64Array(indexed.entries.length), touched: new Uint32Array(indexed.entries.length) };
  const places = new Uint8Array(indexed.words.length);
  const marks = new Uint8Array(HASHES);
  const mended = (asked: SearchQuery): SearchQuery => ({
    ...asked,
    words: asked.words.map((word) =>
      word.length < SHORTEST_MENDED || indexed.wordNumber(word) !== undefined || !/^[a-z]+$/.test(word) ? word : (mend(word) ?? word),
    ),
  });

  return (question) => {
    const asked = mended(read(question));
    places.fill(0);
    marks.fill(0);
    const weighed = weigh(asked, indexed, likelyAspects, places, marks);
    const found = fullText(weighed, postings, room);
    const best = found[0]?.score ?? 1;
    const shortlisted = found.flatMap(({ at, score }) => {
      const entry = indexed.entries[at];
      return entry === undefined ? [] : [{ entry: entry.entry, signals: signalsOf(weighed, entry, score / best) }];
    });
    return { asked, shortlisted };
  };
}

/** For each word, by its number: the entries that hold it, and how much it says of each. */
type Postings = readonly { readonly entries: Uint32Array; readonly shares: Float64Array }[];

/** A word that one phrasing holds says something of an entry, several say more, with diminishing returns as in BM25. */
const SATURATION = 1.2;
/** What a word says that only the answer holds. */
const IN_ANSWER = 0.2;

function postingsOf({ entries, idf }: Indexed): Postings {
  const holders = new Uint32Array(idf.length);
  for (const { words } of entries) for (const word of words) holders[word] = (holders[word] as number) + 1;
  const postings = Array.from(holders, (count) => ({ entries: new Uint32Array(count), shares: new Float64Array(count) }));
  const filled = new Uint32Array(idf.length);
  // How many phrasings of the entry at hand hold each word.
  const counts = new Uint32Array(idf.length);
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
/** Room to count in, by entries. */
type Room = { readonly scores: Float64Array; readonly touched: Uint32Array };

/** The entries that share most with a question, the best first. */
function fullText({ words }: Weighed, postings: Postings, { scores, touched }: Room): readonly { at: number; score: number }[] {
  let count = 0;
  scores.fill(0);
  for (const { number, weight: idf, isContent } of words) {
    const weight = isContent ? idf : NAME_FACTOR * idf;
    const posting = postings[number];
    if (posting === undefined) continue;
    const { entries, shares } = posting;
    for (let nth = 0; nth < entries.length; nth += 1) {
      const at = entries[nth] as number;
      if (scores[at] === 0) touched[count++] = at;
      scores[at] = (scores[at] as number) + weight * (shares[nth] as number);
    }
  }
  return highest(touched.subarray(0, count), scores).map((at) => ({ at, score: scores[at] as number }));
}

/** Of those places the ones with the most, the highest first; of two that have the same the earlier. */
function highest(places: Uint32Array, scores: Float64Array): readonly number[] {
  const isBefore = (one: number, other: number): boolean =>
    scores[one] === scores[other] ? one < other : (scores[one] as number) > (scores[other] as number);
  const found: number[] = [];
  for (let nth = 0; nth < places.length; nth += 1) {
    const at = places[nth] as number;
    if (found.length === MOST) {
      if (!isBefore(at, found[MOST - 1] as number)) continue;
      found.pop();
    }
    let place = found.length;
    while (place > 0 && isBefore(at, found[place - 1] as number)) place -= 1;
    found.splice(place, 0, at);
  }
  return found;
}
