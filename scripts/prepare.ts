import { join } from 'node:path';
import { loadKnowledge } from '../src/core/knowledge/read/load.ts';
import { readOptions } from '../src/options.ts';
import { keptKnowledge, projectFolder } from '../src/project.ts';

readOptions({
  usage: ['npm run prepare'],
  does: `Reads and checks the knowledge once, so that the first start finds it kept, as every later one does. npm runs it after it has
installed the packages; it does not fail for a fault, which the start tells.`,
});

const today = new Date().toISOString().slice(0, 10);
await loadKnowledge(join(projectFolder(), 'knowledge'), today, keptKnowledge());
