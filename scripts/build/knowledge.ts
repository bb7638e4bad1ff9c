import { writeFile } from 'node:fs/promises';
import type { Fault } from '../../src/core/knowledge/read/fault.ts';
import { type Compiled, compileKnowledge, loadKnowledge } from '../../src/core/knowledge/read/load.ts';

/** Checks a knowledge folder and writes it, compiled, to where the built program starts from; not if there are faults. */
export async function buildKnowledge(knowledge: string, to: Compiled): Promise<readonly Fault[]> {
  const { written, faults } = await loadKnowledge(knowledge, new Date().toISOString().slice(0, 10));
  if (faults.length > 0) return faults;
  const compiled = compileKnowledge(written);
  await Promise.all([writeFile(to.knowledge, compiled.knowledge), writeFile(to.faq, compiled.faq)]);
  return [];
}
