import { fileURLToPath } from 'node:url';
import { byPlace, faultText } from '../src/core/knowledge/read/fault.ts';
import { lintAge } from '../src/core/knowledge/read/lint-age.ts';
import { lintUnused } from '../src/core/knowledge/read/lint-unused.ts';
import { loadKnowledge } from '../src/core/knowledge/read/load.ts';
import { strays } from '../src/core/knowledge/read/stray.ts';
import { readOptions } from '../src/options.ts';
import { measureCoverage } from './coverage/measure.ts';
import { coverageMatrix, coverageText } from './coverage/print.ts';

/** Old checks alone are no fault: else everybody's changes would fail from some day on, whatever they are about. */
const { values } = readOptions({
  usage: ['npm run knowledge:check -- [--coverage] [--age]'],
  does: `Checks the whole knowledge: prints every fault with its place, then what there is and what is missing. Names checks past their time
to live as well. Exits with 1 if there is a fault, a file that is not read, or a source that nothing cites.`,
  options: {
    coverage: { type: 'boolean', says: 'prints every framework by every aspect as well' },
    age: { type: 'boolean', says: 'exits with 1 for checks past their time to live, too' },
  },
});
const today = new Date().toISOString().slice(0, 10);
const folder = fileURLToPath(new URL('../knowledge', import.meta.url));
const { written, faults: found } = await loadKnowledge(folder, today);
const faults = [...found, ...strays(folder)].sort(byPlace);
// What a file that is at fault cites is not known.
const unused = faults.length > 0 ? [] : [...lintUnused(written)].sort(byPlace);
const aged = [...lintAge(written, today)].sort(byPlace);
const coverage = measureCoverage(written);

for (const fault of [...faults, ...unused, ...aged]) console.error(faultText(fault));
if (values.coverage === true) console.log(`${coverageMatrix(coverage)}\n`);
console.log(`${coverageText(coverage)}\n`);
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const old = aged.length === 0 ? '' : `, ${counted(aged.length, 'check past its', 'checks past their')} time to live`;
if (faults.length + unused.length + (values.age === true ? aged.length : 0) > 0) {
  console.error(`${counted(faults.length, 'fault', 'faults')}, ${counted(unused.length, 'source', 'sources')} that nothing cites${old}`);
  process.exitCode = 1;
} else {
  console.log(`no faults${old}`);
}
