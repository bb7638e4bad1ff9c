import { Client, type APIApplicationCommand } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commandPayloads, isRegistered } from '../../../src/adapters/discord/register.ts';
import { registerCommands, restOptions } from '../../../src/adapters/discord/rest.ts';
import { sampleCatalogue } from '../../fakes/catalogue.ts';
import { checkCommands } from '../../fakes/discord/check.ts';
import { collectLog, type Logged } from '../../fakes/discord/log.ts';
import { APPLICATION, type FakeDiscord, startFakeDiscord } from '../../fakes/discord/server.ts';

test('the catalogue becomes commands that Discord takes, everywhere', () => {
  const payloads = commandPayloads(sampleCatalogue, 'global');
  expect(checkCommands(payloads)).toEqual([]);
  expect(payloads[0]).toEqual({
    type: 1,
    name: 'paint',
    description: 'Paints a thing',
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options: [
      { type: 3, name: 'colour', description: 'The colour', required: true, max_length: 300, autocomplete: true },
      {
        type: 3,
        name: 'finish',
        description: 'How it shines',
        required: false,
        choices: [
          { name: 'Matt', value: 'matt' },
          { name: 'Glossy', value: 'gloss' },
        ],
      },
      {
        type: 3,
        name: 'visibility',
        description: 'Who sees the answer',
        required: false,
        choices: [
          { name: 'Everyone in the channel', value: 'public' },
          { name: 'Only me', value: 'private' },
        ],
      },
    ],
  });
});

test('the menu of a message is declared beside them, everywhere', () => {
  expect(commandPayloads(sampleCatalogue, 'global').at(-1)).toEqual({
    type: 3,
    name: 'Answer this with Framewise',
    integration_types: [0, 1],
    contexts: [0, 1, 2],
  });
  expect(commandPayloads(sampleCatalogue, 'guild').at(-1)).toEqual({ type: 3, name: 'Answer this with Framewise' });
});

test('required options come first, whatever the order of declaration', () => {
  const [first] = sampleCatalogue.commands;
  if (first === undefined) throw new Error('no command');
  const turned = { ...first, options: { finish: first.options['finish'], colour: first.options['colour'] } as typeof first.options };
  const payloads = commandPayloads({ ...sampleCatalogue, commands: [turned] }, 'global');
  expect(checkCommands(payloads)).toEqual([]);
  expect((payloads[0] as { options?: { name: string }[] }).options?.map(({ name }) => name)).toEqual(['colour', 'finish', 'visibility']);
});

describe.each([
  { scope: 'global', guildId: undefined },
  { scope: 'guild', guildId: '77' },
] as const)('at the start, $scope', ({ scope, guildId }) => {
  let fake: FakeDiscord;
  let client: Client;
  const logged: Logged[] = [];
  const register = (catalogue = sampleCatalogue) =>
    registerCommands(client.rest, APPLICATION, { catalogue, guildId, log: collectLog(logged) });
  const puts = () => fake.calls.filter(({ method }) => method === 'PUT').length;

  beforeEach(async () => {
    fake = await startFakeDiscord();
    client = new Client({ intents: [], rest: restOptions(fake.apiUrl) });
    client.rest.setToken(fake.token);
    logged.length = 0;
  });
  afterEach(async () => {
    expect(fake.faults).toEqual([]);
    await client.destroy();
    await fake.stop();
  });

  test('commands are registered when they changed, and only then', async () => {
    await register();
    await register();
    expect(puts()).toBe(1);
    await register({
      ...sampleCatalogue,
      commands: sampleCatalogue.commands.map((command) => ({ ...command, description: 'Another word' })),
    });
    await register({ ...sampleCatalogue, commands: sampleCatalogue.commands.slice(0, 1) });
    expect(puts()).toBe(3);
    expect(logged.map(({ message }) => message)).toEqual([
      'Discord commands registered',
      'Discord commands are up to date',
      'Discord commands registered',
      'Discord commands registered',
    ]);
  });

  test('a failure is logged without the token, and nothing breaks', async () => {
    client.rest.setToken('wrong');
    await register();
    expect(logged).toMatchObject([
      { level: 'error', details: { err: { message: expect.stringContaining('Discord refused the bot token') } } },
    ]);
    expect(JSON.stringify(logged)).not.toContain('wrong');
  });

  test('the order of commands does not count, that of options and choices does', () => {
    const wanted = commandPayloads(sampleCatalogue, scope);
    const stored = wanted as unknown as APIApplicationCommand[];
    expect(isRegistered(wanted, stored.toReversed(), scope)).toBe(true);
    expect(
      isRegistered(
        wanted,
        stored.map((command) => ({ ...command, options: (command.options ?? []).toReversed() })),
        scope,
      ),
    ).toBe(false);
    expect(
      isRegistered(
        wanted,
        stored.map((command) => ({ ...command, default_member_permissions: '8' })),
        scope,
      ),
    ).toBe(false);
  });
});
