import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { faultText } from '../src/core/knowledge/fault.ts';
import { compileKnowledge, loadKnowledge } from '../src/core/knowledge/load.ts';

/** Checks the knowledge and writes it to dist/knowledge.json, from which the built program starts. Exits 1 on any fault. */
const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const { written, faults } = await loadKnowledge(path('knowledge'), new Date().toISOString().slice(0, 10));
for (const fault of faults) console.error(faultText(fault));
if (faults.length > 0) process.exitCode = 1;
else await writeFile(path('dist/knowledge.json'), compileKnowledge(written));
