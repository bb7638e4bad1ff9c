import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { faultText } from '../../src/core/knowledge/read/fault.ts';
import { loadKnowledge } from '../../src/core/knowledge/read/load.ts';
import { createReadTasks } from '../../src/core/understand/tasks/task.ts';
import { createUnderstand } from '../../src/core/understand/understand.ts';
import { readOptions } from '../../src/options.ts';
import { fitEntries } from './entries.ts';
import { fitIntent } from './intent.ts';
import { readExamples, readOwn, readTellings, readThreads } from './questions.ts';
import { fitTasks } from './tasks.ts';

readOptions({
  usage: ['npm run fit'],
  does: `Fits what tells what somebody builds (src/core/understand/tasks/task-weights.ts, on tellings.tsv), what a text wants
(src/core/understand/intent/intent-weights.ts), and the weights by which entries are ranked and an answer is ventured (src/core/search/weights.ts),
on the knowledge's own phrasings, on examples.tsv, on plain.tsv, on threads.tsv and on the half of tests/questions that is not held out. Writes them.`,
});

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

const { knowledge, faults } = await loadKnowledge(path('knowledge'), new Date().toISOString().slice(0, 10));
if (knowledge === undefined) throw new Error(faults.map(faultText).join('\n'));
const own = await readOwn();
const written = (name: string): Promise<string> => readFile(path(`scripts/fit/${name}.tsv`), 'utf8');
const examples = readExamples(await written('examples'));
const plain = readExamples(await written('plain'));
const threads = readThreads(await written('threads'));
const tellings = readTellings(await written('tellings'));

const tasks = fitTasks(knowledge, tellings);
await writeLines('tasks/task-weights.ts', 'TASK_WEIGHTS', 'How much words speak for each task: see `createReadTasks`.', tasks);

const intent = fitIntent(knowledge, createUnderstand(knowledge, createReadTasks(tasks)), [...examples, ...own], plain, tellings);
console.log(intent.report);
await writeLines(
  'intent/intent-weights.ts',
  'INTENT_WEIGHTS',
  'How much features speak for each of INTENTS: see `wantsOf`.',
  intent.written,
);

const entries = fitEntries(knowledge, own, threads);
console.log(entries.report);
await writeFile(path('src/core/search/weights.ts'), entries.written);

const WRITTEN = ['search/weights.ts', 'understand/intent/intent-weights.ts', 'understand/tasks/task-weights.ts'];
await promisify(execFile)('npx', ['oxfmt', ...WRITTEN.map((name) => path(`src/core/${name}`))]);

/** As one text, which is read when it is needed: thousands of small lists would fill the memory at each start. */
async function writeLines(file: string, name: string, says: string, lines: string): Promise<void> {
  const text = JSON.stringify(lines).replaceAll('\\n', '\\n\\\n');
  await writeFile(
    path(`src/core/understand/${file}`),
    `// Written by \`npm run fit\`. Not to be edited by hand.\n\n/** ${says} */\nexport const ${name} = ${text};\n`,
  );
}
