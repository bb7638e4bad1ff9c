import type { types } from '@slack/bolt';
import { clip } from '../../chat/pages.ts';
import type { Block, Reply, Text } from '../../chat/reply.ts';
import { sourcesText, superscript } from '../../chat/small-print.ts';
import { textsOf } from '../../chat/texts.ts';
import { escaped, mrkdwn, safeAddress } from './escape.ts';
import { ADDRESS, ROOM } from './limits.ts';
import { type Addresses, THIN_SPACE } from './rich-text.ts';

/** Small grey print. Context blocks hold no rich_text, so this is the one place with mrkdwn; styles are left out of it. */
export function renderNote(text: Text, addresses: Addresses): types.ContextBlock | undefined {
  const shown = text.map((span, at) => {
    switch (span.kind) {
      case 'text':
      case 'bold':
      case 'italic':
      case 'code':
        return mrkdwn(span.text);
      case 'link':
        return link(mrkdwn(span.text), safeAddress(span.address, ADDRESS));
      case 'cite':
        return (text[at - 1]?.kind === 'cite' ? THIN_SPACE : '') + link(superscript(span.number), addresses[span.number - 1]);
    }
  });
  return print(shown.join(''));
}

/** "3 sources, checked 1 Nov 2026". The sources' own places are the numbers in the text; any that none names follows here. */
export function renderSources({ citations, blocks }: Reply, addresses: Addresses, first: boolean): types.ContextBlock | undefined {
  if (citations.length === 0) return undefined;
  const stale = citations.flatMap((citation, at) => (citation.stale ? [superscript(at + 1)] : []));
  const parts = [sourcesText(citations)];
  if (stale.length > 0) parts.push(`${citations.length === 1 ? '' : `${stale.join(' ')} `}out of date`);
  const unnamed = first ? unnamedOf(blocks, addresses) : [];
  const kept = fitting(unnamed, ROOM.sources);
  if (kept.length > 0) parts.push(`also ${kept.join(' ')}`);
  if (kept.length < unnamed.length) parts.push(`… ${unnamed.length - kept.length} more under Sources`);
  return print(parts.join(' · '));
}

/** What a page leaves out, said in so many words. */
export function renderMore(rest: number): types.ContextBlock | undefined {
  return rest === 0 ? undefined : print(`… ${rest} more`);
}

/** Follow-ups that found no room. */
export function renderLeftOut(left: number): types.ContextBlock | undefined {
  return left === 0 ? undefined : print(`… ${left} more ${left === 1 ? 'choice' : 'choices'} not shown`);
}

function print(text: string): types.ContextBlock | undefined {
  if (text.replace(/[\s\u2060]/g, '') === '') return undefined;
  // verbatim: Slack looks for no addresses and names in it
  return { type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] };
}

/** `text` is escaped already. */
function link(text: string, url: string | undefined): string {
  const shown = text.replace(/\s+/g, ' ');
  return url === undefined ? shown : `<${escaped(url)}|${shown.trim() === '' ? escaped(clip(url, 60)) : shown}>`;
}

/** As many of them, in order, as there is room for. */
function fitting(texts: readonly string[], room: number): readonly string[] {
  let used = 0;
  return texts.filter((text) => (used += text.length) <= room);
}

/** Links to the sources that no text names. */
function unnamedOf(blocks: readonly Block[], addresses: Addresses): readonly string[] {
  const named = new Set(
    blocks
      .flatMap(textsOf)
      .flat()
      .map((span) => (span.kind === 'cite' ? span.number : 0)),
  );
  return addresses.flatMap((address, at) => (named.has(at + 1) ? [] : [link(superscript(at + 1), address)]));
}
