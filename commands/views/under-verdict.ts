import type { Block, Text } from '../../src/chat/reply.ts';
import { onceNote } from './once.ts';

/** An answer with a small line directly under its verdict, the paragraph or list that it opens with, as the line bears on that; before it all where it opens otherwise. */
export function underVerdict(blocks: readonly Block[], line: string | Text): readonly Block[] {
  if (line.length === 0) return blocks;
  const note = onceNote(line);
  const [first, ...rest] = blocks;
  return first?.kind === 'paragraph' || first?.kind === 'list' ? [first, note, ...rest] : [note, ...blocks];
}
