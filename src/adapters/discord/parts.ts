import type { APIEmbedField } from 'discord-api-types/v10';
import { clip } from '../../chat/pages.ts';
import type { Action, Block, Citation, Fact, Text } from '../../chat/reply.ts';
import { codeBlock, escapeText, GAP, oneLine, readable } from './escape.ts';
import { EMBED } from './limits.ts';
import { drawLine, drawText } from './text.ts';

/** What embeds are packed from, in the order in which it is read. */
export type Part =
  /** `tight` stands right below what came before; `leads` keeps what follows right below it. */
  | { readonly kind: 'text'; readonly text: string; readonly tight?: boolean; readonly leads?: boolean }
  | { readonly kind: 'field'; readonly field: APIEmbedField }
  /** Small print that needs no markup, so it may go to the footer. */
  | { readonly kind: 'small'; readonly plain: string; readonly text: string };

export type Menu = { readonly label: string; readonly choices: readonly Action[] };

/** One by one, so that no more is drawn than is packed. */
export function* partsOf(blocks: readonly Block[], citations: readonly Citation[]): Iterable<Part> {
  let belowTable = false;
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as Block;
    const section = belowTable ? sectionField(block, blocks[at + 1], citations) : undefined;
    if (section === undefined) yield* partsOfBlock(block, citations, blocks.slice(at + 1));
    else {
      yield section;
      at += 1;
    }
    belowTable ||= block.kind === 'table' && block.rows.length > 0;
  }
}

/** A short list with its heading as one more field, so that what follows a table needs no card of its own. */
function sectionField(heading: Block, list: Block | undefined, citations: readonly Citation[]): Part | undefined {
  if (heading.kind !== 'heading' || list?.kind !== 'list') return undefined;
  const name = fieldName([{ kind: 'text', text: heading.text }]);
  const value = list.items.map((item) => bullet(drawLine(item, citations))).join('\n');
  if (name === undefined || isBlank(value) || value.length > EMBED.fieldValue) return undefined;
  return { kind: 'field', field: { name, value } };
}

export function menusOf(blocks: readonly Block[]): readonly Menu[] {
  return blocks.flatMap((block) => (block.kind === 'choices' && block.choices.length > 0 ? [block] : []));
}

function partsOfBlock(block: Block, citations: readonly Citation[], after: readonly Block[]): Iterable<Part> {
  switch (block.kind) {
    case 'paragraph':
      return textPart(drawText(block.text, citations).replace(/\n{3,}/g, '\n\n'));
    case 'heading':
      return headline(block.text);
    case 'list':
      return listParts(block.items, citations);
    case 'facts':
      return factParts(block.facts, citations, after);
    case 'table':
      return tableParts(block, citations);
    case 'code':
      return readable(block.code).trim() === '' ? [] : textPart(codeBlock(block.code));
    case 'choices':
      return [];
    case 'note':
      return noteParts(block.text, citations);
  }
}

function textPart(text: string, joins: { readonly tight?: boolean; readonly leads?: boolean } = {}): readonly Part[] {
  return isBlank(text) ? [] : [{ kind: 'text', text, ...joins }];
}

function* listParts(items: readonly Text[], citations: readonly Citation[]): Iterable<Part> {
  for (const [at, item] of items.entries()) yield* textPart(bullet(drawLine(item, citations)), { tight: at > 0 });
}

const isBlank = (text: string): boolean => text.replaceAll(GAP, '').trim() === '';
const bullet = (text: string): string => (isBlank(text) ? '' : `- ${text}`);

function headline(text: string): readonly Part[] {
  return textPart(strong(text), { leads: true });
}

function strong(text: string): string {
  return drawLine([{ kind: 'bold', text }], []);
}

/** Short facts stand side by side. Not when text follows: it would have to go to a card of its own, below the fields. */
function factParts(facts: readonly Fact[], citations: readonly Citation[], after: readonly Block[]): readonly Part[] {
  const lines = facts.map(({ name, value }) => ({ name, shown: shownText(value), value: drawLine(value, citations) }));
  const endsInText = after.some(({ kind }) => kind === 'paragraph' || kind === 'heading' || kind === 'list' || kind === 'code');
  const short = lines.every(
    ({ name, shown, value }) =>
      !isBlank(readable(name)) && !isBlank(value) && shown.length <= SHORT && name.length <= SHORT && value.length <= EMBED.fieldValue,
  );
  if (short && !endsInText)
    return lines.map(({ name, value }) => ({ kind: 'field', field: { name: oneLine(escapeText(name)), value, inline: true } }));
  return lines.flatMap(({ name, value }, at) => textPart(`${strong(name)} ${value}`.trim(), { tight: at > 0 }));
}

const SHORT = 40;

type Table = Extract<Block, { kind: 'table' }>;

/** Discord has no table, and a grid of columns would not survive a phone: each row is a field with a line a column. */
function* tableParts({ caption, columns, rows }: Table, citations: readonly Citation[]): Iterable<Part> {
  if (rows.length > 0) yield* headline(caption);
  for (const row of rows) for (const field of rowFields(row, columns, citations)) yield { kind: 'field', field };
}

function rowFields(row: readonly Text[], columns: readonly string[], citations: readonly Citation[]): readonly APIEmbedField[] {
  const [head = [], ...cells] = row;
  const name = fieldName(head);
  const lines = cells.flatMap((cell, at) => {
    const label = strong(clip(readable(columns[at + 1] ?? ''), LONGEST_COLUMN_NAME));
    const value = drawLine(cell, citations);
    return isBlank(value) && label === '' ? [] : [`${label} ${isBlank(value) ? '–' : value}`.trim()];
  });
  // A field's name shows no links, so what it cites stands below it.
  const marked = head.filter(({ kind }) => kind === 'cite' || kind === 'link');
  const below = name === undefined ? drawLine(head, citations) : drawLine(marked, citations);
  const values = packLines(isBlank(below) ? lines : [below, ...lines]);
  // A row of nothing but its name is still a row.
  if (values.length === 0 && name !== undefined) return [{ name, value: '–' }];
  return values.map((value, at) => ({ name: at === 0 ? (name ?? GAP) : '…', value }));
}

/** A row's name; undefined if there is none, or none that a field's name can hold. */
function fieldName(head: Text): string | undefined {
  const name = oneLine(escapeText(shownText(head))).trim();
  return isBlank(name) || name.length > EMBED.fieldName ? undefined : name;
}

/** Lines in as few field values as hold them. */
function packLines(lines: readonly string[]): readonly string[] {
  const values: string[] = [];
  for (const line of lines) {
    const last = values.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= EMBED.fieldValue) values[values.length - 1] = `${last}\n${line}`;
    else values.push(line);
  }
  return values;
}

const LONGEST_COLUMN_NAME = 100;

function noteParts(text: Text, citations: readonly Citation[]): readonly Part[] {
  const line = drawLine(text, citations);
  if (isBlank(line)) return [];
  const small = `-# ${line}`;
  if (text.some(({ kind }) => kind === 'cite' || kind === 'link')) return [{ kind: 'text', text: small, tight: true }];
  return [{ kind: 'small', plain: oneLine(readable(shownText(text))).trim(), text: small }];
}

const shownText = (text: Text): string => text.map((span) => (span.kind === 'cite' ? '' : span.text)).join('');
