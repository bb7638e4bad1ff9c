import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { clip } from '../../chat/pages.ts';
import type { Tone } from '../../chat/reply.ts';
import { escapeText, GAP, oneLine, readable } from './escape.ts';
import { EMBED, EMBEDS } from './limits.ts';
import type { Part } from './parts.ts';

export type Words = { readonly title: string; readonly tone: Tone; readonly footer: readonly string[] };

/**
 * Packs parts into embeds, one where that is possible; undefined if one message can't hold them. In an embed the fields come
 * below the description, so text that follows fields begins another one, and everything is read in the order it was written in.
 */
export function packEmbeds({ title, tone, footer }: Words, parts: Iterable<Part>): readonly APIEmbed[] | undefined {
  const drawnTitle = drawTitle(title);
  const cards: Card[] = [{ description: '', fields: [] }];
  const small: Small[] = [];
  let room = EMBED.together - drawnTitle.length - footerText([], footer).length - GAP.length;
  let tight = false;

  /** False if a part is too large for any card. */
  function add(part: Part): boolean {
    const card = cards.at(-1) as Card;
    if (part.kind === 'field') {
      if (card.fields.length < EMBED.fields) card.fields.push(part.field);
      else cards.push({ description: '', fields: [part.field] });
      return part.field.name.length <= EMBED.fieldName && part.field.value.length <= EMBED.fieldValue;
    }
    const join = tight || part.kind === 'small' || part.tight === true ? '\n' : '\n\n';
    const text = card.description === '' ? part.text : `${card.description}${join}${part.text}`;
    if (card.fields.length === 0 && text.length <= EMBED.description) card.description = text;
    else cards.push({ description: part.text, fields: [] });
    tight = part.kind === 'text' && part.leads === true;
    return part.text.length <= EMBED.description;
  }

  for (const part of parts) {
    room -= sizeOf(part);
    if (room < 0 || cards.length > EMBEDS) return undefined;
    // Small print at the end goes to the footer, where fields stand above it.
    if (part.kind === 'small' && (cards.at(-1) as Card).fields.length > 0) small.push(part);
    else if (![...small.splice(0), part].every(add)) return undefined;
  }
  const print = footerText(small, footer);
  if (cards.length > EMBEDS || print.length > EMBED.footer) return undefined;
  const embeds = cards.map((card, at) => embedOf(card, COLOURS[tone], at === 0 ? drawnTitle : ''));
  return print === '' ? embeds : embeds.map((embed, at) => (at === embeds.length - 1 ? { ...embed, footer: { text: print } } : embed));
}

type Card = { description: string; fields: APIEmbedField[] };
type Small = Extract<Part, { kind: 'small' }>;

/** The edge of the card: blue, amber, red. */
const COLOURS: Readonly<Record<Tone, number>> = { answer: 0x3b82f6, notice: 0xf59e0b, problem: 0xdc2626 };

/** With the blank line that may stand before it. */
function sizeOf(part: Part): number {
  return part.kind === 'field' ? part.field.name.length + part.field.value.length : part.text.length + 2;
}

function footerText(small: readonly Small[], footer: readonly string[]): string {
  return [...small.map(({ plain }) => plain), footer.join(' · ')].filter((line) => line !== '').join('\n');
}

function embedOf({ description, fields }: Card, color: number, title: string): APIEmbed {
  // An embed of nothing is refused.
  const text = title === '' && description === '' && fields.length === 0 ? GAP : description;
  return {
    ...(title === '' ? {} : { title }),
    ...(text === '' ? {} : { description: text }),
    ...(fields.length === 0 ? {} : { fields }),
    color,
  };
}

function drawTitle(title: string): string {
  const text = oneLine(readable(title)).trim();
  for (let length = EMBED.title; ; length -= 8) {
    const drawn = escapeText(clip(text, length));
    if (drawn.length <= EMBED.title) return drawn;
  }
}
