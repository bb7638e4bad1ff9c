import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

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
 * nothing else is to be done meanwhile. One that must be there and is not is empty. Throws where one is unreadable.
 */
export function readKnowledgeFiles(folder: string): KnowledgeFiles {
  const one = (name: string): TextFile => ({ name: `knowledge/${name}`, text: readFileSync(join(folder, name), 'utf8') });
  const needed = (name: string): TextFile => (existsSync(join(folder, name)) ? one(name) : { name: `knowledge/${name}`, text: '' });
  const all = (subfolder: string, ending: string): TextFile[] =>
    namesIn(join(folder, subfolder), ending).map((name) => one(`${subfolder}/${name}`));
  return {
    sources: all('sources', '.yaml'),
    aspects: needed('aspects.yaml'),
    tasks: needed('tasks.yaml'),
    lexicon: needed('lexicon.yaml'),
    frameworks: all('frameworks', '.yaml'),
    pairs: all('pairs', '.yaml'),
    faq: all('faq', '.md'),
  };
}

/** The names of all files in a folder and in those within, with slashes. */
export function namesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** What a file holds; undefined if there is none. */
export async function readBytes(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The text of a file; undefined if there is none. */
export const readText = async (file: string): Promise<string | undefined> => (await readBytes(file))?.toString('utf8');

/** The texts of all files of a folder whose names end so, by name. */
export function readTexts(folder: string, ending: string): readonly string[] {
  return namesIn(folder, ending).map((name) => readFileSync(join(folder, name), 'utf8'));
}

const namesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort();

/** What a file holds that nothing depends on; undefined if it cannot be read, for whatever reason. */
export function readSpare(file: string): Buffer | undefined {
  return attempt(() => readFileSync(file));
}

/**
 * Writes a file that nothing depends on, or does without where it cannot be written. Renaming makes it safe: of two processes
 * that write, one has the last word, and whoever reads meanwhile finds a whole file.
 */
export function writeSpare(file: string, text: string): void {
  const draft = `${file}.${randomUUID()}`;
  const written = attempt(() => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, text);
    renameSync(draft, file);
    return true;
  });
  if (written === undefined) attempt(() => rmSync(draft, { force: true }));
}

/** Undefined where the system refuses: a folder may be missing, full or not ours. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
