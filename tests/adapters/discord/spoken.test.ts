import type { GatewayMessageCreateDispatchData } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { renderReply } from '../../../src/adapters/discord/render.ts';
import { replyTo } from '../../../src/adapters/discord/reply.ts';
import { saidText } from '../../../src/adapters/discord/said.ts';
import { readSpoken, type Spoken } from '../../../src/adapters/discord/spoken.ts';
import type { ReplyAnswer } from '../../../src/chat/answer.ts';
import { readMessage } from '../../../src/chat/message.ts';
import type { Outcome } from '../../../src/chat/reply.ts';
import { sampleCatalogue, sampleReply } from '../../fakes/catalogue.ts';
import { type Said, saidDirectly, saidInChannel, saidInReply, saidInThread } from '../../fakes/discord/said.ts';
import { BOT } from '../../fakes/discord/server.ts';

const ME = `<@${BOT.id}>`;
const read = (message: Said) =>
  readSpoken(message as unknown as GatewayMessageCreateDispatchData, BOT.id, (text) => readMessage(text, sampleCatalogue));
const asks = (colour: string) => ({ command: 'paint', args: { colour } });

describe('what is meant for the bot', () => {
  test.each<[string, Said, object]>([
    ['a mention', saidInChannel(`${ME} red`), asks('red')],
    ['a mention as old clients write it', saidInChannel(`<@!${BOT.id}> red`), asks('red')],
    ['a mention with a comma', saidInChannel(`${ME}, red?`), asks('red?')],
    ['a mention at the end', saidInChannel(`red ${ME}`), asks('red')],
    ['a mention beside others', saidInChannel(`<@7> <@&8> ${ME} @everyone red`), asks('red')],
    ['a command', saidInChannel(`${ME} /paint blue finish:gloss`), { command: 'paint', args: { colour: 'blue', finish: 'gloss' } }],
    ['a command as code', saidInChannel(`${ME} \`/paint blue\``), asks('blue')],
    ['a command that Discord made a link of', saidInChannel(`${ME} </paint:123456> blue`), asks('blue')],
    ['a mention without a word', saidInChannel(ME), { command: 'help', args: {} }],
    ['a mention in reply to somebody', { ...saidInReply(`${ME} red`), referenced_message: null }, asks('red')],
  ])('%s', (_, message, wanted) => {
    expect(read(message)).toEqual({
      manner: 'to it',
      invocation: {
        platform: 'discord',
        user: '42',
        channel: '500',
        audience: 'channel',
        via: 'message',
        forms: false,
        ...wanted,
      },
    });
  });

  test('a mention in a thread', () => {
    expect(read(saidInThread(`${ME} red`))?.invocation).toMatchObject({ ...asks('red'), channel: '510', audience: 'channel' });
  });

  test('a direct message, with or without a mention', () => {
    const direct = { ...asks('red'), channel: '501', audience: 'alone' };
    expect(read(saidDirectly('red'))).toMatchObject({ manner: 'to it', invocation: direct });
    expect(read(saidDirectly(`${ME} red`))?.invocation).toMatchObject(direct);
    expect(read(saidDirectly(''))?.invocation).toMatchObject({ command: 'help' });
  });

  test('a reply to its answer, as something that may be none of its business', () => {
    expect(read(saidInReply('and blue?'))).toMatchObject({ manner: 'in reply, a question', invocation: asks('and blue?') });
    expect(read(saidInReply('blue is fine'))).toMatchObject({ manner: 'in reply, a remark', invocation: asks('blue is fine') });
  });
});

describe('what is not', () => {
  test.each<[string, Said]>([
    ['no mention', saidInChannel('red')],
    ['somebody else', saidInChannel('<@7> red')],
    ['a role', saidInChannel(`<@&${BOT.id}> red`)],
    ['everyone', saidInChannel('@everyone red')],
    ['a mention in code', saidInChannel(`\`${ME} red\``)],
    ['a reply without a word, as a picture', saidInReply('')],
    ['a reply with a mention of others alone', saidInReply('<@7>')],
    ['a reply that does not notify', { ...saidInReply('and blue?'), mentions: [] }],
    ['a bot', saidInChannel(`${ME} red`, { author: { id: '9', username: 'x', bot: true } })],
    ['itself', saidInChannel(`${ME} red`, { author: BOT })],
    ['itself, directly', { ...saidDirectly('red'), author: BOT }],
    ['a webhook', saidInChannel(`${ME} red`, { webhook_id: '9' })],
    ['Discord', saidInChannel(`${ME} red`, { author: { id: '643945264868098049', username: 'Discord', system: true } })],
    ['a pin', saidInChannel(`${ME} red`, { type: 6 })],
    ['a thread made of a message', saidInChannel(`${ME} red`, { type: 18 })],
    ['a direct conversation among several', { ...saidDirectly('red'), channel_type: 3 }],
  ])('%s', (_, message) => {
    expect(read(message)).toBeUndefined();
  });
});

describe('what is said to a message', () => {
  const outcomes: readonly Outcome[] = ['answered', 'suggested', 'unknown', 'out_of_scope', 'error'];
  const answerOf = (outcome: Outcome): ReplyAnswer => {
    return { kind: 'reply', command: 'paint', args: {}, outcome, visibility: 'public', reply: sampleReply };
  };
  const draw = (answer: ReplyAnswer) => renderReply(answer, ({ command }) => command);
  const said = async (message: Said, outcome: Outcome): Promise<boolean> => {
    const dispatch = {
      dispatch: () => Promise.resolve(answerOf(outcome)),
      takesLong: () => false,
      undrawn: (one: ReplyAnswer) => one,
      suggest: () => [],
    };
    const answer = await replyTo(message.id, read(message) as Spoken, { dispatch, draw });
    return answer !== undefined;
  };

  test.each<[string, Said, readonly Outcome[]]>([
    ['that names it', saidInChannel(`${ME} hm`), outcomes],
    ['to it alone', saidDirectly('hm'), outcomes],
    ['that asks in reply to it', saidInReply('and blue?'), ['answered', 'suggested', 'unknown']],
    ['that only replies to it', saidInReply('thanks'), ['answered']],
  ])('%s', async (_, message, expected) => {
    const worth = await Promise.all(outcomes.map(async (outcome) => ((await said(message, outcome)) ? [outcome] : [])));
    expect(worth.flat()).toEqual(expected);
  });
});

test.each([
  ['<@1> <@!2> <@&3> <#4> <id:browse> <t:1700000000:R> @everyone @here', ''],
  ['is <:pytorch:123> or <a:tensorflow:456> better', 'is :pytorch: or :tensorflow: better'],
  ['</compare:123> a b', '/compare a b'],
  ['a < b, <b>, x@here.org <@', 'a < b, <b>, x@here.org <@'],
  ['```\n/paint red\n```', '```\n/paint red\n```'],
  ['<@1'.repeat(20_000), '<@1'.repeat(20_000)],
])('of %j people read %j', (content, text) => {
  expect(saidText(content)).toBe(text);
});

test('blanks in great number take no time', () => {
  const blanks = '\t '.repeat(20_000);
  const started = performance.now();
  expect(saidText(`red${blanks}blue${blanks}`)).toBe(`red${blanks}blue`);
  expect(performance.now() - started).toBeLessThan(300);
});
