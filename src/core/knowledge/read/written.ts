import type { Fault } from './fault.ts';
import type { KnowledgeFiles, TextFile } from './files.ts';
import { FRONT_LINE, splitFrontMatter } from './front-matter.ts';
import { type Kept, keepNothing } from './kept.ts';
import type { Item, Kind, Shaped, Values } from './shaped.ts';
import { yamlFile, type YamlFile } from './yaml-file.ts';

/** One thing as it was written: its id, its value, and where it stands. */
export type Written<T> = { readonly id: string; readonly value: T; readonly file: YamlFile; readonly path: readonly PropertyKey[] };

/** Everything that has the right shape; what it refers to is not looked at yet. */
export type WrittenKnowledge = {
  readonly sources: readonly Written<Values['sources']>[];
  readonly aspects: readonly Written<Values['aspects']>[];
  readonly tasks: readonly Written<Values['tasks']>[];
  /** Undefined where it has a fault. */
  readonly lexicon: Values['lexicon'] | undefined;
  readonly frameworks: readonly Written<Values['frameworks']>[];
  readonly pairs: readonly Written<Values['pairs']>[];
  readonly faq: readonly Written<WrittenEntry>[];
};

export type WrittenEntry = Values['faq'] & {
  readonly answer: string;
  /** The line of its file on which the answer begins. */
  readonly answerLine: number;
};

/**
 * Reads the shape of all files; every fault of every file, not only the first, and the files that have any. Of a file that is `kept`,
 * nothing is read again.
 */
export async function readWritten(
  files: KnowledgeFiles,
  kept: Kept = keepNothing,
): Promise<{ readonly written: WrittenKnowledge; readonly faults: readonly Fault[]; readonly unread: readonly TextFile[] }> {
  const shapes = await readShapes(files, kept);
  // Each file was read as what it is.
  const itemsOf = <T>(file: TextFile): readonly Item<T>[] => (shapes.get(file) as Shaped<T>).items;
  const list = <T extends { readonly id: string }>(file: TextFile): Written<T>[] => {
    const yaml = yamlFile(file.name, file.text);
    return itemsOf<T>(file).map(({ value, path }) => ({ id: value.id, value, file: yaml, path }));
  };
  const whole = <T>(file: TextFile): Written<T>[] =>
    itemsOf<T>(file).map(({ value, path }) => ({ id: idOf(file), value, file: yamlFile(file.name, file.text), path }));
  const entry = (file: TextFile): Written<WrittenEntry>[] => {
    const parts = splitFrontMatter(file);
    if (parts === undefined) return [];
    const { front, answer, answerLine } = parts;
    return itemsOf<Values['faq']>(file).map(({ value, path }) => ({
      id: idOf(file),
      value: { ...value, answer, answerLine },
      file: yamlFile(file.name, front, FRONT_LINE),
      path,
    }));
  };

  const written: WrittenKnowledge = {
    sources: files.sources.flatMap((file) => list<Values['sources']>(file)),
    aspects: list<Values['aspects']>(files.aspects),
    tasks: list<Values['tasks']>(files.tasks),
    lexicon: itemsOf<Values['lexicon']>(files.lexicon)[0]?.value,
    frameworks: files.frameworks.flatMap((file) => whole<Values['frameworks']>(file)),
    pairs: files.pairs.flatMap((file) => whole<Values['pairs']>(file)),
    faq: files.faq.flatMap(entry),
  };
  const unread = [...shapes].flatMap(([file, { faults }]) => (faults.length > 0 ? [file] : []));
  return { written, faults: [...shapes.values()].flatMap(({ faults }) => faults), unread };
}

/** What stands in each file: as it was kept, or else read anew. */
async function readShapes(files: KnowledgeFiles, kept: Kept): Promise<ReadonlyMap<TextFile, Shaped<unknown>>> {
  const shapes = new Map<TextFile, Shaped<unknown>>();
  const unknown: { kind: Kind; file: TextFile; keep: (items: readonly Item<unknown>[]) => void }[] = [];
  for (const [kind, file] of eachFile(files)) {
    const { items, keep } = kept.at(kind, file);
    if (items === undefined) unknown.push({ kind, file, keep });
    else shapes.set(file, { items, faults: [] });
  }
  if (unknown.length === 0) return shapes;
  const { readShape } = await import('./shapes.ts');
  for (const { kind, file, keep } of unknown) {
    const shape = readShape(kind, file);
    shapes.set(file, shape);
    // What is wrong is told again at each start, with its place.
    if (shape.faults.length === 0) keep(shape.items);
  }
  return shapes;
}

function eachFile({ sources, aspects, tasks, lexicon, frameworks, pairs, faq }: KnowledgeFiles): readonly [Kind, TextFile][] {
  const all = (kind: Kind, list: readonly TextFile[]): [Kind, TextFile][] => list.map((file) => [kind, file]);
  return [
    ...all('sources', sources),
    ['aspects', aspects],
    ['tasks', tasks],
    ['lexicon', lexicon],
    ...all('frameworks', frameworks),
    ...all('pairs', pairs),
    ...all('faq', faq),
  ];
}

/** `knowledge/faq/is-theano-dead.md` holds `is-theano-dead`. */
const idOf = ({ name }: TextFile): string => name.replace(/^.*\//, '').replace(/\.\w+$/, '');
