import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSpare, readTexts, writeSpare } from './files.ts';
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
  const text = readSpare(file) ?? '';
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== sealOf(code, body)) return new Map();
  return new Map(JSON.parse(body) as [string, Items][]);
}

function writeSealed(file: string, code: string, items: ReadonlyMap<string, Items>): void {
  const body = JSON.stringify([...items]);
  writeSpare(file, `${sealOf(code, body)}\n${body}`);
}

/** Changes with all that decides what is read of a text: everything in this folder, the parser, the schemas and Node.js. */
function codeHash(): string {
  const here = fileURLToPath(import.meta.url);
  const require = createRequire(import.meta.url);
  const libraries = ['js-yaml', 'zod'].map((name) => (require(`${name}/package.json`) as { version: string }).version);
  return sha256([...readTexts(dirname(here), extname(here)), ...libraries, process.version].join('\n'));
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
