import type { Citation, Span, Text } from '../../chat/reply.ts';
import { superscript } from '../../chat/small-print.ts';
import { escapeText, GAP, inlineCode, maskedLink, oneLine, readable } from './escape.ts';

/** Spans as Discord's markdown. */
export function drawText(text: Text, citations: readonly Citation[]): string {
  let drawn = '';
  for (const span of merged(text)) {
    const part = drawSpan(span, citations);
    // `**a**` and `*b*` side by side would read as other marks.
    drawn += isMark(drawn.at(-1)) && isMark(part[0]) ? GAP + part : part;
  }
  return drawn;
}

/** The same on one line, for list items, fields and small print: a line break there would end them. */
export function drawLine(text: Text, citations: readonly Citation[]): string {
  return oneLine(drawText(text, citations)).trim();
}

/** The size of one span for cutting. One more than it takes: neighbours may need a gap. */
export function spanSize(span: Span, citations: readonly Citation[]): number {
  return drawSpan(span, citations).length + 1;
}

function drawSpan(span: Span, citations: readonly Citation[]): string {
  switch (span.kind) {
    case 'text':
      return escapeText(span.text);
    case 'bold':
      return wrap(span.text, '**');
    case 'italic':
      return wrap(span.text, '*');
    case 'code':
      return inlineCode(span.text);
    case 'link':
      return maskedLink(span.text, span.address) ?? escapeText(span.text);
    case 'cite': {
      const address = citations[span.number - 1]?.address;
      const number = superscript(span.number);
      return (address === undefined ? undefined : maskedLink(number, address)) ?? number;
    }
  }
}

/** Discord takes no mark with a space on its inner side. */
function wrap(text: string, mark: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  const escaped = escapeText(inner);
  return escaped === '' ? escapeText(text) : `${before}${mark}${escaped}${mark}${after}`;
}

/** Neighbours of one kind are one span, so that nothing comes alive where they meet. */
function merged(text: Text): Text {
  if (!text.some((span, at) => isStyled(span) && (readable(span.text) === '' || (at > 0 && text[at - 1]?.kind === span.kind)))) return text;
  const spans: Span[] = [];
  for (const span of text) {
    const last = spans.at(-1);
    if (!isStyled(span)) spans.push(span);
    else if (last !== undefined && isStyled(last) && last.kind === span.kind)
      spans[spans.length - 1] = { kind: span.kind, text: last.text + span.text };
    else if (readable(span.text) !== '') spans.push(span);
  }
  return spans;
}

type Styled = Extract<Span, { kind: 'text' | 'bold' | 'italic' | 'code' }>;
const isStyled = (span: Span): span is Styled => span.kind !== 'link' && span.kind !== 'cite';
const isMark = (character: string | undefined): boolean => character === '*' || character === '`';
