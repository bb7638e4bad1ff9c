import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ID_RULE, idNear, isId } from '../../src/core/knowledge/ids.ts';
import { readKnowledgeFiles } from '../../src/core/knowledge/read/files.ts';
import { readWritten } from '../../src/core/knowledge/read/written.ts';
import { faqKind } from './faq.ts';
import { frameworkKind } from './framework.ts';
import type { Kind } from './kind.ts';
import { pairKind } from './pair.ts';
import { sourceKind } from './source.ts';

/** Everything that can be begun; a new kind goes here. */
const KINDS: readonly Kind[] = [frameworkKind, faqKind, pairKind, sourceKind];

/** How each is begun. */
export const WAYS = KINDS.map(({ name, takes }) => `npm run knowledge:new -- ${name} ${takes.map((word) => `<${word}>`).join(' ')}`);

/** Writes a skeleton into a knowledge folder: its path there, or why there is none. `today` is YYYY-MM-DD. */
export async function begin(
  folder: string,
  [kindName = '', ...words]: readonly string[],
  today: string,
): Promise<{ readonly written: string } | { readonly refused: string }> {
  const kind = KINDS.find(({ name }) => name === kindName);
  if (kind === undefined)
    return {
      refused: `${kindName === '' ? 'What should be begun?' : `There is no “${kindName}” to begin.`} Write one of:\n${WAYS.join('\n')}`,
    };
  if (words.length !== kind.takes.length)
    return { refused: `Write: npm run knowledge:new -- ${kind.name} ${kind.takes.map((word) => `<${word}>`).join(' ')}` };
  const malformed = words.find((word) => !isId(word));
  if (malformed !== undefined) {
    return {
      refused: `“${malformed}” is no ${kind.takes[0]}: ${ID_RULE}, such as ${idNear(malformed)}`,
    };
  }
  const { written, unread } = await readWritten(readKnowledgeFiles(folder));
  const refusal = kind.refusal(words, { ...written, unread: unread.map(({ name }) => name) });
  if (refusal !== undefined) return { refused: refusal };
  const path = kind.path(words);
  try {
    await writeFile(join(folder, path), kind.skeleton(words, written, today), { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return { refused: `knowledge/${path} exists already` };
    throw error;
  }
  return { written: path };
}
