import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultText } from '../../../src/core/knowledge/read/fault.ts';
import { loadKnowledge } from '../../../src/core/knowledge/read/load.ts';
import { strays } from '../../../src/core/knowledge/read/stray.ts';
import { createSmallKnowledge } from '../../small-knowledge.ts';

const DAY = '2026-11-21';
const evidence = `sources: [docs], checked: ${DAY}`;
const claim = `says: It is so., ${evidence}`;

const card = (name: string): string => `name: ${name}
kind: library
home: https://example.org/${name}
aliases: []
parts: []
status: { state: active, ${claim} }
release: { version: "1.0", ${evidence} }
languages: { train: [], run: [] }
strengths:
  - { ${claim} }
limits:
  - { ${claim} }
choose:
  - { if: you want it, ${evidence} }
alternatives: []
claims:
  licence:
    - { brief: MIT, ${claim} }
  purpose:
    - { brief: All, ${claim} }
`;
const entry = `---
question: Is One dead?
phrasings:
  - one two
  - one three
  - one four
  - one five
  - one six
about: [one]
checked: ${DAY}
---

No.[^docs]
`;
const pair = `between: [one, two]
verdict: { ${claim} }
decides: [licence, purpose]
choose:
  - { framework: one, if: you want it, ${evidence} }
  - { framework: two, if: you want that, ${evidence} }
`;

let folder = '';
beforeEach(async () => {
  folder = await createSmallKnowledge({
    'sources/docs.yaml': '- { id: docs, title: Docs, publisher: One, address: https://example.org, kind: documentation }\n',
    'frameworks/one.yaml': card('One'),
    'frameworks/two.yaml': card('Two'),
    'pairs/one-two.yaml': pair,
    'faq/is-one-dead.md': entry,
    'tasks.yaml': '- { id: tables, name: Tables, words: [rows], asks: { tabular: 5 } }\n',
  });
});
afterEach(() => rm(folder, { recursive: true }));

const write = async (name: string, text: string | Buffer): Promise<void> => {
  await mkdir(join(folder, name, '..'), { recursive: true });
  await writeFile(join(folder, name), text);
};
const faults = async (): Promise<readonly string[]> => (await loadKnowledge(folder, DAY)).faults.map(faultText);
/** What is told where one text of a file stands in place of another. */
const told = async (name: string, text: string, before: string, after: string): Promise<readonly string[]> => {
  expect(text).toContain(before);
  await write(name, text.replace(before, after));
  return faults();
};

it('finds nothing wrong before a slip', async () => {
  expect([...(await faults()), ...strays(folder).map(faultText)]).toEqual([]);
});

describe('what stands twice', () => {
  it('is told of a task and of an aspect, with the line of the first', async () => {
    const task = '- { id: tables, name: Tables, words: [rows], asks: { tabular: 5 } }\n';
    await write('tasks.yaml', `${task}\n${task.replace('Tables', 'Columns').replace('rows', 'columns')}`);
    expect(await faults()).toEqual(['knowledge/tasks.yaml:3:3 the task tables stands in line 1 already: use that one (tables)']);
    const aspect = '- { id: looks, name: NAME, asks: How does it look?, words: [], decides: 1, fresh: 365 }\n';
    await write('tasks.yaml', '[]\n');
    await write(
      'aspects.yaml',
      ['licence', 'purpose', 'licence'].map((id, at) => aspect.replace('looks', id).replace('NAME', `N${at}`)).join(''),
    );
    expect(await faults()).toEqual(['knowledge/aspects.yaml:3:3 the aspect licence stands in line 1 already: use that one (licence)']);
  });

  it('is told of a source by both files', async () => {
    await write('sources/more.yaml', '\n- { id: docs-two, title: T, publisher: P, address: https://example.org, kind: paper }\n');
    expect(await faults()).toEqual([
      'knowledge/sources/more.yaml:2:3 the address https://example.org stands in knowledge/sources/docs.yaml:1 already: use that one (docs)',
    ]);
  });

  it('is told of a name by both places, at the one that has another name of its own', async () => {
    const advice = 'a name may mean only one thing, so take one of them out';
    expect(await told('frameworks/one.yaml', card('One'), 'aliases: []', 'aliases: [uno, two]')).toEqual([
      `knowledge/frameworks/one.yaml:4:16 the name "two" means one here and two in knowledge/frameworks/two.yaml:1: ${advice}`,
    ]);
    expect(await told('frameworks/two.yaml', card('Two'), 'aliases: []', 'aliases: [uno]')).toContain(
      `knowledge/frameworks/two.yaml:4:11 the name "uno" means two here and one in knowledge/frameworks/one.yaml:4: ${advice}`,
    );
  });

  it('is told of a question by both files, and of one within its own', async () => {
    await write(
      'faq/again.md',
      entry
        .replace('Is One dead', 'Has One ended')
        .replace(/- one (.*)/g, '- uno $1')
        .replace('uno four', 'One four?'),
    );
    expect(await faults()).toEqual([
      'knowledge/faq/is-one-dead.md:6:5 knowledge/faq/again.md:6 asks in the same words: take one of them out',
    ]);
    await rm(join(folder, 'faq/again.md'));
    expect(await told('faq/is-one-dead.md', entry, 'one six', 'is one dead')).toEqual([
      'knowledge/faq/is-one-dead.md:8:5 line 2 asks in the same words: write another in its place',
    ]);
  });
});

describe('a file as a whole', () => {
  const latin1 = (text: string, before: string, after: string): Buffer => Buffer.from(text.replace(before, after), 'latin1');

  it('is told to be no UTF-8, at the letter', async () => {
    await write('frameworks/one.yaml', latin1(card('One'), 'you want it', 'es jünger ist'));
    await write('faq/is-one-dead.md', latin1(entry, 'No.', 'Nein, es ist jünger.'));
    const said = 'is not UTF-8: save it as UTF-8, and see that the letter here is the right one';
    expect(await faults()).toEqual([`knowledge/faq/is-one-dead.md:13:15 ${said}`, `knowledge/frameworks/one.yaml:14:15 ${said}`]);
  });

  it.each([
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['UTF-16', Buffer.from(`\uFEFF${card('Three')}`, 'utf16le')],
    ['UTF-16 in Chinese', Buffer.from('\uFEFF框架', 'utf16le')],
  ])('is told to be no text where it is %s', async (_, bytes) => {
    await write('frameworks/three.yaml', bytes);
    expect(await faults()).toEqual([
      'knowledge/frameworks/three.yaml:1:1 this is no text file, or one in UTF-16: save it as UTF-8, or take it out of this folder',
    ]);
  });

  it('is told once where others lead to what it holds', async () => {
    await write('sources/docs.yaml', Buffer.from('- { id: docs }\n', 'utf16le'));
    expect(await faults()).toEqual([expect.stringMatching(/^knowledge\/sources\/docs\.yaml:1:1 this is no text file/)]);
  });

  it('is told to be half merged, in YAML and in an answer', async () => {
    const conflict = (one: string): string => `<<<<<<< HEAD\n${one}\n=======\n${one}\n>>>>>>> other\n`;
    await write('frameworks/one.yaml', card('One').replace('kind: library\n', conflict('kind: library')));
    await write('faq/is-one-dead.md', entry.replace('No.[^docs]\n', conflict('No.[^docs]')));
    const said = 'a merge was not finished: keep what is right of the two sides, and remove this line and its kin';
    expect(await faults()).toEqual([`knowledge/faq/is-one-dead.md:13:1 ${said}`, `knowledge/frameworks/one.yaml:2:1 ${said}`]);
  });

  it('may begin with the mark that some editors put before UTF-8', async () => {
    await write('frameworks/one.yaml', `\uFEFF${card('One')}`);
    await write('faq/is-one-dead.md', `\uFEFF${entry}`);
    expect(await faults()).toEqual([]);
  });
});

describe('the name of a file', () => {
  it.each([
    ['frameworks/other.yml', 'in knowledge/frameworks only files are whose names end in .yaml'],
    ['frameworks/sub/x.yaml', 'move it to knowledge/frameworks itself, where files are that end in .yaml'],
    ['faq/foo.txt', 'in knowledge/faq only files are whose names end in .md'],
    ['pairs.yaml', 'knowledge/README.md tells which files are, and in which folders'],
    ['notes/x.yaml', 'knowledge/README.md tells which files are, and in which folders'],
  ])('of %s tells that it is not read', async (name, said) => {
    await write(name, card('Three'));
    expect(strays(folder).map(faultText)).toEqual([`knowledge/${name}:1:1 is not read: ${said}`]);
  });

  it('says nothing of files of the system and of editors', async () => {
    for (const name of ['.DS_Store', 'frameworks/.one.yaml.swp', 'frameworks/one.yaml~', '.git/x', 'schema/pair.json', 'README.md'])
      await write(name, '');
    expect(strays(folder)).toEqual([]);
  });

  it('is an id, as knowledge:new wants it', async () => {
    await write('frameworks/Zzz_Two.yaml', card('Three'));
    expect(await faults()).toEqual([
      'knowledge/frameworks/Zzz_Two.yaml:1:1 the name of the file, Zzz_Two, is no id: lower-case letters, digits and single hyphens, 60 at most, such as zzz-two',
    ]);
  });

  it('is that of the two, of a pair', async () => {
    await rm(join(folder, 'pairs/one-two.yaml'));
    await write('pairs/three-four.yaml', pair);
    expect(await faults()).toEqual(['knowledge/pairs/three-four.yaml:1:1 is about one and two: call the file one-two.yaml']);
    await rm(join(folder, 'pairs/three-four.yaml'));
    await write('pairs/two-one.yaml', pair);
    expect(await faults()).toEqual([]);
  });
});

describe('a value', () => {
  it.each([
    ['1.10', 'release.version: should be text: write "1.10"'],
    ['0.10', 'release.version: should be text: write "0.10"'],
    ['v0.9.1', 'release.version: is written without the v'],
  ])('of a version, %s, is told as it stands in the file', async (version, said) => {
    expect(await told('frameworks/one.yaml', card('One'), '"1.0"', version)).toEqual([`knowledge/frameworks/one.yaml:7:12 ${said}`]);
  });

  it.each([
    ['name: One', 'name: “One”', '1:1 name: holds typographic quotation marks: write it without, or in straight ones'],
    ['aliases: []', 'aliases: [„uno“]', '4:11 aliases.0: holds typographic quotation marks: write it without, or in straight ones'],
    ['limits:\n', `limits:\n${`  - { ${claim} }\n`.repeat(5)}`, '11:1 limits: has more than five'],
    ['choose:\n', `choose:\n${`  - { if: you want it, ${evidence} }\n`.repeat(4)}`, '13:1 choose: has more than four'],
  ])('of a card, %j as %j, breaks a rule', async (before, after, said) => {
    expect(await told('frameworks/one.yaml', card('One'), before, after)).toEqual([`knowledge/frameworks/one.yaml:${said}`]);
  });

  it('with a colon in a list is told to want quotation marks', async () => {
    expect(await told('faq/is-one-dead.md', entry, 'one four', 'GPU: can it')).toEqual([
      'knowledge/faq/is-one-dead.md:6:5 phrasings.2: should be text: put it in quotation marks, for a colon stands in it',
    ]);
  });

  it('that a # cuts off is told at its line of a question', async () => {
    expect(await told('faq/is-one-dead.md', entry, 'one four', 'issue #4')).toEqual([
      'knowledge/faq/is-one-dead.md:6:11 a # after a blank begins a comment, which nobody is told: put the text in quotation marks',
    ]);
  });

  it('of `decides` that is no aspect is told once, as such', async () => {
    expect(await told('pairs/one-two.yaml', pair, '[licence,', '[licens,')).toEqual([
      'knowledge/pairs/one-two.yaml:3:11 there is no aspect licens in aspects.yaml',
    ]);
    expect(await told('pairs/one-two.yaml', pair, '[licence,', '[tabular,')).toEqual([
      'knowledge/pairs/one-two.yaml:3:11 one has no claim under tabular',
      'knowledge/pairs/one-two.yaml:3:11 two has no claim under tabular',
    ]);
  });
});
