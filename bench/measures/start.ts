import { setTimeout as sleep } from 'node:timers/promises';
import type { Deployment } from '../deployment.ts';
import { median } from '../figures.ts';
import type { Platforms } from '../platforms.ts';
import { type Process, startProcess } from '../process.ts';
import { rounds } from '../rounds.ts';
import type { Row } from '../table.ts';

const ROUNDS = { least: 3, most: 5, within: 12_000 };
/** How long a process rests before its memory is read, in ms. */
const REST = 1000;

/** From the start of the process until both platforms are ready, and the memory at rest, against a process that only imports both SDKs. */
export async function start(deployment: Deployment, platforms: Platforms): Promise<readonly Row[]> {
  const bareScript = deployment.compiled('bench/bare-imports.main.ts');
  const program = (): Promise<Rested> =>
    rested(startProcess(deployment.compiled('src/main.ts'), { env: platforms.env }), [/slack is ready/, /discord is ready/]);
  const bare = (): Promise<Rested> => rested(startProcess(bareScript), [/ready/]);

  const runs = await rounds(ROUNDS, async () => ({ theirs: await bare(), ours: await program() }));
  const row = (what: string, unit: Row['unit'], figure: (one: Rested) => number): Row => ({
    what,
    unit,
    ours: median(runs.map(({ ours }) => figure(ours))),
    bare: median(runs.map(({ theirs }) => figure(theirs))),
    aim: { below: 1.5 },
  });
  return [row('Cold start until ready', 'ms', ({ after }) => after), row('Memory at rest (RSS)', 'MB', ({ megabytes }) => megabytes)];
}

type Rested = { readonly after: number; readonly megabytes: number };

async function rested(one: Process, signs: readonly RegExp[]): Promise<Rested> {
  try {
    const seen = await Promise.all(signs.map((sign) => one.until(sign)));
    await sleep(REST);
    return { after: Math.max(...seen.map(({ after }) => after)), megabytes: await one.megabytes() };
  } finally {
    await one.stop();
  }
}
