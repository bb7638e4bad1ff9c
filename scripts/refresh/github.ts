import { z } from 'zod';
import { comparePep440, isFinalPep440 } from './pep440.ts';
import type { Latest, Registry } from './registry.ts';

/** The releases of a repository: https://docs.github.com/en/rest/releases/releases#list-releases */
export const github: Registry = {
  name: 'GitHub',
  // The pages that show the newest release, whichever it is. The page of one release says nothing of the next.
  packageOf: ({ address }) =>
    /^https:\/\/(?:www\.)?github\.com\/([\w-]+\/[\w.-]+?)(?:\/(?:releases(?:\/latest)?|tags))?\/?$/.exec(address)?.[1],
  path: (name) => `/repos/${name}/releases?per_page=50`,
  read: readReleases,
  compare: comparePep440,
};

const releases = z.array(
  z.object({ tag_name: z.string(), draft: z.boolean(), prerelease: z.boolean(), published_at: z.string().nullable() }),
);

/** The highest version among the releases that are final; not the last one published, which may mend an older line. */
function readReleases(answer: unknown): Latest {
  const final = releases.parse(answer).flatMap(({ tag_name: tag, draft, prerelease, published_at: published }) => {
    const version = versionOf(tag);
    return draft || prerelease || version === undefined ? [] : [{ version, published: published ?? undefined }];
  });
  const newest = final.sort((a, b) => comparePep440(b.version, a.version) ?? 0)[0];
  if (newest === undefined) throw new Error('it has no final release whose tag holds a version');
  return { ...newest, withdrawn: [] };
}

/** `v1.2.3`, `release-1.2.3` and `project/1.2.3` hold 1.2.3. */
function versionOf(tag: string): string | undefined {
  const version = /^(?:[A-Za-z][A-Za-z_./-]*?)?[vV]?(\d+(?:\.\d+)+.*)$/.exec(tag)?.[1];
  return version !== undefined && isFinalPep440(version) ? version : undefined;
}
