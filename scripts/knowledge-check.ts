import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { byPlace, faultText } from '../src/core/knowledge/fault.ts';
import { lintAge } from '../src/core/knowledge/lint.ts';
import { loadKnowledge } from '../src/core/knowledge/load.ts';
import { measureCoverage } from './coverage/measure.ts';
import { coverageMatrix, coverageText } from './coverage/print.ts';

/**
 * Checks the whole knowledge: prints every fault with its place, then what there is and what is missing. With --coverage it
 * prints every framework by every aspect as well. Exits 1 if anything is to be mended.
 */
const { values } = parseArgs({ options: { coverage: { type: 'boolean', default: false } } });
const today = new Date().toISOString().slice(0, 10);
const { written, faults } = await loadKnowledge(fileURLToPath(new URL('../knowledge', import.meta.url)), today);
const aged = [...lintAge(written, today)].sort(byPlace);
const coverage = measureCoverage(written);

for (const fault of [...faults, ...aged]) console.error(faultText(fault));
if (values.coverage) console.log(`${coverageMatrix(coverage)}\n`);
console.log(`${coverageText(coverage)}\n`);
if (faults.length + aged.length > 0) {
  console.error(`${faults.length} faults, ${aged.length} old or unused`);
  process.exitCode = 1;
} else {
  console.log('no faults');
}
