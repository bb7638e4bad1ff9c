import { type Block, plain } from '../../src/chat/reply.ts';

/** An answer with a small line directly under its verdict, which is its first paragraph, as the line bears on that; before it all where there is none. */
export function underVerdict(blocks: readonly Block[], line: string): readonly Block[] {
  if (line === '') return blocks;
  const verdict = blocks.findIndex(({ kind }) => kind === 'paragraph');
  return [...blocks.slice(0, verdict + 1), { kind: 'note', text: [plain(line)] }, ...blocks.slice(verdict + 1)];
}
