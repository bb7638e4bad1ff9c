import type { Knowledge } from '../../knowledge/knowledge.ts';

/** How often the knowledge uses a lower-case word in its answers, claims and questions. */
export type CountUses = (word: string) => number;

export function createCountUses({ faq, frameworks }: Knowledge): CountUses {
  const counts = new Map<string, number>();
  const count = (text: string): void => {
    for (const word of text.toLowerCase().match(WORD) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  for (const { answer, question } of faq.values()) for (const text of [answer, question]) count(text);
  for (const { claims } of frameworks.values()) for (const list of claims.values()) for (const { says } of list) count(says);
  return (word) => counts.get(word) ?? 0;
}

const WORD = /[a-z][a-z0-9_]{2,}/g;
