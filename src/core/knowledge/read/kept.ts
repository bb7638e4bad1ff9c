import { createHash, hash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asciiJson, readAsciiJson } from './ascii-json.ts';
import { readSpare, readTexts, type TextFile, writeSpare } from './files.ts';
import type { Item } from './shaped.ts';

/** What was read of files without a fault, for the next start: parsing and checking takes most of the time. */
export type Kept = {
  at(kind: string, file: TextFile): Place;
  /** Whether the files looked up are the very ones that were saved as faultless on this day or before: no file gets faults by ageing. */
  isFaultless(today: string): boolean;
  /** Keeps what was looked up and known, or was kept, and nothing else; `faultlessOn` is the day on which the whole had no fault. */
  save(faultlessOn?: string): void;
};

type Place = {
  /** What stands in the text; undefined where it is not known. */
  readonly items: Items | undefined;
  keep(items: Items): void;
};

type Items = readonly Item<unknown>[];

export const keepNothing: Kept = { at: () => ({ items: undefined, keep: () => {} }), isFaultless: () => false, save: () => {} };

/**
 * Keeps it in a file. Everything in it is found by the hash of the text that it was read from, so a changed text is read
 * anew, and the whole is checked anew as soon as one file has changed. The whole is under a seal, made from it and from the code that reads: a file that is broken, or was written by other
 * code, holds nothing. It may be removed at any time, and where it cannot be written, reading only takes longer.
 */
export function keepIn(file: string): Kept {
  const code = codeHash();
  const before = readSealed(file, code);
  const itemsBefore = new Map(before.items);
  const since = new Map<string, Items>();
  const files: string[] = [];
  return {
    at(kind, { name, text }) {
      const key = sha256(`${kind}\n${text}`);
      files.push(name, key);
      const items = itemsBefore.get(key);
      if (items !== undefined) since.set(key, items);
      return { items, keep: (read) => void since.set(key, read) };
    },
    isFaultless: (today) =>
      before.faultless !== undefined && before.faultless.on <= today && before.faultless.files === sha256(files.join('\n')),
    save(faultlessOn) {
      const faultless = faultlessOn === undefined ? {} : { faultless: { on: faultlessOn, files: sha256(files.join('\n')) } };
      writeSealed(file, code, { items: [...since], ...faultless });
    },
  };
}

/** What the file holds. */
type Body = {
  readonly items: readonly (readonly [hash: string, items: Items])[];
  /** The day on which the whole had no fault, and the hash of the names and texts of all its files. */
  readonly faultless?: { readonly on: string; readonly files: string };
};

const sealOf = (code: string, body: Buffer): string => createHash('sha256').update(code).update(body).digest('hex');

function readSealed(file: string, code: string): Body {
  const bytes = readSpare(file) ?? Buffer.of();
  const end = bytes.indexOf('\n');
  const body = bytes.subarray(end + 1);
  return end < 0 || bytes.toString('latin1', 0, end) !== sealOf(code, body) ? { items: [] } : (readAsciiJson(body) as Body);
}

function writeSealed(file: string, code: string, body: Body): void {
  const text = asciiJson(body);
  writeSpare(file, `${sealOf(code, Buffer.from(text))}\n${text}`);
}

/** Changes with all that decides what is read of a text: everything in this folder and the one around it, the parser, the schemas and Node.js. */
function codeHash(): string {
  const here = fileURLToPath(import.meta.url);
  const require = createRequire(import.meta.url);
  const libraries = ['js-yaml', 'zod'].map((name) => (require(`${name}/package.json`) as { version: string }).version);
  return sha256(
    [...[dirname(here), dirname(dirname(here))].flatMap((folder) => readTexts(folder, extname(here))), ...libraries, process.version].join(
      '\n',
    ),
  );
}

const sha256 = (text: string): string => hash('sha256', text);
