import { fileURLToPath } from 'node:url';
import { byPlace, faultText } from '../src/core/knowledge/fault.ts';
import { lintAge } from '../src/core/knowledge/lint.ts';
import { loadKnowledge } from '../src/core/knowledge/load.ts';
import { SOURCE_KINDS } from '../src/core/knowledge/schema.ts';
import type { WrittenKnowledge } from '../src/core/knowledge/written.ts';

/** Checks the whole knowledge: prints every fault with its place, then what there is. Exits 1 if anything is to be mended. */
const today = new Date().toISOString().slice(0, 10);
const { written, faults } = await loadKnowledge(fileURLToPath(new URL('../knowledge', import.meta.url)), today);
const aged = [...lintAge(written, today)].sort(byPlace);

for (const fault of [...faults, ...aged]) console.error(faultText(fault));
console.log(summary(written));
if (faults.length + aged.length > 0) {
  console.error(`${faults.length} faults, ${aged.length} old or unused`);
  process.exitCode = 1;
} else {
  console.log('no faults');
}

function summary({ sources, aspects, tasks, frameworks, faq }: WrittenKnowledge): string {
  const rows = frameworks.map(({ id, value }) => {
    const claims = Object.values(value.claims);
    const missing = aspects.filter((aspect) => value.claims[aspect.id] === undefined).map((aspect) => aspect.id);
    return `  ${id.padEnd(16)} ${claims.flat().length} claims on ${claims.length} aspects; missing: ${missing.join(', ') || 'none'}`;
  });
  const kinds = SOURCE_KINDS.map((kind) => `${kind} ${sources.filter(({ value }) => value.kind === kind).length}`);
  return [
    `${frameworks.length} frameworks, ${faq.length} questions, ${aspects.length} aspects, ${tasks.length} tasks`,
    `${sources.length} sources: ${kinds.join(', ')}`,
    ...rows,
  ].join('\n');
}
