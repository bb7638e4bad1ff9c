import { styleText } from 'node:util';
import { citationText, clean } from '../../chat/plain-text.ts';
import type { Action, Block, Reply, Span, Text } from '../../chat/reply.ts';

export type TerminalOptions = {
  /** Columns; lines are wrapped to fit. */
  readonly width: number;
  readonly colours: boolean;
  /** What would be typed for a follow-up. */
  readonly typed: (action: Action) => string;
};

/** A reply for a terminal: styled where that is wanted, wrapped to the width, follow-ups as what to type. */
export function renderTerminal(reply: Reply, options: TerminalOptions): string {
  const paint = painter(options);
  const parts = [
    paint.title(clean(reply.title), reply.tone),
    ...reply.blocks.map((block) => drawBlock(block, paint)).filter((drawn) => drawn !== ''),
    citations(reply, paint),
    followUps(reply, paint, options.typed),
  ];
  return parts
    .filter((part) => part !== '')
    .map((part) => wrap(part, options.width))
    .join('\n\n');
}

type Painter = {
  readonly title: (text: string, tone: Reply['tone']) => string;
  readonly strong: (text: string) => string;
  readonly weak: (text: string) => string;
  readonly code: (text: string) => string;
};

function painter({ colours }: TerminalOptions): Painter {
  const style = (format: Parameters<typeof styleText>[0]) => (text: string) => (colours && text !== '' ? styleText(format, text) : text);
  const tones = { answer: style(['bold', 'cyan']), notice: style(['bold', 'yellow']), problem: style(['bold', 'red']) };
  return { title: (text, tone) => tones[tone](text), strong: style('bold'), weak: style('dim'), code: style('green') };
}

function drawBlock(block: Block, paint: Painter): string {
  switch (block.kind) {
    case 'paragraph':
      return drawText(block.text, paint);
    case 'note':
      return paint.weak(drawText(block.text, { ...paint, strong: String, weak: String, code: String }));
    case 'heading':
      return paint.strong(clean(block.text));
    case 'list':
      return block.items.map((item) => `• ${drawText(item, paint)}`).join('\n');
    case 'facts':
      return block.facts.map(({ name, value }) => `${paint.strong(`${clean(name)}:`)} ${drawText(value, paint)}`).join('\n');
    case 'table':
      return block.rows.map((row) => drawRow(row, block.columns, paint)).join('\n');
    case 'code':
      return clean(block.code)
        .split('\n')
        .map((line) => `    ${paint.code(line)}`)
        .join('\n');
    case 'choices':
      return ''; // drawn with the follow-ups
  }
}

function drawRow([name = [], ...cells]: readonly Text[], [, ...columns]: readonly string[], paint: Painter): string {
  const width = Math.max(0, ...columns.map((column) => column.length));
  const lines = cells.map((cell, at) => `  ${clean(columns[at] ?? '').padEnd(width)}  ${drawText(cell, paint)}`);
  return [paint.strong(drawText(name, { ...paint, strong: String })), ...lines].join('\n');
}

function drawText(text: Text, paint: Painter): string {
  return text.map((span) => drawSpan(span, paint)).join('');
}

function drawSpan(span: Span, paint: Painter): string {
  switch (span.kind) {
    case 'text':
      return clean(span.text);
    case 'bold':
      return paint.strong(clean(span.text));
    case 'italic':
      return paint.weak(clean(span.text));
    case 'code':
      return paint.code(clean(span.text));
    case 'link':
      return `${clean(span.text)} ${paint.weak(`(${span.address})`)}`;
    case 'cite':
      return paint.weak(` [${span.number}]`);
  }
}

function citations(reply: Reply, paint: Painter): string {
  if (reply.citations.length === 0) return '';
  const lines = reply.citations.map((citation, at) => paint.weak(citationText(citation, at + 1)));
  return [paint.strong('Sources'), ...lines].join('\n');
}

/** How many entries of a menu are written out: the others can be completed with the tabulator. */
const SHOWN_CHOICES = 5;

function followUps({ actions, blocks }: Reply, paint: Painter, typed: TerminalOptions['typed']): string {
  const line = (action: Action): string => `  ${paint.code(clean(typed(action)))}`;
  const menus = blocks.flatMap((block) => (block.kind === 'choices' ? [block] : []));
  const lines = [
    ...actions.map(line),
    ...menus.flatMap(({ label, choices }) => [
      `${clean(label)}:`,
      ...choices.slice(0, SHOWN_CHOICES).map(line),
      ...(choices.length > SHOWN_CHOICES
        ? [
            paint.weak(
              `  … ${choices.length - SHOWN_CHOICES} more: ${choices
                .slice(SHOWN_CHOICES)
                .map(({ label: name }) => clean(name))
                .join(', ')}`,
            ),
          ]
        : []),
    ]),
  ];
  return lines.length === 0 ? '' : [paint.strong('Go on with'), ...lines].join('\n');
}

// oxlint-disable-next-line no-control-regex -- styles take no room
const STYLES = /\u001b\[[\d;]*m/g;

/** Breaks lines at spaces; what continues an indented line or a list entry is indented like it. */
function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, Math.max(20, width)))
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  if (line.replace(STYLES, '').length <= width) return line;
  const indent = ' '.repeat((/^ *(?:• )?/.exec(line.replace(STYLES, ''))?.[0].length ?? 0) + (line.startsWith(' ') ? 2 : 0));
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/(?<=\S) (?=\S)/)) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && longer.replace(STYLES, '').length > width) {
      lines.push(current);
      current = `${indent}${word}`;
    } else current = longer;
  }
  return [...lines, current].join('\n');
}
