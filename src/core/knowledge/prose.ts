import type { Nodes, Parent, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** An answer as it was written: paragraphs, lists and code, with citations by source id. */
export type Prose = readonly ProseBlock[];

export type ProseBlock =
  | { readonly kind: 'paragraph'; readonly text: readonly ProseSpan[]; readonly line: number }
  | { readonly kind: 'list'; readonly items: readonly { readonly text: readonly ProseSpan[]; readonly line: number }[] }
  | { readonly kind: 'code'; readonly code: string };

export type ProseSpan = { readonly kind: 'text' | 'bold' | 'italic' | 'code'; readonly text: string } | { readonly kind: 'cite'; readonly source: string };

/** What an answer may not hold, and where: lines count from the start of the answer. */
export type ProseFault = { readonly line: number; readonly message: string };

/** Reads the Markdown that answers may use. Anything else is a fault, and read as its text. */
export function readProse(markdown: string): { readonly prose: Prose; readonly faults: readonly ProseFault[] } {
  const faults: ProseFault[] = [];
  const fault = (node: Nodes, message: string): void => void faults.push({ line: lineOf(node), message });
  const prose = fromMarkdown(markdown).children.flatMap((node): ProseBlock[] => {
    switch (node.type) {
      case 'paragraph':
        return [{ kind: 'paragraph', text: spansOf(node, fault), line: lineOf(node) }];
      case 'list':
        return [
          {
            kind: 'list',
            items: node.children.map((item) => ({ text: item.children.flatMap((child) => ('children' in child ? spansOf(child, fault) : [])), line: lineOf(item) })),
          },
        ];
      case 'code':
        return [{ kind: 'code', code: node.value }];
      default:
        fault(node, `an answer holds paragraphs, lists and code, but no ${node.type}`);
        return [];
    }
  });
  return { prose, faults };
}

/** The source ids that a text cites, in order. */
export function citesOf(text: readonly ProseSpan[]): readonly string[] {
  return text.flatMap((span) => (span.kind === 'cite' ? [span.source] : []));
}

function spansOf(parent: Parent, fault: (node: Nodes, message: string) => void): ProseSpan[] {
  return (parent.children as PhrasingContent[]).flatMap((node): ProseSpan[] => {
    switch (node.type) {
      case 'text':
        return withCites(node.value.replaceAll('\n', ' '));
      case 'inlineCode':
        return [{ kind: 'code', text: node.value }];
      case 'strong':
      case 'emphasis':
        return spansOf(node, fault).map((span) => (span.kind === 'text' ? { kind: node.type === 'strong' ? 'bold' : 'italic', text: span.text } : span));
      case 'break':
        return [{ kind: 'text', text: ' ' }];
      default:
        fault(node, `a text holds bold, italic, code and [^source-id], but no ${node.type}`);
        return [];
    }
  });
}

/** Splits `text.[^one][^two]` into its text and its citations. */
function withCites(text: string): ProseSpan[] {
  return text.split(/(\[\^[^\]\s]+\])/).flatMap((part): ProseSpan[] => {
    if (part === '') return [];
    const cite = /^\[\^([^\]]+)\]$/.exec(part);
    return [cite === null ? { kind: 'text', text: part } : { kind: 'cite', source: cite[1] as string }];
  });
}

const lineOf = (node: Nodes): number => node.position?.start.line ?? 1;
