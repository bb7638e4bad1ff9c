import { bold, type Block, type Citation, type Fact, plain, type Span, type Text } from '../../chat/reply.ts';
import { spanSize } from './text.ts';

/** What only text can hold moves to where text is cut: names, headings and links that are too long for a page become text. */
export function tameBlocks(blocks: readonly Block[], citations: readonly Citation[]): readonly Block[] {
  const sizeOf = (span: Span): number => spanSize(span, citations);
  const isLong = (text: string): boolean => sizeOf(bold(text)) > LONGEST_NAME;
  const tameText = (text: Text): Text => text.map((span) => (span.kind === 'link' && sizeOf(span) > LONGEST_LINK ? unlinked(span) : span));
  const tameFact = ({ name, value }: Fact): Fact =>
    isLong(name) ? { name: '', value: [bold(name), plain(' '), ...tameText(value)] } : { name, value: tameText(value) };

  const tameBlock = (block: Block): readonly Block[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'note':
        return [{ kind: block.kind, text: tameText(block.text) }];
      case 'heading':
        return [isLong(block.text) ? { kind: 'paragraph', text: [bold(block.text)] } : block];
      case 'list':
        return [{ kind: 'list', items: block.items.map(tameText) }];
      case 'facts':
        return [{ kind: 'facts', facts: block.facts.map(tameFact) }];
      case 'table': {
        const rows = block.rows.map((row) => row.map(tameText));
        if (!isLong(block.caption)) return [{ ...block, rows }];
        return [
          { kind: 'paragraph', text: [bold(block.caption)] },
          { ...block, caption: '', rows },
        ];
      }
      case 'code':
      case 'choices':
        return [block];
    }
  };
  return blocks.flatMap(tameBlock);
}

const LONGEST_NAME = 200;
const LONGEST_LINK = 550;

const unlinked = ({ text, address }: Extract<Span, { kind: 'link' }>): Span => plain(`${text} (${address})`);
