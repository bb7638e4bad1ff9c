import type { Block, Citation, Reply, Span, Text } from './reply.ts';

/** A whole reply as plain text: for logs, scripts, screen readers and notifications. */
export function plainText(reply: Reply): string {
  const parts = [clean(reply.title), ...reply.blocks.map(blockText), citationsText(reply.citations)];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Text without its styles; a citation is its number in brackets. */
export function spansText(text: Text): string {
  return text.map(spanText).join('');
}

/** Removes what a terminal or a log would obey instead of show: control characters, and marks that turn the direction of text. */
export function clean(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the characters to remove
  return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
}

/** One source as a line: its number, what it is, when it was checked, and where. */
export function citationText({ title, publisher, address, checked, stale }: Citation, number: number): string {
  return `[${number}] ${clean(title)} - ${clean(publisher)}, checked ${checked}${stale ? ' (out of date)' : ''}: ${address}`;
}

function spanText(span: Span): string {
  switch (span.kind) {
    case 'text':
    case 'bold':
    case 'italic':
    case 'code':
      return clean(span.text);
    case 'link':
      return `${clean(span.text)} (${span.address})`;
    case 'cite':
      return ` [${span.number}]`;
  }
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return spansText(block.text);
    case 'heading':
      return clean(block.text);
    case 'list':
      return block.items.map((item) => `- ${spansText(item)}`).join('\n');
    case 'facts':
      return block.facts.map(({ name, value }) => `${clean(name)}: ${spansText(value)}`).join('\n');
    case 'table':
      return block.rows.map((row) => rowText(row, block.columns)).join('\n');
    case 'code':
      return clean(block.code);
    case 'choices':
      return `${clean(block.label)}: ${block.choices.map(({ label }) => clean(label)).join(', ')}`;
  }
}

/** A table row reads as the row's name and, below it, a line a column: tables don't survive narrow screens. */
function rowText([name = [], ...cells]: readonly Text[], [, ...columns]: readonly string[]): string {
  const lines = cells.map((cell, at) => `  ${clean(columns[at] ?? '')}: ${spansText(cell)}`);
  return [spansText(name), ...lines].join('\n');
}

function citationsText(citations: readonly Citation[]): string {
  if (citations.length === 0) return '';
  return ['Sources', ...citations.map((citation, at) => citationText(citation, at + 1))].join('\n');
}
