import { type Block, plain, type Text } from '../../src/chat/reply.ts';

/** A small line on the words that somebody asked in, such as how they were read. */
export const onceNote = (text: string | Text): Block => ({ kind: 'note', text: textOf(text), once: true });

/** The same, as plain to see as the answer, which may not hold without it. */
export const onceParagraph = (text: string | Text): Block => ({ kind: 'paragraph', text: textOf(text), once: true });

const textOf = (text: string | Text): Text => (typeof text === 'string' ? [plain(text)] : text);
