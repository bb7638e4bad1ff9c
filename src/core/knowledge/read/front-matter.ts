import type { TextFile } from './files.ts';

/** The two parts of an entry's file. */
export type Parts = {
  /** The YAML above the answer, without the lines of ---. */
  readonly front: string;
  readonly answer: string;
  /** The line of its file on which the answer begins. */
  readonly answerLine: number;
};

/** The line on which the YAML begins, below the first ---. */
export const FRONT_LINE = 2;

/** Undefined where there is no front matter. Some editors put a mark before it, which nobody sees and YAML allows. */
export function splitFrontMatter({ text }: TextFile): Parts | undefined {
  const parts = /^\uFEFF?---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text.replaceAll('\r\n', '\n'));
  if (parts === null) return undefined;
  const [, front = '', answer = ''] = parts;
  return { front, answer, answerLine: front.split('\n').length + 3 };
}
