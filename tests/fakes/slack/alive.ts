import { isRecord, wordOf } from './check.ts';

/**
 * Markup in a message that Slack would act on, apart from links to `addresses`: what a hostile text must never bring about.
 * Written from Slack's formatting page alone, without a look at the renderer.
 * https://docs.slack.dev/messaging/formatting-message-text
 */
export function aliveIn(payload: unknown, addresses: readonly string[]): readonly string[] {
  if (!isRecord(payload)) return [];
  // One address may begin with another: the longest first.
  const longestFirst = addresses.toSorted((a, b) => b.length - a.length);
  const text = longestFirst.reduce((rest, address) => rest.replaceAll(escaped(address), ' '), wordOf(payload['text']));
  return [...(payload['mrkdwn'] === false ? [] : ['text is mrkdwn']), ...autolinks(text), ...inBlocks(payload['blocks'], addresses)];
}

function inBlocks(part: unknown, addresses: readonly string[]): string[] {
  if (Array.isArray(part)) return part.flatMap((each) => inBlocks(each, addresses));
  if (!isRecord(part)) return [];
  const text = wordOf(part['text']);
  switch (part['type']) {
    case 'plain_text':
      return [...(part['emoji'] === false ? [] : ['emoji in plain_text']), ...autolinks(text)];
    case 'mrkdwn':
      return [...(part['verbatim'] === true ? [] : ['mrkdwn that is not verbatim']), ...markup(text, addresses)];
    case 'text':
      return Object.keys(part).every((key) => ['type', 'text', 'style'].includes(key)) ? [] : ['a text element with more than text'];
    case 'link':
      return addresses.includes(wordOf(part['url'])) ? [] : [`link to ${wordOf(part['url'])}`];
    case 'user':
    case 'usergroup':
    case 'channel':
    case 'broadcast':
    case 'emoji':
    case 'date':
    case 'team':
    case 'color':
    case 'image':
    case 'markdown':
      return [`element ${wordOf(part['type'])}`];
    default:
      return Object.values(part).flatMap((each) => inBlocks(each, addresses));
  }
}

/** What mrkdwn acts on. */
function markup(text: string, addresses: readonly string[]): string[] {
  const found: string[] = [];
  const rest = text.replace(/<([^<>|]*)(?:\|([^<>]*))?>/g, (whole, target: string, label = '') => {
    if (!addresses.some((address) => escaped(address) === target)) found.push(whole);
    return label as string;
  });
  if (/[<>]/.test(rest)) found.push('a bracket');
  if (/&(?!(?:amp|lt|gt);)/.test(rest)) found.push('an ampersand');
  if (/^[ \t]*(?:&gt;|>)/m.test(rest)) found.push('a quote');
  if (/[*~`]/.test(rest) || /(?<!\w)_|_(?!\w)/.test(rest)) found.push('a style');
  return [...found, ...autolinks(rest)];
}

/** What Slack, or a client, turns into mentions, links and emoji where it looks through plain words. */
function autolinks(text: string): string[] {
  const patterns = [
    /@(?:everyone|here|channel|[a-z])/i,
    /<[!@#]/,
    /[a-z][a-z0-9+.-]*:\/\//i,
    /\bmailto:[\w.]/i,
    /\bwww\./i,
    /[\p{L}\p{N}]\.\p{L}/u,
    /:[a-z0-9_+'-]+:/i,
  ];
  return patterns.flatMap((pattern) => pattern.exec(text)?.[0] ?? []).map((hit) => `alive: ${hit}`);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
