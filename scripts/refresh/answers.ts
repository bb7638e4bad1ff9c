import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { readText } from '../../src/core/knowledge/read/files.ts';
import type { Latest } from './registry.ts';

/** What registries answered before, by address, so that they can be asked whether anything has changed since. */
export type Answers = Map<string, { readonly etag: string; readonly latest: Latest }>;

/** What is read from an answer may change: an old file of answers is then no longer of use. */
const EDITION = 1;

const stored = z.object({
  edition: z.literal(EDITION),
  answers: z.array(
    z.tuple([
      z.string(),
      z.object({
        etag: z.string(),
        latest: z.object({ version: z.string(), published: z.string().optional(), withdrawn: z.array(z.string()) }),
      }),
    ]),
  ),
});

/** None where the file is missing or unreadable: everything is then asked in full. */
export async function readAnswers(file: string): Promise<Answers> {
  try {
    return new Map(stored.parse(JSON.parse((await readText(file)) ?? '')).answers);
  } catch {
    return new Map();
  }
}

export async function writeAnswers(file: string, answers: Answers): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFileAtomic(file, JSON.stringify({ edition: EDITION, answers: [...answers] }));
}
