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

/** Loading and checking the knowledge, as it is and grown to 2,000 FAQ entries, in processes that do nothing else. */
export async function knowledge(deployment: Deployment): Promise<readonly Row[]> {
  const folders = [deployment.knowledge, await grown(deployment)];
  const runs = await rounds(ROUNDS, async () => {
    const loads: Load[] = [];
    for (const folder of folders) loads.push(await loaded(deployment, folder));
    return loads;
  });
  return folders.map((_, at): Row => {
    const loads = runs.flatMap((run) => run[at] ?? []);
    const [{ entries, frameworks } = { entries: 0, frameworks: 0 }] = loads;
    return {
      what: `Load and check ${entries.toLocaleString('en-GB')} FAQ entries`,
      unit: 'ms',
      ours: median(loads.map(({ took }) => took)),
      aim: { below: 300 },
      note: `${frameworks} frameworks`,
    };
  });
}

type Load = { readonly took: number; readonly entries: number; readonly frameworks: number };

async function loaded(deployment: Deployment, folder: string): Promise<Load> {
  const load = await resultOf<Load>(deployment, 'load-knowledge', [folder]);
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
