import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDispatch } from '../../../src/chat/dispatch.ts';
import { type Fixture, sampleCatalogue } from '../../fakes/catalogue.ts';
import { createDiscordGatewayHarness } from '../../fakes/discord/harness-gateway.ts';
import { answered } from '../../fakes/discord/harness-messages.ts';
import { liveMarkup } from '../../fakes/discord/live-markup.ts';
import { collectLog } from '../../fakes/discord/log.ts';
import { deliver, saidInChannel, saidInReply, saidInThread } from '../../fakes/discord/said.ts';
import { BOT } from '../../fakes/discord/server.ts';

const ME = `<@${BOT.id}>`;
const fixture: Fixture = { ran: [] };
const dispatch = createDispatch({ catalogue: sampleCatalogue, services: fixture, log: collectLog([]), reference: () => 'ref-1' });
let harness = createDiscordGatewayHarness();
const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 80));

beforeEach(async () => {
  fixture.ran.length = 0;
  harness = createDiscordGatewayHarness();
  await harness.start({ dispatch, catalogue: sampleCatalogue });
});
afterEach(async () => {
  expect(harness.fake().faults).toEqual([]);
  await harness.stop();
});

test('the answer replies to the message, notifies nobody, and is made once', async () => {
  const message = saidInThread(`${ME} red`);
  const { payload } = await answered(harness.fake(), message);
  expect(payload).toMatchObject({
    allowed_mentions: { parse: [], replied_user: false },
    message_reference: { message_id: message.id, fail_if_not_exists: false },
    nonce: message.id,
    enforce_nonce: true,
  });
  expect(payload).not.toHaveProperty('content');
  expect(payload).not.toHaveProperty('flags');
});

test('it is told of everything said, and knows no word of what is not said to it', async () => {
  await deliver(harness.fake(), saidInChannel('red'));
  await quiet();
  expect(fixture.ran).toEqual([]);
  expect(harness.fake().posted).toEqual([]);
});

test('the API may fail on the way: the answer comes, once', async () => {
  harness.failNext(500, 2);
  const message = saidInChannel(`${ME} red`);
  await answered(harness.fake(), message);
  harness.failNext(429, 1);
  await answered(harness.fake(), saidInChannel(`${ME} blue`));
  expect(harness.fake().posted).toHaveLength(2);
});

test('what it missed while it was cut off is answered when it is back, and what it had answered is not', async () => {
  const before = saidInChannel(`${ME} red`);
  await answered(harness.fake(), before);
  harness.fake().gateway.drop('cut');
  harness.fake().gateway.dispatch('MESSAGE_CREATE', before);
  await answered(harness.fake(), saidInChannel(`${ME} blue`));
  expect(fixture.ran).toEqual(['red', 'blue']);
});

test('a reply to its answer is answered if there is an answer, and otherwise left alone', async () => {
  expect((await answered(harness.fake(), saidInReply('blue'))).text).toContain('Painted blue');
  await deliver(harness.fake(), saidInReply('thanks, that helped'));
  await quiet();
  expect(fixture.ran).toEqual(['blue', 'thanks, that helped']);
  expect(harness.fake().posted).toHaveLength(1);
  expect((await answered(harness.fake(), saidInReply(`thanks ${ME}`))).text).toContain("I don't know thanks");
});

test('where it may not read what was said before, it answers without replying', async () => {
  harness.fake().deny('500', 160002);
  await deliver(harness.fake(), saidInChannel(`${ME} red`));
  const { body } = await harness.fake().waitFor('an answer', () => harness.fake().posted[0]);
  expect(body).not.toHaveProperty('message_reference');
});

test.each([50013, 160005] as const)('where it may not speak (%s) it stays silent, lives on, and says so in the log once', async (code) => {
  harness.fake().deny('500', code);
  await deliver(harness.fake(), saidInChannel(`${ME} red`));
  await deliver(harness.fake(), saidInChannel(`${ME} blue`));
  await answered(harness.fake(), saidInThread(`${ME} green`));
  await quiet();
  expect(harness.fake().posted).toHaveLength(1);
  const said = harness.logged.filter(({ message }) => message === 'not allowed to answer in a Discord channel');
  expect(said).toMatchObject([{ level: 'info', details: { channel: '500', err: { code } } }]);
  expect(harness.logged.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
});

test('any other failure is logged, without what was said', async () => {
  harness.failNext(500, 9);
  await deliver(harness.fake(), saidInChannel(`${ME} blue`));
  const errors = () => harness.logged.filter(({ level }) => level === 'error');
  await expect.poll(() => errors().length, { timeout: 4000 }).toBe(1);
  harness.failNext(500, 0);
  expect(errors().map(({ message }) => message)).toEqual(['a Discord message could not be answered']);
  expect(JSON.stringify(errors())).not.toContain('blue');
});

test.each([
  '@everyone @here',
  '<@7> <@&8> <#9> <t:1:R>',
  '[a](https://evil.example) https://evil.example',
  '# **a** ||b|| `c` > d',
  '<:a:1> :b:',
])('no word of %j comes alive', async (text) => {
  const seen = await answered(harness.fake(), saidInChannel(`${ME} so ${text}`));
  const { embeds } = seen.payload as { embeds: { title?: string; description?: string }[] };
  for (const { title = '', description = '' } of embeds) expect([...liveMarkup(title), ...liveMarkup(description)]).toEqual([]);
});

test('answers under way are sent before it stops', async () => {
  const answering = answered(harness.fake(), saidInChannel(`${ME} red`));
  await harness.fake().waitFor('the question', () => (fixture.ran.length > 0 ? true : undefined));
  await harness.platform().stop();
  expect((await answering).text).toContain('Painted red');
});
