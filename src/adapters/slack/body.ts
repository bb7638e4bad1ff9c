import type { types } from '@slack/bolt';
import type { Encode } from '../../chat/action-codec.ts';
import { clip } from '../../chat/pages.ts';
import type { Block, Fact } from '../../chat/reply.ts';
import { HEADER, ROOM, TEXT_OBJECT } from './limits.ts';
import { literal } from './escape.ts';
import { renderChoices } from './press.ts';
import { type Addresses, isBlank, list, preformatted, renderText, richText, section, words } from './rich-text.ts';
import { renderLeftOut, renderNote } from './small-print.ts';
import { renderRows, renderTable } from './table.ts';

/** The blocks of a reply as Slack's. Those with nothing to see are left out: Slack refuses empty texts. */
export function renderBody(blocks: readonly Block[], addresses: Addresses, encode: Encode): readonly types.KnownBlock[] {
  const drawn: types.KnownBlock[] = [];
  let heads: types.RichTextBlockElement[] = [];
  let tables = 0;
  let menus = 0;

  /** Headings stand in one block with what they head: Slack leaves a gap between blocks. */
  const add = (...elements: types.RichTextBlockElement[]): void => {
    const all = [...heads, ...elements];
    heads = [];
    if (all.length > 0) drawn.push(richText(all));
  };
  const put = (...others: readonly (types.KnownBlock | undefined)[]): void => {
    add();
    for (const other of others) if (other !== undefined) drawn.push(other);
  };
  const head = (text: string): void => {
    const elements = words(clip(text, HEADER), 'bold');
    if (!isBlank(elements)) heads.push(section(elements));
  };

  for (const block of blocks) {
    switch (block.kind) {
      case 'paragraph': {
        const elements = renderText(block.text, addresses);
        if (!isBlank(elements)) add(section(elements));
        break;
      }
      case 'heading':
        head(block.text);
        break;
      case 'list': {
        const items = block.items.map((item) => renderText(item, addresses)).filter((item) => !isBlank(item));
        if (items.length > 0) add(list(items.map(section)));
        break;
      }
      case 'facts': {
        const lines = block.facts.map((fact) => renderFact(fact, addresses)).filter((line) => !isBlank(line));
        if (lines.length > 0) add(...lines.map(section));
        break;
      }
      case 'table':
        head(block.caption);
        if (block.rows.length === 0 || block.columns.length === 0) break;
        tables += 1;
        if (tables === 1) put(renderTable(block, addresses));
        else add(...renderRows(block, addresses));
        break;
      case 'code':
        if (literal(block.code).trim() !== '') add(preformatted(block.code));
        break;
      case 'choices': {
        const { elements, left } = renderChoices(block.label, block.choices, encode, menus);
        menus += 1;
        put(elements.length === 0 ? undefined : { type: 'actions', elements: [...elements] }, renderLeftOut(left));
        break;
      }
      case 'note': {
        const note = renderNote(block.text, addresses);
        if (note === undefined) break;
        if (sizeOf(note) <= TEXT_OBJECT) put(note);
        else add(section(renderText(block.text, addresses))); // escaping made it too long for small print
        break;
      }
    }
  }
  add();
  return drawn;
}

/** The characters of everything drawn: texts, addresses, and what buttons carry. */
export function sizeOf(drawn: unknown): number {
  if (typeof drawn !== 'object' || drawn === null) return 0;
  if (Array.isArray(drawn)) return drawn.reduce<number>((sum, part) => sum + sizeOf(part), 0);
  let size = 0;
  for (const key in drawn) {
    const value: unknown = drawn[key as keyof typeof drawn];
    if (typeof value !== 'string') size += sizeOf(value);
    else if (key === 'text' || key === 'url' || key === 'value') size += value.length;
  }
  return size;
}

/** A fact is a line: section fields would set two in a row, but they hold only mrkdwn. */
function renderFact({ name, value }: Fact, addresses: Addresses): types.RichTextElement[] {
  const given = renderText(value, addresses);
  const named = words(clip(name, ROOM.name), 'bold');
  return isBlank(named) ? given : [...named, ...words(': '), ...given];
}
