import { isMap, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
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
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): Pick<Fault, 'line' | 'column'> => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  return {
    name,
    data: document.errors.length > 0 ? undefined : document.toJS(),
    faults: document.errors.map((error) => ({ file: name, ...place(error.pos[0]), message: `is no valid YAML: ${error.message}` })),
    faultAt(path, message) {
      for (let depth = path.length; depth > 0; depth -= 1) {
        const offset = offsetOf(document, path.slice(0, depth));
        if (offset !== undefined) return { file: name, ...place(offset), message };
      }
      return { file: name, line: firstLine, column: 1, message };
    },
  };
}

/** The value if it has the schema's shape; its faults, each at its place, otherwise. */
export function readShape<T extends z.ZodType>(file: YamlFile, schema: T, value: unknown, path: readonly PropertyKey[] = []): { value?: z.infer<T>; faults: Fault[] } {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, faults: [] };
  return {
    faults: result.error.issues.map((issue) => {
      const at = [...path, ...issue.path];
      return file.faultAt(at, `${at.length === 0 ? 'the file' : at.join('.')}: ${issue.message}`);
    }),
  };
}

/** Where the key of a mapping or the item of a sequence begins. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const key = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key));
    return pair !== undefined && isScalar(pair.key) ? pair.key.range?.[0] : undefined;
  }
  const node = document.getIn(path, true);
  return typeof node === 'object' && node !== null && 'range' in node ? ((node.range as [number] | undefined)?.[0] ?? undefined) : undefined;
}
