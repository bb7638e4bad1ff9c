import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { featuresOf, type Ranked, valuesOf } from '../../src/core/search/questions.ts';
import { createShortlist, type Shortlisted } from '../../src/core/search/shortlist.ts';
import type { Own, Thread } from './questions.ts';
import { type Example, fitLogistic, fitRanking, type Group } from './train.ts';

const PENALTY = 0.0003;
const FOLDS = 8;
const PARTS = 4;
/** What people ask counts more than phrasings that were written for the entries. */
const OWN_WEIGHT = 6;
const PLAIN_WEIGHT = 2;
const LISTED = 30;
/** So many phrasings of an entry are asked of other frameworks; a step through them that meets all. */
const STRANGE = 4;
const STEP = 7;

/**
 * How entries are ranked, and when an answer is ventured. Each phrasing is asked while its entry does without it; then each question
 * while its entry is missing, when nothing is right. How people ask in a thread, with a story around, is asked of all entries, and of those
 * without the right one.
 */
export function fitEntries(
  knowledge: Knowledge,
  own: readonly Own[],
  threads: readonly Thread[],
): { readonly written: string; readonly report: string } {
  const asked = [
    ...askWithoutPhrasing(knowledge),
    ...askWithoutQuestion(knowledge),
    ...askOwn(knowledge, own),
    ...askThreads(knowledge, threads),
  ];
  const ranking = fitRanking(asked.map(groupOf), PENALTY);
  const examples = [...asked, ...askWithoutEntry(knowledge, threads), ...askOfOthers(knowledge)].map((question) =>
    exampleOf(ranking, question),
  );
  const answerable = fitLogistic(examples, PENALTY);
  return { written: written(ranking, answerable), report: reportOf(asked, examples, ranking, answerable) };
}

type Question = {
  readonly shortlisted: readonly Shortlisted[];
  readonly isRight: (id: string) => boolean;
  readonly weight: number;
};

/** Every phrasing, asked while its entry does without it. */
function askWithoutPhrasing(whole: Knowledge): readonly Question[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const without = [...whole.faq].map(
      ([id, entry]) => [id, { ...entry, phrasings: entry.phrasings.filter((__, at) => at !== fold) }] as const,
    );
    const shortlist = createShortlist({ ...whole, faq: new Map(without) });
    return [...whole.faq.values()].flatMap(({ id, phrasings }): Question[] => {
      const phrasing = phrasings[fold];
      return phrasing === undefined
        ? []
        : [{ shortlisted: shortlist(phrasing).shortlisted.slice(0, LISTED), isRight: (other) => other === id, weight: 1 }];
    });
  });
}

/** Every entry's own question, the plainest way to ask, while the entry does without it. */
function askWithoutQuestion(whole: Knowledge): readonly Question[] {
  return Array.from({ length: PARTS }, (_, part) => part).flatMap((part) => {
    const all = [...whole.faq.values()];
    const without = all.map((entry, at) => {
      const [question = entry.question, ...phrasings] = entry.phrasings;
      return [entry.id, at % PARTS === part ? { ...entry, question, phrasings } : entry] as const;
    });
    const shortlist = createShortlist({ ...whole, faq: new Map(without) });
    return all
      .filter((_, at) => at % PARTS === part)
      .map(({ id, question }): Question => ({
        shortlisted: shortlist(question).shortlisted.slice(0, LISTED),
        isRight: (other) => other === id,
        weight: PLAIN_WEIGHT,
      }));
  });
}

/** The first phrasing of every entry, asked while a quarter of the entries, this one among them, is missing. */
function askWithoutEntry(whole: Knowledge, threads: readonly Thread[]): readonly Question[] {
  const all = [...whole.faq.values()];
  return Array.from({ length: PARTS }, (_, part) => part).flatMap((part) => {
    const missing = all.filter((__, at) => at % PARTS === part);
    const shortlist = createShortlist({
      ...whole,
      faq: new Map(all.filter((__, at) => at % PARTS !== part).map((entry) => [entry.id, entry])),
    });
    return missing.flatMap(({ id, phrasings }) =>
      [...phrasings.slice(0, 2), ...threads.filter(({ entry }) => entry === id).map(({ text }) => text)].map((phrasing): Question => ({
        shortlisted: shortlist(phrasing).shortlisted,
        isRight: () => false,
        weight: 1,
      })),
    );
  });
}

/**
 * The first phrasings of every entry about one framework, asked of another that has entries, none of them about that: its name in the
 * place of the first one's. The nearest entry about it is no answer then.
 */
function askOfOthers(whole: Knowledge): readonly Question[] {
  const shortlist = createShortlist(whole);
  const known = new Map<string, Set<string>>();
  for (const { about, aspect } of whole.faq.values()) for (const id of about) known.set(id, (known.get(id) ?? new Set()).add(aspect ?? ''));
  const others = [...known].filter(([, aspects]) => !aspects.has(''));
  return [...whole.faq.values()].flatMap(({ about, aspect, question, phrasings }, nth): Question[] => {
    const [one, ...more] = about;
    if (one === undefined || more.length > 0 || aspect === undefined) return [];
    const strangers = others.filter(([id, aspects]) => id !== one && !aspects.has(aspect));
    return [question, ...phrasings].slice(0, STRANGE).flatMap((text, at): Question[] => {
      const [id = ''] = strangers[(STEP * (STRANGE * nth + at)) % Math.max(1, strangers.length)] ?? [];
      const asked = renamed(text, one, whole.frameworks.get(id)?.name, whole);
      if (asked === undefined) return [];
      return [{ shortlisted: shortlist(asked).shortlisted.slice(0, LISTED), isRight: () => false, weight: 1 }];
    });
  });
}

/** The text with another name in the place of a framework's; undefined where it does not stand there. */
function renamed(text: string, id: string, name: string | undefined, { frameworks }: Knowledge): string | undefined {
  const framework = frameworks.get(id);
  if (framework === undefined || name === undefined) return undefined;
  const names = [framework.name, ...framework.aliases].toSorted((a, b) => b.length - a.length);
  const place = names.map((own) => [text.toLowerCase().indexOf(own.toLowerCase()), own.length] as const).find(([at]) => at >= 0);
  return place === undefined ? undefined : `${text.slice(0, place[0])}${name}${text.slice(place[0] + place[1])}`;
}

function askOwn(whole: Knowledge, own: readonly Own[]): readonly Question[] {
  const shortlist = createShortlist(whole);
  return own
    .filter(({ intent }) => intent === 'faq' || intent === 'none')
    .map(({ text, intent, keys }) => ({
      shortlisted: shortlist(text).shortlisted.slice(0, LISTED),
      isRight: (id) => intent === 'faq' && keys.some((key) => (whole.faq.get(id)?.answer ?? '').toLowerCase().includes(key)),
      weight: OWN_WEIGHT,
    }));
}

/** Every thread, of an entry that is still there. */
function askThreads(whole: Knowledge, threads: readonly Thread[]): readonly Question[] {
  const shortlist = createShortlist(whole);
  return threads
    .filter(({ entry }) => whole.faq.has(entry))
    .map(({ entry, text }) => ({ shortlisted: shortlist(text).shortlisted.slice(0, LISTED), isRight: (id) => id === entry, weight: 1 }));
}

function groupOf({ shortlisted, isRight, weight }: Question): Group {
  return { rows: shortlisted.map(({ signals }) => valuesOf(signals)), right: shortlisted.map(({ entry }) => isRight(entry.id)), weight };
}

function rankedBy(ranking: readonly number[], { shortlisted }: Question): readonly Ranked[] {
  return shortlisted
    .map((candidate) => ({
      ...candidate,
      score: valuesOf(candidate.signals).reduce((sum, value, at) => sum + value * (ranking[at] ?? 0), 0),
    }))
    .sort((a, b) => b.score - a.score);
}

function exampleOf(ranking: readonly number[], question: Question): Example {
  const order = rankedBy(ranking, question);
  return { row: featuresOf(order), right: order[0] !== undefined && question.isRight(order[0].entry.id), weight: question.weight };
}

function written(weights: readonly number[], gate: readonly number[]): string {
  return `// Written by \`npm run fit\`: fitted on the knowledge's own phrasings and on tests/questions. Not to be edited by hand.

/** In the order of \`SIGNALS\`: how much each says for an entry. */
export const RANKING: readonly number[] = [${weights.join(', ')}];

/** In the order of \`featuresOf\`, then the constant: whether the first entry answers the question. */
export const ANSWERABLE: readonly number[] = [${gate.join(', ')}];
`;
}

function reportOf(
  asked: readonly Question[],
  examples: readonly Example[],
  ranking: readonly number[],
  answerable: readonly number[],
): string {
  const first = asked.filter((question) => {
    const [best] = rankedBy(ranking, question);
    return best !== undefined && question.isRight(best.entry.id);
  });
  const chances = examples.map(({ row, right, weight = 1 }) => ({
    chance: 1 / (1 + Math.exp(-[...row, 1].reduce((sum, value, at) => sum + value * (answerable[at] ?? 0), 0))),
    right,
    weight,
  }));
  const ventured = [0, 0.25, 0.5, 0.75, 0.9].map((from) => {
    const within = chances.filter(({ chance }) => chance >= from);
    const total = within.reduce((sum, { weight }) => sum + weight, 0);
    const right = within.reduce((sum, { weight, right: isRight }) => sum + (isRight ? weight : 0), 0);
    return `ventured from ${from}: ${within.length}, right ${Math.round((100 * right) / Math.max(1, total))}%`;
  });
  return [`${asked.length} questions, the right entry first for ${Math.round((100 * first.length) / asked.length)}%`, ...ventured].join(
    '\n',
  );
}
