import { type Block, plain, type Reply, type Span, type Text } from './reply.ts';

/** How much a renderer can take in one piece. Sizes are what `measure` returns, as a rule rendered characters. */
export type PieceLimits = {
  /** The rendered size of one span. */
  readonly measure: (span: Span) => number;
  /** The largest paragraph, list item or fact. */
  readonly text: number;
  /** The largest table cell. */
  readonly cell: number;
  /** The most columns of a table; wider ones become several. */
  readonly columns: number;
};

export type Page = {
  readonly blocks: readonly Block[];
  /** How many pieces come after this page, and where the next page starts. */
  readonly rest: number;
  readonly next: number;
};

/**
 * Cuts a reply where a platform's limits force it, and nowhere else: as many pieces from `from` on as `fits` allows, at least
 * one. A piece is one paragraph, list item, fact or table row; an oversized one is split with a mark. Nothing is lost: the
 * pages from 0 to the end hold the whole reply. What is said once stands on the first and is not counted, for the reply that the
 * next one is cut from may lack it.
 */
export function pageOf(reply: Reply, from: number, limits: PieceLimits, fits: (blocks: readonly Block[]) => boolean): Page {
  const pieces = reply.blocks.flatMap((block) => split(block, limits));
  const count = pieces.filter((piece) => !isOnce(piece)).length;
  const start = Math.min(Math.max(0, from), Math.max(0, count - 1));
  const blocksTo = (end: number): readonly Block[] => {
    let place = 0;
    return join(
      pieces.filter((piece) => {
        if (isOnce(piece)) return start === 0;
        place += 1;
        return place > start && place <= end;
      }),
    );
  };
  let end = count;
  if (!fits(blocksTo(end))) {
    let fitting = Math.min(start + 1, count);
    while (fitting + 1 < end) {
      const middle = Math.floor((fitting + end) / 2);
      if (fits(blocksTo(middle))) fitting = middle;
      else end = middle;
    }
    end = fitting;
  }
  return { blocks: blocksTo(end), rest: count - end, next: end };
}

const isOnce = (block: Block): boolean => 'once' in block;

/** The place that a "more" button carries; 0 if it is no place. */
export function placeOf(from: string | undefined): number {
  return from !== undefined && /^\d{1,6}$/.test(from) ? Number(from) : 0;
}

/** Shortens a text to `max` UTF-16 units with a mark, never inside a character. */
export function clip(text: string, max: number): string {
  return text.length <= max ? text : `${safePrefix(text, max - 1).trimEnd()}…`;
}

/** A block's pieces, and a number that tells which ones may be joined again. */
function split(block: Block, limits: PieceLimits): readonly Block[] {
  const pieces = (text: Text, max = limits.text): readonly Text[] => splitText(text, limits.measure, max);
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return pieces(block.text).map((text) => ({ ...block, text }));
    case 'list':
      return block.items.flatMap((item) => pieces(item)).map((item) => ({ kind: 'list', items: [item] }));
    case 'facts':
      return block.facts.flatMap(({ name, value }) => pieces(value).map((part) => ({ kind: 'facts', facts: [{ name, value: part }] })));
    case 'code':
      return pieces([plain(block.code)]).map((part) => ({ kind: 'code', code: part.map(textOf).join('') }));
    case 'table':
      return narrow(block, limits.columns).flatMap((table) =>
        table.rows.flatMap((row) => splitRow(row, limits)).map((row) => ({ ...table, rows: [row] })),
      );
    case 'heading':
    case 'choices':
      return [block];
  }
}

type Table = Extract<Block, { kind: 'table' }>;

/** A table of at most `most` columns, or several that repeat the first column. */
function narrow(table: Table, most: number): readonly Table[] {
  if (table.columns.length <= most) return [table];
  const tables: Table[] = [];
  for (let at = 1; at < table.columns.length; at += most - 1) {
    const columns = <T>(row: readonly T[]): readonly T[] => [...row.slice(0, 1), ...row.slice(at, at + most - 1)];
    tables.push({ ...table, columns: columns(table.columns), rows: table.rows.map(columns) });
  }
  return tables;
}

/** A row whose cells all fit, or several that continue it. */
function splitRow(row: readonly Text[], { measure, cell }: PieceLimits): readonly (readonly Text[])[] {
  const cells = row.map((text) => splitText(text, measure, cell));
  const height = Math.max(1, ...cells.map((parts) => parts.length));
  return Array.from({ length: height }, (_, line) =>
    cells.map((parts, column) => parts[line] ?? (column === 0 && line > 0 ? [plain('…')] : [])),
  );
}

/** Pieces of one list, facts or table become one block again. */
function join(pieces: readonly Block[]): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < pieces.length;) {
    const first = pieces[at] as Block;
    let end = at + 1;
    while (end < pieces.length && continues(first, pieces[end] as Block)) end += 1;
    blocks.push(end === at + 1 ? first : joined(first, pieces.slice(at, end)));
    at = end;
  }
  return blocks;
}

function continues(first: Block, next: Block): boolean {
  if (first.kind === 'table') return next.kind === 'table' && sameTable(first, next);
  return (first.kind === 'list' || first.kind === 'facts') && next.kind === first.kind;
}

function joined(first: Block, run: readonly Block[]): Block {
  switch (first.kind) {
    case 'list':
      return { kind: 'list', items: run.flatMap((piece) => (piece.kind === 'list' ? piece.items : [])) };
    case 'facts':
      return { kind: 'facts', facts: run.flatMap((piece) => (piece.kind === 'facts' ? piece.facts : [])) };
    case 'table':
      return { ...first, rows: run.flatMap((piece) => (piece.kind === 'table' ? piece.rows : [])) };
    case 'paragraph':
    case 'note':
    case 'heading':
    case 'code':
    case 'choices':
      return first;
  }
}

const sameTable = (a: Table, b: Table): boolean => a.caption === b.caption && a.columns.join('\n') === b.columns.join('\n');

const MARK = '…';

/** Splits a text so that no part is larger than `max`; the parts that were cut end and begin with a mark. */
export function splitText(text: Text, measure: PieceLimits['measure'], max: number): readonly Text[] {
  const size = (spans: Text): number => spans.reduce((sum, span) => sum + measure(span), 0);
  if (size(text) <= max) return [text];
  const room = max - 2 * measure(plain(`${MARK} `));
  const parts: Span[][] = [[]];
  let used = 0;
  const rest = [...text];
  while (rest.length > 0) {
    const span = rest.shift() as Span;
    const current = parts.at(-1) as Span[];
    const width = measure(span);
    if (used + width <= room) {
      current.push(span);
      used += width;
      continue;
    }
    const head = longestHead(span, measure, room - used);
    if (head !== undefined) {
      current.push({ ...span, text: head } as Span);
      rest.unshift({ ...span, text: textOf(span).slice(head.length) } as Span);
    } else if (current.length === 0) {
      current.push(span); // larger than a whole part and not to be split: the renderer's own limit on links
      continue;
    } else rest.unshift(span);
    parts.push([]);
    used = 0;
  }
  const filled = parts.filter((part) => part.length > 0);
  return filled.map((part, at) => [
    ...(at === 0 ? [] : [plain(`${MARK} `)]),
    ...part,
    ...(at === filled.length - 1 ? [] : [plain(` ${MARK}`)]),
  ]);
}

/** The longest start of a span that takes at most `room`, at a space if there is one near; undefined if there is none. */
function longestHead(span: Span, measure: PieceLimits['measure'], room: number): string | undefined {
  if (span.kind === 'cite' || span.kind === 'link') return undefined;
  let fitting = 0;
  let over = span.text.length;
  while (fitting + 1 < over) {
    const middle = Math.floor((fitting + over) / 2);
    if (measure({ ...span, text: safePrefix(span.text, middle) }) <= room) fitting = middle;
    else over = middle;
  }
  const head = safePrefix(span.text, fitting);
  const space = head.lastIndexOf(' ');
  const cut = space > head.length / 2 ? head.slice(0, space + 1) : head;
  return cut === '' ? undefined : cut;
}

/** At most `max` UTF-16 units from the start, never half a surrogate pair. */
function safePrefix(text: string, max: number): string {
  const prefix = text.slice(0, Math.max(0, max));
  return /[\uD800-\uDBFF]$/.test(prefix) ? prefix.slice(0, -1) : prefix;
}

const textOf = (span: Span): string => (span.kind === 'cite' ? '' : span.text);
