import type { APIInteraction } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { decodeAction } from '../../../src/chat/action-codec.ts';
import { readAsQuestion } from '../../../src/chat/message.ts';
import { readInteraction } from '../../../src/adapters/discord/read.ts';
import { sampleCatalogue } from '../../fakes/catalogue.ts';
import {
  chooseInteraction,
  commandInteraction,
  completionInteraction,
  type Interaction,
  menuInteraction,
  pingInteraction,
  pressInteraction,
  submitInteraction,
} from '../../fakes/discord/person.ts';

const read = (interaction: Interaction | object): unknown =>
  readInteraction(
    interaction as APIInteraction,
    (encoded) => decodeAction(encoded, sampleCatalogue),
    (text) => readAsQuestion(text, sampleCatalogue),
  );
const message = { id: '6', channel_id: '500' };

describe('what an interaction asks for', () => {
  test.each([
    [
      'a command',
      commandInteraction('paint', { colour: 'red' }),
      {
        via: 'command',
        forms: true,
        command: 'paint',
        args: { colour: 'red' },
        audience: 'channel',
        channel: '500',
        user: '42',
        platform: 'discord',
      },
    ],
    ['a command without options', commandInteraction('choose', {}), { command: 'choose', args: {} }],
    ['a command in a direct message', commandInteraction('paint', {}, { where: 'dm' }), { audience: 'alone', channel: '501' }],
    ['a command among other people', { ...commandInteraction('paint', {}, { where: 'dm' }), context: 2 }, { audience: 'channel' }],
    [
      'a button',
      pressInteraction(message, 'paint::::red', { user: '43' }),
      { via: 'press', forms: true, command: 'paint', args: { colour: 'red' }, user: '43' },
    ],
    ['a remove button', pressInteraction(message, 'remove:42'), { command: 'remove', args: { asker: '42' } }],
    [
      'a menu',
      chooseInteraction(message, '=menu:0', 'paint::::blue:matt'),
      { via: 'press', command: 'paint', args: { colour: 'blue', finish: 'matt' } },
    ],
    ['a button of a command that is no more', pressInteraction(message, 'gone:a:b'), { command: 'gone', args: {} }],
    [
      'a form, with what it did not show',
      submitInteraction(
        { custom_id: 'paint::::red', title: 'x', components: [{ type: 18, component: { type: 3, custom_id: 'finish' } }, { type: 10 }] },
        { finish: 'gloss' },
      ),
      { via: 'form', forms: false, command: 'paint', args: { colour: 'red', finish: 'gloss' } },
    ],
    [
      'a form left empty',
      submitInteraction({ custom_id: 'paint', title: 'x', components: [{ type: 18, component: { type: 4, custom_id: 'colour' } }] }, {}),
      { command: 'paint', args: {} },
    ],
  ])('%s', (_, interaction, expected) => {
    expect(read(interaction)).toMatchObject({ kind: 'invocation', invocation: expected });
  });

  test.each([
    ['its words', { content: '**Is** red <:thinking:123> better, <@7>?' }, '**Is** red :thinking: better,  ?'],
    ['what is forwarded', { content: '', message_snapshots: [{ message: { content: 'red or blue?', embeds: [] } }] }, 'red or blue?'],
    [
      'a card',
      { content: ' <@7> ', embeds: [{ title: 'Red', description: 'or <#5> blue?', fields: [{ name: 'Why', value: 'curious' }] }] },
      'Red\nor   blue?\nWhy: curious',
    ],
  ])('the menu of a message asks what is in it, for whoever opened it: %s', (_, message, colour) => {
    expect(read(menuInteraction('Answer this with Framewise', message))).toMatchObject({
      kind: 'invocation',
      invocation: { via: 'press', forms: true, command: 'paint', args: { colour }, user: '42', audience: 'channel' },
    });
  });

  test.each([{ content: '' }, { content: '<@7> <@&8>' }, { content: '', embeds: [{ image: { url: 'https://example.org/x.png' } }] }])(
    'the menu of a message without text: %j',
    (message) => {
      expect(read(menuInteraction('Answer this with Framewise', message))).toMatchObject({ kind: 'textless' });
    },
  );

  test('the rest', () => {
    expect(read(pingInteraction())).toEqual({ kind: 'ping' });
    expect(read(completionInteraction('paint', 'colour', 're'))).toEqual({
      kind: 'completion',
      command: 'paint',
      option: 'colour',
      typed: 're',
    });
    const nothing = chooseInteraction(message, '=menu:0', 'x');
    expect(read({ ...nothing, data: { component_type: 3, custom_id: '=menu:0', values: [] } })).toEqual({ kind: 'nothing' });
  });
});
