import { z } from 'zod';
import { comparePep440, isFinalPep440 } from './pep440.ts';
import type { Latest, Registry } from './registry.ts';

/** PyPI's JSON API: https://docs.pypi.org/api/json/ */
export const pypi: Registry = {
  name: 'PyPI',
  packageOf: ({ kind, address }) =>
    kind === 'registry' ? /^https:\/\/pypi\.org\/project\/([A-Za-z0-9][\w.-]*)\/?$/.exec(address)?.[1] : undefined,
  path: (name) => `/pypi/${name}/json`,
  read: readProject,
  compare: comparePep440,
};

const file = z.object({ upload_time_iso_8601: z.string().optional(), yanked: z.boolean().default(false) });
const project = z.object({
  info: z.object({ name: z.string(), version: z.string() }),
  urls: z.array(file).default([]),
  /** Announced to go one day; `info` and `urls` tell of the newest version alone. */
  releases: z.record(z.string(), z.array(file)).optional(),
});

/** The highest version that is final and has a file that was not yanked. Its date is that of its first file. */
function readProject(answer: unknown, name: string): Latest {
  const { info, urls, releases = { [info.version]: urls } } = project.parse(answer);
  if (normalised(info.name) !== normalised(name)) throw new Error('it is about another package');
  const final = Object.entries(releases).flatMap(([version, files]) => {
    const kept = files.filter(({ yanked }) => !yanked);
    return kept.length > 0 && isFinalPep440(version) ? [{ version, files: kept }] : [];
  });
  const newest = final.reduce<(typeof final)[number] | undefined>(
    (best, next) => (best === undefined || (comparePep440(next.version, best.version) ?? 0) > 0 ? next : best),
    undefined,
  );
  if (newest === undefined) throw new Error('it has no final release');
  return {
    version: newest.version,
    published: newest.files.flatMap(({ upload_time_iso_8601: time }) => time ?? []).sort()[0],
    withdrawn: Object.entries(releases).flatMap(([version, files]) =>
      files.length > 0 && files.every(({ yanked }) => yanked) ? [version] : [],
    ),
  };
}

/** https://packaging.python.org/en/latest/specifications/name-normalization/ */
const normalised = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-');
