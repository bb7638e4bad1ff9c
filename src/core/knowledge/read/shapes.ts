import { lexiconSchema } from '../lexicon-schema.ts';
import { z } from 'zod';
import { damage } from './damage.ts';
import type { Fault } from './fault.ts';
import type { TextFile } from './files.ts';
import { FRONT_LINE, splitFrontMatter } from './front-matter.ts';
import { misshapen } from './misshapen.ts';
import type { Kind, Shaped, Values } from './shaped.ts';
import { aspectSchema, entrySchema, frameworkSchema, pairSchema, sourceSchema, taskSchema } from '../schema.ts';
import { unfinished } from './unfinished.ts';
import { type ParsedYaml, readYaml } from './yaml-file.ts';

/** Reads a file of a kind. This takes a parser and the schemas, which are loaded only where a file is not known already. */
export function readShape<K extends Kind>(kind: K, file: TextFile): Shaped<Values[K]> {
  const { name, text } = file;
  const fault = text.trim() === '' ? { file: name, line: 1, column: 1, message: 'is missing or empty' } : damage(file);
  return fault === undefined ? readers[kind](file) : { items: [], faults: [fault] };
}

/** The schemas of what there is much of are compiled, which takes half the time and finds the same: https://zod.dev/compile. */
const compiled = { source: z.compile(sourceSchema), framework: z.compile(frameworkSchema), entry: z.compile(entrySchema) };

const readers: { readonly [K in Kind]: (file: TextFile) => Shaped<Values[K]> } = {
  sources: (file) => finished(file, () => list(file, compiled.source)),
  aspects: (file) => list(file, aspectSchema),
  tasks: (file) => list(file, taskSchema),
  lexicon: (file) => whole(file, lexiconSchema),
  frameworks: (file) => finished(file, () => whole(file, compiled.framework)),
  pairs: (file) => finished(file, () => whole(file, pairSchema)),
  faq: (file) => finished(file, () => frontMatter(file)),
};

/** A file with something still to be filled in is read no further. */
function finished<T>(file: TextFile, read: () => Shaped<T>): Shaped<T> {
  const faults = unfinished(file);
  return faults.length > 0 ? { items: [], faults } : read();
}

function list<T extends z.ZodType>({ name, text }: TextFile, schema: T): Shaped<z.infer<T>> {
  const yaml = readYaml(name, text);
  const things = shapeOf(yaml, z.array(z.unknown(), { error: 'should be a list' }), yaml.data);
  const read = things.items.flatMap(({ value }) => value.map((thing, at) => shapeOf(yaml, schema, thing, [at])));
  return { items: read.flatMap(({ items }) => items), faults: [...things.faults, ...read.flatMap(({ faults }) => faults)] };
}

function whole<T extends z.ZodType>({ name, text }: TextFile, schema: T): Shaped<z.infer<T>> {
  const yaml = readYaml(name, text);
  return shapeOf(yaml, schema, yaml.data);
}

function frontMatter(file: TextFile): Shaped<Values['faq']> {
  const parts = splitFrontMatter(file);
  if (parts === undefined) {
    const fault: Fault = { file: file.name, line: 1, column: 1, message: 'should begin with front matter between two lines of ---' };
    return { items: [], faults: [fault] };
  }
  const yaml = readYaml(file.name, parts.front, FRONT_LINE);
  return shapeOf(yaml, compiled.entry, yaml.data);
}

/** The value if it has the schema's shape; its faults, each at its place, otherwise. */
function shapeOf<T extends z.ZodType>(yaml: ParsedYaml, schema: T, value: unknown, path: readonly number[] = []): Shaped<z.infer<T>> {
  if (yaml.faults.length > 0) return { items: [], faults: yaml.faults };
  const result = schema.safeParse(value, {
    error: (issue) => misshapen(issue, () => yaml.written([...path, ...(issue.path ?? [])])),
  });
  if (result.success) return { items: [{ value: result.data, path }], faults: [] };
  return {
    items: [],
    faults: result.error.issues.flatMap(({ message, ...issue }) => {
      const places = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
      return places.map((place) => {
        const named = [...(path.length === 0 ? [] : [nameOf(value, path)]), ...place].join('.');
        return yaml.faultAt([...path, ...place], `${named === '' ? 'the file' : named}: ${message}`);
      });
    }),
  };
}

/** What people call a thing of a list: by its id, or else by its place, the first being 1. */
function nameOf(thing: unknown, [at = 0]: readonly number[]): string {
  const { id } = (typeof thing === 'object' ? (thing ?? {}) : {}) as { readonly id?: unknown };
  return typeof id === 'string' ? id : `number ${at + 1}`;
}
