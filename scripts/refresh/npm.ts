import semver from 'semver';
import { z } from 'zod';
import type { Latest, Registry } from './registry.ts';

/** npm's packuments: https://github.com/npm/registry/blob/main/docs/responses/package-metadata.md */
export const npm: Registry = {
  name: 'npm',
  packageOf: ({ kind, address }) =>
    kind === 'registry'
      ? /^https:\/\/www\.npmjs\.com\/package\/((?:@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*)\/?$/i.exec(address)?.[1]
      : undefined,
  path: (name) => `/${name.replace('/', '%2F')}`,
  read: readPackument,
  compare: (a, b) => (semver.valid(a) === null || semver.valid(b) === null ? undefined : semver.compare(a, b)),
};

const packument = z.object({
  name: z.string(),
  'dist-tags': z.object({ latest: z.string().optional() }),
  versions: z.record(z.string(), z.object({ deprecated: z.union([z.string(), z.boolean()]).optional() })),
  /** Some mirrors leave it out. */
  time: z.record(z.string(), z.unknown()).default({}),
});

/** What the publisher calls `latest`, where that is final; else the highest final version. */
function readPackument(answer: unknown, name: string): Latest {
  const { name: answered, 'dist-tags': tags, versions, time } = packument.parse(answer);
  if (answered !== name) throw new Error('it is about another package');
  const offered = Object.entries(versions).flatMap(([version, { deprecated }]) => (deprecated ? [] : [version]));
  const final = offered.filter((version) => semver.valid(version) !== null && semver.prerelease(version) === null);
  const newest = tags.latest !== undefined && final.includes(tags.latest) ? tags.latest : final.sort(semver.rcompare)[0];
  if (newest === undefined) throw new Error('it has no final release');
  const published = time[newest];
  return {
    version: newest,
    published: typeof published === 'string' ? published : undefined,
    withdrawn: Object.entries(versions).flatMap(([version, { deprecated }]) => (deprecated ? [version] : [])),
  };
}
