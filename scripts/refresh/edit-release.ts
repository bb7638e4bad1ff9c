import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, parseDocument, stringify, type Node, type Pair, type YAMLMap } from 'yaml';
import { frameworkSchema } from '../../src/core/knowledge/schema.ts';
import { readYaml } from '../../src/core/knowledge/read/yaml-file.ts';
import type { Release } from './judge.ts';

/**
 * The text of a framework's file with another release: only the values that differ are written, every other byte stays.
 * Throws where that cannot be done, or where the result would not read as the old file with the new release.
 */
export function withRelease(text: string, release: Release): string {
  const map = parseDocument(text).get('release', true);
  if (!isMap(map)) throw new Error('it has no release to change');
  const before = readRelease(text);
  const edits: Edit[] = [];
  if (before.version !== release.version) edits.push(scalarEdit(valueOf(map, 'version'), release.version));
  if (before.checked !== release.checked) edits.push(scalarEdit(valueOf(map, 'checked'), release.checked));
  if (!isDeepStrictEqual(before.sources, release.sources)) edits.push(listEdit(text, valueOf(map, 'sources'), release.sources));
  if (before.month !== undefined && release.month === undefined) edits.push(removal(text, map, 'month'));
  else if (before.month === undefined && release.month !== undefined) edits.push(addition(text, map, 'version', `month: ${release.month}`));
  else if (before.month !== release.month && release.month !== undefined) edits.push(scalarEdit(valueOf(map, 'month'), release.month));
  const edited = edits.sort((a, b) => b.from - a.from).reduce((done, { from, to, by }) => done.slice(0, from) + by + done.slice(to), text);

  if (!isDeepStrictEqual({ ...readPlain(edited), release: undefined }, { ...readPlain(text), release: undefined }))
    throw new Error('more than the release would change');
  if (!isDeepStrictEqual(readRelease(edited), release)) throw new Error('the release would not read as it should');
  return edited;
}

/** The release that a framework's file holds. Throws where it holds none. */
export function readRelease(text: string): Release {
  const { release } = frameworkSchema.parse(readPlain(text));
  if (release === undefined) throw new Error('it has no release');
  return release;
}

/** What is taken out, as offsets into the text, and what comes instead. */
type Edit = { readonly from: number; readonly to: number; readonly by: string };

function readPlain(text: string): Readonly<Record<string, unknown>> {
  const { data, faults } = readYaml('', text);
  if (faults[0] !== undefined) throw new Error(faults[0].message);
  return data as Record<string, unknown>;
}

function pairOf(map: YAMLMap, key: string): Pair<Node, Node> | undefined {
  return map.items.find((pair): pair is Pair<Node, Node> => isScalar(pair.key) && pair.key.value === key);
}

function valueOf(map: YAMLMap, key: string): Node {
  const value = pairOf(map, key)?.value;
  if (value === undefined || value === null) throw new Error(`its release has no ${key}`);
  return value;
}

/** Where a node begins and where its own text ends, comments and blanks after it left out. */
function rangeOf(node: Node): { from: number; to: number } {
  if (!node.range) throw new Error('its release cannot be found in the text');
  return { from: node.range[0], to: node.range[1] };
}

/** Keeps quotation marks where there are some, and sets them where YAML would read a number or a date without them. */
function scalarEdit(node: Node, value: string): Edit {
  if (!isScalar(node)) throw new Error('its release has a list where a word should be');
  const quoted = node.type === 'QUOTE_SINGLE' ? `'${value}'` : node.type === 'QUOTE_DOUBLE' ? `"${value}"` : plain(value);
  return { ...rangeOf(node), by: quoted };
}

/** As YAML reads it back as text. */
const plain = (text: string): string => stringify(text).trimEnd();

function listEdit(text: string, node: Node, values: readonly string[]): Edit {
  if (!isSeq(node)) throw new Error('its release has no list of sources');
  const { from, to } = rangeOf(node);
  const old = text.slice(from, to).trimEnd();
  return { from, to: from + withoutComment(old).length, by: `[${values.map(plain).join(', ')}]` };
}

function addition(text: string, map: YAMLMap, after: string, added: string): Edit {
  const end = rangeOf(valueOf(map, after)).to;
  if (map.flow) return { from: end, to: end, by: `, ${added}` };
  const start = rangeOf(keyOf(map, after)).from;
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const lineEnd = /\r?\n|$/.exec(text.slice(end))?.index ?? 0;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return { from: end + lineEnd, to: end + lineEnd, by: `${newline}${text.slice(lineStart, start)}${added}` };
}

function removal(text: string, map: YAMLMap, key: string): Edit {
  const { from } = rangeOf(keyOf(map, key));
  const { to } = rangeOf(valueOf(map, key));
  if (!map.flow) {
    const lineStart = text.lastIndexOf('\n', from) + 1;
    const lineEnd = text.indexOf('\n', to) + 1 || text.length;
    withoutComment(text.slice(lineStart, lineEnd));
    return { from: lineStart, to: lineEnd, by: '' };
  }
  const following = /^\s*,[ \t]*/.exec(text.slice(to));
  if (following !== null) return { from, to: to + following[0].length, by: '' };
  const leading = /,\s*$/.exec(text.slice(0, from));
  return { from: from - (leading?.[0].length ?? 0), to, by: '' };
}

function keyOf(map: YAMLMap, key: string): Node {
  const found = pairOf(map, key)?.key;
  if (found === undefined) throw new Error(`its release has no ${key}`);
  return found;
}

/** What would be taken out must hold no comment: somebody wrote it for a reason. */
function withoutComment(text: string): string {
  if (text.includes('#')) throw new Error('its release has a comment in the way: change it by hand');
  return text;
}
