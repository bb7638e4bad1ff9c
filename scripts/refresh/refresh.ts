import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import writeFileAtomic from 'write-file-atomic';
import type { Fault } from '../../src/core/knowledge/read/fault.ts';
import { readKnowledgeFiles } from '../../src/core/knowledge/read/files.ts';
import { readWritten, type WrittenKnowledge } from '../../src/core/knowledge/read/written.ts';
import { readRelease, withRelease } from './edit-release.ts';
import { judge, type Release } from './judge.ts';
import { type Latest, type Package, packageOf } from './registry.ts';
import { RegistryError } from './request.ts';

/** What became of one framework. `unasked` has no registry that could be asked. */
export type Outcome = { readonly id: string } & (
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'changed'; readonly from: Release; readonly to: Release }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'unasked'; readonly reason: string }
);

export type RefreshOptions = {
  readonly folder: string;
  /** Changes are found and not written. */
  readonly check: boolean;
  /** Ids of frameworks; all of them if it is empty. */
  readonly only: readonly string[];
  readonly ask: (asked: Package) => Promise<Latest>;
  readonly now: () => Date;
  /** Called at the start and after each framework, with how many are done. */
  readonly onProgress?: (done: number, all: number) => void;
};

/** Faults where the files cannot be read, or an outcome for each framework, by id. A file is written whole or not at all. */
export async function refreshReleases(
  options: RefreshOptions,
): Promise<{ readonly faults: readonly Fault[] } | { readonly unknown: readonly string[] } | { readonly outcomes: readonly Outcome[] }> {
  const { written, faults } = await readWritten(readKnowledgeFiles(options.folder));
  if (faults.length > 0) return { faults };
  const unknown = options.only.filter((id) => !written.frameworks.some((framework) => framework.id === id));
  if (unknown.length > 0) return { unknown };

  const sources = new Map(written.sources.map(({ id, value }) => [id, value]));
  const frameworks = written.frameworks.filter(({ id }) => options.only.length === 0 || options.only.includes(id));
  let done = 0;
  options.onProgress?.(done, frameworks.length);
  const outcomes = frameworks.map(async (framework) => {
    const outcome = await refreshOne(framework, sources, options);
    done += 1;
    options.onProgress?.(done, frameworks.length);
    return outcome;
  });
  return { outcomes: (await Promise.all(outcomes)).sort((a, b) => a.id.localeCompare(b.id)) };
}

type Sources = ReadonlyMap<string, WrittenKnowledge['sources'][number]['value']>;

async function refreshOne(
  { id, value, file }: WrittenKnowledge['frameworks'][number],
  sources: Sources,
  { folder, check, ask, now }: RefreshOptions,
): Promise<Outcome> {
  const { release } = value;
  if (release === undefined) return { id, kind: 'unasked', reason: 'no release is written' };
  const asked = askable(release, sources);
  if (asked === undefined) return { id, kind: 'unasked', reason: 'no source of its release can be asked' };
  try {
    const latest = await ask(asked.package);
    const { registry } = asked.package;
    const judgement = judge(release, { latest, source: asked.source, registry, today: now().toISOString().slice(0, 10) });
    switch (judgement.kind) {
      case 'current':
        return { id, kind: 'unchanged' };
      case 'doubtful':
        return { id, kind: 'failed', reason: judgement.reason };
      case 'outdated':
        await writeRelease(join(folder, 'frameworks', basename(file.name)), release, judgement.release, check);
        return { id, kind: 'changed', from: release, to: judgement.release };
    }
  } catch (error) {
    if (!(error instanceof RegistryError)) return { id, kind: 'failed', reason: messageOf(error) };
    const { registry, name } = asked.package;
    return { id, kind: 'failed', reason: `${registry.name}${error.kind === 'unasked' ? '' : ` (${name})`} ${error.message}` };
  }
}

/** The first of the release's sources that is the page of a registry. */
function askable({ sources: ids }: Release, sources: Sources): { source: string; package: Package } | undefined {
  for (const id of ids) {
    const source = sources.get(id);
    const found = source === undefined ? undefined : packageOf(source);
    if (found !== undefined) return { source: id, package: found };
  }
  return undefined;
}

/** The file is read again: it may have been edited while the registry was asked. */
async function writeRelease(path: string, from: Release, to: Release, check: boolean): Promise<void> {
  const text = await readFile(path, 'utf8');
  if (!isDeepStrictEqual(readRelease(text), from)) throw new Error('its release was edited meanwhile');
  const edited = withRelease(text, to);
  if (!check) await writeFileAtomic(path, edited);
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `the file was left as it is: ${message.split('\n')[0]}`;
}
