import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../commands/index.ts';
import type { Services } from '../../commands/services.ts';
import { CUSTOM_ID } from '../../src/adapters/discord/limits.ts';
import { renderReply } from '../../src/adapters/discord/render.ts';
import { SELECT } from '../../src/adapters/slack/limits.ts';
import { renderMessage } from '../../src/adapters/slack/render.ts';
import { decodeAction, type Encode, encodeAction } from '../../src/chat/action-codec.ts';
import type { ReplyAnswer } from '../../src/chat/answer.ts';
import type { Invocation } from '../../src/chat/invocation.ts';
import { readMessage } from '../../src/chat/message.ts';
import type { Block, Wanted } from '../../src/chat/reply.ts';
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

const encodeFor =
  (longest: number): Encode =>
  (action) =>
    encodeAction(action, catalogue, services, longest);

/** What a platform draws of an answer: its texts, and its buttons by their labels. */
type Seen = { readonly texts: string; readonly buttons: ReadonlyMap<string, string> };

const platforms: Readonly<Record<string, (answer: ReplyAnswer) => Seen>> = {
  Discord(answer) {
    const { embeds, components } = renderReply(answer, encodeFor(CUSTOM_ID));
    const buttons = components
      .flatMap((row) => row.components)
      .flatMap((one) => ('label' in one ? [[one.label ?? '', one.custom_id] as const] : []));
    return { texts: JSON.stringify(embeds), buttons: new Map(buttons) };
  },
  Slack(answer) {
    const { blocks } = renderMessage(answer, encodeFor(SELECT.value));
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

/** Too long for a button. */
const LONG = [
  'hi all, good morning from a rainy oslo, we are a small clinic in norway and have to sort x-ray images with python 3.7, no chinese makers please, what should I use',
  'hello, and thanks in advance for any help, my boss wants to know how pytorch 1.4 and tensorflow 1.15 compare for our images in the hospital, gdpr matters a lot to us',
] as const;

describe.each(Object.entries(platforms))('what the buttons of an answer lead to in %s', (_, draw) => {
  const press = (encoded: string, audience: Invocation['audience'] = 'alone'): Promise<ReplyAnswer> =>
    ask('', { via: 'press', audience, ...decodeAction(encoded, catalogue) });

  it.each([...LINES, ...LONG])('shows all of it, page by page: %s', async (line) => {
    const answer = await ask(line);
    const pages = [draw(answer)];
    for (let more = moreOf(pages[0]); more !== undefined; more = moreOf(pages.at(-1))) pages.push(draw(await press(more)));
    const shown = letters(pages.map(({ texts }) => texts).join('\n'));
    for (const text of spansOf(answer.reply.blocks)) expect(shown).toContain(letters(text));
  });

  it.each(LINES)('lists its sources under the same numbers: %s', async (line) => {
    const answer = await ask(line);
    const sources = await press(draw(answer).buttons.get('Sources') ?? '');
    expect(listed(sources)).toEqual(answer.reply.citations.map(({ address }) => address));
    const { reply } = await press(draw(sources).buttons.get('Back to the answer') ?? '');
    expect(reply.blocks).toEqual(answer.reply.blocks);
  });

  it.each(LONG)('lists the sources of all but what is said once, where that is too long for a button: %s', async (line) => {
    const answer = await ask(line);
    const sources = listed(await press(draw(answer).buttons.get('Sources') ?? ''));
    expect(sources).toEqual(answer.reply.citations.map(({ address }) => address).slice(0, sources.length));
    expect(sources.length).toBeGreaterThanOrEqual(Math.max(...numbersIn(answer.reply.blocks.filter((block) => !('once' in block)))));
  });

  it.each(LINES)('shares it with all that was said, and not with the words it was asked in: %s', async (line) => {
    const answer = await ask(line, { audience: 'channel', ...privately(readMessage(line, catalogue)) });
    expect(answer.visibility).toBe('private');
    const shared = await press(draw(answer).buttons.get('Share in channel') ?? '', 'channel');
    expect(shared).toMatchObject({ visibility: 'public', outcome: 'answered' });
    expect(shared.reply.blocks).toEqual(answer.reply.blocks);
    const [asked = ''] = Object.values(readMessage(line, catalogue).args).toSorted((a, b) => b.length - a.length);
    expect([...draw(shared).buttons.values()].join('\n')).not.toContain(asked);
  });
});

const privately = ({ command, args }: Wanted): Wanted => ({ command, args: { ...args, visibility: 'private' } });

const listed = ({ reply }: ReplyAnswer): readonly string[] =>
  reply.blocks.flatMap(textsOf).flatMap((item) => item.flatMap((span) => (span.kind === 'link' ? [span.address] : [])));

function moreOf(seen: Seen | undefined): string | undefined {
  const [label = '', encoded] = [...(seen?.buttons ?? [])][0] ?? [];
  return /^Show \d+ more$/.test(label) ? encoded : undefined;
}

const spansOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => textsOf(block).flatMap((text) => text.flatMap((span) => (span.kind === 'cite' ? [] : [span.text]))));

const numbersIn = (blocks: readonly Block[]): readonly number[] =>
  blocks.flatMap((block) => textsOf(block).flatMap((text) => text.flatMap((span) => (span.kind === 'cite' ? [span.number] : []))));
