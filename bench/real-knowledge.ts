import { faultText } from '../src/core/knowledge/read/fault.ts';
import type { Knowledge } from '../src/core/knowledge/knowledge.ts';
import { loadKnowledge } from '../src/core/knowledge/read/load.ts';

/** The day on which everything in the bench happens. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** The knowledge of a folder that has no faults; see `loadKnowledge` for `kept`. */
export async function readKnowledge(folder: string, kept?: string): Promise<Knowledge> {
  const { knowledge, faults } = await loadKnowledge(folder, today(), kept);
  if (knowledge === undefined) throw new Error(['the knowledge has faults:', ...faults.slice(0, 5).map(faultText)].join('\n'));
  return knowledge;
}
