import { createEvidence, type Telling } from './bayes.ts';
import type { Indexed } from './indexed.ts';

/** How likely a question is about each aspect, by its words, given as their numbers; together 1. */
export type LikelyAspects = (words: Iterable<number>) => ReadonlyMap<string, number>;

const SMOOTHING = 300;
/** Words of a question are no independent witnesses: so much of what each says counts. */
const CAUTION = 0.7;

/** The aspects of questions, from how all entries of an aspect are asked, whatever framework they are about. */
export function createLikelyAspects({ entries, words }: Indexed): LikelyAspects {
  const aspects = [...new Set(entries.flatMap(({ entry }) => entry.aspect ?? []))].sort();
  const places = new Map(aspects.map((aspect, at) => [aspect, at]));
  const isName = words.map((word) => word.startsWith('@'));
  const withoutNames = (numbers: Iterable<number>): number[] => [...numbers].filter((number) => isName[number] !== true);
  const tellings = entries.flatMap(({ entry, phrasings }): readonly Telling<number>[] => {
    const label = places.get(entry.aspect ?? '');
    return label === undefined ? [] : phrasings.map((phrasing) => ({ label, tokens: withoutNames(phrasing.words), weight: 1 }));
  });
  const evidenceOf = createEvidence(aspects.length, tellings, SMOOTHING);
  return (numbers) => {
    const powers = evidenceOf(withoutNames(numbers)).map((evidence) => Math.exp(CAUTION * evidence));
    const all = powers.reduce((sum, power) => sum + power, 0);
    return new Map(aspects.map((aspect, at) => [aspect, (powers[at] ?? 0) / all]));
  };
}
