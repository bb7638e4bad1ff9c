import { cp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Deployment } from '../deployment.ts';
import { median } from '../figures.ts';
import { createRandom } from '../random.ts';
import { readKnowledge } from '../real-knowledge.ts';
import { resultOf } from '../result-of.ts';
import { entryText, grownEntries } from '../synthetic.ts';
import { rounds } from '../rounds.ts';
import type { Row } from '../table.ts';

const ROUNDS = { least: 3, most: 5, within: 10_000 };
const LARGE = 2000;

/**
 * Loading and checking the knowledge, as it is and grown to 2,000 FAQ entries, in processes that do nothing else: at first, when
 * nothing is kept of the files and all of it is read and then kept, and again, when no file has changed since.
 */
export async function knowledge(deployment: Deployment): Promise<readonly Row[]> {
  const folders = [deployment.knowledge, await grown(deployment)];
  const runs = await rounds(ROUNDS, async () => {
    const loads: { readonly first: Load; readonly again: Load }[] = [];
    for (const folder of folders) {
      const kept = join(await deployment.scratch(), 'kept.json');
      loads.push({ first: await loaded(deployment, folder, kept), again: await loaded(deployment, folder, kept) });
    }
    return loads;
  });
  return folders.flatMap((_, at) => {
    const loads = runs.flatMap((run) => run[at] ?? []);
    return [
      rowOf(
        'first',
        loads.map(({ first }) => first),
      ),
      rowOf(
        'again',
        loads.map(({ again }) => again),
      ),
    ];
  });
}

function rowOf(when: 'first' | 'again', loads: readonly Load[]): Row {
  const [{ entries, frameworks } = { entries: 0, frameworks: 0 }] = loads;
  return {
    what: `Load ${entries.toLocaleString('en-GB')} FAQ entries, ${when}`,
    unit: 'ms',
    ours: median(loads.map(({ took }) => took)),
    aim: { below: 300 },
    note: when === 'first' ? `${frameworks} frameworks, all read` : 'no file changed',
  };
}

type Load = { readonly took: number; readonly entries: number; readonly frameworks: number };

async function loaded(deployment: Deployment, folder: string, kept: string): Promise<Load> {
  const load = await resultOf<Load>(deployment, 'load-knowledge', [folder, kept]);
  if (load === undefined) throw new Error('loading the knowledge does not end');
  return load;
}

/** A copy of the knowledge folder with entries in varied words, in files as people write them. */
async function grown(deployment: Deployment): Promise<string> {
  const folder = await deployment.scratch();
  await cp(deployment.knowledge, folder, { recursive: true });
  const faq = join(folder, 'faq');
  const real = [...(await readKnowledge(deployment.knowledge)).faq.values()];
  await Promise.all((await readdir(faq)).map((name) => rm(join(faq, name))));
  await Promise.all(
    grownEntries(real, LARGE, createRandom(LARGE)).map((entry) => writeFile(join(faq, `${entry.id}.md`), entryText(entry))),
  );
  return folder;
}
