import type { Knowledge } from '../src/core/knowledge/knowledge.ts';
import { createQuestionSearch, type Found, type QuestionSearch } from '../src/core/search/questions.ts';
import { withoutVersions } from '../src/core/versions.ts';
import { type AsksOf, createAsksOf } from '../src/core/understand/asks.ts';
import { createUnderstand, type Understand } from '../src/core/understand/understand.ts';

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
  const understand = onFirstUse(() => createUnderstand(knowledge));
  const asksOf = onFirstUse(() => createAsksOf(knowledge));
  return {
    knowledge,
    questions: { find: (question) => findWithOrWithoutVersions(question, questions(), knowledge) },
    understand: (text) => understand()(text),
    asksOf: (text) => asksOf()(text),
    today: () => now().toISOString().slice(0, 10),
  };
}

/** `pytorch 0.4 on windows` may be asked of that version, or be what is known of any. */
function findWithOrWithoutVersions(question: string, { find }: QuestionSearch, knowledge: Knowledge): Found {
  const found = find(question);
  const bare = withoutVersions(question, knowledge);
  if (bare === question) return found;
  const without = find(bare);
  return without.chance > found.chance ? without : found;
}

/** Made when it is first asked for, and kept: a bot that nobody asks holds no index. */
function onFirstUse<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
