import type { Knowledge } from './knowledge.ts';

/** How much is known, and the day of the newest check. */
export type Extent = { readonly frameworks: number; readonly questions: number; readonly sources: number; readonly checked: string };

export function extentOf({ frameworks, faq, sources }: Knowledge): Extent {
  const checks = [
    ...[...faq.values()].map(({ checked }) => checked),
    ...[...frameworks.values()].flatMap(({ claims }) => [...claims.values()].flat().map(({ checked }) => checked)),
  ];
  const checked = checks.reduce((newest, one) => (one > newest ? one : newest), '');
  return { frameworks: frameworks.size, questions: faq.size, sources: sources.size, checked };
}
