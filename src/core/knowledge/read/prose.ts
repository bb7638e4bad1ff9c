/**
 * An answer as it was written: paragraphs, lists and code, with citations by source id. The few forms that answers may use
 * are read here and not by a Markdown parser: all answers are checked at every start, and a full parser takes ten times as long.
 */
export type Prose = readonly ProseBlock[];

export type ProseBlock =
  | { readonly kind: 'paragraph'; readonly text: readonly ProseSpan[]; readonly line: number }
  | { readonly kind: 'list'; readonly items: readonly ProseItem[] }
  | { readonly kind: 'code'; readonly code: string };

export type ProseItem = { readonly text: readonly ProseSpan[]; readonly line: number };

export type ProseSpan =
  | { readonly kind: 'text' | 'bold' | 'italic' | 'code'; readonly text: string }
  | { readonly kind: 'cite'; readonly source: string };

/** What an answer may not hold, and where: lines count from 1 at the start of the answer. */
export type ProseFault = { readonly line: number; readonly message: string };

/** Reads an answer. What it may not hold is a fault, and read as plain text. */
export function readProse(markdown: string): { readonly prose: Prose; readonly faults: readonly ProseFault[] } {
  const prose: ProseBlock[] = [];
  const faults: ProseFault[] = [];
  let fence: string[] | undefined;
  let open: { text: string; line: number } | undefined;
  let items: ProseItem[] | undefined;

  const close = (): void => {
    if (open === undefined) return;
    const piece = { text: readSpans(open.text), line: open.line };
    if (items === undefined) prose.push({ kind: 'paragraph', ...piece });
    else items.push(piece);
    open = undefined;
  };
  const closeList = (): void => {
    close();
    if (items !== undefined) prose.push({ kind: 'list', items });
    items = undefined;
  };

  for (const [at, text] of markdown.split('\n').entries()) {
    const line = at + 1;
    if (text.startsWith('```')) {
      closeList();
      if (fence !== undefined) prose.push({ kind: 'code', code: fence.join('\n') });
      fence = fence === undefined ? [] : undefined;
      continue;
    }
    if (fence !== undefined) {
      fence.push(text);
      continue;
    }
    const outsideCode = text.includes('`') ? text.replace(/`[^`]*`/g, '') : text;
    const forbidden = FORBIDDEN.find(([pattern]) => pattern.test(outsideCode));
    if (forbidden !== undefined) faults.push({ line, message: `an answer holds paragraphs, lists and code, but no ${forbidden[1]}` });
    const item = /^(?:[-*]|\d+\.) +(.*)$/.exec(text);
    if (item !== null) {
      if (items === undefined) {
        close();
        items = [];
      } else close();
      open = { text: item[1] ?? '', line };
    } else if (text.trim() === '') close();
    else if (open !== undefined) open.text += ` ${text.trim()}`;
    else {
      if (!/^ {2,}/.test(text)) closeList();
      open = { text: text.trim(), line };
    }
  }
  closeList();
  if (fence !== undefined) faults.push({ line: markdown.split('\n').length, message: 'the code is not closed: end it with a line of ```' });
  return { prose, faults };
}

/** The source ids that a text cites, in order. */
export function citesOf(text: readonly ProseSpan[]): readonly string[] {
  return text.flatMap((span) => (span.kind === 'cite' ? [span.source] : []));
}

const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/^#{1,6} /, 'heading'],
  [/^>/, 'quotation'],
  [/^\|/, 'table'],
  [/\[[^\]^]*\]\(/, 'link: name the source with [^source-id]'],
  [/<[a-z/!][^>]*>/i, 'HTML'],
];

/** Code, bold, italic and citations; everything else is text. */
const SPANS = /`([^`]+)`|\*\*([^*]+)\*\*|(?<![\w*])\*([^*\s][^*]*)\*(?!\w)|(?<!\w)_([^_\s][^_]*)_(?!\w)|\[\^([^\]\s]+)\]/g;

function readSpans(text: string): readonly ProseSpan[] {
  const spans: ProseSpan[] = [];
  let end = 0;
  for (let match = spanAfter(text, 0); match !== null; match = spanAfter(text, end)) {
    if (match.index > end) spans.push({ kind: 'text', text: text.slice(end, match.index) });
    end = match.index + match[0].length;
    const [, code, bold, starred, underlined, source] = match;
    if (code !== undefined) spans.push({ kind: 'code', text: code });
    else if (bold !== undefined) spans.push(...inner(bold, 'bold'));
    else if (source !== undefined) spans.push({ kind: 'cite', source });
    else spans.push(...inner(starred ?? underlined ?? '', 'italic'));
  }
  if (end < text.length) spans.push({ kind: 'text', text: text.slice(end) });
  return spans;
}

/** As `matchAll`, which would make a new expression for each text: that takes most of the time, over thousands of texts. */
function spanAfter(text: string, end: number): RegExpExecArray | null {
  SPANS.lastIndex = end;
  return SPANS.exec(text);
}

/** Styled text may hold code and citations. */
function inner(text: string, kind: 'bold' | 'italic'): readonly ProseSpan[] {
  return readSpans(text).map((span) => (span.kind === 'text' ? { kind, text: span.text } : span));
}
