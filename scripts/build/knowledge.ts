import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '../../src/core/knowledge/fault.ts';
import { compileKnowledge, loadKnowledge } from '../../src/core/knowledge/load.ts';

/** Checks a knowledge folder and writes it to `knowledge.jsonl` in another, from which the built program starts; not if there are faults. */
export async function buildKnowledge(knowledge: string, folder: string): Promise<readonly Fault[]> {
  const { written, faults } = await loadKnowledge(knowledge, new Date().toISOString().slice(0, 10));
  if (faults.length === 0) await writeFile(join(folder, 'knowledge.jsonl'), compileKnowledge(written));
  return faults;
}
