import { createRequire } from 'node:module';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type * as Yaml from 'yaml';
import type { Fault } from './fault.ts';

/** A file of YAML that can say where each of its values stands. */
export type YamlFile = {
  readonly name: string;
  /** A fault at the value that `path` leads to, or at the nearest value around it. */
  faultAt(path: readonly PropertyKey[], message: string): Fault;
};

export type ParsedYaml = YamlFile & { readonly data: unknown; readonly faults: readonly Fault[] };

/** A file whose text nobody reads before there is a fault in it. `firstLine` is where the text begins, for front matter. */
export function yamlFile(name: string, text: string, firstLine = 1): YamlFile {
  let places: Places | undefined;
  return {
    name,
    faultAt(path, message) {
      places ??= readPlaces(text);
      return faultIn(name, firstLine, places(path), message);
    },
  };
}

/** Parses YAML 1.2. */
export function readYaml(name: string, text: string, firstLine = 1): ParsedYaml {
  const { data, error } = parse(text);
  const faults = error === undefined ? [] : [faultIn(name, firstLine, error.place, `is no valid YAML: ${error.reason}`)];
  return { ...yamlFile(name, text, firstLine), data, faults };
}

function faultIn(file: string, firstLine: number, { line, column }: Place, message: string): Fault {
  return { file, line: line + firstLine - 1, column, message };
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
