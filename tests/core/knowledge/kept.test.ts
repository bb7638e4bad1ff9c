import { createHash } from 'node:crypto';
import { cpSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultText } from '../../../src/core/knowledge/read/fault.ts';
import type { TextFile } from '../../../src/core/knowledge/read/files.ts';
import { keepIn } from '../../../src/core/knowledge/read/kept.ts';
import { compileKnowledge, loadKnowledge } from '../../../src/core/knowledge/read/load.ts';
import { knowledgeFolder, today } from '../../knowledge.ts';

let scratch = '';
let kept = '';
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'kept-'));
  kept = join(scratch, 'cache', 'kept.json');
});
afterEach(() => rm(scratch, { recursive: true }));

describe('loading with what was kept', () => {
  it('gives the same as reading every file, and reads none that is the same', async () => {
    const fresh = compileKnowledge((await loadKnowledge(knowledgeFolder, today)).written);
    expect(compileKnowledge((await loadKnowledge(knowledgeFolder, today, kept)).written)).toEqual(fresh);
    const { mtimeMs } = await stat(kept);
    expect(compileKnowledge((await loadKnowledge(knowledgeFolder, today, kept)).written)).toEqual(fresh);
    expect((await stat(kept)).mtimeMs).toBe(mtimeMs);
  });

  it('tells every fault at its place, in files that changed and in files that did not', async () => {
    const folder = join(scratch, 'knowledge');
    cpSync(knowledgeFolder, folder, { recursive: true });
    expect((await loadKnowledge(folder, today, kept)).faults).toEqual([]);
    const edit = async (name: string, change: (text: string) => string): Promise<void> =>
      writeFile(join(folder, name), change(await readFile(join(folder, name), 'utf8')));
    // Whatever cites them is at fault now, in files that are the same.
    await writeFile(join(folder, 'sources/theano.yaml'), '[]\n');
    await edit('frameworks/keras.yaml', (text) => text.replace(/checked: .*/, 'checked: yesterday'));
    await edit('faq/is-theano-dead.md', (text) => `${text}\nA line without a source.\n`);
    await edit('tasks.yaml', (text) => `${text}\n  - : : [`);
    const expected = (await loadKnowledge(folder, today)).faults.map(faultText);
    expect(expected).toContainEqual(expect.stringMatching(/^knowledge\/frameworks\/theano\.yaml:\d+:\d+ there is no source/));
    expect(expected).toContainEqual(expect.stringMatching(/^knowledge\/frameworks\/keras\.yaml:\d+:\d+ parts\.0\.own\.checked: is no day/));
    for (const _ of ['once', 'and again']) {
      expect((await loadKnowledge(folder, today, kept)).faults.map(faultText)).toEqual(expected);
    }
  });

  it('checks the whole again when a file is gone, renamed or back, though no text has changed', async () => {
    const folder = join(scratch, 'knowledge');
    cpSync(knowledgeFolder, folder, { recursive: true });
    const load = async (): Promise<readonly string[]> => (await loadKnowledge(folder, today, kept)).faults.map(faultText);
    const [keras, other] = [join(folder, 'frameworks/keras.yaml'), join(folder, 'frameworks/keras-of-old.yaml')];
    expect(await load()).toEqual([]);
    await rename(keras, other);
    const renamed = await load();
    expect(renamed).toContainEqual(expect.stringContaining('there is no framework keras'));
    expect(await load()).toEqual(renamed);
    await rename(other, keras);
    expect(await load()).toEqual([]);
    await rm(join(folder, 'sources/theano.yaml'));
    expect(await load()).toContainEqual(expect.stringContaining('there is no source'));
  });

  it('checks the whole again on an earlier day, when what was checked may be in the future', async () => {
    expect((await loadKnowledge(knowledgeFolder, today, kept)).faults).toEqual([]);
    expect((await loadKnowledge(knowledgeFolder, '2020-01-01', kept)).faults).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining('in the future') }),
    );
  });

  it('does without where nothing can be kept', async () => {
    await writeFile(join(scratch, 'cache'), 'a file where a folder should be');
    const { knowledge } = await loadKnowledge(knowledgeFolder, today, kept);
    expect(knowledge?.frameworks.size).toBeGreaterThan(100);
  });
});

describe('what is kept', () => {
  const file = (text: string): TextFile => ({ name: 'knowledge/frameworks/one.yaml', text });
  const items = [{ value: { name: 'Keras' }, path: [] }];
  const known = (text = 'name: Keras'): unknown => keepIn(kept).at('frameworks', file(text)).items;
  beforeEach(() => {
    const one = keepIn(kept);
    one.at('frameworks', file('name: Keras')).keep(items);
    one.save();
  });

  it('is found by the very text only, read as the same kind of thing', () => {
    expect(known()).toEqual(items);
    expect(known('name: Keras ')).toBeUndefined();
    expect(keepIn(kept).at('pairs', file('name: Keras')).items).toBeUndefined();
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -10)],
    ['empty', () => ''],
    ['changed in a letter', (text: string) => text.replace('Keras', 'Kerax')],
    ['something else', () => '{"value":\n'],
    [
      'written by other code',
      (text: string) => {
        const body = text.slice(text.indexOf('\n') + 1);
        return `${createHash('sha256').update(`other code${body}`).digest('hex')}\n${body}`;
      },
    ],
  ])('is not trusted where its file is %s, and kept anew', async (_, change) => {
    const text = await readFile(kept, 'utf8');
    await writeFile(kept, change(text));
    expect(known()).toBeUndefined();
    const mended = keepIn(kept);
    mended.at('frameworks', file('name: Keras')).keep(items);
    mended.save();
    expect(await readFile(kept, 'utf8')).toBe(text);
  });

  it('is left out once its text is gone', () => {
    const later = keepIn(kept);
    later.at('frameworks', file('name: PyTorch')).keep([]);
    later.save();
    expect(known('name: PyTorch')).toEqual([]);
    expect(known()).toBeUndefined();
  });

  it('is whole whoever writes at the same time, with nothing left behind', async () => {
    const [one, other] = [keepIn(kept), keepIn(kept)];
    one.at('frameworks', file('one')).keep(items);
    other.at('frameworks', file('other')).keep(items);
    one.save();
    expect(known('one')).toEqual(items);
    other.save();
    expect(known('other')).toEqual(items);
    expect(await readdir(join(scratch, 'cache'))).toEqual(['kept.json']);
  });

  it('leaves nothing behind where its file cannot be replaced', async () => {
    await rm(kept);
    await mkdir(join(kept, 'in the way'), { recursive: true });
    const one = keepIn(kept);
    one.at('frameworks', file('one')).keep(items);
    one.save();
    expect(await readdir(join(scratch, 'cache'))).toEqual(['kept.json']);
  });
});
