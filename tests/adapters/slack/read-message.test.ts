import { describe, expect, it } from 'vitest';
import { GREETING, suggestedPrompts, titleOf } from '../../../src/adapters/slack/pane.ts';
import { isSaid, type MessageEvent } from '../../../src/adapters/slack/read-message.ts';
import { renderMessage } from '../../../src/adapters/slack/render.ts';
import { postOf } from '../../../src/adapters/slack/post.ts';
import { encodeAction } from '../../../src/chat/action-codec.ts';
import { sampleCatalogue } from '../../fakes/catalogue.ts';
import { aliveIn } from '../../fakes/slack/alive.ts';
import { faultsOfPost } from '../../fakes/slack/check.ts';

const event: MessageEvent = { channel: 'C1', ts: '1700000000.000100', user: 'U1', text: 'red' };

describe('what a person says to the bot', () => {
  it.each([{}, { subtype: 'file_share' }, { subtype: 'thread_broadcast' }, { subtype: 'me_message' }, { thread_ts: '1700000000.000050' }])(
    'is heard: %j',
    (more) => {
      expect(isSaid({ ...event, ...more }, 'U0BOT')).toBe(true);
    },
  );

  it.each([
    { user: 'U0BOT' },
    { user: undefined },
    { bot_id: 'B1' },
    { subtype: 'bot_message' },
    { subtype: 'message_changed' },
    { subtype: 'message_deleted' },
    { subtype: 'channel_join' },
    { subtype: 'assistant_app_thread' },
    { edited: { user: 'U1', ts: '1700000001.000000' } },
    { hidden: true },
  ])('is not: %j', (more) => {
    expect(isSaid({ ...event, ...more }, 'U0BOT')).toBe(false);
  });
});

describe('the pane', () => {
  it('offers the examples of the command that takes free text first, then one of each other, four at most', () => {
    const [paint, choose] = sampleCatalogue.commands;
    if (paint === undefined || choose === undefined) throw new Error('no commands');
    const commands = [
      { ...choose, name: 'first', examples: ['', 'a colour:red', 'walls', 'doors'] },
      { ...choose, name: 'second', examples: ['roof'] },
      { ...choose, name: 'third', examples: ['floor'] },
      { ...paint, examples: ['red', 'green'] },
    ];
    expect(suggestedPrompts({ commands, fallback: 'paint' }).map(({ message }) => message)).toEqual([
      'red',
      'green',
      'first walls',
      'second roof',
    ]);
    expect(suggestedPrompts({ commands: [], fallback: 'paint' })).toEqual([]);
  });

  it('greets in a message that Slack takes', () => {
    const answer = { kind: 'reply', command: '', args: {}, outcome: 'answered', visibility: 'public', reply: GREETING } as const;
    const post = postOf(
      renderMessage(answer, (action) => encodeAction(action, sampleCatalogue, { ran: [] }, 2000)),
      { channel: 'D1', thread: event.ts },
    );
    expect(faultsOfPost(post)).toEqual([]);
    expect(aliveIn(post, [])).toEqual([]);
  });

  it('has titles of one line in which nothing comes alive, with a mark where they are cut', () => {
    expect(titleOf('is\n  keras   dead')).toBe('is keras dead');
    expect(titleOf('@everyone see https://evil.example')).not.toMatch(/@everyone|https:\/\//);
    expect(titleOf('word '.repeat(100))).toHaveLength(199 + 1);
    expect(titleOf('word '.repeat(100)).endsWith('…')).toBe(true);
  });
});
