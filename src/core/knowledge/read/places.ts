import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';

/** Lines and columns count from 1. */
export type Place = { readonly line: number; readonly column: number };

export type Places = {
  /** Where the value stands that `path` leads to, or the nearest value around it. */
  of(path: readonly PropertyKey[]): Place;
  /** A single value as it stands in the text: `1.10`, and not the number 1.1 that it means. */
  written(path: readonly PropertyKey[]): string | undefined;
  /** Where a ` #` follows a text without quotation marks, so that the rest of the line is taken for a comment. */
  cutOff(): readonly Place[];
};

/** Sentences and titles. Of others, such as `kind`, nobody would write one with ` #` in it, and people do put a comment beside them. */
const TEXTS = new Set(['says', 'brief', 'if', 'when', 'question', 'phrasings', 'title']);

/**
 * Finds values in a text of YAML. This takes the slower of two parsers, the one that keeps places, and so it is loaded only where
 * there is a fault to report.
 */
export function readPlaces(text: string): Places {
  const { isMap, isPair, isScalar, LineCounter, parseDocument, visit } = createRequire(import.meta.url)('yaml') as typeof Yaml;
  const lines = new LineCounter();
  const document: Yaml.Document = parseDocument(text, { lineCounter: lines });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };

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

  return {
    of(path) {
      for (let depth = path.length; depth > 0; depth -= 1) {
        const offset = offsetOf(path.slice(0, depth));
        if (offset !== undefined) return placeAt(offset);
      }
      return { line: 1, column: 1 };
    },
    written(path) {
      const node = document.getIn(path, true);
      return isScalar(node) ? node.source : undefined;
    },
    cutOff() {
      const found: Place[] = [];
      visit(document, {
        Scalar(key, { type, range }, around) {
          const end = range?.[1];
          const field = around.findLast(isPair)?.key;
          if (key === 'key' || type !== 'PLAIN' || end === undefined || !isScalar(field) || !TEXTS.has(String(field.value))) return;
          const [blanks] = /^[ \t]+(?=#)/.exec(text.slice(end)) ?? [];
          if (blanks !== undefined) found.push(placeAt(end + blanks.length));
        },
      });
      return found;
    },
  };
}
