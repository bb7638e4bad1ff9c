import type { Block, Span } from '../../chat/reply.ts';

/** All spans of a block, in order. */
export function spansOf(block: Block): readonly Span[] {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return block.text;
    case 'list':
      return block.items.flat();
    case 'facts':
      return block.facts.flatMap(({ value }) => value);
    case 'table':
      return block.rows.flat(2);
    case 'heading':
    case 'code':
    case 'choices':
      return [];
  }
}
