import { inOrder } from '../../order.ts';

/** Something wrong in a knowledge file: where it stands and what to do about it. Lines and columns count from 1. */
export type Fault = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
};

/** Where a letter of a text stands, by its offset. */
export function placeAt(text: string, offset: number): Pick<Fault, 'line' | 'column'> {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** `knowledge/frameworks/keras.yaml:12:5 says what is wrong`: the form that editors and terminals make clickable. */
export function faultText({ file, line, column, message }: Fault): string {
  return `${file}:${line}:${column} ${message}`;
}

/** Where something stands, as told to a reader of `file`: `line 12`, or `knowledge/frameworks/keras.yaml:12` of another. */
export const placeFrom = (file: string, there: Fault): string =>
  there.file === file ? `line ${there.line}` : `${there.file}:${there.line}`;

export const byPlace = (a: Fault, b: Fault): number => inOrder(a.file, b.file) || a.line - b.line || a.column - b.column;
