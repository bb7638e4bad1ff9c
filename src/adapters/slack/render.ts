import type { types } from '@slack/bolt';
import type { ReplyAnswer } from '../../chat/answer.ts';
import { clip, pageOf, type PieceLimits, placeOf } from '../../chat/pages.ts';
import { plainText } from '../../chat/plain-text.ts';
import type { Action, Block, Reply } from '../../chat/reply.ts';
import { renderBody, sizeOf } from './body.ts';
import { defused, escaped, literal, safeAddress } from './escape.ts';
import { ADDRESS, BLOCKS, FALLBACK, HEADER, MESSAGE, ROOM, TABLE } from './limits.ts';
import { type Encode, label, renderActions } from './press.ts';
import { type Addresses, addressesOf, isBlank, measureSpan, richText, section, words } from './rich-text.ts';
import { renderLeftOut, renderMore, renderSources } from './small-print.ts';
import { spansOf } from './spans.ts';

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

/** What was drawn of whole replies: the same answer is drawn once, however often it is given. */
export type Drawn = WeakMap<Reply, { readonly body: Blocks; readonly size: number; readonly text: string }>;

/** Draws an answer as a message, or the page of it that its arguments ask for. */
export function renderMessage(answer: ReplyAnswer, encode: Encode, drawn: Drawn = new WeakMap()): Message {
  const { reply, found = reply } = answer;
  const addresses = addressesOf(reply.citations);
  const from = placeOf(answer.args['from']);
  const bodyOf = (blocks: readonly Block[]): Blocks => renderBody(blocks, addresses, encode);
  const frameOf = (more: More): Frame => renderFrame(answer, addresses, encode, more);

  if (from === 0 && !isOversized(reply.blocks)) {
    const frame = frameOf(NO_MORE);
    const whole = drawn.get(found) ?? wholeOf(reply, bodyOf(reply.blocks));
    drawn.set(found, whole);
    if (fits(frame, whole.body, whole.size)) return message(answer, whole.text, framed(frame, whole.body, reply));
  }

  const largest = frameOf(MUCH_MORE);
  let fitting: Blocks | undefined;
  const page = pageOf(reply, from, pieceLimits(reply, addresses), (blocks) => {
    if (isOversized(blocks)) return false;
    const body = bodyOf(blocks);
    if (!fits(largest, body)) return false;
    fitting = body; // the last one that fits is the page
    return true;
  });
  const text = fallback({ ...reply, blocks: page.blocks }, page.rest);
  return message(answer, text, framed(frameOf(page), fitting ?? bodyOf(page.blocks), reply));
}

const wholeOf = (reply: Reply, body: Blocks): { body: Blocks; size: number; text: string } => ({
  body,
  size: sizeOf(body),
  text: fallback(reply, 0),
});

type Blocks = readonly types.KnownBlock[];

/** What stands above and below the body. */
type Frame = { readonly above: Blocks; readonly below: Blocks; readonly size: number };

type More = { readonly rest: number; readonly next: number };
const NO_MORE: More = { rest: 0, next: 0 };
const MUCH_MORE: More = { rest: 999_999, next: 999_999 };

function renderFrame({ reply, command, args }: ReplyAnswer, addresses: Addresses, encode: Encode, { rest, next }: More): Frame {
  const more: Action = { label: `Show ${rest} more`, command, args: { ...args, from: String(next) } };
  const { elements, left } = renderActions(rest === 0 ? reply.actions : [more, ...reply.actions], encode);
  const small = [renderSources(reply, addresses, placeOf(args['from']) === 0), renderMore(rest)];
  const actions: types.ActionsBlock | undefined = elements.length === 0 ? undefined : { type: 'actions', elements: [...elements] };
  const above = literal(reply.title).trim() === '' ? [] : [renderTitle(reply)];
  const below = [...small, actions, renderLeftOut(left)].filter((block) => block !== undefined);
  return { above, below, size: sizeOf(above) + sizeOf(below) };
}

/** A message needs something to see. */
function framed({ above, below }: Frame, body: Blocks, reply: Reply): types.KnownBlock[] {
  const blocks = [...above, ...body, ...below];
  return blocks.length === 0 ? [renderTitle(reply)] : blocks;
}

const fits = ({ above, below, size }: Frame, body: Blocks, bodySize = sizeOf(body)): boolean =>
  above.length + body.length + below.length <= BLOCKS && size + bodySize <= MESSAGE;

/** An answer has a headline. A word that something is missing or went wrong is a line of text, not a headline. */
function renderTitle({ title, tone }: Reply): types.KnownBlock {
  const headline = label(title, HEADER + 1);
  if (tone === 'answer' && headline.text.length <= HEADER) return { type: 'header', text: headline };
  const line = words(clip(title, ROOM.title), 'bold');
  return richText([section([...(tone === 'problem' ? words('⚠️ ') : []), ...(isBlank(line) ? words('…') : line)])]);
}

function message({ visibility }: ReplyAnswer, text: string, blocks: types.KnownBlock[]): Message {
  return {
    response_type: visibility === 'public' ? 'in_channel' : 'ephemeral',
    text,
    blocks,
    mrkdwn: false,
    unfurl_links: false,
    unfurl_media: false,
  };
}

/** The same as text. Sources and links keep their addresses whole; nothing else that looks like one may become a link. */
function fallback(reply: Reply, rest: number): string {
  const text = `${plainText(reply)}${rest === 0 ? '' : `\n\n… ${rest} more`}`;
  const linked = reply.blocks.flatMap(spansOf).flatMap((span) => (span.kind === 'link' ? [span.address] : []));
  const addresses = [...reply.citations.map(({ address }) => address), ...linked];
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
