import { type Cited, evidenceOf, evidenceOfPair } from './evidence.ts';
import type { Fault } from './fault.ts';
import { DEFAULT_FRESH, ageInDays, agesAs, RELEASE_FRESH } from '../freshness.ts';
import type { Written, WrittenKnowledge } from './written.ts';

/** Checks past their time to live. They come by the calendar alone; the bot shows what they are of, and marks it as out of date. */
export function lintAge(knowledge: WrittenKnowledge, today: string): readonly Fault[] {
  const fresh = new Map(knowledge.aspects.map(({ id, value }) => [id, value.fresh]));
  const lasts = (part: string): number => (part === 'release' ? RELEASE_FRESH : (fresh.get(agesAs(part)) ?? DEFAULT_FRESH));
  const stale = ({ file }: Written<unknown>, path: readonly PropertyKey[], checked: string, days: number): Fault[] => {
    const age = ageInDays(checked, today);
    return age <= days
      ? []
      : [file.faultAt(path, `was checked ${age} days ago and lasts ${days}: check its sources again and set \`checked\``)];
  };
  const aged = (thing: Written<unknown>, evidence: readonly Cited[]): Fault[] =>
    evidence.flatMap(({ path, checked, part }) => (checked === undefined ? [] : stale(thing, path, checked, lasts(part))));
  return [
    ...knowledge.frameworks.flatMap((framework) => aged(framework, evidenceOf(framework))),
    ...knowledge.pairs.flatMap((pair) => aged(pair, evidenceOfPair(pair))),
    ...knowledge.faq.flatMap((entry) => stale(entry, ['checked'], entry.value.checked, lasts(entry.value.aspect ?? ''))),
  ];
}
