import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { faultText } from '../../src/core/knowledge/fault.ts';
import { loadKnowledge } from '../../src/core/knowledge/load.ts';
import { createReadTask } from '../../src/core/understand/task.ts';
import { createUnderstand } from '../../src/core/understand/understand.ts';
import { fitEntries } from './entries.ts';
import { fitIntent } from './intent.ts';
import { readExamples, readOwn, readTellings } from './questions.ts';
import { fitTasks } from './tasks.ts';

/**
 * Fits what tells what somebody builds (src/core/understand/task-weights.ts, on tellings.tsv), what a text wants
 * (src/core/understand/weights.ts), and the weights by which entries are ranked and an answer is ventured (src/core/search/weights.ts),
 * on the knowledge's own phrasings, on examples.tsv and on the half of tests/questions that is not held out.
 */
const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

const { knowledge, faults } = await loadKnowledge(path('knowledge'), new Date().toISOString().slice(0, 10));
if (knowledge === undefined) throw new Error(faults.map(faultText).join('\n'));
const own = await readOwn();
const examples = readExamples(await readFile(path('scripts/fit/examples.tsv'), 'utf8'));

const tellings = readTellings(await readFile(path('scripts/fit/tellings.tsv'), 'utf8'));

const tasks = fitTasks(knowledge, tellings);
await writeFile(path('src/core/understand/task-weights.ts'), writtenTasks(tasks));

const intent = fitIntent(knowledge, createUnderstand(knowledge, createReadTask(tasks)), [...examples, ...own], tellings);
console.log(intent.report);
await writeFile(path('src/core/understand/weights.ts'), intent.written);

const entries = fitEntries(knowledge, own);
console.log(entries.report);
await writeFile(path('src/core/search/weights.ts'), entries.written);

function writtenTasks(weights: string): string {
  return `// Written by \`npm run fit\`. Not to be edited by hand.

/** How much words speak for each task: see \`createReadTask\`. */
export const TASK_WEIGHTS = ${JSON.stringify(weights).replaceAll('\\n', '\\n\\\n')};
`;
}
