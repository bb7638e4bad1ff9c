import { cpus, loadavg } from 'node:os';
import { readOptions } from '../src/options.ts';
import { createDeployment, type Deployment, versions } from './deployment.ts';
import { answers } from './measures/answers.ts';
import { growth } from './measures/growth.ts';
import { knowledge } from './measures/knowledge.ts';
import { roundTrips } from './measures/round-trips.ts';
import { start } from './measures/start.ts';
import { type Platforms, startPlatforms } from './platforms.ts';
import { markdownTable, missesOf, type Row } from './table.ts';

readOptions({
  usage: ['npm run bench'],
  does: `Measures Framewise beside what it stands on, in one run, and prints one table. Figures that miss their aim are marked; the exit code is
0 all the same, for it depends on the machine.`,
});

const MEASURES: readonly (readonly [string, (deployment: Deployment, platforms: Platforms) => Promise<readonly Row[]>])[] = [
  ['Round trips', roundTrips],
  ['Start and memory', start],
  ['Core answers', answers],
  ['Knowledge', knowledge],
  ['Growth', growth],
];

const started = performance.now();
const [busy = 0] = loadavg();
const [deployment, platforms] = await Promise.all([createDeployment(), startPlatforms()]);
const rows: Row[] = [];
try {
  for (const [name, measure] of MEASURES) {
    process.stderr.write(`${name} ...\n`);
    rows.push(...(await measure(deployment, platforms).catch((error: unknown) => [failed(name, error)])));
  }
} finally {
  await Promise.all([deployment.remove(), platforms.stop()]);
}

const seconds = Math.round((performance.now() - started) / 1000);
const misses = missesOf(rows).length;
console.log(
  `${await versions()}; ${cpus().length} × ${cpus()[0]?.model.trim()}, load ${busy.toFixed(1)} before${busy > cpus().length / 2 ? ' (others were at work: times read too long)' : ''}; knowledge ${deployment.copied}; ${seconds} s.\n`,
);
console.log(markdownTable(rows));
console.log(
  `\n${misses === 0 ? 'Every aim is met.' : `${misses} of ${rows.filter(({ aim }) => aim !== undefined).length} aims are missed.`}`,
);

/** A measure that ends early is a row of its own. */
function failed(name: string, error: unknown): Row {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return { what: name, unit: 'times', ours: undefined, aim: { atLeast: 1 }, note: 'could not be measured' };
}
