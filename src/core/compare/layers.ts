import { foundationsOf, needsSome } from '../knowledge/foundations.ts';
import type { Claim, Framework, Knowledge } from '../knowledge/knowledge.ts';

/** A framework that works with another one. */
export type Companions = { readonly framework: Framework; readonly other: Framework; readonly claim: Claim };

/** A framework, and those beside it that it is built on, or may be where it `isFree` to be built on others; its foundation's claim says so. */
export type Layer = { readonly framework: Framework; readonly on: readonly Framework[]; readonly isFree: boolean };

/** Those that are built on others of them. */
export function layersOf(compared: readonly Framework[], frameworks: Knowledge['frameworks']): readonly Layer[] {
  return compared.flatMap((framework) => {
    const below = foundationsOf(framework, frameworks);
    const on = compared.filter(({ id }) => below.has(id));
    const isFree = !needsSome(framework, new Set(on.map(({ id }) => id)), frameworks);
    return on.length === 0 ? [] : [{ framework, on, isFree }];
  });
}

/** That one of them works with another, where a claim of it says so. */
export function companionsAmong(compared: readonly Framework[]): Companions | undefined {
  return compared
    .flatMap((framework) => compared.flatMap((other) => companionsOf(framework, other) ?? []))
    .find(({ framework, other }) => framework !== other);
}

function companionsOf(framework: Framework, other: Framework): Companions | undefined {
  const claim = [...framework.claims.values()].flat().find(({ works_with = [] }) => works_with.includes(other.id));
  return claim === undefined ? undefined : { framework, other, claim };
}
