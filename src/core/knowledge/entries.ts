import type { Entry, Knowledge } from './knowledge.ts';

/** The entries that are about a framework, in their order. */
export const entriesAbout = (id: string, { faq }: Pick<Knowledge, 'faq'>): readonly Entry[] =>
  [...faq.values()].filter(({ about }) => about.includes(id));
