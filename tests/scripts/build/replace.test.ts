import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFolder } from '../../../scripts/build/replace.ts';

let folder = '';
let dist = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'framewise-build-'));
  dist = join(folder, 'dist');
  await mkdir(dist);
  await writeFile(join(dist, 'main.js'), 'good');
});
afterEach(() => rm(folder, { recursive: true }));

const fill = (text: string, whole: boolean) => async (beside: string) => {
  await mkdir(beside);
  await writeFile(join(beside, 'main.js'), text);
  return whole;
};
const state = async () => ({ folders: await readdir(folder), main: await readFile(join(dist, 'main.js'), 'utf8') });

describe('what npm run build leaves', () => {
  it('is the new one where that is whole, also where there was none', async () => {
    expect(await replaceFolder(dist, fill('better', true))).toBe(true);
    expect(await state()).toEqual({ folders: ['dist'], main: 'better' });
    await rm(dist, { recursive: true });
    await replaceFolder(dist, fill('again', true));
    expect(await state()).toEqual({ folders: ['dist'], main: 'again' });
  });

  it('is the good one of before where the new one has faults, cannot be made, or was broken off', async () => {
    expect(await replaceFolder(dist, fill('faulty', false))).toBe(false);
    expect(await state()).toEqual({ folders: ['dist'], main: 'good' });
    await expect(replaceFolder(dist, (beside) => fill('half', true)(beside).then(() => Promise.reject(new Error('no'))))).rejects.toThrow(
      'no',
    );
    expect(await state()).toEqual({ folders: ['dist'], main: 'good' });
    await mkdir(`${dist}.new`);
    expect(await replaceFolder(dist, fill('better', true))).toBe(true);
    expect(await state()).toEqual({ folders: ['dist'], main: 'better' });
  });
});
