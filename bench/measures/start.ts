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

/**
 * From the start of the process until both platforms are ready, and the memory at rest, by both ways of connecting, against a process
 * that only imports both SDKs.
 */
export async function start(deployment: Deployment, platforms: Platforms): Promise<readonly Row[]> {
  const bareScript = deployment.compiled('bench/bare-imports.main.ts');
  const program = (env: Platforms['env']): Promise<Rested> =>
    rested(startProcess(deployment.compiled('src/main.ts'), { env }), [/slack is ready/, /discord is ready/]);
  const bare = (): Promise<Rested> => rested(startProcess(bareScript), [/ready/]);

  const runs = await rounds(ROUNDS, async () => ({
    theirs: await bare(),
    http: await program(platforms.env),
    connecting: await program(platforms.connecting),
  }));
  const row = (what: string, unit: Row['unit'], way: 'http' | 'connecting', figure: (one: Rested) => number): Row => ({
    what,
    unit,
    ours: median(runs.map((run) => figure(run[way]))),
    bare: median(runs.map(({ theirs }) => figure(theirs))),
    aim: { below: 1.5 },
    ...(way === 'http' ? {} : { note: 'gateway and Socket Mode' }),
  });
  return (['http', 'connecting'] as const).flatMap((way) => [
    row('Cold start until ready', 'ms', way, ({ after }) => after),
    row('Memory at rest (RSS)', 'MB', way, ({ megabytes }) => megabytes),
  ]);
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
