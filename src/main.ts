/** The composition root: beside `platforms.ts`, which it loads where that is needed, the only file that knows every other. */

// First of all, before anything is read.
import { letYoungSpaceGrow } from './young-space.ts';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { catalogue } from '../commands/index.ts';
import { createServices } from '../commands/services.ts';
import { runJsonLines, runTerminal } from './adapters/terminal/index.ts';
import { createDispatch } from './chat/dispatch.ts';
import { type ProcessEnvironment, processEnvironment, readConfig, unknownVariables } from './config.ts';
import { faultText } from './core/knowledge/read/fault.ts';
import type { Knowledge } from './core/knowledge/knowledge.ts';
import { loadCompiled, loadKnowledge } from './core/knowledge/read/load.ts';
import { createLog, logEnd } from './log.ts';
import { readOptions } from './options.ts';
import { builtKnowledge, keptKnowledge, projectFolder } from './project.ts';

const now = (): Date => new Date();
const {
  values,
  words,
  refuse: refuseOptions,
} = readOptions({
  usage: ['npm start', 'npm run chat -- [--json]'],
  does: `npm start starts every platform whose tokens are set, or a prompt in the terminal where there are none. npm run chat is the prompt
whether tokens are set or not. README.md tells the rest.`,
  words: 1,
  options: { json: { type: 'boolean', says: 'with chat, for scripts: reads a message a line, and writes a line of JSON for each' } },
});
const [mode] = words;
if (mode !== undefined && mode !== 'chat') refuseOptions(`There is nothing to start that is called “${mode}”.`);
if (values.json === true && mode !== 'chat') refuseOptions('--json goes with chat: npm run --silent chat -- --json');

const { variables, isFileIdle } = readEnvironment();
const read = readConfig(variables);
if ('faults' in read) {
  refuse(
    'The configuration is wrong. What each variable is for stands in .env.example.',
    read.faults.map(({ variable, message }) => `${variable} ${message}`),
  );
}
const { config } = read;
const unknown = unknownVariables(variables);
if (unknown.length > 0 && mode !== 'chat')
  process.stderr.write(`Not read, as there is no such variable: ${unknown.join(', ')}. Those that there are stand in .env.example.\n`);
if (isFileIdle && mode !== 'chat')
  process.stderr.write('.env was read, and sets no variable that there is. Write NAME=value, in capitals, as in .env.example.\n');

const onTerminal = mode === 'chat' || (config.discord === undefined && config.slack === undefined);
const knowledge = await readKnowledge().catch((error: Error) => refuse('The knowledge cannot be read.', [error.message]));
// What the terminal shows is the answer; the log goes beside it.
const log = createLog(config.logLevel, onTerminal ? process.stderr : process.stdout);
process.on('uncaughtException', (err) => {
  logEnd(log, { err }, 'a fault that nothing has caught');
  process.exit(1);
});
const services = createServices(knowledge, now);
const dispatch = createDispatch({
  catalogue,
  services,
  log,
  reference: () => randomBytes(4).toString('hex'),
  edition: services.today,
  // A second's work, and 40 MB: nothing that a start or a bot at rest should take.
  preparation: {
    neededBy: (command, input) => command.readsQuestion?.(input, services) ?? false,
    make() {
      services.understand('');
      services.questions.find('');
    },
  },
});
const bot = { dispatch, catalogue, services, log };

if (onTerminal) {
  letYoungSpaceGrow();
  if (mode !== 'chat')
    process.stderr.write('No token is set, so here is the prompt. For Discord and Slack see README.md and .env.example.\n');
  // Whoever reads the output may stop reading, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    refuse('The answers cannot be written.', [error.message]);
  });
  const terminal = { ...bot, input: process.stdin, output: process.stdout, colours: process.stdout.isTTY && process.stdout.hasColors() };
  await (values.json === true ? runJsonLines(terminal) : runTerminal(terminal));
} else {
  // The platforms' SDKs take longest to load: whoever only wants the prompt does without.
  const { run } = await import('./platforms.ts');
  await run({ config, bot, now });
  letYoungSpaceGrow();
}

function readEnvironment(): ProcessEnvironment {
  try {
    return processEnvironment();
  } catch (error) {
    return refuse('The configuration cannot be read.', [(error as Error).message]);
  }
}

/** As it was built, or from the files, with every fault of them. */
async function readKnowledge(): Promise<Knowledge> {
  const built = builtKnowledge();
  const compiled = built === undefined ? undefined : await loadCompiled(built);
  if (compiled !== undefined) return compiled;
  const folder = join(projectFolder(), 'knowledge');
  const { knowledge: loaded, faults } = await loadKnowledge(folder, now().toISOString().slice(0, 10), keptKnowledge());
  return loaded ?? refuse('The knowledge is wrong.', faults.map(faultText));
}

function refuse(headline: string, lines: readonly string[]): never {
  process.stderr.write(`${[headline, ...lines.map((line) => `  ${line}`)].join('\n')}\n`);
  process.exit(1);
}
