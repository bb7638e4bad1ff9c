import { z } from 'zod';
import type { Fault } from './fault.ts';
import type { KnowledgeFiles, TextFile } from './files.ts';
import { aspectSchema, entrySchema, frameworkSchema, lexiconSchema, pairSchema, sourceSchema, taskSchema } from './schema.ts';
import { unfinished } from './unfinished.ts';
import { readShape, readYaml, type YamlFile } from './yaml-file.ts';

/** One thing as it was written: its id, its value, and where it stands. */
export type Written<T> = { readonly id: string; readonly value: T; readonly file: YamlFile; readonly path: readonly PropertyKey[] };

/** Everything that has the right shape; what it refers to is not looked at yet. */
export type WrittenKnowledge = {
  readonly sources: readonly Written<z.infer<typeof sourceSchema>>[];
  readonly aspects: readonly Written<z.infer<typeof aspectSchema>>[];
  readonly tasks: readonly Written<z.infer<typeof taskSchema>>[];
  /** Undefined where it has a fault. */
  readonly lexicon: z.infer<typeof lexiconSchema> | undefined;
  readonly frameworks: readonly Written<z.infer<typeof frameworkSchema>>[];
  readonly pairs: readonly Written<z.infer<typeof pairSchema>>[];
  readonly faq: readonly Written<WrittenEntry>[];
};

export type WrittenEntry = z.infer<typeof entrySchema> & {
  readonly answer: string;
  /** The line of its file on which the answer begins. */
  readonly answerLine: number;
};

/** The schemas of what there is much of, as code that takes half the time: https://zod.dev/compile. It finds the same faults. */
const compiled = {
  source: z.compile(sourceSchema),
  framework: z.compile(frameworkSchema),
  entry: z.compile(entrySchema),
};

/** Reads the shape of all files; every fault of every file, not only the first. */
export function readWritten(files: KnowledgeFiles): { readonly written: WrittenKnowledge; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const list = <T extends z.ZodType<{ id: string }>>(file: TextFile, schema: T): Written<z.infer<T>>[] => {
    const yaml = readYaml(file.name, file.text);
    const items = check(yaml, z.array(z.unknown(), { error: 'should be a list' }), yaml.data) ?? [];
    return items.flatMap((item, at) => {
      const value = check(yaml, schema, item, [at]);
      return value === undefined ? [] : [{ id: value.id, value, file: yaml, path: [at] }];
    });
  };
  const check = <T extends z.ZodType>(
    file: YamlFile,
    schema: T,
    value: unknown,
    path: readonly PropertyKey[] = [],
  ): z.infer<T> | undefined => {
    faults.push(...file.faults);
    if (file.faults.length > 0) return undefined;
    const read = readShape(file, schema, value, path);
    faults.push(...read.faults);
    return read.value;
  };

  const one = <T extends z.ZodType>(file: TextFile, schema: T): z.infer<T> | undefined => {
    const yaml = readYaml(file.name, file.text);
    return check(yaml, schema, yaml.data);
  };

  const whole = <T extends z.ZodType>(file: TextFile, schema: T): Written<z.infer<T>>[] => {
    const yaml = readYaml(file.name, file.text);
    const value = check(yaml, schema, yaml.data);
    return value === undefined ? [] : [{ id: idOf(file), value, file: yaml, path: [] }];
  };

  const finished = (list: readonly TextFile[]): readonly TextFile[] =>
    list.filter((file) => {
      const left = unfinished(file);
      faults.push(...left);
      return left.length === 0;
    });

  const written: WrittenKnowledge = {
    sources: finished(files.sources).flatMap((file) => list(file, compiled.source)),
    aspects: list(files.aspects, aspectSchema),
    tasks: list(files.tasks, taskSchema),
    lexicon: one(files.lexicon, lexiconSchema),
    frameworks: finished(files.frameworks).flatMap((file) => whole(file, compiled.framework)),
    pairs: finished(files.pairs).flatMap((file) => whole(file, pairSchema)),
    faq: finished(files.faq).flatMap((file) => {
      const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file.text.replaceAll('\r\n', '\n'));
      const yaml = readYaml(file.name, parts?.[1] ?? '', 2);
      if (parts === null) {
        faults.push({ file: file.name, line: 1, column: 1, message: 'should begin with front matter between two lines of ---' });
        return [];
      }
      const value = check(yaml, compiled.entry, yaml.data);
      const answerLine = (parts[1] ?? '').split('\n').length + 3;
      return value === undefined ? [] : [{ id: idOf(file), value: { ...value, answer: parts[2] ?? '', answerLine }, file: yaml, path: [] }];
    }),
  };
  return { written, faults };
}

/** `knowledge/faq/is-theano-dead.md` holds `is-theano-dead`. */
const idOf = ({ name }: TextFile): string => name.replace(/^.*\//, '').replace(/\.\w+$/, '');
