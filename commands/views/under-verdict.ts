import { type Block, plain } from '../../src/chat/reply.ts';

/** An answer with a small line directly under its verdict, the paragraph or list that it opens with, as the line bears on that; before it all where it opens otherwise. */
export function underVerdict([first, ...rest]: readonly Block[], line: string): readonly Block[] {
  if (first === undefined || line === '') return first === undefined ? rest : [first, ...rest];
  const note: Block = { kind: 'note', text: [plain(line)] };
  return first.kind === 'paragraph' || first.kind === 'list' ? [first, note, ...rest] : [note, first, ...rest];
}
