import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file under knowledge/, as text. `name` is its path from the project's root, with slashes. */
export type TextFile = { readonly name: string; readonly text: string };

export type KnowledgeFiles = {
  readonly sources: readonly TextFile[];
  readonly aspects: TextFile;
  readonly tasks: TextFile;
  readonly lexicon: TextFile;
  readonly frameworks: readonly TextFile[];
  readonly pairs: readonly TextFile[];
  readonly faq: readonly TextFile[];
};

/** Reads every file under a knowledge folder. Rejects where one is missing or unreadable. */
export async function readKnowledgeFiles(folder: string): Promise<KnowledgeFiles> {
  const one = async (name: string): Promise<TextFile> => ({ name: `knowledge/${name}`, text: await readFile(join(folder, name), 'utf8') });
  const all = async (subfolder: string, ending: string): Promise<TextFile[]> => {
    const names = await readdir(join(folder, subfolder));
    return Promise.all(
      names
        .filter((name) => name.endsWith(ending))
        .sort()
        .map((name) => one(`${subfolder}/${name}`)),
    );
  };
  const [sources, aspects, tasks, lexicon, frameworks, pairs, faq] = await Promise.all([
    all('sources', '.yaml'),
    one('aspects.yaml'),
    one('tasks.yaml'),
    one('lexicon.yaml'),
    all('frameworks', '.yaml'),
    all('pairs', '.yaml'),
    all('faq', '.md'),
  ]);
  return { sources, aspects, tasks, lexicon, frameworks, pairs, faq };
}

/** The text of a file; undefined if there is none. */
export async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
