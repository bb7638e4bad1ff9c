import { fileURLToPath } from 'node:url';
import { createServices, type Services } from '../commands/services.ts';
import { faultText } from '../src/core/knowledge/fault.ts';
import type { Knowledge } from '../src/core/knowledge/knowledge.ts';
import { loadKnowledge } from '../src/core/knowledge/load.ts';

export const knowledgeFolder = fileURLToPath(new URL('../knowledge', import.meta.url));

/** The real knowledge. Fails with every fault if there are any. */
export async function realKnowledge(): Promise<Knowledge> {
  const { knowledge, faults } = await loadKnowledge(knowledgeFolder, today);
  if (knowledge === undefined) throw new Error(faults.map(faultText).join('\n'));
  return knowledge;
}

export const today = new Date().toISOString().slice(0, 10);

/** Services over the real knowledge, as they will be on a day. */
export async function realServices(day: string = today): Promise<Services> {
  return createServices(await realKnowledge(), () => new Date(`${day}T12:00:00Z`));
}
