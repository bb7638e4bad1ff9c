import type { types } from '@slack/bolt';
import { clip } from '../../chat/pages.ts';
import type { Citation, Span, Text } from '../../chat/reply.ts';
import { superscript } from '../../chat/small-print.ts';
import { literal, safeAddress } from './escape.ts';
import { ADDRESS, ROOM } from './limits.ts';

// Text is drawn as rich_text, not as mrkdwn: in rich_text a text element is text and nothing else. Mentions, links, emoji,
// quotes and lists are elements of their own there, so no word of a user's or a page's can become one, and code and names
// need no escaping that would break them when copied. mrkdwn has no escape for * _ ~ and `. Bare addresses stay text too:
// https://docs.slack.dev/reference/block-kit/blocks/rich-text-block#element-types and, seen from outside,
// https://github.com/stablyai/agent-slack/pull/158 and https://github.com/stablyai/agent-slack/issues/90.

/** The citations' addresses as links take them; undefined for one that is none to follow. */
export type Addresses = readonly (string | undefined)[];

export const addressesOf = (citations: readonly Citation[]): Addresses => citations.map(({ address }) => safeAddress(address, ADDRESS));

type Section = types.RichTextSection;

/** Spans as elements of a line of rich text. Nothing empty: Slack refuses the whole message for it. */
export function renderText(text: Text, addresses: Addresses): types.RichTextElement[] {
  return text.flatMap((span, at) => {
    const elements = renderSpan(span, addresses);
    return span.kind === 'cite' && text[at - 1]?.kind === 'cite' ? [...words(THIN_SPACE), ...elements] : elements;
  });
}

export const section = (elements: types.RichTextElement[]): Section => ({ type: 'rich_text_section', elements });

export const richText = (elements: types.RichTextBlockElement[]): types.RichTextBlock => ({ type: 'rich_text', elements });

export const list = (items: Section[]): types.RichTextList => ({ type: 'rich_text_list', style: 'bullet', elements: items });

export const preformatted = (code: string): types.RichTextPreformatted => ({
  type: 'rich_text_preformatted',
  elements: [{ type: 'text', text: literal(code) }],
});

export function words(text: string, style?: 'bold' | 'italic' | 'code'): types.RichTextElement[] {
  const shown = literal(text);
  if (shown === '') return [];
  return [{ type: 'text', text: shown, ...(style === undefined ? {} : { style: { [style]: true } }) }];
}

/** Whether there is anything to see. */
export function isBlank(elements: readonly types.RichTextElement[]): boolean {
  return elements.every((element) => element.type === 'text' && element.text.trim() === '');
}

/** The rendered characters of a span: what `MESSAGE` counts. */
export function measureSpan(addresses: Addresses): (span: Span) => number {
  return (span) => {
    switch (span.kind) {
      case 'text':
      case 'bold':
      case 'italic':
      case 'code':
        return span.text.length;
      case 'link':
        return Math.min(span.text.length, ROOM.link) + (safeAddress(span.address, ADDRESS)?.length ?? 0);
      case 'cite':
        return 1 + String(span.number).length + (addresses[span.number - 1]?.length ?? 0);
    }
  };
}

/** Between two numbers, so that ¹ and ² are not read as ¹². */
export const THIN_SPACE = '\u2009';

function renderSpan(span: Span, addresses: Addresses): types.RichTextElement[] {
  switch (span.kind) {
    case 'text':
      return words(span.text);
    case 'bold':
    case 'italic':
    case 'code':
      return words(span.text, span.kind);
    case 'link':
      return link(span.text, safeAddress(span.address, ADDRESS));
    case 'cite':
      return link(superscript(span.number), addresses[span.number - 1]);
  }
}

function link(text: string, url: string | undefined): types.RichTextElement[] {
  const shown = clip(literal(text), ROOM.link);
  if (url === undefined) return words(shown);
  return [{ type: 'link', url, text: shown.trim() === '' ? url : shown }];
}
