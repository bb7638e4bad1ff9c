import type { Need } from '../../src/core/need.ts';
import { given } from './given.ts';

/** The arguments of /recommend that lead to a need: its parts, of which the lists have names of their own, and commas between. */
export type NeedArgs = { readonly [K in Exclude<keyof Need, keyof typeof LISTS>]?: NonNullable<Need[K]> } & {
  readonly [K in (typeof LISTS)[keyof typeof LISTS]]?: string;
};

const LISTS = { excluded: 'without', machines: 'machine' } as const;

/** The option that tells a part of a need. */
export const optionOf = (part: keyof Need): keyof NeedArgs => (part === 'excluded' || part === 'machines' ? LISTS[part] : part);

/** The arguments that lead to a need again, in its order. */
export const argsOf = (need: Need): NeedArgs =>
  given(Object.fromEntries((Object.keys(need) as (keyof Need)[]).map((part) => [optionOf(part), textOf(need[part])])));

function textOf(told: Need[keyof Need]): string | undefined {
  return typeof told === 'object' ? told.map((one) => (typeof one === 'string' ? one : one.id)).join(',') : told;
}
