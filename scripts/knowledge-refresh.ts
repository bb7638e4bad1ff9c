import { fileURLToPath } from 'node:url';
import { SingleBar } from 'cli-progress';
import { type ProcessEnvironment, processEnvironment, readRegistries } from '../src/config.ts';
import { faultText } from '../src/core/knowledge/read/fault.ts';
import { readOptions } from '../src/options.ts';
import { readAnswers, writeAnswers } from './refresh/answers.ts';
import { createAsk } from './refresh/ask.ts';
import { refreshReleases } from './refresh/refresh.ts';
import { exitCodeOf, reportRefresh } from './refresh/report.ts';
import { PATIENCE } from './refresh/request.ts';

const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const now = (): Date => new Date();
/** The options that go before variables. */
const INSTEAD_OF: Readonly<Record<string, string>> = { PYPI_URL: '--pypi', NPM_REGISTRY_URL: '--npm', GITHUB_API_URL: '--github' };

process.exitCode = await main();

async function main(): Promise<number> {
  const options = given();
  const environment = readEnvironment();
  if (typeof environment === 'string') return refuse([environment]);
  const read = readRegistries({ ...environment.variables, ...options.addresses });
  if ('faults' in read)
    return refuse(
      read.faults.map(({ variable, message }) => `${variable in options.addresses ? INSTEAD_OF[variable] : variable} ${message}`),
    );

  const answers = await readAnswers(options.cache);
  const bar = new SingleBar({ format: 'asking {bar} {value} of {total}', hideCursor: true, clearOnComplete: true, stream: process.stderr });
  const result = await refreshReleases({
    folder: options.folder,
    check: options.check,
    only: options.only,
    ask: createAsk({ registries: read.registries, patience: PATIENCE, now, answers }),
    now,
    onProgress: (done, all) => {
      if (done > 0) bar.update(done);
      else if (process.stderr.isTTY) bar.start(all, 0);
    },
  })
    .catch(unreadable)
    .finally(() => bar.stop());
  if ('unreadable' in result) return refuse([`The knowledge cannot be read: ${result.unreadable}`]);
  if ('unknown' in result) return refuse(result.unknown.map((id) => `There is no file knowledge/frameworks/${id}.yaml.`));
  if ('faults' in result) return refuse([...result.faults.map(faultText), 'Mend these first: nothing was asked.']);
  await writeAnswers(options.cache, answers).catch((error: Error) =>
    console.error(`What was answered could not be kept: ${error.message}`),
  );
  console.log(reportRefresh(result.outcomes, options.check).join('\n'));
  return exitCodeOf(result.outcomes, options.check);
}

/** What the system says where the folder or a file of it cannot be read. */
function unreadable(error: NodeJS.ErrnoException): { readonly unreadable: string } {
  if (error.syscall === undefined) throw error;
  return { unreadable: error.message };
}

function readEnvironment(): ProcessEnvironment | string {
  try {
    return processEnvironment();
  } catch (error) {
    return (error as Error).message;
  }
}

function given() {
  const { values } = readOptions({
    usage: ['npm run knowledge:refresh -- [--check] [--only <id>]...'],
    does: `Asks PyPI, npm and GitHub for the latest release of every framework and writes what changed into its file.

Exit codes: 0 all is well; 1 something is out of date (with --check, which writes nothing); 2 nothing is known to be out of date, but
some could not be told, each with its reason; 3 could not begin: a wrong option, an unknown id, faults in the files.`,
    options: {
      check: { type: 'boolean', says: 'writes nothing' },
      only: { type: 'string', value: 'id', multiple: true, says: 'asks for this framework; may stand more than once' },
      pypi: { type: 'string', value: 'address', says: 'a mirror of PyPI' },
      npm: { type: 'string', value: 'address', says: 'a mirror of npm' },
      github: { type: 'string', value: 'address', says: "another address of GitHub's API" },
      folder: { type: 'string', value: 'knowledge', says: 'another folder of knowledge' },
      cache: { type: 'string', value: 'file', says: 'where answers are remembered' },
    },
    wrong: 3,
  });
  const { pypi, npm, github } = values;
  const addresses = { PYPI_URL: pypi, NPM_REGISTRY_URL: npm, GITHUB_API_URL: github };
  return {
    check: values.check === true,
    only: values.only ?? [],
    folder: values.folder ?? path('knowledge'),
    cache: values.cache ?? path('node_modules/.cache/framewise/registry-answers.json'),
    addresses: Object.fromEntries(Object.entries(addresses).filter(([, value]) => value !== undefined)),
  };
}

function refuse(lines: readonly string[]): 3 {
  for (const line of lines) console.error(line);
  return 3;
}
