import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { catalogue } from '../commands/index.ts';
import { createServices } from '../commands/services.ts';
import { runJsonLines, runTerminal } from './adapters/terminal/index.ts';
import { createDispatch } from './chat/dispatch.ts';
import { processEnvironment, readConfig } from './config.ts';
import { faultText } from './core/knowledge/fault.ts';
import { loadKnowledge } from './core/knowledge/load.ts';
import { createLog } from './log.ts';
import { projectFolder } from './project.ts';

const now = (): Date => new Date();
const [mode, ...flags] = process.argv.slice(2);

const read = readConfig(processEnvironment());
if ('faults' in read) refuse('The configuration is wrong:', read.faults.map(({ variable, message }) => `${variable} ${message}`));
const { config } = read;

const { knowledge, faults } = await loadKnowledge(join(projectFolder(), 'knowledge'), now().toISOString().slice(0, 10));
if (knowledge === undefined) refuse('The knowledge is wrong:', faults.map(faultText));

const log = createLog(config.logLevel);
const services = createServices(knowledge, now);
const dispatch = createDispatch({ catalogue, services, log, reference: () => randomBytes(4).toString('hex') });

const terminal = { dispatch, catalogue, input: process.stdin, output: process.stdout, colours: process.stdout.hasColors?.() ?? false };
if (mode === 'chat' && flags.includes('--json')) await runJsonLines(terminal);
else await runTerminal(terminal);

function refuse(headline: string, lines: readonly string[]): never {
  process.stderr.write(`${[headline, ...lines.map((line) => `  ${line}`)].join('\n')}\n`);
  process.exit(1);
}
