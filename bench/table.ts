import { figureText } from './figures.ts';

/** One line of the table. */
export type Row = {
  readonly what: string;
  readonly unit: 'requests/s' | 'ms' | 'MB' | 'times';
  /** Undefined where it could not be measured: `note` says why. */
  readonly ours: number | undefined;
  /** What it is compared with. */
  readonly bare?: number;
  /** On the ratio where there is something to compare with, else on the figure itself. */
  readonly aim?: { readonly atLeast: number } | { readonly below: number };
  readonly note?: string;
};

const HEAD = ['Measured', 'Framewise', 'Bare', 'Ratio', 'Aim', ''];

/** The rows as a Markdown table. A figure that misses its aim is marked. */
export function markdownTable(rows: readonly Row[]): string {
  const lines = [HEAD, ['---', '---:', '---:', '---:', '---', '---'], ...rows.map(cellsOf)];
  const widths = HEAD.map((_, at) => Math.max(...lines.map((line) => (line[at] ?? '').length)));
  return lines.map((line) => `| ${line.map((cell, at) => padded(cell, widths[at] ?? 0)).join(' | ')} |`).join('\n');
}

export const missesOf = (rows: readonly Row[]): readonly Row[] => rows.filter((row) => meets(row) === false);

/** Whether a row meets its aim; undefined if it has none. */
function meets(row: Row): boolean | undefined {
  const { aim, ours, bare } = row;
  if (aim === undefined) return undefined;
  if (ours === undefined) return false;
  const judged = bare === undefined ? ours : ours / bare;
  return 'atLeast' in aim ? judged >= aim.atLeast : judged < aim.below;
}

function cellsOf(row: Row): readonly string[] {
  const { what, unit, ours, bare, note } = row;
  const met = meets(row);
  const mark = met === undefined ? '' : met ? '✓' : '✗ **missed**';
  return [
    what,
    ours === undefined ? '-' : quantity(ours, unit),
    bare === undefined ? '' : quantity(bare, unit),
    bare === undefined || ours === undefined ? '' : (ours / bare).toFixed(2),
    aimText(row),
    [mark, note].filter(Boolean).join(' '),
  ];
}

function aimText({ aim, bare, unit }: Row): string {
  if (aim === undefined) return '';
  const bound = 'atLeast' in aim ? `≥ ${aim.atLeast}` : `< ${aim.below}`;
  return bare === undefined ? `${bound} ${unit}` : bound;
}

const quantity = (figure: number, unit: Row['unit']): string => `${figureText(figure)} ${unit}`;

/** The rule below the head is drawn out to the column's width. */
function padded(cell: string, width: number): string {
  return /^---:?$/.test(cell) ? cell.padStart(width, '-') : cell.padEnd(width);
}
