import { type APIEmbed, MessageFlags } from 'discord-api-types/v10';
import type { Encode } from '../../chat/action-codec.ts';
import type { ReplyAnswer } from '../../chat/answer.ts';
import { moreAction } from '../../chat/more.ts';
import { pageOf, type PieceLimits, placeOf } from '../../chat/pages.ts';
import type { Block, Reply } from '../../chat/reply.ts';
import { type Controls, drawControls, drawMenus, type Menus, type Row } from './components.ts';
import { packEmbeds } from './embeds.ts';
import { footerOf } from './footer.ts';
import { menusOf, partsOf } from './parts.ts';
import { tameBlocks } from './tame.ts';
import { spanSize } from './text.ts';

export type Message = {
  embeds: APIEmbed[];
  components: Row[];
  /** Nobody is ever notified, whatever a text says. */
  allowed_mentions: { parse: [] };
  flags?: MessageFlags.Ephemeral;
};

/** What was drawn of whole replies: the same answer is drawn once, however often and by whomever it is asked for. */
export type Kept = WeakMap<Reply, { readonly menus: Menus; readonly embeds: readonly APIEmbed[] }>;

/** Draws an answer as a message: as much as one message holds, and a button that leads to the rest. */
export function renderReply(answer: ReplyAnswer, encode: Encode, kept: Kept = new WeakMap()): Message {
  const from = placeOf(answer.args['from']);
  const { embeds, controls } = (from === 0 ? drawWhole(answer, encode, kept) : undefined) ?? drawPage(answer, from, encode);
  return {
    embeds: [...embeds],
    components: controls.rows,
    allowed_mentions: { parse: [] },
    ...(answer.visibility === 'private' ? { flags: MessageFlags.Ephemeral } : {}),
  };
}

type Drawn = { readonly embeds: readonly APIEmbed[]; readonly controls: Controls };

/** The whole reply; undefined if one message can't hold it. */
function drawWhole({ reply, found = reply }: ReplyAnswer, encode: Encode, kept: Kept): Drawn | undefined {
  const known = kept.get(found);
  const menus = known?.menus ?? drawMenus(menusOf(reply.blocks), encode);
  const controls = drawControls(reply.actions, menus, encode);
  // what is left out is said in the embeds
  const whole = controls.leftOut === 0;
  const embeds = (whole ? known?.embeds : undefined) ?? drawBlocks(reply, reply.blocks, { rest: 0, leftOut: controls.leftOut });
  if (embeds !== undefined && whole) kept.set(found, { menus, embeds });
  return embeds === undefined ? undefined : { embeds, controls };
}

function drawPage(answer: ReplyAnswer, from: number, encode: Encode): Drawn {
  const tamed: Reply = { ...answer.reply, blocks: tameBlocks(answer.reply.blocks, answer.reply.citations) };
  const limits: PieceLimits = { ...LARGEST_PIECES, measure: (span) => spanSize(span, tamed.citations) };
  const page = pageOf(tamed, from, limits, (blocks) => drawBlocks(tamed, blocks, LONGEST_FOOTER) !== undefined);
  const controls = drawControls(
    tamed.actions,
    drawMenus(menusOf(page.blocks), encode),
    encode,
    page.rest === 0 ? undefined : moreAction(answer, page),
  );
  const embeds = drawBlocks(tamed, page.blocks, { rest: page.rest, leftOut: controls.leftOut });
  if (embeds === undefined) throw new Error(`the piece at ${from} is larger than a message`);
  return { embeds, controls };
}

/**
 * So that any piece fits a message alone, with its title and small print. A table row is the largest: five cells with the names
 * of their columns, and a row's name.
 */
const LARGEST_PIECES = { text: 3500, cell: 600, columns: 6 } as const;

/** Stands for whatever the small print will say once the page is cut. */
const LONGEST_FOOTER = { rest: 999_999, leftOut: 999_999 };

function drawBlocks(
  { title, tone, citations }: Reply,
  blocks: readonly Block[],
  missing: { readonly rest: number; readonly leftOut: number },
): readonly APIEmbed[] | undefined {
  return packEmbeds({ title, tone, footer: footerOf(citations, missing) }, partsOf(blocks, citations));
}
