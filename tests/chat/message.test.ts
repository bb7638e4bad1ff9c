import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import type { Answer, ReplyAnswer } from '../../src/chat/answer.ts';
import { LONGEST_ARGUMENT } from '../../src/chat/command.ts';
import { createDispatch } from '../../src/chat/dispatch.ts';
import type { Invocation } from '../../src/chat/invocation.ts';
import { readAsQuestion, readMessage } from '../../src/chat/message.ts';
import { sampleCatalogue as catalogue } from '../fakes/catalogue.ts';

describe('a message to the bot', () => {
  it.each([
    ['red', { command: 'paint', args: { colour: 'red' } }],
    ['/paint red finish:gloss', { command: 'paint', args: { colour: 'red', finish: 'gloss' } }],
    ['/PAINT', { command: 'paint', args: {} }],
    ['', { command: 'help', args: {} }],
    [' Paint! ', { command: 'paint', args: {} }],
    ['help me', { command: 'paint', args: { colour: 'help me' } }],
    [' \n ', { command: 'help', args: {} }],
    [`/paint red finish:${'x'.repeat(400)}`, { command: 'paint', args: { colour: 'red', finish: expect.stringMatching(/^x+ \[…\] x+$/) } }],
  ])('%j', (text, expected) => {
    expect(readMessage(text, catalogue)).toEqual(expected);
  });
});

describe('the message of somebody else', () => {
  it.each(['/paint red visibility:public', '', 'red'])('%j is a question, whatever it says', (text) => {
    expect(readAsQuestion(text, catalogue)).toEqual({ command: 'paint', args: { colour: text } });
  });
});

describe('what is too long', () => {
  const shortened = (text: string): string => readAsQuestion(text, catalogue).args['colour'] ?? '';

  it('keeps its beginning and its end, cut between words, with a mark', () => {
    const text = shortened(`We are five people. ${'And so on. '.repeat(100)} So, PyTorch or TensorFlow on phones?`);
    expect(text).toMatch(/^We are five people\. (And so on\. )*(And|And so|And so on\.) \[…\] .*So, PyTorch or TensorFlow on phones\?$/);
    expect(text.length).toBeGreaterThan(LONGEST_ARGUMENT - 20);
  });

  it('is not cut if it is only its spaces', () => {
    expect(shortened(`red${' '.repeat(500)}or\n\n\nblue`)).toBe('red or blue');
  });

  it('never fails, never cuts a character in two, and is never still too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 5000, size: 'max' }), (text) => {
        const read = shortened(text);
        expect(read.length).toBeLessThanOrEqual(LONGEST_ARGUMENT);
        // Half a character would come back as another one.
        expect(Buffer.from(read).toString()).toBe(read);
      }),
    );
  });
});

describe('the answer to a message', () => {
  const { dispatch } = createDispatch({
    catalogue,
    services: { ran: [] },
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    reference: () => 'ref-1',
  });
  const say = async (text: string, audience: Invocation['audience'] = 'channel'): Promise<ReplyAnswer> => {
    const wanted = readMessage(text, catalogue);
    const answer: Answer = await dispatch({ platform: 'discord', user: 'u1', audience, via: 'message', forms: false, ...wanted });
    if (answer.kind !== 'reply') throw new Error(answer.kind);
    return answer;
  };
  const labels = ({ reply }: ReplyAnswer): readonly string[] => reply.actions.map(({ label }) => label);

  it.each(['red', 'red visibility:private', '/choose walls', 'mauve', 'crash', '/choose', '/nothing', '/remove', ''])(
    'to %j stands before the eyes that the message stood before, and whoever wrote can take it away',
    async (text) => {
      const answer = await say(text);
      expect(answer.visibility).toBe('public');
      expect(answer.reply.actions.filter(({ command }) => command === 'remove')).toMatchObject([{ args: { asker: 'u1' } }]);
      expect(labels(answer)).not.toContain('Share in channel');
    },
  );

  it('to a command that lacks something leads to its form', async () => {
    const { reply } = await say('/choose');
    expect(reply.title).toBe('Say what you want of /choose.');
    expect((await say('/paint')).reply.title).toBe('/paint needs a colour.');
    expect(reply.actions[0]).toEqual({ label: 'Open the form', command: 'choose', args: {} });
  });

  it('has nothing to share or to take away where nobody else reads along', async () => {
    for (const text of ['red', 'mauve', '/choose']) {
      expect(labels(await say(text, 'alone'))).not.toContain('Remove');
      expect(labels(await say(text, 'alone'))).not.toContain('Share in channel');
    }
  });
});
