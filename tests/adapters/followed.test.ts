import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../commands/index.ts';
import type { Services } from '../../commands/services.ts';
import { renderReply } from '../../src/adapters/discord/render.ts';
import { renderMessage } from '../../src/adapters/slack/render.ts';
import { decodeAction, type Encode, encodeAction } from '../../src/chat/action-codec.ts';
import type { ReplyAnswer } from '../../src/chat/answer.ts';
import type { Block } from '../../src/chat/reply.ts';
import { textsOf } from '../../src/chat/texts.ts';
import { createAsk } from '../commands/ask.ts';
import { realServices } from '../knowledge.ts';
import { letters } from './discord/walk.ts';

let services: Services;
let ask: ReturnType<typeof createAsk>;
beforeAll(async () => {
  services = await realServices();
  ask = createAsk(services);
}, 60_000);

const encode: Encode = (action) => encodeAction(action, catalogue, services);

/** What a platform draws of an answer: its texts, and its buttons by their labels. */
type Seen = { readonly texts: string; readonly buttons: ReadonlyMap<string, string> };

const platforms: Readonly<Record<string, (answer: ReplyAnswer) => Seen>> = {
  Discord(answer) {
    const { embeds, components } = renderReply(answer, encode);
    const buttons = components
      .flatMap((row) => row.components)
      .flatMap((one) => ('label' in one ? [[one.label ?? '', one.custom_id] as const] : []));
    return { texts: JSON.stringify(embeds), buttons: new Map(buttons) };
  },
  Slack(answer) {
    const { blocks } = renderMessage(answer, encode);
    const elements = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
    const buttons = elements.flatMap((one) => (one.type === 'button' ? [[one.text.text, one.value ?? ''] as const] : []));
    return { texts: JSON.stringify(blocks.filter(({ type }) => type !== 'actions')), buttons: new Map(buttons) };
  },
};

/** Answers with something on the words that they were asked in: a slip, a version, what is not weighed, how it was taken. */
const LINES = [
  '/about keras 2 aspect:all',
  '/about pytorhc aspect:all',
  '/about torch.compile 1.2 aspect:all',
  '/compare frameworks:pytorch vs tensorflow for gdpr aspect:all',
  '/compare pytorch 1.4 tensorflow 1.15',
  '/compare pytorhc tensorflow lite aspect:all',
  '/recommend images, python 3.7',
  '/recommend tables machine:gaming laptop without:blub',
  'what should I use for images with python 3.7, no chinese',
  'so for android, torch or tf?',
  'which library for tables with 400 rows and gdpr',
  'is theano 1.2 dead?',
] as const;

describe.each(Object.entries(platforms))('what the buttons of an answer lead to in %s', (_, draw) => {
  const press = (encoded: string): Promise<ReplyAnswer> => ask('', { via: 'press', ...decodeAction(encoded, catalogue) });

  it.each(LINES)('shows all of it, page by page: %s', async (line) => {
    const answer = await ask(line);
    const pages = [draw(answer)];
    for (let more = moreOf(pages[0]); more !== undefined; more = moreOf(pages.at(-1))) pages.push(draw(await press(more)));
    const shown = letters(pages.map(({ texts }) => texts).join('\n'));
    for (const text of spansOf(answer.reply.blocks)) expect(shown).toContain(letters(text));
  });

  it.each(LINES)('lists its sources under the same numbers: %s', async (line) => {
    const answer = await ask(line);
    const { reply } = await press(draw(answer).buttons.get('Sources') ?? '');
    const listed = reply.blocks.flatMap(textsOf).map((item) => item.flatMap((span) => (span.kind === 'link' ? [span.address] : [])));
    const cited = answer.reply.citations.map(({ address }) => [address]);
    expect(listed).toEqual(cited.slice(0, listed.length));
    const others = answer.reply.blocks.filter((block) => !('once' in block));
    expect(listed.length).toBeGreaterThanOrEqual(Math.max(0, ...numbersIn(others)));
  });
});

function moreOf(seen: Seen | undefined): string | undefined {
  const [label = '', encoded] = [...(seen?.buttons ?? [])][0] ?? [];
  return /^Show \d+ more$/.test(label) ? encoded : undefined;
}

const spansOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => textsOf(block).flatMap((text) => text.flatMap((span) => (span.kind === 'cite' ? [] : [span.text]))));

const numbersIn = (blocks: readonly Block[]): readonly number[] =>
  blocks.flatMap((block) => textsOf(block).flatMap((text) => text.flatMap((span) => (span.kind === 'cite' ? [span.number] : []))));
