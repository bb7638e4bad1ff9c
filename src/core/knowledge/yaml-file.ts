import { createRequire } from 'node:module';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type * as Yaml from 'yaml';
import type { z } from 'zod';
import type { Fault } from './fault.ts';

/** A parsed file that can say where each of its values stands. */
export type YamlFile = {
  readonly name: string;
  readonly data: unknown;
  readonly faults: readonly Fault[];
  /** A fault at the value that `path` leads to, or at the nearest value around it. */
  faultAt(path: readonly PropertyKey[], message: string): Fault;
};

/** Parses YAML 1.2. `firstLine` is where the text begins in its file, for front matter. */
export function readYaml(name: string, text: string, firstLine = 1): YamlFile {
  let places: Places | undefined;
  const fault = (place: Place, message: string): Fault => ({ file: name, line: place.line + firstLine - 1, column: place.column, message });
  const { data, error } = parse(text);
  return {
    name,
    data,
    faults: error === undefined ? [] : [fault(error.place, `is no valid YAML: ${error.reason}`)],
    faultAt(path, message) {
      places ??= readPlaces(text);
      return fault(places(path), message);
    },
  };
}

type Place = { readonly line: number; readonly column: number };
type Places = (path: readonly PropertyKey[]) => Place;

function parse(text: string): { data?: unknown; error?: { place: Place; reason: string } } {
  try {
    return { data: load(text, { schema: CORE_SCHEMA }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { error: { place: { line: (error.mark?.line ?? 0) + 1, column: (error.mark?.column ?? 0) + 1 }, reason: error.reason } };
  }
}

/**
 * Finds values in a text. This takes the slower of two parsers, the one that keeps places, and so it is loaded only where
 * there is a fault to report.
 */
function readPlaces(text: string): Places {
  const { isMap, isScalar, LineCounter, parseDocument } = createRequire(import.meta.url)('yaml') as typeof Yaml;
  const lines = new LineCounter();
  const document: Yaml.Document = parseDocument(text, { lineCounter: lines });

  /** Where the key of a mapping or the item of a sequence begins. */
  const offsetOf = (path: readonly PropertyKey[]): number | undefined => {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    if (isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)));
      return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
    }
    const node = document.getIn(path, true) as { range?: readonly number[] } | undefined;
    return node?.range?.[0];
  };

  return (path) => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const offset = offsetOf(path.slice(0, depth));
      if (offset === undefined) continue;
      const { line, col } = lines.linePos(offset);
      return { line, column: col };
    }
    return { line: 1, column: 1 };
  };
}

/** The value if it has the schema's shape; its faults, each at its place, otherwise. */
export function readShape<T extends z.ZodType>(
  file: YamlFile,
  schema: T,
  value: unknown,
  path: readonly PropertyKey[] = [],
): { value?: z.infer<T>; faults: Fault[] } {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, faults: [] };
  return {
    faults: result.error.issues.map((issue) => {
      const at = [...path, ...issue.path];
      return file.faultAt(at, `${at.length === 0 ? 'the file' : at.join('.')}: ${issue.message}`);
    }),
  };
}
