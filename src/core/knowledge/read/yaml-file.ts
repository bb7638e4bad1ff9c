import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Fault } from './fault.ts';
import { type Place, type Places, readPlaces } from './places.ts';
import { unparsable } from './unparsable.ts';

/** A file of YAML that can say where each of its values stands. */
export type YamlFile = {
  readonly name: string;
  /** A fault at the value that `path` leads to, or at the nearest value around it. */
  faultAt(path: readonly PropertyKey[], message: string): Fault;
};

export type ParsedYaml = YamlFile & {
  readonly data: unknown;
  readonly faults: readonly Fault[];
  /** A single value as it stands in the file. */
  written(path: readonly PropertyKey[]): string | undefined;
};

/** A file whose text nobody reads before there is a fault in it. `firstLine` is where the text begins, for front matter. */
export function yamlFile(name: string, text: string, firstLine = 1): YamlFile {
  return located(name, firstLine, placesOf(text));
}

/** Parses YAML 1.2. */
export function readYaml(name: string, text: string, firstLine = 1): ParsedYaml {
  const places = placesOf(text);
  const { data, error } = parse(text);
  const faults = error === undefined ? cutOff(text, places) : [unparsable(text, error)];
  return {
    ...located(name, firstLine, places),
    data,
    faults: faults.map(({ place, message }) => faultIn(name, firstLine, place, message)),
    written: (path) => places().written(path),
  };
}

function located(name: string, firstLine: number, places: () => Places): YamlFile {
  return { name, faultAt: (path, message) => faultIn(name, firstLine, places().of(path), message) };
}

/** They are looked for once, when the first is asked for. */
function placesOf(text: string): () => Places {
  let places: Places | undefined;
  return () => (places ??= readPlaces(text));
}

function faultIn(file: string, firstLine: number, { line, column }: Place, message: string): Fault {
  return { file, line: line + firstLine - 1, column, message };
}

function parse(text: string): { data?: unknown; error?: { place: Place; reason: string } } {
  try {
    return { data: load(text, { schema: CORE_SCHEMA }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { error: { place: { line: (error.mark?.line ?? 0) + 1, column: (error.mark?.column ?? 0) + 1 }, reason: error.reason } };
  }
}

function cutOff(text: string, places: () => Places): { place: Place; message: string }[] {
  if (!text.includes(' #') || !MAY_BE_CUT_OFF.test(text)) return [];
  return places()
    .cutOff()
    .map((place) => ({ place, message: 'a # after a blank begins a comment, which nobody is told: put the text in quotation marks' }));
}

/** A line of text, not in quotation marks from its beginning, before ` #`: few files have one, and only those are looked into. */
const MAY_BE_CUT_OFF = /^[ \t]*(?:- +)*(?!- |[\w-]+: +["'])[^\s"'#].* #/m;
