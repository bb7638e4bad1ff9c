import { evidenceOf, evidenceOfPair } from '../../src/core/knowledge/read/evidence.ts';
import { SOURCE_KINDS } from '../../src/core/knowledge/schema.ts';
import type { WrittenKnowledge } from '../../src/core/knowledge/read/written.ts';

/** What there is of the knowledge, and what is missing. */
export type Coverage = {
  readonly sizes: Readonly<Record<'frameworks' | 'claims' | 'questions' | 'pairs' | 'aspects' | 'tasks' | 'sources', number>>;
  readonly sourcesByKind: readonly { readonly kind: string; readonly count: number }[];
  /** How many frameworks have a claim on an aspect; in the order of aspects.yaml. */
  readonly aspects: readonly { readonly id: string; readonly count: number }[];
  /** By name. */
  readonly frameworks: readonly FrameworkCoverage[];
  /** Every check of evidence, the oldest first; those of one day are one, for they are mostly many. */
  readonly checks: readonly { readonly checked: string; readonly count: number; readonly places: readonly string[] }[];
};

export type FrameworkCoverage = {
  readonly id: string;
  readonly claims: number;
  readonly covered: number;
  readonly missing: readonly string[];
  /** For each aspect in order: the score of its first claim, true without a score, undefined without a claim. */
  readonly cells: readonly (number | true | undefined)[];
};

/** From so many aspects on, a framework counts as covered in depth; with fewer it is a card. */
export const DEPTH = 20;

export function measureCoverage(knowledge: WrittenKnowledge): Coverage {
  const { aspects, frameworks, sources } = knowledge;
  const rows = frameworks.map(({ id, value: { claims } }): FrameworkCoverage => {
    const cells = aspects.map((aspect) => {
      const lead = claims[aspect.id]?.[0];
      return lead === undefined ? undefined : (lead.score ?? true);
    });
    const missing = aspects.flatMap((aspect, at) => (cells[at] === undefined ? [aspect.id] : []));
    return { id, claims: Object.values(claims).flat().length, covered: aspects.length - missing.length, missing, cells };
  });
  return {
    sizes: {
      frameworks: frameworks.length,
      claims: rows.reduce((sum, { claims }) => sum + claims, 0),
      questions: knowledge.faq.length,
      pairs: knowledge.pairs.length,
      aspects: aspects.length,
      tasks: knowledge.tasks.length,
      sources: sources.length,
    },
    sourcesByKind: SOURCE_KINDS.map((kind) => ({ kind, count: sources.filter(({ value }) => value.kind === kind).length })),
    aspects: aspects.map(({ id }, at) => ({ id, count: rows.filter(({ cells }) => cells[at] !== undefined).length })),
    frameworks: rows,
    checks: checksByDay(knowledge),
  };
}

function checksByDay({ frameworks, pairs, faq }: WrittenKnowledge): Coverage['checks'] {
  const days = new Map<string, string[]>();
  const note = (checked: string | undefined, place: string): void => {
    if (checked === undefined) return;
    const places = days.get(checked) ?? [];
    places.push(place);
    days.set(checked, places);
  };
  for (const framework of frameworks) for (const { checked, path } of evidenceOf(framework)) note(checked, placeOf(framework.id, path));
  for (const pair of pairs) for (const { checked, path } of evidenceOfPair(pair)) note(checked, placeOf(pair.id, path));
  for (const { id, value } of faq) note(value.checked, `faq/${id}`);
  return [...days].sort(([a], [b]) => a.localeCompare(b)).map(([checked, places]) => ({ checked, count: places.length, places }));
}

/** `keras/debugging/1`, as replies name their claims: the steps below `claims` count from 1. */
function placeOf(id: string, path: readonly PropertyKey[]): string {
  const steps = path.filter((step) => step !== 'claims').map((step) => (typeof step === 'number' ? step + 1 : String(step)));
  return [id, ...steps].join('/');
}
