import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { faultText } from '../src/core/knowledge/fault.ts';
import { readOptions } from '../src/options.ts';
import { compiledIn } from '../src/project.ts';
import { buildKnowledge } from './build/knowledge.ts';
import { buildProgram } from './build/program.ts';

readOptions({ usage: ['npm run build'], does: 'Compiles the program and its knowledge into dist/. Exits with 1 on any fault.' });

const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
await rm(path('dist'), { recursive: true, force: true });
await buildProgram(path('src/main.ts'), path('dist/src'));
const faults = await buildKnowledge(path('knowledge'), compiledIn(path('dist')));
for (const fault of faults) console.error(faultText(fault));
if (faults.length > 0) process.exitCode = 1;
