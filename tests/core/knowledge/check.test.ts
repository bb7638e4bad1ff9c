import { cpSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { faultText } from '../../../src/core/knowledge/read/fault.ts';
import { lintAge } from '../../../src/core/knowledge/read/lint-age.ts';
import { lintUnused } from '../../../src/core/knowledge/read/lint-unused.ts';
import { loadKnowledge } from '../../../src/core/knowledge/read/load.ts';
import { knowledgeFolder, today } from '../../knowledge.ts';

let folder = '';
/** What was read of the files that no test changes, so that each test reads its own only. */
let kept = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'knowledge-'));
  kept = `${folder}.json`;
  cpSync(knowledgeFolder, folder, { recursive: true });
});
// A thousand files take seconds to copy: what a test has changed is put back.
const changed = new Set<string>();
afterEach(async () => {
  for (const name of changed)
    await cp(join(knowledgeFolder, name), join(folder, name), { force: true }).catch(() => rm(join(folder, name)));
  changed.clear();
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await rm(kept, { force: true });
});

const edit = async (name: string, change: (text: string) => string): Promise<string> => {
  changed.add(name);
  const text = change(await readFile(join(folder, name), 'utf8').catch(() => ''));
  await writeFile(join(folder, name), text);
  return text;
};
const faults = async (): Promise<readonly string[]> => (await loadKnowledge(folder, today, kept)).faults.map(faultText);
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

describe('checking the knowledge', () => {
  it('finds nothing wrong with the real one', async () => {
    expect(await faults()).toEqual([]);
  });

  it('wants a part that takes the place of its whole to tell of itself, and none to take its own', async () => {
    await edit('frameworks/whisper.yaml', (text) => text.replace(/ {4}own:\n( {6}.*\n)+/, ''));
    await edit('frameworks/keras.yaml', (text) => text.replace('instead: [KerasHub]', 'instead: [kerasnlp]'));
    await edit('frameworks/jax.yaml', (text) => text.replace('sources: [brax-repository]', 'sources: [nowhere]'));
    expect(await faults()).toEqual([
      expect.stringMatching(/jax\.yaml:\d+:\d+ there is no source nowhere/),
      expect.stringMatching(/keras\.yaml:\d+:\d+ names KerasNLP in place of itself/),
      expect.stringMatching(/whisper\.yaml:\d+:\d+ whisper\.cpp is named as a successor/),
    ]);
  });

  it('wants what is said of a part itself to have a source and a day', async () => {
    await edit('frameworks/jax.yaml', (text) => text.replace(/ {6}sources: \[brax-repository\]\n {6}checked: .*\n/, ''));
    expect((await faults()).join('\n')).toMatch(/parts\.\d+\.own\.sources/);
  });

  it('names every fault of one run, each with its file, line and column', async () => {
    const keras = await edit('frameworks/keras.yaml', (text) => text.replace(/checked: 2026-\d\d-\d\d/, 'checked: 2999-01-01'));
    const theano = await edit('frameworks/theano.yaml', (text) => text.replace(/^aliases: \[/m, 'aliases: [torch, '));
    const entry = await edit(
      'faq/is-theano-dead.md',
      (text) => `${text}\nA line without a source.\n\nAnd one with a wrong one.[^nowhere]\n`,
    );
    await edit('sources/theano.yaml', (text) => text.replace(/address: .*/, 'address: nothing'));
    const found = await faults();
    expect(found).toContainEqual(
      expect.stringMatching(new RegExp(`^knowledge/frameworks/keras.yaml:${lineOf(keras, 'checked: 2999')}:\\d+ .*future`)),
    );
    expect(found).toContainEqual(
      expect.stringMatching(new RegExp(`^knowledge/frameworks/theano.yaml:${lineOf(theano, 'aliases: [torch')}:\\d+ .*torch.*pytorch`)),
    );
    expect(found).toContainEqual(
      expect.stringMatching(new RegExp(`^knowledge/faq/is-theano-dead.md:${lineOf(entry, 'A line without')}:1 cites no source`)),
    );
    expect(found).toContainEqual(
      expect.stringMatching(new RegExp(`^knowledge/faq/is-theano-dead.md:${lineOf(entry, 'And one with')}:1 there is no source nowhere`)),
    );
    expect(found).toContainEqual(expect.stringMatching(/^knowledge\/sources\/theano.yaml:\d+:\d+ .*address/));
  });

  it.each([
    ['one wrong value in a card', 'frameworks/pytorch.yaml', (text: string) => text.replace(/checked: .*/, 'checked: 2026-13-41')],
    ['a card that is no YAML', 'frameworks/keras.yaml', (text: string) => `${text}\n\t- : [`],
    ['one wrong value in a source', 'sources/keras.yaml', (text: string) => text.replace(/address: .*/, 'address: nothing')],
    ['one wrong value in an aspect', 'aspects.yaml', (text: string) => text.replace(/decides: \d/, 'decides: 9')],
    ['one wrong value in a task', 'tasks.yaml', (text: string) => text.replace(/asks: \{/, 'asks: { Wrong: 3,')],
  ])('tells %s as one fault, not by all that leads to it as well', async (_, name, change) => {
    await edit(name, change);
    expect(await faults()).toEqual([expect.stringContaining(`knowledge/${name}:`)]);
  });

  it.each(['aspects.yaml', 'tasks.yaml', 'lexicon.yaml'])('says that %s is missing', async (name) => {
    changed.add(name);
    await rm(join(folder, name));
    expect(await faults()).toEqual([`knowledge/${name}:1:1 is missing or empty`]);
  });

  it.each([
    [
      'a task that leads to none',
      'tasks.yaml',
      (text: string) => text.replace('laptop: local-llm', 'laptop: nowhere'),
      /there is no task nowhere/,
    ],
    [
      'a claim without a source',
      'frameworks/keras.yaml',
      (text: string) => text.replace(/sources: \[[^\]]+\]/, 'sources: []'),
      /has no source/,
    ],
    [
      'an aspect that does not exist',
      'frameworks/keras.yaml',
      (text: string) => text.replace(/^ {2}licence:/m, '  no-such-aspect:'),
      /no aspect no-such-aspect/,
    ],
    [
      'a score without a rubric',
      'frameworks/keras.yaml',
      (text: string) => text.replace(/^( {2}licence:\n {4}- says: .*)$/m, '$1\n      score: 5'),
      /no rubric/,
    ],
    [
      'an ended framework without a successor',
      'frameworks/theano.yaml',
      (text: string) => text.replace(/successors: \[[^\]]*\]/, 'successors: []'),
      /names no successor/,
    ],
    ['text that is no YAML', 'aspects.yaml', (text: string) => `${text}\n  - : : [`, /no valid YAML/],
    [
      'an address with letters that are written otherwise in a link',
      'sources/keras.yaml',
      (text: string) => text.replace(/address: (.*)/, 'address: $1/説明'),
      /copy the address as the browser sends it/,
    ],
    [
      'a source that stands twice',
      'sources/keras.yaml',
      (text: string) => `${text}\n${text.slice(text.indexOf('- id:'), text.indexOf('\n- id:', 20))}\n`,
      /already/,
    ],
    [
      'a pair that stands twice',
      'pairs/pytorch-tensorflow-again.yaml',
      () => readFileSync(join(knowledgeFolder, 'pairs/pytorch-tensorflow.yaml'), 'utf8'),
      /the pair pytorch tensorflow stands in .* already/,
    ],
    [
      'a pair that advises something else',
      'pairs/pytorch-tensorflow.yaml',
      (text: string) => text.replace('- framework: pytorch', '- framework: theano'),
      /theano is not one of the two/,
    ],
    [
      'a pair that speaks for one only',
      'pairs/pytorch-tensorflow.yaml',
      (text: string) => text.replaceAll('- framework: tensorflow', '- framework: pytorch'),
      /does not say when to choose tensorflow/,
    ],
    [
      'a pair that an unknown aspect decides',
      'pairs/pytorch-tensorflow.yaml',
      (text: string) => text.replace(/decides: \[[a-z-]+/, 'decides: [looks'),
      /there is no aspect looks in aspects\.yaml/,
    ],
    [
      'a machine that two claims tell of',
      'frameworks/theano.yaml',
      (text: string) =>
        text.replace(/^ +runs: .*\n/gm, '').replace(/(?<=^claims:[^]*)^      sources:/gm, '      runs: { mac: partly }\n      sources:'),
      /^knowledge\/frameworks\/theano\.yaml:\d+:\d+ a claim under [a-z-]+ says it of mac already$/,
    ],
    [
      'a machine that nobody has',
      'frameworks/theano.yaml',
      (text: string) => text.replace(/(?<=^claims:[^]*?)^      sources:/m, '      runs: { toaster: well }\n      sources:'),
      /runs\.toaster: is not known here: there is mac, windows, amd, intel, cpu, android, iphone, intel-mac$/,
    ],
    [
      'a foundation that two claims tell of',
      'frameworks/theano.yaml',
      (text: string) => text.replace(/(?<=^claims:[^]*)^      sources:/gm, '      built_on: [pytorch]\n      sources:'),
      /^knowledge\/frameworks\/theano\.yaml:\d+:\d+ a claim under [a-z-]+ says it already$/,
    ],
    [
      'a foundation that is not known',
      'frameworks/theano.yaml',
      (text: string) => text.replace(/(?<=^claims:[^]*?)^      sources:/m, '      built_on: [toaster]\n      sources:'),
      /^knowledge\/frameworks\/theano\.yaml:\d+:\d+ there is no framework toaster$/,
    ],
    [
      'what works with itself',
      'frameworks/theano.yaml',
      (text: string) => text.replace(/(?<=^claims:[^]*?)^      sources:/m, '      works_with: [theano]\n      sources:'),
      /^knowledge\/frameworks\/theano\.yaml:\d+:\d+ is this framework itself$/,
    ],
    [
      'a word that stands twice',
      'lexicon.yaml',
      (text: string) => text.replace('research: [research,', 'research: [research, paper, Research,'),
      /^knowledge\/lexicon\.yaml:\d+:\d+ priorities\.research\.2: “Research” stands in this list already$/,
    ],
    [
      'words for a priority that nobody can have',
      'lexicon.yaml',
      (text: string) => text.replace('  speed: [', '  sped: ['),
      /lexicon\.yaml:\d+:3 priorities\.sped: is not known here: there is simplicity, speed, control, stability, research, ecosystem$/,
    ],
    [
      'words for an experience that nobody can have',
      'lexicon.yaml',
      (text: string) => text.replace('  new: [', '  newbie: ['),
      /experience\.newbie: is not known here: there is new, some, expert$/,
    ],
    [
      'words for a licence that nobody can want',
      'lexicon.yaml',
      (text: string) => text.replace('  closed: [', '  close: ['),
      /licences\.close: is not known here/,
    ],
    ['front matter that is missing', 'faq/is-theano-dead.md', () => 'Yes.\n', /front matter/],
    ['a link in an answer', 'faq/is-theano-dead.md', (text: string) => `${text}\n[here](https://example.org)\n`, /no link/],
  ])('refuses %s', async (_, name, change, expected) => {
    await edit(name, change);
    expect(await faults()).toContainEqual(expect.stringMatching(expected));
  });

  it('says in plain words what is wrong with a task and what should stand there, and needs no `needs`', async () => {
    const tasks = await edit(
      'tasks.yaml',
      (text) => `${text}
- id: of-ours
  words: 3
  asks: { vision: 9, Deep-Learning: 1 }
  runs: yes
  made: keras
  at: { phones: images }
  speed: 5
- id: also-ours
  name: 2026
  words: [also ours]
  asks: { vision: 4 }
`,
    );
    const line = lineOf(tasks, '- id: of-ours');
    expect(await faults()).toEqual([
      `knowledge/tasks.yaml:${line}:3 of-ours.name: is missing`,
      `knowledge/tasks.yaml:${line + 1}:3 of-ours.words: should be a list`,
      `knowledge/tasks.yaml:${line + 2}:11 of-ours.asks.vision: is above 5`,
      `knowledge/tasks.yaml:${line + 2}:22 of-ours.asks.Deep-Learning: is no id: lower-case letters, digits and single hyphens`,
      `knowledge/tasks.yaml:${line + 3}:3 of-ours.runs: should be true or false`,
      `knowledge/tasks.yaml:${line + 4}:3 of-ours.made: should be a list`,
      `knowledge/tasks.yaml:${line + 5}:9 of-ours.at.phones: is not known here: there is laptop, server, cluster, phone, browser, edge, tpu, mac, windows, amd, intel, cpu, android, iphone, intel-mac`,
      `knowledge/tasks.yaml:${line + 6}:3 of-ours.speed: is not known here: there is id, name, words, asks, needs, runs, trains, how, made, only, at, of, when, home, within, beside`,
      `knowledge/tasks.yaml:${line + 8}:3 also-ours.name: should be text: write "2026"`,
    ]);
  });

  it.each([
    ['kind: ', 'kind: blog', 'kind: should be one of documentation, release-notes'],
    ['title: ', 'titel: T', 'title: is missing'],
  ])('says of a source with a wrong %swhat should stand there', async (field, wrong, said) => {
    const text = await edit('sources/keras.yaml', (before) => before.replace(new RegExp(`${field}.*`), wrong));
    const [, id = ''] = /id: (\S+)/.exec(text) ?? [];
    expect(await faults()).toContainEqual(expect.stringContaining(`${id}.${said}`));
  });

  it('tells what is past its time to live, and what nothing cites', async () => {
    await edit(
      'sources/theano.yaml',
      (text) => `${text}\n- { id: not-cited, title: T, publisher: P, address: 'https://example.org/not-cited', kind: article }\n`,
    );
    const { written } = await loadKnowledge(folder, today);
    expect(lintUnused(written).map(faultText)).toContainEqual(expect.stringContaining('nothing cites the source not-cited'));
    const later = lintAge(written, '2031-01-01').map(faultText);
    expect(later).toContainEqual(expect.stringMatching(/keras.yaml:\d+:\d+ was checked \d+ days ago/));
    expect(later).toContainEqual(expect.stringMatching(/faq\/.*was checked \d+ days ago/));
  });
});
