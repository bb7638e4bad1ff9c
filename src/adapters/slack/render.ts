import type { types } from '@slack/bolt';
import type { Encode } from '../../chat/action-codec.ts';
import type { ReplyAnswer } from '../../chat/answer.ts';
import { moreAction } from '../../chat/more.ts';
import { clip, pageOf, type Page, type PieceLimits, placeOf } from '../../chat/pages.ts';
import { plainText } from '../../chat/plain-text.ts';
import type { Block, Reply } from '../../chat/reply.ts';
import { textsOf } from '../../chat/texts.ts';
import { renderBody, sizeOf } from './body.ts';
import { defused, escaped, literal, safeAddress } from './escape.ts';
import { ADDRESS, BLOCKS, FALLBACK, HEADER, MESSAGE, ROOM, TABLE } from './limits.ts';
import { label, renderActions } from './press.ts';
import { type Addresses, addressesOf, isBlank, measureSpan, richText, section, words } from './rich-text.ts';
import { renderLeftOut, renderMore, renderSources } from './small-print.ts';

/** A message as a slash command's answer or a response_url takes it. */
export type Message = {
  readonly response_type: 'in_channel' | 'ephemeral';
  /** For screen readers and notifications. */
  readonly text: string;
  readonly blocks: types.KnownBlock[];
  /** `text` holds no markup. */
  readonly mrkdwn: false;
  readonly unfurl_links: false;
  readonly unfurl_media: false;
};

/** What was drawn of whole replies: the same answer is drawn once, however often and by whomever it is asked for. */
export type Drawn = WeakMap<Reply, Whole>;

/** All of a message but the follow-ups, which depend on who asks. */
type Whole = { readonly blocks: Blocks; readonly size: number; readonly text: string };

/** Draws an answer as a message, or the page of it that its arguments ask for. */
export function renderMessage(answer: ReplyAnswer, encode: Encode, drawn: Drawn = new WeakMap()): Message {
  const { reply, found = reply } = answer;
  const from = placeOf(answer.args['from']);

  const whole = from === 0 ? (drawn.get(found) ?? renderWhole(reply, encode)) : undefined;
  if (whole !== undefined) {
    drawn.set(found, whole);
    const followUps = renderFollowUps(answer, encode, NO_MORE);
    if (whole.blocks.length + followUps.length <= BLOCKS && whole.size + sizeOf(followUps) <= MESSAGE)
      return message(answer, whole.text, [...whole.blocks, ...followUps]);
  }
  return renderPage(answer, from, encode);
}

/** Undefined for what Slack refuses whatever stands around it. */
function renderWhole(reply: Reply, encode: Encode): Whole | undefined {
  if (isOversized(reply.blocks)) return undefined;
  const addresses = addressesOf(reply.citations);
  const sources = renderSources(reply, addresses, true);
  const blocks = [...renderHead(reply), ...renderBody(reply.blocks, addresses, encode), ...(sources === undefined ? [] : [sources])];
  return { blocks, size: sizeOf(blocks), text: fallback(reply, 0) };
}

function renderPage(answer: ReplyAnswer, from: number, encode: Encode): Message {
  const { reply } = answer;
  const addresses = addressesOf(reply.citations);
  const bodyOf = (blocks: readonly Block[]): Blocks => renderBody(blocks, addresses, encode);
  const above = renderHead(reply);
  const sources = renderSources(reply, addresses, from === 0);
  const belowOf = (more: More): Blocks => [
    ...(sources === undefined ? [] : [sources]),
    ...[renderMore(more.rest)].filter((block) => block !== undefined),
    ...renderFollowUps(answer, encode, more),
  ];

  const largest = [...above, ...belowOf(MUCH_MORE)];
  const size = sizeOf(largest);
  let fitting: Blocks | undefined;
  const page = pageOf(reply, from, pieceLimits(reply, addresses), (blocks) => {
    if (isOversized(blocks)) return false;
    const body = bodyOf(blocks);
    if (largest.length + body.length > BLOCKS || size + sizeOf(body) > MESSAGE) return false;
    fitting = body; // the last one that fits is the page
    return true;
  });
  const text = fallback({ ...reply, blocks: page.blocks }, page.rest);
  return message(answer, text, [...above, ...(fitting ?? bodyOf(page.blocks)), ...belowOf(page)]);
}

type Blocks = readonly types.KnownBlock[];

type More = Pick<Page, 'rest' | 'next'>;
const NO_MORE: More = { rest: 0, next: 0 };
const MUCH_MORE: More = { rest: 999_999, next: 999_999 };

function renderFollowUps(answer: ReplyAnswer, encode: Encode, more: More): Blocks {
  const { actions: others } = answer.reply;
  const { elements, left } = renderActions(more.rest === 0 ? others : [moreAction(answer, more), ...others], encode);
  const actions: types.ActionsBlock | undefined = elements.length === 0 ? undefined : { type: 'actions', elements: [...elements] };
  return [actions, renderLeftOut(left)].filter((block) => block !== undefined);
}

function renderHead(reply: Reply): Blocks {
  return literal(reply.title).trim() === '' ? [] : [renderTitle(reply)];
}

/** An answer has a headline. A word that something is missing or went wrong is a line of text, not a headline. */
function renderTitle({ title, tone }: Reply): types.KnownBlock {
  const headline = label(title, HEADER + 1);
  if (tone === 'answer' && headline.text.length <= HEADER) return { type: 'header', text: headline };
  const line = words(clip(title, ROOM.title), 'bold');
  return richText([section([...(tone === 'problem' ? words('⚠️ ') : []), ...(isBlank(line) ? words('…') : line)])]);
}

function message({ reply, visibility }: ReplyAnswer, text: string, blocks: types.KnownBlock[]): Message {
  return {
    response_type: visibility === 'public' ? 'in_channel' : 'ephemeral',
    text,
    // a message needs something to see
    blocks: blocks.length === 0 ? [renderTitle(reply)] : blocks,
    mrkdwn: false,
    unfurl_links: false,
    unfurl_media: false,
  };
}

/** The same as text. Sources and links keep their addresses whole; nothing else that looks like one may become a link. */
function fallback(reply: Reply, rest: number): string {
  const text = `${plainText(reply)}${rest === 0 ? '' : `\n\n… ${rest} more`}`;
  const linked = reply.blocks
    .flatMap(textsOf)
    .flat()
    .flatMap((span) => (span.kind === 'link' ? [span.address] : []));
  // One address may begin with another: the longest first.
  const addresses = [...reply.citations.map(({ address }) => address), ...linked].sort((a, b) => b.length - a.length);
  const shown = escaped(
    addresses.reduce(
      (whole, address) => whole.replaceAll(defused(address), (found) => safeAddress(address, ADDRESS) ?? found),
      defused(text),
    ),
  );
  if (shown.length <= FALLBACK) return shown.trim() === '' ? '…' : shown;
  // cut between words: half an address would lead astray, half an entity would show
  return `${clip(shown, FALLBACK)
    .slice(0, -1)
    .replace(/\s\S{0,400}$/, '')
    .replace(/&[a-z]{0,3}$/, '')}…`;
}

/** What Slack refuses, whatever is in it. */
function isOversized(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.kind === 'table' && (block.columns.length > TABLE.columns || block.rows.length >= TABLE.rows));
}

/** Pieces small enough for each to fit a message of its own. */
function pieceLimits({ blocks }: Reply, addresses: Addresses): PieceLimits {
  const columns = Math.max(1, ...blocks.map((block) => (block.kind === 'table' ? Math.min(block.columns.length, TABLE.columns) : 1)));
  return { measure: measureSpan(addresses), text: ROOM.text, cell: Math.floor(ROOM.row / columns), columns: TABLE.columns };
}
