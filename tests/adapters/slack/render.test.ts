import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Message, renderMessage } from '../../../src/adapters/slack/render.ts';
import { decodeAction, encodeAction } from '../../../src/chat/action-codec.ts';
import type { ReplyAnswer } from '../../../src/chat/answer.ts';
import type { Args } from '../../../src/chat/command.ts';
import { clean } from '../../../src/chat/plain-text.ts';
import { type Action, plain, type Reply, type Text } from '../../../src/chat/reply.ts';
import { textsOf } from '../../../src/chat/texts.ts';
import { arbitraryReply } from '../../arbitrary-reply.ts';
import { sampleCatalogue } from '../../fakes/catalogue.ts';
import { aliveIn } from '../../fakes/slack/alive.ts';
import { faultsOfMessage, isRecord } from '../../fakes/slack/check.ts';
import { labelOf, optionsOf, pressables, textOf } from '../../fakes/slack/seen.ts';
import { linkedAddresses } from '../../fakes/linked.ts';
import { gallery } from '../../gallery.ts';

const encode = (action: Pick<Action, 'command' | 'args'>): string => encodeAction(action, sampleCatalogue, undefined as never, 2000);
const answer = (reply: Reply, args: Args = {}): ReplyAnswer => ({
  kind: 'reply',
  command: 'paint',
  args,
  outcome: 'answered',
  visibility: 'public',
  reply,
});
const render = (reply: Reply, args: Args = {}) => renderMessage(answer(reply, args), encode);
const title = (part: Partial<Reply>): Reply => ({ title: 'A title', tone: 'answer', blocks: [], citations: [], actions: [], ...part });

/** Every page, by pressing "Show N more" until there is none. */
function pages(reply: Reply): Message[] {
  const all = [render(reply)];
  for (let turns = 0; turns < 400; turns += 1) {
    const [first] = pressables(all.at(-1)?.blocks.at(-1));
    if (first === undefined || !/^Show \d+ more$/.test(labelOf(first))) return all;
    all.push(render(reply, decodeAction(String(first['value']), sampleCatalogue)?.args ?? {}));
  }
  throw new Error('the pages never end');
}

/** The addresses that may be linked, as they are and as they are encoded. */
const linkable = (reply: Reply): readonly string[] => linkedAddresses(reply).flatMap((address) => [address, percent(address)]);
const percent = (address: string): string => address.replaceAll("'", '%27');

const TWINS: Readonly<Record<string, string>> = { '∗': '*', '∼': '~', ˋ: '`', ˍ: '_' };

/** How often each character is seen, however it is cut and spaced; mrkdwn's marks count as their twins. */
function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const marked = clean(text).replace(/[∗∼ˋˍ]/g, (twin) => TWINS[twin] ?? twin);
  for (const character of marked.replace(/[\s…\u2060\uFFFD\uD800-\uDFFF]/g, '')) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** The words of a message, with what mrkdwn needs taken back. */
function wordsOf(part: unknown): string {
  if (Array.isArray(part)) return part.map(wordsOf).join('');
  if (!isRecord(part)) return '';
  if (typeof part['text'] !== 'string') return Object.values(part).map(wordsOf).join('');
  if (part['type'] !== 'mrkdwn') return part['text'];
  return part['text'].replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

function expectNothingLost(reply: Reply, messages: readonly Message[]): void {
  const shown = messages.map(({ blocks }) => blocks);
  const seen = counted(wordsOf(shown));
  const meant = counted(
    reply.blocks
      .flatMap((block) => (block.kind === 'code' ? [[plain(block.code)]] : textsOf(block)))
      .flatMap((text) => text.map((span) => (span.kind === 'cite' ? '' : span.text)))
      .join(''),
  );
  expect([...meant].filter(([character, times]) => (seen.get(character) ?? 0) < times)).toEqual([]);
  const all = JSON.stringify(shown).replaceAll('&amp;', '&');
  if (!all.includes('more under Sources')) expect(linkedAddresses(reply).filter((address) => !all.includes(percent(address)))).toEqual([]);
}

/** On each page Slack takes it and nothing is alive; over all pages it is complete. */
function expectSound(reply: Reply): void {
  const messages = pages(reply);
  const addresses = linkable(reply);
  for (const message of messages) expect([...faultsOfMessage(message), ...aliveIn(message, addresses)]).toEqual([]);
  expectNothingLost(reply, messages);
}

describe('a reply as a Slack message', () => {
  for (const [name, reply] of Object.entries(gallery)) {
    it(`is one that Slack takes, with nothing lost: ${name}`, () => {
      expectSound(reply);
    });
  }

  for (const name of ['every kind of block', 'a notice', 'a problem', 'two tables', 'hostile words in a table']) {
    it(`looks as it did: ${name}`, async () => {
      await expect(`${JSON.stringify(render(gallery[name] as Reply), null, 1)}\n`).toMatchFileSnapshot(
        `golden/${name.replaceAll(' ', '-')}.json`,
      );
    });
  }

  it('keeps addresses whole in the text for notifications, also one that begins with another', () => {
    const addresses = ['https://example.org/repo', 'https://example.org/repo/setup.py', 'https://example.org/repo/setup.py.md'];
    const citations = addresses.map((address) => ({ title: 'Source', publisher: 'P', address, checked: '2026-01-01', stale: false }));
    const text: Text = addresses.map((_, at) => ({ kind: 'cite', number: at + 1 }));
    const message = render(title({ blocks: [{ kind: 'paragraph', text }], citations }));
    for (const address of addresses) expect(message.text.split(/\s+/)).toContain(address);
  });

  it('goes to the channel or to one person', () => {
    expect(render(title({})).response_type).toBe('in_channel');
    expect(renderMessage({ ...answer(title({})), visibility: 'private' }, encode).response_type).toBe('ephemeral');
  });

  it('offers the rest of a long answer first, and says how much it is', () => {
    const message = render(gallery['very many pieces'] as Reply);
    const [first] = pressables(message.blocks.at(-1));
    expect(labelOf(first ?? {})).toMatch(/^Show \d+ more$/);
    expect(textOf(message)).toMatch(/… \d+ more/);
    expect(decodeAction(String(first?.['value']), sampleCatalogue)?.args['from']).toMatch(/^\d+$/);
  });

  it('puts more follow-ups than a row holds into a menu, and each only once', () => {
    const actions = Array.from({ length: 40 }, (_, at): Action => ({
      label: `Button ${at}`,
      command: 'paint',
      args: { colour: String(at % 35) },
    }));
    const elements = pressables(render(title({ actions })).blocks);
    expect(elements).toHaveLength(25);
    expect(optionsOf(elements.at(-1) ?? {}).map(labelOf)).toEqual(Array.from({ length: 11 }, (_, at) => `Button ${at + 24}`));
  });

  it('says how many follow-ups it could not offer', () => {
    const actions = Array.from({ length: 300 }, (_, at): Action => ({
      label: `Button ${at}`,
      command: 'paint',
      args: { colour: String(at) },
    }));
    const message = render(title({ actions }));
    const offered = pressables(message.blocks).reduce(
      (sum, element) => sum + (element['type'] === 'button' ? 1 : optionsOf(element).length),
      0,
    );
    expect(textOf(message)).toContain(`… ${300 - offered} more choices not shown`);
  });

  it('offers a choice that no menu entry can hold as a button', () => {
    const message = render(
      title({
        blocks: [{ kind: 'choices', label: 'Which', choices: [{ label: 'Long', command: 'paint', args: { colour: 'x'.repeat(200) } }] }],
      }),
    );
    expect(pressables(message.blocks).map((element) => element['type'])).toEqual(['button']);
  });

  it('keeps code as it is, so that it can be copied', () => {
    const code = 'pip install a_b==1.0 # <x> & :tada: https://example.org';
    expect(wordsOf(render(title({ blocks: [{ kind: 'code', code }] })).blocks)).toContain(code);
  });

  it('draws a number that has no source as a number', () => {
    const message = render(title({ blocks: [{ kind: 'paragraph', text: [plain('so'), { kind: 'cite', number: 12 }] }] }));
    expect(textOf(message)).toContain('so¹²');
  });

  it('keeps two numbers apart', () => {
    const two: Text = [
      { kind: 'cite', number: 1 },
      { kind: 'cite', number: 2 },
    ];
    expect(
      textOf(
        render(
          title({
            blocks: [
              { kind: 'paragraph', text: two },
              { kind: 'note', text: two },
            ],
          }),
        ),
      ).match(/¹\u2009²/g),
    ).toHaveLength(2);
  });

  it('names how current its sources are', () => {
    const citation = { title: 'T', publisher: 'P', address: 'https://example.org/', checked: '2026-11-01', stale: false };
    const text = textOf(
      render(
        title({
          blocks: [
            {
              kind: 'paragraph',
              text: [
                { kind: 'cite', number: 1 },
                { kind: 'cite', number: 2 },
              ],
            },
          ],
          citations: [citation, { ...citation, checked: '2026-03-09', stale: true }],
        }),
      ),
    );
    expect(text).toContain('2 sources, checked 9 Mar 2026 to 1 Nov 2026 · ² out of date');
  });

  it('never links to an address that could break out or that no reader should follow', () => {
    const link = (address: string) =>
      render(
        title({
          blocks: [
            { kind: 'note', text: [{ kind: 'link', text: 'page', address }] },
            { kind: 'paragraph', text: [{ kind: 'link', text: 'page', address }] },
          ],
        }),
      );
    expect(JSON.stringify(link('javascript:alert(1)').blocks)).not.toContain('javascript');
    const odd = link('https://example.org/a|b> <!channel>é');
    expect(JSON.stringify(odd.blocks)).toContain('https://example.org/a%7Cb%3E%20%3C!channel%3E%C3%A9');
    expect(aliveIn(odd, ['https://example.org/a%7Cb%3E%20%3C!channel%3E%C3%A9'])).toEqual([]);
  });
});

describe('any reply whatever', () => {
  it('is within every limit on each page, alive nowhere, and complete', () => {
    fc.assert(
      fc.property(arbitraryReply, (reply) => {
        expectSound(reply);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  }, 60_000);

  it('is drawn for any place, also one that does not exist', () => {
    fc.assert(
      fc.property(arbitraryReply, fc.oneof(fc.nat().map(String), fc.string()), (reply, from) => {
        expect(faultsOfMessage(render(reply, { from }))).toEqual([]);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  }, 60_000);
});
