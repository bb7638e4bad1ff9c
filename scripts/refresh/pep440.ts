import { compare, explain, valid } from '@renovatebot/pep440';

/** Compares versions as PEP 440 has it, which most tags on GitHub follow too; undefined where one of them does not. */
export function comparePep440(a: string, b: string): number | undefined {
  return valid(a) === null || valid(b) === null ? undefined : compare(a, b);
}

/** No pre-release, no development release, no local build, and a version at all. */
export function isFinalPep440(version: string): boolean {
  const read = explain(version);
  return read !== null && !read.is_prerelease && !read.is_devrelease && read.local === null;
}
