import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { readAnswers } from '../../../scripts/refresh/answers.ts';
import { createAsk } from '../../../scripts/refresh/ask.ts';
import { type Outcome, refreshReleases } from '../../../scripts/refresh/refresh.ts';
import { exitCodeOf, reportRefresh } from '../../../scripts/refresh/report.ts';
import { type FakeRegistry, json, pypiProject, startFakeRegistry } from '../../fakes/registry.ts';
import { createSmallKnowledge, readAll } from '../../small-knowledge.ts';

const NOW = new Date('2026-11-21T12:00:00Z');
const TODAY = '2026-11-21';

const SOURCES = `
- { id: pypi-alpha, title: alpha, publisher: PyPI, address: https://pypi.org/project/alpha, kind: registry }
- { id: alpha-news, title: News of alpha, publisher: Alpha, address: https://example.org/news, kind: release-notes }
- { id: npm-beta, title: beta, publisher: npm, address: https://www.npmjs.com/package/@team/beta, kind: registry }
- { id: gamma-releases, title: Releases, publisher: Gamma, address: https://github.com/team/gamma/releases, kind: release-notes }
- { id: delta-release-1, title: One release, publisher: Delta, address: https://github.com/team/delta/releases/tag/v1.0, kind: release-notes }
`;

const framework = (name: string, release: string): string => `# What ${name} is.
name: ${name}
kind: library
home: https://example.org/${name.toLowerCase()}
aliases: []
parts: []
status: { state: active, says: ${name} is developed., sources: [alpha-news], checked: 2026-11-01 } # stays
${release}languages: { train: [python], run: [python] }
strengths: [{ says: ${name} is small., sources: [alpha-news], checked: 2026-11-01 }]
limits:   # spaces   stay
  - { says: ${name} does little., sources: [alpha-news], checked: 2026-11-01 }
choose: [{ if: you test, sources: [alpha-news], checked: 2026-11-01 }]
alternatives: []
claims: {}
`;

const ALPHA = 'release: { version: 1.4.0, month: 2026-08, sources: [pypi-alpha, alpha-news], checked: 2026-10-01 } # the last one\n';
const BETA = 'release:\n  version: "2.0.0"\n  # npm tells no month\n  sources: [npm-beta]\n  checked: 2026-10-01\n';
const GAMMA = "release: { version: '0.9.1', month: 2026-08, sources: [gamma-releases], checked: 2026-10-01 }\n";
const DELTA = 'release: { version: "1.0", month: 2026-08, sources: [delta-release-1], checked: 2026-10-01 }\n';

const alphaPath = '/pypi/alpha/json';
const betaPath = '/@team%2Fbeta';
const gammaPath = '/repos/team/gamma/releases?per_page=50';

let registry: FakeRegistry;
let folder = '';
beforeEach(async () => {
  registry = await startFakeRegistry();
  folder = await createSmallKnowledge({
    'sources/all.yaml': SOURCES,
    'frameworks/alpha.yaml': framework('Alpha', ALPHA),
    'frameworks/beta.yaml': framework('Beta', BETA),
    'frameworks/gamma.yaml': framework('Gamma', GAMMA),
    'frameworks/delta.yaml': framework('Delta', DELTA),
    'frameworks/epsilon.yaml': framework('Epsilon', ''),
  });
  registry.answer(alphaPath, json(pypiProject('alpha', { '1.4.0': [{ at: '2026-08-03T10:00:00.1Z' }] })));
  registry.answer(betaPath, json({ name: '@team/beta', 'dist-tags': { latest: '2.0.0' }, versions: { '2.0.0': {} } }));
  registry.answer(gammaPath, json([{ tag_name: 'v0.9.1', draft: false, prerelease: false, published_at: '2026-08-09T00:00:00Z' }]));
});
afterEach(async () => {
  await registry.stop();
  await rm(folder, { recursive: true, force: true });
});

type Run = {
  readonly check?: boolean;
  readonly only?: readonly string[];
  readonly now?: Date;
  readonly answers?: Awaited<ReturnType<typeof readAnswers>>;
};
async function refresh({ check = false, only = [], now = NOW, answers = new Map() }: Run = {}): Promise<readonly Outcome[]> {
  // Real time passes while a registry is waited for.
  const begun = Date.now();
  const clock = (): Date => new Date(now.getTime() + Date.now() - begun);
  const registries = { pypi: registry.address, npm: registry.address, github: registry.address, githubToken: 'ghp_secret' };
  const patience = { attempts: 3, firstWait: 10, longestWait: 2000, timeout: 400, largestAnswer: 1_000_000 };
  const result = await refreshReleases({ folder, check, only, now: clock, ask: createAsk({ registries, patience, now: clock, answers }) });
  if (!('outcomes' in result)) throw new Error(JSON.stringify(result));
  return result.outcomes;
}
const outcomeOf = async (id: string, run: Run = {}): Promise<Outcome | undefined> => (await refresh({ ...run, only: [id] }))[0];
const failure = (id: string, reason: RegExp): unknown => ({ id, kind: 'failed', reason: expect.stringMatching(reason) });
const alphaSays = (releases: Parameters<typeof pypiProject>[1]): void => registry.answer(alphaPath, json(pypiProject('alpha', releases)));
const file = (id: string): Promise<string> => readFile(join(folder, `frameworks/${id}.yaml`), 'utf8');

describe('refreshing the releases', () => {
  it('writes what changed, with the date, and no other byte', async () => {
    alphaSays({ '1.4.0': [{ at: '2026-08-03T10:00:00Z' }], '1.10.0': [{ at: '2026-11-02T08:00:00Z' }, { at: '2026-12-24T08:00:00Z' }] });
    registry.answer(
      gammaPath,
      json([
        { tag_name: 'v1.0.0', draft: false, prerelease: false, published_at: '2026-10-31T00:00:00Z' },
        { tag_name: 'v0.9.2', draft: false, prerelease: false, published_at: '2026-11-05T00:00:00Z' },
      ]),
    );
    const before = await readAll(folder);
    const outcomes = await refresh();
    expect(await readAll(folder)).toEqual({
      ...before,
      'frameworks/alpha.yaml': framework(
        'Alpha',
        `release: { version: 1.10.0, month: 2026-11, sources: [pypi-alpha], checked: ${TODAY} } # the last one\n`,
      ),
      'frameworks/gamma.yaml': framework(
        'Gamma',
        `release: { version: '1.0.0', month: 2026-10, sources: [gamma-releases], checked: ${TODAY} }\n`,
      ),
    });
    expect(reportRefresh(outcomes, false)).toEqual([
      'changed  alpha: 1.4.0 (2026-08) → 1.10.0 (2026-11); no longer cites alpha-news, which told of 1.4.0',
      'changed  gamma: 0.9.1 (2026-08) → 1.0.0 (2026-10)',
      'not asked, for no source of its release can be asked: delta',
      'not asked, for no release is written: epsilon',
      '5 frameworks: 2 changed, 1 unchanged, 0 failed, 2 not asked',
    ]);
    expect(exitCodeOf(outcomes, false)).toBe(0);
    expect((await refresh()).map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged', 'unasked', 'unasked', 'unchanged']);
  });

  it('adds a month where there was none, and takes it away where the new one is not known', async () => {
    registry.answer(
      betaPath,
      json({
        name: '@team/beta',
        'dist-tags': { latest: '2.1.0', next: '3.0.0-rc.1' },
        versions: { '2.0.0': {}, '2.1.0': {}, '3.0.0-rc.1': {} },
        time: { created: '2020-01-01T00:00:00Z', '2.1.0': '2026-10-09T01:02:03.004Z' },
      }),
    );
    await refresh();
    expect(await file('beta')).toBe(
      framework(
        'Beta',
        `release:\n  version: "2.1.0"\n  month: 2026-10\n  # npm tells no month\n  sources: [npm-beta]\n  checked: ${TODAY}\n`,
      ),
    );
    registry.answer(betaPath, json({ name: '@team/beta', 'dist-tags': { latest: '2.2.0' }, versions: { '2.2.0': {} } }));
    await refresh();
    expect(await file('beta')).toBe(
      framework('Beta', `release:\n  version: "2.2.0"\n  # npm tells no month\n  sources: [npm-beta]\n  checked: ${TODAY}\n`),
    );
  });

  it('passes over what is no final release', async () => {
    alphaSays({
      '1.4.0': [{ at: '2026-08-03T10:00:00Z' }],
      '1.5.0': [{ at: '2026-09-01T00:00:00Z', yanked: true }],
      '1.6.0': [],
      '2.0.0rc1': [{ at: '2026-10-01T00:00:00Z' }],
      '2.0.0.dev1': [{ at: '2026-10-01T00:00:00Z' }],
      'not a version': [{ at: '2026-10-01T00:00:00Z' }],
    });
    registry.answer(
      betaPath,
      json({
        name: '@team/beta',
        'dist-tags': { latest: '3.0.0-rc.1' },
        versions: { '2.0.0': {}, '2.5.0': { deprecated: 'broken' }, '3.0.0-rc.1': {} },
      }),
    );
    registry.answer(
      gammaPath,
      json([
        { tag_name: 'v2.0.0', draft: true, prerelease: false, published_at: null },
        { tag_name: 'v1.5.0', draft: false, prerelease: true, published_at: '2026-10-31T00:00:00Z' },
        { tag_name: 'v1.1.0-rc2', draft: false, prerelease: false, published_at: '2026-10-31T00:00:00Z' },
        { tag_name: 'nightly', draft: false, prerelease: false, published_at: '2026-11-01T00:00:00Z' },
        { tag_name: 'gamma-0.9.1', draft: false, prerelease: false, published_at: '2026-08-09T00:00:00Z' },
      ]),
    );
    const outcomes = await refresh();
    expect(outcomes.map(({ id, kind }) => `${id} ${kind}`)).toEqual(
      expect.arrayContaining(['alpha unchanged', 'beta unchanged', 'gamma unchanged']),
    );
  });

  it('renews the check of an unchanged release when it is past its time to live, and not sooner', async () => {
    expect(await outcomeOf('alpha', { now: new Date('2027-01-20T12:00:00Z') })).toMatchObject({ kind: 'unchanged' });
    expect(await outcomeOf('alpha', { now: new Date('2027-02-20T12:00:00Z') })).toMatchObject({ kind: 'changed' });
    expect(await file('alpha')).toBe(framework('Alpha', ALPHA.replace('2026-10-01', '2027-02-20')));
  });

  it('only looks where it is told to check', async () => {
    alphaSays({ '1.5.0': [{ at: '2026-11-02T08:00:00Z' }] });
    const before = await readAll(folder);
    const outcomes = await refresh({ check: true });
    expect(reportRefresh(outcomes, true)[0]).toMatch(/^out of date {2}alpha: 1.4.0 \(2026-08\) → 1.5.0 \(2026-11\)/);
    expect(exitCodeOf(outcomes, true)).toBe(1);
    expect(await readAll(folder)).toEqual(before);
  });

  it('asks few at a time, says who it is, and tells GitHub alone its token', async () => {
    await Promise.all(
      Array.from({ length: 20 }, async (_, at) => {
        await writeFile(
          join(folder, `sources/many-${at}.yaml`),
          `- { id: pypi-m${at}, title: m, publisher: PyPI, address: https://pypi.org/project/m${at}, kind: registry }\n`,
        );
        await writeFile(
          join(folder, `frameworks/m${at}.yaml`),
          framework(`M${at}`, `release: { version: 1.0.0, sources: [pypi-m${at}], checked: 2026-10-01 }\n`),
        );
        registry.answer(`/pypi/m${at}/json`, (response) =>
          setTimeout(() => response.end(JSON.stringify(pypiProject(`m${at}`, { '1.0.0': [{ at: '2026-08-03T10:00:00Z' }] }))), 20),
        );
      }),
    );
    await refresh({ check: true });
    expect(registry.asked).toHaveLength(23);
    // Four at each of the three registries, which are one here.
    expect(registry.mostAtOnce()).toBeLessThanOrEqual(6);
    expect(registry.mostAtOnce()).toBeGreaterThan(1);
    for (const { path, headers } of registry.asked) {
      expect(headers['user-agent']).toMatch(/framewise/);
      expect(headers.authorization).toBe(path.startsWith('/repos/') ? 'Bearer ghp_secret' : undefined);
    }
  });

  it('does not ask in full for what has not changed since the last time', async () => {
    alphaSays({ '1.5.0': [{ at: '2026-11-02T08:00:00Z' }] });
    registry.answer(alphaPath, json(pypiProject('alpha', { '1.5.0': [{ at: '2026-11-02T08:00:00Z' }] }), '"one"'));
    const answers = new Map();
    expect(await outcomeOf('alpha', { answers, check: true })).toMatchObject({ kind: 'changed' });
    expect(await outcomeOf('alpha', { answers })).toMatchObject({ kind: 'changed', to: { version: '1.5.0', month: '2026-11' } });
    expect(registry.asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"one"']);
  });
});

describe('a registry that fails', () => {
  type Failing = Parameters<FakeRegistry['answer']>[1];
  const page = '<!doctype html><title>Sign in to the hotel</title>';
  const newer = { '1.5.0': [{ at: '2026-11-02T08:00:00Z' }] };
  it.each<[string, Failing, RegExp, number]>([
    ['is out of order', (response) => response.writeHead(503).end('<h1>'), /^PyPI \(alpha\) is out of order \(503\)$/, 3],
    ['closes the connection', (response) => response.destroy(), /could not be reached/, 3],
    [
      'breaks off in the middle',
      (response) => {
        response.writeHead(200, { 'content-length': 1000 });
        response.write('{');
        setTimeout(() => response.destroy(), 5);
      },
      /could not be reached/,
      3,
    ],
    ['never answers', () => undefined, /did not answer in time/, 3],
    ['begins and never ends', (response) => response.writeHead(200).write('{'), /did not answer in time/, 3],
    ['answers with a page', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page), /no JSON/, 1],
    ['answers with nothing', (response) => response.writeHead(200).end(), /no JSON/, 1],
    ['answers with half of it', (response) => response.writeHead(200).end('{"info": {"na'), /no JSON/, 1],
    [
      'answers with a megabyte too much',
      (response) => response.writeHead(200).end(JSON.stringify({ blob: 'x'.repeat(1_500_000) })),
      /more than 1 MB/,
      1,
    ],
    ['announces gigabytes', (response) => response.writeHead(200, { 'content-length': 5e9 }).write('{'), /more than 1 MB/, 1],
    ['answers with other JSON', json({ error: 'no' }), /does not have the form/, 1],
    ['answers with a list', json([]), /does not have the form/, 1],
    ['answers about another package', json(pypiProject('omega', newer)), /another package/, 1],
    ['knows the package no more', (response) => response.writeHead(404).end(), /knows no such package \(404\)/, 1],
    ['refuses', (response) => response.writeHead(403).end(), /refused to answer \(403\)/, 1],
    ['says that nothing has changed, to who knows nothing', (response) => response.writeHead(304).end(), /nothing was known/, 1],
    ['has pre-releases only', json(pypiProject('alpha', { '2.0.0a1': [{ at: '2026-11-02T08:00:00Z' }] })), /no final release/, 1],
    [
      'goes back to an older version',
      json(pypiProject('alpha', { '1.3.0': [{ at: '2026-05-02T08:00:00Z' }] })),
      /1\.4\.0 is written here and is newer/,
      1,
    ],
    [
      'has withdrawn the version that is written',
      json(pypiProject('alpha', { '1.4.0': [{ at: '2026-08-03T10:00:00Z', yanked: true }], '1.3.0': [{ at: '2026-05-02T08:00:00Z' }] })),
      /1\.4\.0 is written here and was withdrawn/,
      1,
    ],
    [
      'has a date in the future',
      json(pypiProject('alpha', { '1.5.0': [{ at: '2031-01-01T00:00:00Z' }] })),
      /2031-01-01, which is in the future/,
      1,
    ],
    [
      'has a date before the older version',
      json(pypiProject('alpha', { '1.5.0': [{ at: '1970-01-01T00:00:00Z' }] })),
      /published in 1970-01, before the 1\.4\.0/,
      1,
    ],
    ['has a date that is none', json(pypiProject('alpha', { '1.5.0': [{ at: 'yesterday' }] })), /no date that can be read/, 1],
    [
      'has a version too long to be one',
      json(pypiProject('alpha', { [`1.5.${'9'.repeat(40)}`]: [{ at: '2026-11-02T08:00:00Z' }] })),
      /the file was left as it is/,
      1,
    ],
  ])('and %s leaves every file as it was', async (_, answer, reason, requests) => {
    registry.answer(alphaPath, answer);
    const before = await readAll(folder);
    expect(await outcomeOf('alpha')).toEqual(failure('alpha', reason));
    expect(await readAll(folder)).toEqual(before);
    expect(registry.asked).toHaveLength(requests);
  });

  it('is told apart from what is out of date, and holds up nobody else', async () => {
    registry.answer(alphaPath, (response) => response.writeHead(500).end());
    const failing = await refresh({ check: true });
    expect(failing).toContainEqual(failure('alpha', /out of order/));
    expect(exitCodeOf(failing, true)).toBe(2);
    expect(exitCodeOf(await refresh(), false)).toBe(2);
    registry.answer(betaPath, json({ name: '@team/beta', 'dist-tags': { latest: '2.1.0' }, versions: { '2.1.0': {} } }));
    const both = await refresh({ check: true });
    expect(exitCodeOf(both, true)).toBe(1);
    expect(reportRefresh(both, true).at(-1)).toBe('5 frameworks: 1 out of date, 1 unchanged, 1 failed, 2 not asked');
    await refresh();
    expect(await file('beta')).toContain('2.1.0');
  });

  it('is asked again, and believed when it has recovered', async () => {
    registry.answer(alphaPath, (response, asked, times) => {
      if (times < 3) response.writeHead(502).end();
      else json(pypiProject('alpha', newer))(response, asked, times);
    });
    expect(await outcomeOf('alpha')).toMatchObject({ kind: 'changed', to: { version: '1.5.0' } });
  });

  it('is left alone for as long as it asks', async () => {
    const at: number[] = [];
    registry.answer(alphaPath, (response, asked, times) => {
      at.push(Date.now());
      if (times === 1) response.writeHead(429, { 'retry-after': '1' }).end();
      else json(pypiProject('alpha', newer))(response, asked, times);
    });
    expect(await outcomeOf('alpha')).toMatchObject({ kind: 'changed' });
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThanOrEqual(1000);
  });

  it.each<[string, Record<string, string>, number]>([
    ['an hour in seconds', { 'retry-after': '3600' }, 429],
    ['an hour as a date', { 'retry-after': new Date(NOW.getTime() + 3_600_000).toUTCString() }, 503],
    ['an hour as GitHub says it', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW.getTime() / 1000 + 3600) }, 403],
  ])('and wants to be left alone for %s is not asked any more in this run', async (_, headers, status) => {
    await writeFile(join(folder, 'frameworks/zeta.yaml'), framework('Zeta', GAMMA));
    registry.answer(gammaPath, (response) => response.writeHead(status, headers).end());
    const before = await readAll(folder);
    const outcomes = await refresh();
    expect(outcomes).toContainEqual(failure('gamma', status === 503 ? /out of order/ : /asked less often until 2026-11-21 1[23]:\d\d UTC/));
    expect(outcomes.filter(({ kind }) => kind === 'failed')).toHaveLength(2);
    expect(await readAll(folder)).toEqual(before);
  });

  it('counts as down after a few packages, and the rest need not wait for it', async () => {
    await Promise.all(
      Array.from({ length: 30 }, async (_, at) => {
        await writeFile(
          join(folder, `sources/many-${at}.yaml`),
          `- { id: pypi-m${at}, title: m, publisher: PyPI, address: https://pypi.org/project/m${at}, kind: registry }\n`,
        );
        await writeFile(
          join(folder, `frameworks/m${at}.yaml`),
          framework(`M${at}`, `release: { version: 1.0.0, sources: [pypi-m${at}], checked: 2026-10-01 }\n`),
        );
        registry.answer(`/pypi/m${at}/json`, (response) => response.writeHead(503).end());
      }),
    );
    const outcomes = await refresh();
    expect(outcomes.filter(({ kind }) => kind === 'failed')).toHaveLength(30);
    expect(outcomes).toContainEqual(failure('m29', /^PyPI was not asked any more, for it is out of order \(503\)$/));
    expect(reportRefresh(outcomes, false).filter((line) => line.startsWith('failed')).length).toBeLessThan(10);
    expect(registry.asked.filter(({ path }) => path.startsWith('/pypi/m')).length).toBeLessThan(25);
    expect(outcomes).toContainEqual({ id: 'beta', kind: 'unchanged' });
  });
});

describe('a file', () => {
  it('that is edited while the registry is asked keeps that edit', async () => {
    const newer = pypiProject('alpha', { '1.5.0': [{ at: '2026-11-02T08:00:00Z' }] });
    const path = join(folder, 'frameworks/alpha.yaml');
    const edited = framework('Alpha', ALPHA).replace('is small', 'is very small');
    registry.answer(alphaPath, (...asked) => void writeFile(path, edited).then(() => json(newer)(...asked)));
    expect(await outcomeOf('alpha')).toMatchObject({ kind: 'changed' });
    expect(await file('alpha')).toContain('is very small');
    expect(await file('alpha')).toContain('version: 1.5.0');

    const release = (await file('alpha')).replace('1.5.0', '1.4.9');
    registry.answer(
      alphaPath,
      (...asked) =>
        void writeFile(path, release).then(() => json(pypiProject('alpha', { '1.6.0': [{ at: '2026-11-03T08:00:00Z' }] }))(...asked)),
    );
    expect(await outcomeOf('alpha')).toEqual(failure('alpha', /edited meanwhile/));
    expect(await file('alpha')).toBe(release);
  });

  it('that cannot be written is told, and is whole', async () => {
    alphaSays({ '1.5.0': [{ at: '2026-11-02T08:00:00Z' }] });
    const path = join(folder, 'frameworks/alpha.yaml');
    // A folder where the registry's answer finds a file.
    registry.answer(
      alphaPath,
      (...asked) =>
        void rm(path)
          .then(() => mkdir(path))
          .then(() => json(pypiProject('alpha', { '1.5.0': [{ at: '2026-11-02T08:00:00Z' }] }))(...asked)),
    );
    expect(await outcomeOf('alpha')).toEqual(failure('alpha', /left as it is/));
  });
});

describe('npm run knowledge:refresh', () => {
  const run = promisify(execFile);
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };
  const program = async (...args: string[]): Promise<Ended> => {
    const at = ['--folder', folder, '--cache', join(folder, 'cache/answers.json')];
    const env = {
      PATH: process.env['PATH'] ?? '',
      PYPI_URL: registry.address,
      NPM_REGISTRY_URL: `${registry.address}/`,
      GITHUB_TOKEN: 'ghp_abcdefghijklmnopqrstuvwxyz',
    };
    try {
      const { stdout, stderr } = await run(process.execPath, ['--import', 'tsx', 'scripts/knowledge-refresh.ts', ...at, ...args], {
        cwd: root,
        env,
      });
      return { code: 0, stdout, stderr };
    } catch (error) {
      return error as Ended;
    }
  };

  it('exits with 1 while something is out of date, writes it, and then with 0', async () => {
    alphaSays({ '1.5.0': [{ at: '2026-08-20T08:00:00Z' }] });
    registry.answer(alphaPath, json(pypiProject('alpha', { '1.5.0': [{ at: '2026-08-20T08:00:00Z' }] }), '"one"'));
    const github = ['--github', registry.address];
    const checked = await program('--check', ...github);
    expect(checked).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('out of date  alpha: 1.4.0 (2026-08) → 1.5.0 (2026-08)'),
      stderr: '',
    });
    expect(await file('alpha')).toBe(framework('Alpha', ALPHA));
    const written = await program(...github);
    expect(written).toMatchObject({ code: 0, stdout: expect.stringContaining('changed  alpha'), stderr: '' });
    expect(await program('--check', ...github)).toMatchObject({ code: 0, stdout: expect.stringContaining('0 out of date') });
    expect(registry.asked.filter(({ path }) => path === alphaPath).map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      '"one"',
      '"one"',
    ]);
  });

  it('exits with 2 where a registry failed, and with 3 where it cannot begin', async () => {
    const gone = await startFakeRegistry();
    await gone.stop();
    const refused = await program('--only', 'gamma', '--github', gone.address);
    expect(refused.stdout).toContain('1 framework: 0 changed');
    expect(refused).toMatchObject({
      code: 2,
      stdout: expect.stringMatching(/failed {2}gamma: GitHub \(team\/gamma\) could not be reached \(ECONNREFUSED\)/),
    });
    expect(`${refused.stdout}${refused.stderr}`).not.toContain('ghp_');
    expect(await program('--only', 'nothing')).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('There is no file knowledge/frameworks/nothing.yaml'),
    });
    expect(await program('--pypi', 'nowhere')).toMatchObject({ code: 3, stderr: expect.stringMatching(/^--pypi is no address/) });
    expect(await program('--check', '--folder', '/nowhere')).toMatchObject({
      code: 3,
      stdout: '',
      stderr: expect.stringMatching(/^The knowledge cannot be read: ENOENT[^\n]*\n$/),
    });
    expect(await program('--chekc')).toMatchObject({ code: 3, stderr: expect.stringContaining('--chekc') });
    await writeFile(join(folder, 'frameworks/alpha.yaml'), 'name: [');
    expect(await program()).toMatchObject({ code: 3, stderr: expect.stringMatching(/^knowledge\/frameworks\/alpha.yaml:\d+:\d+ /) });
  });

  it('takes a broken file of answers for none', async () => {
    await mkdir(join(folder, 'cache'));
    await writeFile(join(folder, 'cache/answers.json'), '{"edition":1,"answers":[["x"');
    expect(await program('--only', 'alpha')).toMatchObject({ code: 0, stderr: '' });
  });
});
