import type { Knowledge } from '../src/core/knowledge/knowledge.ts';
import { createQuestionSearch, type Found, type QuestionSearch } from '../src/core/search/questions.ts';
import { withoutVersions } from '../src/core/versions.ts';
import { type AsksOf, createAsksOf } from '../src/core/understand/asks.ts';
import { createUnderstand, type Understand, type Understanding } from '../src/core/understand/understand.ts';

/** What commands work with. */
export type Services = {
  readonly knowledge: Knowledge;
  readonly questions: QuestionSearch;
  readonly understand: Understand;
  /** What a text asks for by its words, which takes less time. */
  readonly asksOf: AsksOf;
  /** YYYY-MM-DD. */
  readonly today: () => string;
};

export function createServices(knowledge: Knowledge, now: () => Date): Services {
  const questions = onFirstUse(() => createQuestionSearch(knowledge));
  const make = onFirstUse(() => createUnderstand(knowledge));
  const understand = rememberLast((text: string) => make()(text));
  const asksOf = onFirstUse(() => createAsksOf(knowledge));
  return {
    knowledge,
    questions: { find: (question) => findBest(waysToAsk(question, understand(question), knowledge), questions()) },
    understand,
    asksOf: (text) => asksOf()(text),
    today: () => now().toISOString().slice(0, 10),
  };
}

/** As it was typed; with misspelt names mended; and `pytorch 0.4 on windows` may be asked of that version, or be what is known of any. */
function waysToAsk(question: string, { frameworks }: Understanding, knowledge: Knowledge): readonly string[] {
  const slips = frameworks.filter(({ mended }) => mended);
  const mended = slips.reduce((text, { typed, name }) => text.replace(typed, name), question);
  return [...new Set([question, mended, withoutVersions(mended, knowledge)])];
}

/** The likeliest of what is found in several ways: the first of those that are as likely. */
function findBest(ways: readonly string[], { find }: QuestionSearch): Found {
  const [first, ...others] = ways.map(find) as [Found, ...Found[]];
  return others.reduce((best, found) => (found.chance > best.chance ? found : best), first);
}

/** The answer to a text, kept until another one comes: a question is looked at in several places, one after the other. */
function rememberLast<T>(read: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly answer: T } | undefined;
  return (text) => (last?.text === text ? last : (last = { text, answer: read(text) })).answer;
}

/** Made when it is first asked for, and kept: a bot that nobody asks holds no index. */
function onFirstUse<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
