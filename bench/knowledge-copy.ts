import { execFile } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { faultText } from '../src/core/knowledge/read/fault.ts';
import { loadKnowledge } from '../src/core/knowledge/read/load.ts';
import { today } from './real-knowledge.ts';

const TRIES = 4;
const PAUSE_MS = 3000;

/**
 * Copies the knowledge of the project in `root` into the folder `to`, at a moment when it is without faults: people may be
 * editing it. Where that moment does not come, it is the last commit's. Resolves with which it was.
 */
export async function copyKnowledge(root: string, to: string): Promise<'as it stands' | 'of the last commit'> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    await rm(to, { recursive: true, force: true });
    await cp(join(root, 'knowledge'), to, { recursive: true });
    if ((await faultsOf(to)).length === 0) return 'as it stands';
    await sleep(PAUSE_MS);
  }
  const edited = await faultsOf(to);
  await rm(to, { recursive: true, force: true });
  await committed(root, to).catch(() => undefined);
  if ((await faultsOf(to).catch(() => edited)).length === 0) return 'of the last commit';
  throw new Error(['the knowledge has faults:', ...edited.slice(0, 5)].join('\n'));
}

async function faultsOf(folder: string): Promise<readonly string[]> {
  return (await loadKnowledge(folder, today())).faults.map(faultText);
}

async function committed(root: string, to: string): Promise<void> {
  const run = promisify(execFile);
  const archive = `${to}.tar`;
  await run('git', ['-C', root, 'archive', '--output', archive, 'HEAD', 'knowledge']);
  await run('tar', ['-xf', archive, '-C', join(to, '..')]);
}
