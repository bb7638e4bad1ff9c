import type { Source } from '../../src/core/knowledge/knowledge.ts';
import { github } from './github.ts';
import { npm } from './npm.ts';
import { pypi } from './pypi.ts';

/** A place that knows the releases of packages, and how it is asked. What it answers is read without I/O. */
export type Registry = {
  readonly name: 'PyPI' | 'npm' | 'GitHub';
  /** The package whose page a source is; undefined for any other source. */
  readonly packageOf: (source: Source) => string | undefined;
  /** Where the releases of a package are told, below the registry's address. */
  readonly path: (name: string) => string;
  /** Throws a ZodError or an Error where the answer is none about this package. */
  readonly read: (answer: unknown, name: string) => Latest;
  /** Below 0 where `a` is the older version; undefined where one of them is no version of this registry. */
  readonly compare: (a: string, b: string) => number | undefined;
};

/** The newest final release of a package. */
export type Latest = {
  readonly version: string;
  /** When it was published, ISO 8601; left out where the registry does not tell. */
  readonly published?: string | undefined;
  /** Versions that were taken back after publication. */
  readonly withdrawn: readonly string[];
};

export type Package = { readonly registry: Registry; readonly name: string };

export const REGISTRIES: readonly Registry[] = [pypi, npm, github];

/** The package whose page a source is, with its registry; undefined where the source is no page of a registry that can be asked. */
export function packageOf(source: Source): Package | undefined {
  for (const registry of REGISTRIES) {
    const name = registry.packageOf(source);
    if (name !== undefined) return { registry, name };
  }
  return undefined;
}
