import type { Knowledge } from '../src/core/knowledge/knowledge.ts';
import { createQuestionSearch, type QuestionSearch } from '../src/core/search.ts';
import { createUnderstand, type Understand } from '../src/core/understand.ts';

/** What commands work with. */
export type Services = {
  readonly knowledge: Knowledge;
  readonly questions: QuestionSearch;
  readonly understand: Understand;
  /** YYYY-MM-DD. */
  readonly today: () => string;
};

export function createServices(knowledge: Knowledge, now: () => Date): Services {
  return {
    knowledge,
    questions: createQuestionSearch(knowledge),
    understand: createUnderstand(knowledge),
    today: () => now().toISOString().slice(0, 10),
  };
}
