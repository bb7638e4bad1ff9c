import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { begin } from '../../../scripts/new/begin.ts';
import { faultText } from '../../../src/core/knowledge/read/fault.ts';
import { loadKnowledge } from '../../../src/core/knowledge/read/load.ts';
import { claimSchema, entrySchema, frameworkSchema, pairSchema, sourceSchema } from '../../../src/core/knowledge/schema.ts';
import { createSmallKnowledge, readAll } from '../../small-knowledge.ts';

const TODAY = '2026-11-21';

let folder = '';
beforeEach(async () => {
  folder = await createSmallKnowledge({});
});
afterEach(() => rm(folder, { recursive: true }));

const begun = async (...words: string[]): Promise<string> => {
  const result = await begin(folder, words, TODAY);
  if ('refused' in result) throw new Error(result.refused);
  return result.written;
};
const refused = async (...words: string[]): Promise<string> => {
  const before = await readAll(folder);
  const result = await begin(folder, words, TODAY);
  expect(await readAll(folder)).toEqual(before);
  return 'refused' in result ? result.refused : 'nothing was refused';
};
const faults = async (): Promise<readonly string[]> => (await loadKnowledge(folder, TODAY)).faults.map(faultText);
const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');

/** Puts words in place of what a skeleton asks for, each only where it is asked for. */
async function fillIn(path: string, answers: readonly (readonly [string, string])[]): Promise<void> {
  let text = await read(path);
  for (const [asks, answer] of answers) {
    expect(text).toContain(asks);
    text = text.replaceAll(asks, answer);
  }
  await writeFile(join(folder, path), text);
}

/** The fields of a framework's skeleton, in the words of knowledge/README.md. */
async function fillInFramework(path: string, name: string): Promise<void> {
  await fillIn(path, [
    ['"TODO: the name as its makers write it"', name],
    ['"TODO: a few words in lower case, such as gradient boosting library"', 'symbolic tensor compiler'],
    ['"TODO: https://… of its own site, or its repository"', 'https://example.org'],
    ['"TODO: active, maintenance, ended"', 'active'],
    ['"TODO: ids of sources that you opened and that say so"', 'small-docs'],
    ['"TODO: ids of sources"', 'small-docs'],
    ['"TODO: the latest final version"', '"1.0"'],
    ['"TODO: YYYY-MM"', '2026-10'],
    ['"TODO: pypi-NAME or another registry"', 'small-docs'],
    ['"TODO: the languages it is trained from, or nothing"', 'python, c++'],
    ['"TODO: the languages a trained model is run from, or nothing"', ''],
    [
      '"TODO: permissive, weak-copyleft, copyleft, proprietary, restricted: permissive is like MIT, BSD or Apache, weak-copyleft like LGPL or MPL, proprietary has terms of its own, restricted allows no product without pay"',
      'copyleft',
    ],
    ['"TODO: an id of a file here, or a plain name"', 'PyTensor'],
    ['"TODO: YYYY, YYYY-MM or YYYY-MM-DD"', '2019-10'],
  ]);
  const text = await read(path);
  await writeFile(join(folder, path), text.replace(/"TODO: 0 to 5 [^"]*"/g, '3').replace(/"TODO: [^"]*"/g, `${name} does as it says.`));
}

const fillInSource = async (): Promise<void> => {
  const path = await begun('source', 'small-docs');
  await fillIn(path, [
    ['"TODO: the title of the page"', 'Documentation'],
    ['"TODO: who publishes it"', 'Small'],
    ['"TODO: https://…"', 'https://example.org/docs'],
    ['"TODO: documentation, release-notes, repository, announcement, registry, paper, survey, article, discussion"', 'documentation'],
    ['"TODO: YYYY, YYYY-MM or YYYY-MM-DD of publication; leave it out where it is not known"', '2026-10'],
  ]);
};

describe('a skeleton', () => {
  it.each([
    [
      'a framework',
      ['framework', 'small'],
      'frameworks/small.yaml',
      [...Object.keys(frameworkSchema.shape), ...Object.keys(claimSchema.shape)],
    ],
    ['a question', ['faq', 'is-it-small'], 'faq/is-it-small.md', Object.keys(entrySchema.shape)],
    ['a source', ['source', 'small-docs'], 'sources/small-docs.yaml', Object.keys(sourceSchema.shape)],
  ])('of %s has every field, and each one that is left to fill in is a fault that says so', async (_, words, path, fields) => {
    expect(await begun(...words)).toBe(path);
    const text = await read(path);
    for (const field of fields) expect(text).toMatch(new RegExp(`(^|[{,\\s-])${field}:`));
    const found = await faults();
    expect(found.length).toBe(text.split('TODO:').length - 1);
    for (const [at, line] of text.split('\n').entries()) {
      for (const { 1: asks = '', index } of line.matchAll(/TODO: ([^"[]+)/g)) {
        const place = `knowledge/${path}:${at + 1}:${index + 1} `;
        expect(found.find((fault) => fault.startsWith(place))).toMatch(/is still to be filled in: ./);
        expect(found.find((fault) => fault.startsWith(place))).toContain(asks.trim());
      }
    }
  });

  it('names the field', async () => {
    await begun('framework', 'small');
    expect(await faults()).toContain('knowledge/frameworks/small.yaml:2:8 name is still to be filled in: the name as its makers write it');
    expect(await faults()).toContainEqual(expect.stringMatching(/yaml:14:\d+ month is still to be filled in: YYYY-MM$/));
  });

  it('still has faults when only some of it is filled in', async () => {
    await fillInSource();
    const path = await begun('framework', 'small');
    await fillInFramework(path, 'Small');
    await writeFile(join(folder, path), (await read(path)).replace('name: Small', 'name: "TODO: the name"'));
    expect(await faults()).toEqual(['knowledge/frameworks/small.yaml:2:8 name is still to be filled in: the name']);
  });

  it('passes the check when it is filled in: a source, frameworks, a pair, a question', async () => {
    await fillInSource();
    await fillInFramework(await begun('framework', 'small'), 'Small');
    await fillInFramework(await begun('framework', 'large'), 'Large');
    const pair = await begun('pair', 'small', 'large');
    for (const field of Object.keys(pairSchema.shape)) expect(await read(pair)).toMatch(new RegExp(`^${field}:`, 'm'));
    await fillIn(pair, [
      ['"TODO: ids of sources that you opened and that say so"', 'small-docs'],
      ['"TODO: which of the two, in one or two sentences"', 'Take Small unless it must be large.'],
      ['"TODO: the aspects that decide, the weightiest first"', 'purpose, licence'],
      ['"TODO: what finishes the sentence Choose it if …"', 'you want it'],
    ]);
    const entry = await begun('faq', 'is-it-small');
    await fillIn(entry, [
      ['"TODO: the question in its best form, at most 120 characters"', 'Is Small small?'],
      ['"TODO: in three words"', 'small really small'],
      ['"TODO: as a sentence"', 'How big is Small?'],
      ['"TODO: with slang"', 'small tiny or what'],
      ['"TODO: in other words than the answer\'s"', 'size of small'],
      ['"TODO: by what goes wrong"', 'small does not fit'],
      ['"TODO: with the short name"', 'sm size'],
      ['"TODO: ids of the frameworks that it is about, or nothing"', 'small'],
      ['"TODO: an aspect"', 'purpose'],
      ['TODO: the answer in at most two sentences, with its source at the end.[^source-id]', '**Yes.** It is small.[^small-docs]'],
      [
        'TODO: what else is worth knowing, in short paragraphs or one list, each with its source; or nothing.[^source-id]',
        '- It fits.[^small-docs]',
      ],
    ]);
    expect(await faults()).toEqual([]);
  });
});

describe('beginning a file', () => {
  it('refuses what exists, by id and by name, and touches nothing', async () => {
    await fillInSource();
    await fillInFramework(await begun('framework', 'small'), 'Small Tensors');
    expect(await refused('framework', 'small')).toMatch(/Small Tensors already, in knowledge\/frameworks\/small.yaml/);
    expect(await refused('framework', 'small-tensors')).toMatch(/“small-tensors” is a name of Small Tensors already/);
    expect(await refused('source', 'small-docs')).toMatch(/stands in knowledge\/sources\/small-docs.yaml already/);
    await begun('faq', 'is-it-small');
    expect(await refused('faq', 'is-it-small')).toBe('knowledge/faq/is-it-small.md exists already');
    await begun('framework', 'half-done');
    expect(await refused('framework', 'half-done')).toBe('knowledge/frameworks/half-done.yaml exists already');
    expect(await refused('pair', 'small', 'nothing')).toMatch(/no file knowledge\/frameworks\/nothing.yaml/);
    expect(await refused('pair', 'half-done', 'small')).toMatch(
      /^knowledge\/frameworks\/half-done.yaml has something to fill in .* knowledge:check/,
    );
    expect(await refused('pair', 'small', 'small')).toMatch(/two different/);
  });

  it.each([
    [['framework', 'My Lib'], /“My Lib” is no id: .* such as my-lib$/],
    [['framework', '../../etc/passwd'], /is no id: .* such as etc-passwd$/],
    [['framework', '-'], /is no id/],
    [['faq', 'x'.repeat(61)], /is no slug: .* 60 at most/],
    [['framework'], /^Write: npm run knowledge:new -- framework <id>$/],
    [['framework', 'a', 'b'], /^Write: npm run/],
    [['poem', 'x'], /no “poem” to begin. Write one of:\n.*framework <id>/],
    [[], /What should be begun/],
  ])('refuses %j and says what to write', async (words, message) => {
    expect(await refused(...words)).toMatch(message);
  });

  it('exits with 1 where it refuses', async () => {
    const root = fileURLToPath(new URL('../../..', import.meta.url));
    const run = promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/knowledge-new.ts', 'framework', 'torch'], { cwd: root });
    await expect(run).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('is a name of PyTorch already') });
  });
});
