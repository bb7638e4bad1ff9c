import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRelease, withRelease } from '../../../scripts/refresh/edit-release.ts';
import type { Release } from '../../../scripts/refresh/judge.ts';
import { knowledgeFolder } from '../../knowledge.ts';

const rest = (eol: string): readonly [string, string] => [
  [
    '# before',
    'name: X',
    'kind: library',
    'home: https://example.org',
    'aliases: []',
    'parts: []',
    'status: { state: active, says: S., sources: [s], checked: 2026-01-01 }',
    '',
  ].join(eol),
  [
    '',
    'languages: { train: [], run: [] } # checked: 1999-01-01',
    'strengths: [{ says: version 1.0, sources: [s], checked: 2026-01-01 }]',
    'limits: [{ says: L., sources: [s], checked: 2026-01-01 }]',
    'choose: [{ if: i, sources: [s], checked: 2026-01-01 }]',
    'alternatives: []',
    'claims: {}',
    '# release: { version: 9 }',
  ].join(eol),
];

describe('writing a release into a file', () => {
  it('changes one line of any real file, whatever the release', async () => {
    const names = (await readdir(join(knowledgeFolder, 'frameworks'))).sort();
    const texts = await Promise.all(names.map((name) => readFile(join(knowledgeFolder, 'frameworks', name), 'utf8')));
    const written = texts.filter((text) => /^release:/m.test(text));
    expect(written.length).toBeGreaterThan(100);
    for (const text of written) {
      const release: Release = { version: '2027.10', month: '2027-10', sources: ['pypi-new'], checked: '2027-11-01' };
      const edited = withRelease(text, release);
      const [before, after] = [text.split('\n'), edited.split('\n')];
      expect(after.filter((line, at) => line !== before[at])).toHaveLength(1);
      expect(after).toHaveLength(before.length);
      expect(readRelease(edited)).toEqual(release);
    }
  });

  const version = fc.constantFrom('1.0', '1.2.3', '2026.10', '1e5', '0.1.0.post1', '7', '0x10', '1.0.0-beta.1', '1_0');
  const month = fc.constantFrom('2025-01', '2026-10', undefined);
  const sources = fc.uniqueArray(fc.constantFrom('s', 'pypi-x', 'npm-x', '2026-01-01', '12'), { minLength: 1, maxLength: 3 });
  const release = fc
    .record({ version, month, sources, checked: fc.constantFrom('2026-01-01', '2026-11-21') })
    .map(({ month: known, ...fields }): Release => ({ ...fields, ...(known === undefined ? {} : { month: known }) }));

  /** The same release as people write it: on one line or several, in any order, with comments, with any quotation marks. */
  const written = fc
    .record({
      release,
      eol: fc.constantFrom('\n', '\r\n'),
      flow: fc.boolean(),
      quote: fc.constantFrom('"', "'"),
      comment: fc.boolean(),
      monthLast: fc.boolean(),
      blockList: fc.boolean(),
    })
    .map(({ release: old, eol, flow, quote, comment, monthLast, blockList }) => {
      const q = (text: string): string => `${quote}${text}${quote}`;
      const list = old.sources.map(q);
      const fields: [string, string][] = [
        ['version', q(old.version)],
        ['sources', flow || !blockList ? `[ ${list.join(' , ')} ]` : list.map((each) => `${eol}    - ${each}`).join('')],
        ['checked', old.checked],
      ];
      if (old.month !== undefined) fields.splice(monthLast ? 3 : 1, 0, ['month', old.month]);
      const note = comment ? ' # why: this, [that]' : '';
      const value = flow
        ? ` {  ${fields.map(([key, text]) => `${key}:  ${text}`).join(' ,  ')}  }${note}`
        : `${note}${fields.map(([key, text]) => `${eol}  ${key}:${text.startsWith(eol) ? '' : ' '}${text}`).join('')}`;
      const [head, tail] = rest(eol);
      return { head, tail, text: `${head}release:${value}${tail}`, note };
    });

  it('leaves every other byte as it was, however the file is written', () => {
    fc.assert(
      fc.property(written, release, ({ head, tail, text, note }, next) => {
        const edited = withRelease(text, next);
        expect(edited.startsWith(head)).toBe(true);
        expect(edited.endsWith(tail)).toBe(true);
        expect(edited).toContain(note);
        expect(readRelease(edited)).toEqual(next);
        expect(edited.includes('\r\n')).toBe(text.includes('\r\n'));
        expect(edited.replaceAll('\r\n', '').includes('\n')).toBe(text.replaceAll('\r\n', '').includes('\n'));
        expect(withRelease(edited, readRelease(text)).startsWith(head)).toBe(true);
        expect(withRelease(text, readRelease(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [
      'a comment among the sources',
      'release:\n  version: "1.0"\n  sources:\n    - s # the page\n    - t\n  checked: 2026-01-01\n',
      /comment/,
    ],
    ['no release', '', /no release/],
    ['an alias', 'release: &r { version: "1.0", sources: *list, checked: 2026-01-01 }\n', /./],
  ])('refuses a file with %s', (_, text, message) => {
    const [head, tail] = rest('\n');
    expect(() =>
      withRelease(`${head}${text}${tail.trimStart()}\n`, { version: '2.0', sources: ['pypi-x'], checked: '2026-02-02' }),
    ).toThrow(message);
  });
});
