import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { byPlace, faultText } from '../src/core/knowledge/fault.ts';
import { lintAge, lintUnused } from '../src/core/knowledge/lint.ts';
import { loadKnowledge } from '../src/core/knowledge/load.ts';
import { measureCoverage } from './coverage/measure.ts';
import { coverageMatrix, coverageText } from './coverage/print.ts';

/**
 * Checks the whole knowledge: prints every fault with its place, then what there is and what is missing. Exits 1 if there is a fault or
 * a source that nothing cites. Checks past their time to live are named, and fail with --age only: else everybody's changes would fail
 * from some day on, whatever they are about. With --coverage it prints every framework by every aspect as well.
 */
const { values } = parseArgs({ options: { coverage: { type: 'boolean', default: false }, age: { type: 'boolean', default: false } } });
const today = new Date().toISOString().slice(0, 10);
const { written, faults } = await loadKnowledge(fileURLToPath(new URL('../knowledge', import.meta.url)), today);
const unused = [...lintUnused(written)].sort(byPlace);
const aged = [...lintAge(written, today)].sort(byPlace);
const coverage = measureCoverage(written);

for (const fault of [...faults, ...unused, ...aged]) console.error(faultText(fault));
if (values.coverage) console.log(`${coverageMatrix(coverage)}\n`);
console.log(`${coverageText(coverage)}\n`);
const old = aged.length === 0 ? '' : `, ${aged.length} checks past their time to live`;
if (faults.length + unused.length + (values.age ? aged.length : 0) > 0) {
  console.error(`${faults.length} faults, ${unused.length} sources that nothing cites${old}`);
  process.exitCode = 1;
} else {
  console.log(`no faults${old}`);
}
