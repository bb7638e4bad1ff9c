import { isRecord, wordOf } from './check.ts';

type Part = Readonly<Record<string, unknown>>;

/** All text a person can read in a message, written down the way Slack itself does: `&lt;` for <, links as `<address|text>`. */
export function textOf(payload: unknown): string {
  if (!isRecord(payload)) return '';
  const blocks = Array.isArray(payload['blocks']) ? payload['blocks'] : [];
  return [...blocks.map(readable), wordOf(payload['text'])].join('\n');
}

/** The interactive elements of a message or a view, in order. */
export function pressables(payload: unknown): readonly Part[] {
  if (Array.isArray(payload)) return payload.flatMap(pressables);
  if (!isRecord(payload)) return [];
  if (payload['type'] === 'button' || payload['type'] === 'static_select') return [payload];
  return Object.values(payload).flatMap(pressables);
}

export const optionsOf = (select: Part): readonly Part[] => (Array.isArray(select['options']) ? (select['options'] as Part[]) : []);

/** A label as it looks. */
export function labelOf(part: Part): string {
  const { text } = part;
  return (typeof text === 'string' ? text : isRecord(text) ? wordOf(text['text']) : '').replaceAll('\u2060', '');
}

function readable(part: unknown): string {
  if (Array.isArray(part)) return part.map(readable).filter(Boolean).join('\n');
  if (!isRecord(part)) return '';
  switch (part['type']) {
    case 'mrkdwn':
      return wordOf(part['text']);
    case 'plain_text':
    case 'text':
    case 'raw_text':
      return escaped(wordOf(part['text']));
    case 'link':
      return `<${wordOf(part['url'])}|${escaped(wordOf(part['text']))}>`;
    case 'rich_text_section':
    case 'rich_text_preformatted':
      return (part['elements'] as Part[]).map(readable).join('');
    default:
      return ['text', 'placeholder', 'label', 'hint', 'title', 'elements', 'options', 'rows', 'element']
        .flatMap((key) => (key in part ? [readable(part[key])] : []))
        .filter(Boolean)
        .join('\n');
  }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
