import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Item } from './shaped.ts';

/** What was read of files without a fault, for the next start: parsing and checking shapes takes most of the time. */
export type Kept = {
  at(kind: string, text: string): Place;
  /** Keeps what was looked up and known, or was kept, and nothing else. */
  save(): void;
};

type Place = {
  /** What stands in the text; undefined where it is not known. */
  readonly items: Items | undefined;
  keep(items: Items): void;
};

type Items = readonly Item<unknown>[];

export const keepNothing: Kept = { at: () => ({ items: undefined, keep: () => {} }), save: () => {} };

/**
 * Keeps it in a file. Everything in it is found by the hash of the text that it was read from, so a changed text is read
 * anew. The whole is under a seal, made from it and from the code that reads: a file that is broken, or was written by other
 * code, holds nothing. It may be removed at any time, and where it cannot be written, reading only takes longer.
 */
export function keepIn(file: string): Kept {
  const code = codeHash();
  const before = readSealed(file, code);
  const since = new Map<string, Items>();
  return {
    at(kind, text) {
      const key = sha256(`${kind}\n${text}`);
      const items = before.get(key);
      if (items !== undefined) since.set(key, items);
      return { items, keep: (read) => void since.set(key, read) };
    },
    save: () => writeSealed(file, code, since),
  };
}

const sealOf = (code: string, body: string): string => sha256(code + body);

function readSealed(file: string, code: string): ReadonlyMap<string, Items> {
  const text = attempt(() => readFileSync(file, 'utf8')) ?? '';
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== sealOf(code, body)) return new Map();
  return new Map(JSON.parse(body) as [string, Items][]);
}

/** Renaming is what makes it safe: of two processes that write, one has the last word, and whoever reads finds a whole file. */
function writeSealed(file: string, code: string, items: ReadonlyMap<string, Items>): void {
  const body = JSON.stringify([...items]);
  const draft = `${file}.${randomUUID()}`;
  const written = attempt(() => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, `${sealOf(code, body)}\n${body}`);
    renameSync(draft, file);
    return true;
  });
  if (written === undefined) attempt(() => rmSync(draft, { force: true }));
}

/** Undefined where the system refuses: the folder may be missing, full or not ours. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

/** Changes with all that decides what is read of a text: everything in this folder, the parser, the schemas and Node.js. */
function codeHash(): string {
  const here = fileURLToPath(import.meta.url);
  const sources = readdirSync(dirname(here))
    .filter((name) => extname(name) === extname(here))
    .sort()
    .map((name) => readFileSync(join(dirname(here), name), 'utf8'));
  const require = createRequire(import.meta.url);
  const libraries = ['js-yaml', 'zod'].map((name) => (require(`${name}/package.json`) as { version: string }).version);
  return sha256([...sources, ...libraries, process.version].join('\n'));
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
