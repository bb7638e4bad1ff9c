import { anyOf, escaped } from '../../text/escaped.ts';
import type { Lexicon } from '../../knowledge/knowledge.ts';
import { makerNames } from '../../knowledge/makers.ts';
import { isSpaceless } from '../../text/spaceless.ts';

/** Reads what a text asks for that no recommendation weighs, as typed: `no cloud`, `GDPR`, `under 50 ms`, `no google`, `Python 3.8`. */
export type ReadUnweighed = (text: string) => readonly string[];

const SCALE = '(?:hundred|thousand|million|billion)';
/** `5,000`, `10k`, `50 million`, `a few hundred`, `millions of`. */
const FIGURE = `(?:\\d[\\d.,]*[km]?(?: ${SCALE})?|(?:an?|one|two|three|four|five|ten|fifty|several|some|a few) ${SCALE}|${SCALE}s of)`;
const VERSION = '\\d+(?:\\.\\d+)*(?:\\.x)?\\+?';
const LIMIT = '(?:under|below|within|less than|smaller than|at most|max|only) ';
/** `<10ms`, `≥ 30 fps`, `more than 50 users`. */
const BOUND = `(?:${LIMIT}|[<>≤≥]=? ?|(?:more than|at least|up to) )`;
/** The time that somebody has for the work, but no years of data. */
const TIME = `(?<=(?:have|got|have only|have just|only have) )(?:\\d+|an?|one|two|three|four|five|six) (?:days?|weeks?|months?)(?! (?:of|worth))`;
/** What costs nothing, where that stands by itself: not `lock-free`, nor `feel free`. */
const FREE = '(?<=(?:^|[,;])\\s*)free(?=\\s*(?:[,;.!?]|$))';
/** Between two long lists: else the engine works out what each of the one may be followed by of the other, which takes ten times as long as all the rest. */
const APART_FROM = '(?=[^])';
/** So many words may stand between a refusal and the maker that is refused: `cannot use software from china`. */
const APART = 3;

export function createReadUnweighed({
  unweighed,
  versioned,
  answers,
  machines,
  figures,
  sizes,
  memory_sizes: memories,
  unwanted,
  belongings,
  ...lexicon
}: Lexicon): ReadUnweighed {
  const refusal = `(?:${anyOf(unwanted)}) ${APART_FROM}`;
  const maker = `${APART_FROM}(?:${anyOf(makerNames(lexicon))})`;
  const words = [
    `${refusal}(?:[\\p{L}'’-]+ ){0,${APART}}?${maker}(?:,? (?:or|and|nor) (?:from )?${maker})*(?: (?:${anyOf(belongings)}))?`,
    `(?:${refusal})?${APART_FROM}(?:${anyOf(unweighed.filter((phrase) => !isSpaceless(phrase)))})`,
    `${LIMIT}${FIGURE} ?(?:${anyOf(sizes)})`,
    `${BOUND}?${FIGURE} ?(?:${anyOf(figures)})`,
    TIME,
    `\\d{1,2} ?(?:${anyOf(memories)})(?! of )`,
    `[$€£]${FIGURE}`,
    FREE,
    `teams? of ${FIGURE}`,
    `${FIGURE}[ -](?:people|persons?|man|member|developer) teams?`,
    `(?:${anyOf(versioned)})(?: version)? ?v?${VERSION}`,
  ];
  // `windows 11` is what Windows is.
  const weighed = new Set([...Object.keys(answers), ...Object.values(machines).flat()]);
  const spaceless = unweighed.filter(isSpaceless).map(escaped);
  const pattern = new RegExp([`(?<![\\p{L}\\p{N}$€£])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, ...spaceless].join('|'), 'giu');
  return (text) => {
    const found = (text.match(pattern) ?? []).map((phrase) => phrase.replace(/[.,\s]+$/, ''));
    const keys = found.map((phrase) => phrase.toLowerCase());
    // `python 3` is a language.
    return found.filter((_, at) => keys.indexOf(keys[at] as string) === at && !weighed.has(keys[at] as string));
  };
}
