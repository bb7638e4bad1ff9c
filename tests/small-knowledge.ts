import { cp, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { knowledgeFolder } from './knowledge.ts';

/** A knowledge folder of its own, whose parts a test writes: the real aspects, no tasks, and only the given files. */
export async function createSmallKnowledge(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'knowledge-'));
  await Promise.all(['sources', 'frameworks', 'pairs', 'faq'].map((name) => mkdir(join(folder, name))));
  await cp(join(knowledgeFolder, 'aspects.yaml'), join(folder, 'aspects.yaml'));
  const lexicon = await readFile(join(knowledgeFolder, 'lexicon.yaml'), 'utf8');
  // Nicknames lead to frameworks that are not here.
  await writeFile(join(folder, 'lexicon.yaml'), lexicon.replace(/^nicknames:\n( .*\n)+/m, 'nicknames: {}\n'));
  await writeFile(join(folder, 'tasks.yaml'), '[]\n');
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  return folder;
}

/** Every file below a folder, by its path, byte for byte. */
export async function readAll(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'latin1')] as const));
  return Object.fromEntries(texts);
}
