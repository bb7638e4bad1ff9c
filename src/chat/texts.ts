import type { Block, Text } from './reply.ts';

/** All texts of a block, in order: not its names, labels and code, which hold no spans. */
export function textsOf(block: Block): readonly Text[] {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return [block.text];
    case 'list':
      return block.items;
    case 'facts':
      return block.facts.map(({ value }) => value);
    case 'table':
      return block.rows.flat();
    case 'heading':
    case 'code':
    case 'choices':
      return [];
  }
}

/** A block with another text in the place of each of its own. */
export function withTexts(block: Block, replace: (text: Text) => Text): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return { ...block, text: replace(block.text) };
    case 'list':
      return { ...block, items: block.items.map(replace) };
    case 'facts':
      return { ...block, facts: block.facts.map((fact) => ({ ...fact, value: replace(fact.value) })) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(replace)) };
    case 'heading':
    case 'code':
    case 'choices':
      return block;
  }
}
