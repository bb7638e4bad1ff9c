import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeAction } from '../../../src/chat/action-codec.ts';
import type { ReplyAnswer } from '../../../src/chat/answer.ts';
import { plain, type Reply } from '../../../src/chat/reply.ts';
import { type Message, renderReply } from '../../../src/adapters/discord/render.ts';
import { arbitraryReply } from '../../arbitrary-reply.ts';
import { sampleCatalogue } from '../../fakes/catalogue.ts';
import { checkResponse } from '../../fakes/discord/check.ts';
import { aliveInMessage, markdownOf, shownText } from '../../fakes/discord/live-markup.ts';
import { messageText } from '../../fakes/discord/seen.ts';
import { linkedAddresses } from '../../fakes/linked.ts';
import { gallery } from '../../gallery.ts';
import { isWithin, letters, pagesOf, textsOf } from './walk.ts';

const encode = (action: { command: string; args: Readonly<Record<string, string>> }): string =>
  encodeAction(action, sampleCatalogue, { ran: [] }, 100);
const answer = (reply: Reply, from = 0): ReplyAnswer => ({
  kind: 'reply',
  command: 'paint',
  args: { colour: 'red', ...(from === 0 ? {} : { from: String(from) }) },
  outcome: 'answered',
  visibility: 'public',
  reply,
});
const render = (reply: Reply, from = 0): Message => renderReply(answer(reply, from), encode);
const faults = (message: Message): readonly string[] => checkResponse({ type: 4, data: message });

describe('every reply of the gallery', () => {
  test.each(Object.entries(gallery))('%s: Discord takes each page', (_, reply) => {
    for (const { message } of pagesOf(reply, render)) expect(faults(message)).toEqual([]);
  });

  test.each(Object.entries(gallery))('%s: the pages show all text and every citation', (_, reply) => expectWhole(reply));

  test.each(Object.entries(gallery))('%s: no word of others comes alive', (_, reply) => expectQuiet(reply));

  test.each(['every kind of block', 'a notice', 'a problem', 'two tables', 'hostile words everywhere'])(
    '%s looks as it did',
    async (name) => {
      await expect(`${JSON.stringify(render(gallery[name] as Reply), null, 2)}\n`).toMatchFileSnapshot(
        `golden/${name.replaceAll(' ', '-')}.json`,
      );
    },
  );
});

describe('any reply', () => {
  const small = arbitraryReply.filter((reply) => JSON.stringify(reply).length < 40_000);
  test('stays within every limit, on every page', { timeout: 20_000 }, () => {
    fc.assert(
      fc.property(small, (reply) => pagesOf(reply, render).forEach(({ message }) => expect(faults(message)).toEqual([]))),
      { numRuns: 100 },
    );
  });
  test('stays within every limit, however large, wherever it is opened', { timeout: 20_000 }, () => {
    fc.assert(
      fc.property(arbitraryReply, fc.nat({ max: 300 }), (reply, from) => {
        expect(faults(render(reply, from))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
  test('is shown whole by its pages', { timeout: 20_000 }, () => {
    fc.assert(fc.property(small, expectWhole), { numRuns: 100 });
  });
  test('yields no mention, link or markup of others', { timeout: 20_000 }, () => {
    fc.assert(fc.property(small, expectQuiet), { numRuns: 100 });
  });
});

test('a row of nothing but its name is shown', () => {
  const rows = [[[plain('Only a name')], []]];
  const reply: Reply = {
    title: 'T',
    tone: 'answer',
    citations: [],
    actions: [],
    blocks: [{ kind: 'table', caption: '', columns: ['', ''], rows }],
  };
  expect(render(reply, 0).embeds[0]?.fields).toEqual([{ name: 'Only a name', value: '–' }]);
});

/** Walks the pages: all words of the reply are there, in order, and every citation that it names is drawn. */
function expectWhole(reply: Reply): void {
  const pages = pagesOf(reply, render).map(({ message }) => message);
  const raw = pages.map((message) => messageText(message as never)).join('\n');
  // Footers know no markup: what looks like it there is shown as it is.
  const shown = letters(
    pages
      .flatMap((message) => [...markdownOf(message).map(shownText), ...message.embeds.map(({ footer }) => footer?.text ?? '')])
      .join('\n'),
  );
  for (const text of textsOf(reply)) expect(isWithin(letters(text), shown), text.slice(0, 100)).toBe(true);
  for (const [, number = ''] of JSON.stringify(reply.blocks).matchAll(/"kind":"cite","number":(\d+)/g)) {
    const address = reply.citations[Number(number) - 1] === undefined ? '' : '](http';
    expect(raw).toContain(number.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))) + address);
  }
}

/** Only the renderer's own marks are alive, and only addresses of citations and links are linked. */
function expectQuiet(reply: Reply): void {
  const own = linkedAddresses(reply);
  for (const { message } of pagesOf(reply, render)) expect(aliveInMessage(message, own)).toEqual([]);
}
