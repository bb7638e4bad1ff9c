import { fileURLToPath } from 'node:url';
import { createServices, type Services } from '../commands/services.ts';
import { faultText } from '../src/core/knowledge/read/fault.ts';
import type { Knowledge } from '../src/core/knowledge/knowledge.ts';
import { loadKnowledge } from '../src/core/knowledge/read/load.ts';

export const knowledgeFolder = fileURLToPath(new URL('../knowledge', import.meta.url));

/** What was read of its files stays there for the next test file, and the next run: each of some forty would read them anew. */
const kept = fileURLToPath(new URL('../node_modules/.cache/framewise-tests/knowledge.json', import.meta.url));

/** The real knowledge. Fails with every fault if there are any. */
export async function realKnowledge(): Promise<Knowledge> {
  const { knowledge, faults } = await loadKnowledge(knowledgeFolder, today, kept);
  if (knowledge === undefined) throw new Error(faults.map(faultText).join('\n'));
  return knowledge;
}

/** The real day: what was checked may not be in its future. Nothing is asked on it, for answers change as checks grow old. */
export const today = new Date().toISOString().slice(0, 10);

/** The day on which everything is asked, unless a test is about another: on it every check was fresh. */
export const ASKED_ON = '2026-11-23';
export const askedOn = (): Date => new Date(`${ASKED_ON}T12:00:00Z`);

/** Services over the real knowledge, as they are on a day. */
export async function realServices(day: string = ASKED_ON): Promise<Services> {
  return createServices(await realKnowledge(), () => new Date(`${day}T12:00:00Z`));
}
