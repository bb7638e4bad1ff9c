import type { WrittenKnowledge } from './written.ts';

/** A place that cites sources: where it stands, what it cites, and when it was checked (nothing of its own for `was` and `disputed`). */
export type Cited = {
  readonly path: readonly PropertyKey[];
  readonly sources: readonly string[];
  readonly checked?: string;
  /** `status`, `release`, `parts`, `strengths` ..., or the aspect's id. */
  readonly part: string;
};

/** Everything in the file of a pair that cites sources. */
export function evidenceOfPair({ value: { verdict, choose } }: WrittenKnowledge['pairs'][number]): readonly Cited[] {
  return [
    { path: ['verdict'], sources: verdict.sources, checked: verdict.checked, part: 'verdict' },
    ...choose.map(({ sources, checked }, at) => ({ path: ['choose', at], sources, checked, part: 'choose' })),
  ];
}

/** Everything in a framework's file that cites sources. */
export function evidenceOf({ value }: WrittenKnowledge['frameworks'][number]): readonly Cited[] {
  const claims = (list: typeof value.strengths, part: string, path: readonly PropertyKey[]): Cited[] =>
    list.flatMap((claim, at) => [
      { path: [...path, at], sources: claim.sources, checked: claim.checked, part },
      ...claim.was.map(({ sources }, nth) => ({ path: [...path, at, 'was', nth], sources, part })),
      ...claim.disputed.map(({ sources }, nth) => ({ path: [...path, at, 'disputed', nth], sources, part })),
    ]);
  const plain = (list: readonly { sources: string[]; checked: string }[], part: string): Cited[] =>
    list.map(({ sources, checked }, at) => ({ path: [part, at], sources, checked, part }));
  return [
    { path: ['status'], sources: value.status.sources, checked: value.status.checked, part: 'status' },
    ...(value.release === undefined
      ? []
      : [{ path: ['release'], sources: value.release.sources, checked: value.release.checked, part: 'release' }]),
    ...value.parts.flatMap(({ own }, at): Cited[] =>
      own === undefined ? [] : [{ path: ['parts', at, 'own'], sources: own.sources, checked: own.checked, part: 'parts' }],
    ),
    ...claims(value.strengths, 'strengths', ['strengths']),
    ...claims(value.limits, 'limits', ['limits']),
    ...plain(value.choose, 'choose'),
    ...plain(value.alternatives, 'alternatives'),
    ...Object.entries(value.claims).flatMap(([aspect, list]) => claims(list, aspect, ['claims', aspect])),
  ];
}
