import { bold, type Block, type Citation, type Fact, plain, type Span, type Text } from '../../chat/reply.ts';
import { withTexts } from '../../chat/texts.ts';
import { spanSize } from './text.ts';

/** What only text can hold moves to where text is cut: names, headings and links that are too long for a page become text. */
export function tameBlocks(blocks: readonly Block[], citations: readonly Citation[]): readonly Block[] {
  const sizeOf = (span: Span): number => spanSize(span, citations);
  const isLong = (text: string): boolean => sizeOf(bold(text)) > LONGEST_NAME;
  const tameText = (text: Text): Text => text.map((span) => (span.kind === 'link' && sizeOf(span) > LONGEST_LINK ? unlinked(span) : span));
  const tameFact = (fact: Fact): Fact => (isLong(fact.name) ? { name: '', value: [bold(fact.name), plain(' '), ...fact.value] } : fact);

  const tameNames = (block: Block): readonly Block[] => {
    switch (block.kind) {
      case 'heading':
        return [isLong(block.text) ? { kind: 'paragraph', text: [bold(block.text)] } : block];
      case 'facts':
        return [{ kind: 'facts', facts: block.facts.map(tameFact) }];
      case 'table':
        if (!isLong(block.caption)) return [block];
        return [
          { kind: 'paragraph', text: [bold(block.caption)] },
          { ...block, caption: '' },
        ];
      case 'paragraph':
      case 'note':
      case 'list':
      case 'code':
      case 'choices':
        return [block];
    }
  };
  return blocks.map((block) => withTexts(block, tameText)).flatMap(tameNames);
}

const LONGEST_NAME = 200;
const LONGEST_LINK = 550;

const unlinked = ({ text, address }: Extract<Span, { kind: 'link' }>): Span => plain(`${text} (${address})`);
