import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faultText } from '../src/core/knowledge/read/fault.ts';
import { readOptions } from '../src/options.ts';
import { compiledIn } from '../src/project.ts';
import { buildKnowledge } from './build/knowledge.ts';
import { buildProgram } from './build/program.ts';
import { replaceFolder } from './build/replace.ts';

readOptions({
  usage: ['npm run build'],
  does: 'Compiles the program and its knowledge into dist/. Exits with 1 on any fault, and leaves dist/ as it was.',
});

const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const built = await replaceFolder(path('dist'), async (folder) => {
  await buildProgram(path('src/main.ts'), join(folder, 'src'));
  const faults = await buildKnowledge(path('knowledge'), compiledIn(folder));
  for (const fault of faults) console.error(faultText(fault));
  return faults.length === 0;
});
if (!built) process.exitCode = 1;
