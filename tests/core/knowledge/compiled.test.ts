import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import { compileKnowledge, loadCompiled, loadKnowledge } from '../../../src/core/knowledge/read/load.ts';
import type { WrittenKnowledge } from '../../../src/core/knowledge/read/written.ts';
import { knowledgeFolder } from '../../knowledge.ts';

describe('compiled knowledge', () => {
  let folder: string;
  let read: Knowledge;
  let compiled: Knowledge;
  let written: WrittenKnowledge;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'framewise-'));
    const loaded = await loadKnowledge(knowledgeFolder, '2026-11-23');
    ({ written } = loaded);
    const { knowledge, faq } = compileKnowledge(written);
    const files = { knowledge: join(folder, 'knowledge'), faq: join(folder, 'faq') };
    await Promise.all([writeFile(files.knowledge, knowledge), writeFile(files.faq, faq)]);
    [read, compiled] = [loaded.knowledge, await loadCompiled(files)] as [Knowledge, Knowledge];
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(['sources', 'aspects', 'tasks', 'frameworks', 'pairs', 'faq'] as const)('holds the same %s', (part) => {
    expect(compiled[part]).toEqual(read[part]);
    expect([...compiled[part].keys()]).toEqual([...read[part].keys()]);
  });

  it('reads names and words as before', () => {
    expect(compiled.lexicon).toEqual(read.lexicon);
    expect(compiled.names.nearest('', 25)).toEqual(read.names.nearest('', 25));
    expect(compiled.names.find('tensrflow')).toEqual(read.names.find('tensrflow'));
  });

  it('keeps what it read of the questions', () => {
    expect(compiled.faq).toBe(compiled.faq);
  });

  it('is refused at once where a file is cut off, though it is only taken apart when somebody asks', async () => {
    const cut = join(folder, 'cut');
    await writeFile(cut, compileKnowledge(written).knowledge.slice(0, -1));
    await expect(loadCompiled({ knowledge: cut, faq: join(folder, 'faq') })).rejects.toThrow(/cut off: run npm run build/);
  });

  it('is none where there is no file', async () => {
    expect(await loadCompiled({ knowledge: join(folder, 'other'), faq: join(folder, 'faq') })).toBeUndefined();
  });
});
