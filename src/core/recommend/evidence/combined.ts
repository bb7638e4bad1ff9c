import type { Claim, Framework } from '../../knowledge/knowledge.ts';
import { isGpu, type Machine } from '../../knowledge/machines.ts';

/** A system with a GPU that not everything uses there, and what is told of the two together. */
export type Combined = { readonly machines: readonly [Machine, Machine]; readonly claim: Claim | undefined };

/** What runs under Windows, and on such GPUs, may do so on Linux only: the two together are told by what names both. */
export function combinedOn({ machines, claims }: Framework, wanted: readonly Machine[]): readonly Combined[] {
  if (!wanted.includes('windows')) return [];
  const told = TOLD_BY.flatMap((aspect) => claims.get(aspect) ?? []);
  return wanted.flatMap((gpu): Combined[] => {
    if (!isGpu(gpu) || !machines.has('windows') || !machines.has(gpu)) return [];
    return [{ machines: ['windows', gpu], claim: told.find(({ says }) => says.includes('Windows') && MAKES[gpu]?.test(says)) }];
  });
}

const TOLD_BY = ['hardware', 'installation'];

const MAKES: Readonly<Partial<Record<Machine, RegExp>>> = {
  amd: /\b(?:AMD|ROCm|Radeon)\b/,
  intel: /\bIntel(?:'s)? (?:\w+ )?GPUs?\b|\bXPU\b|\bArc\b/,
};
