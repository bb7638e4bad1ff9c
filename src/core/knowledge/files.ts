import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
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

/**
 * Reads every file under a knowledge folder, one after the other: two thousand promises take several times as long, and
 * nothing else is to be done meanwhile. Throws where one is missing or unreadable.
 */
export function readKnowledgeFiles(folder: string): KnowledgeFiles {
  const one = (name: string): TextFile => ({ name: `knowledge/${name}`, text: readFileSync(join(folder, name), 'utf8') });
  const all = (subfolder: string, ending: string): TextFile[] =>
    readdirSync(join(folder, subfolder))
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => one(`${subfolder}/${name}`));
  return {
    sources: all('sources', '.yaml'),
    aspects: one('aspects.yaml'),
    tasks: one('tasks.yaml'),
    lexicon: one('lexicon.yaml'),
    frameworks: all('frameworks', '.yaml'),
    pairs: all('pairs', '.yaml'),
    faq: all('faq', '.md'),
  };
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
