import { spoken } from './spoken.ts';

type Part = Readonly<Record<string, unknown>>;

/**
 * The text in the blocks and attachments of a message that has no text of its own, as apps write them. Whatever is none of the
 * kinds known here is passed over. https://docs.slack.dev/reference/block-kit/blocks
 */
export function blockText(part: unknown): string {
  return textsIn(part)
    .filter((text) => text.trim() !== '')
    .join(' ')
    .trim();
}

const INSIDE = ['pretext', 'title', 'text', 'fields', 'elements', 'rows', 'blocks'] as const;

function textsIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(textsIn);
  if (typeof part !== 'object' || part === null) return [];
  const { type, text, url, name, fallback } = part as Part;
  switch (type) {
    case 'text':
    case 'plain_text':
    case 'raw_text':
    case 'markdown':
      return words(text);
    case 'mrkdwn':
      return words(text).map((each) => spoken(each));
    case 'link':
      return words(text ?? url);
    case 'emoji':
      return words(name);
    case 'button':
    case 'static_select':
      return []; // what one could press is not what was said
  }
  const found = INSIDE.flatMap((key) => {
    const inner = (part as Part)[key];
    return typeof inner === 'string' ? [spoken(inner)] : textsIn(inner);
  });
  return found.length === 0 ? words(fallback).map((each) => spoken(each)) : found;
}

const words = (value: unknown): string[] => (typeof value === 'string' ? [value] : []);
