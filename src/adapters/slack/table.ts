import type { types } from '@slack/bolt';
import { clip } from '../../chat/pages.ts';
import type { Block } from '../../chat/reply.ts';
import { ROOM } from './limits.ts';
import { type Addresses, isBlank, list, renderText, richText, section, words } from './rich-text.ts';

export type Table = Extract<Block, { kind: 'table' }>;

/** A table in Slack's own form. Cells are rich_text: literal, and with links where a line is cited. */
export function renderTable(table: Table, addresses: Addresses): types.TableBlock {
  return {
    type: 'table',
    rows: [
      columnNames(table).map((name) => cell(words(name, 'bold'))),
      ...table.rows.map((row) => row.map((text) => cell(renderText(text, addresses)))),
    ],
    column_settings: table.columns.map(() => ({ is_wrapped: true })),
  };
}

/** A table as text, for all but the first of a message: each row's name, and below it a line a column. */
export function renderRows(table: Table, addresses: Addresses): types.RichTextBlockElement[] {
  const names = columnNames(table);
  return table.rows.flatMap((row): types.RichTextBlockElement[] => {
    const [name = [], ...cells] = row.map((text) => renderText(text, addresses));
    const lines = cells.flatMap((elements, at) =>
      isBlank(elements) ? [] : [section([...words(`${names[at + 1] ?? ''}: `), ...elements])],
    );
    return [...(isBlank(name) ? [] : [section(name.map(bolder))]), ...(lines.length === 0 ? [] : [list(lines)])];
  });
}

/** The first row, short enough to leave room for another. */
function columnNames({ columns }: Table): readonly string[] {
  return columns.map((name) => clip(name, Math.max(20, Math.floor(ROOM.name * (6 / Math.max(6, columns.length))))));
}

const cell = (elements: types.RichTextElement[]): types.RichTextBlock => richText([section(isBlank(elements) ? words(NOTHING) : elements)]);

/** An empty text is refused. */
const NOTHING = '\u00A0';

const bolder = (element: types.RichTextElement): types.RichTextElement =>
  element.type === 'text' ? { ...element, style: { ...element.style, bold: true } } : element;
