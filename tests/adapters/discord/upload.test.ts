import { App } from '@slack/bolt';
import { AttachmentBuilder, Client, Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { restOptions } from '../../../src/adapters/discord/rest.ts';
import { startFakeDiscord } from '../../fakes/discord/server.ts';

// Bolt's undici claims the global dispatcher, with which discord.js cannot send files: it must have its own.
test('a file goes up through discord.js though Bolt is loaded in the same process', async () => {
  expect(App).toBeTypeOf('function');
  await fetch('data:,makes node set up its own dispatcher too');
  const fake = await startFakeDiscord();
  const client = new Client({ intents: [], rest: restOptions(fake.apiUrl) });
  client.rest.setToken(fake.token);
  const { attachment, name } = new AttachmentBuilder(Buffer.from('a picture'), { name: 'chart.png' });
  await client.rest.post(Routes.channelMessages('500'), {
    body: { allowed_mentions: { parse: [] } },
    files: [{ data: attachment as Buffer, name: name ?? '' }],
  });
  const upload = fake.calls.find(({ path }) => path === '/channels/500/messages');
  expect(upload?.body).toContain('filename="chart.png"');
  expect(upload?.body).toContain('a picture');
  await client.destroy();
  await fake.stop();
});
