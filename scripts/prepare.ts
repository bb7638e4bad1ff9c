import { join } from 'node:path';
import { loadKnowledge } from '../src/core/knowledge/read/load.ts';
import { keptKnowledge, projectFolder } from '../src/project.ts';

/**
 * npm runs this after it has installed the packages: the knowledge is read and checked once, so that the first start finds it kept,
 * as every later one does. Faults are told by the start: installing does not fail for them.
 */
const today = new Date().toISOString().slice(0, 10);
await loadKnowledge(join(projectFolder(), 'knowledge'), today, keptKnowledge());
