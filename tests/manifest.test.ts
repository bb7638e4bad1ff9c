import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../commands/index.ts';
import { slackManifest } from '../src/adapters/slack/manifest.ts';
import { createAsk } from './commands/ask.ts';
import { realServices } from './knowledge.ts';

it('is committed as the catalogue says (npm run slack:manifest writes it anew)', async () => {
  const committed: unknown = JSON.parse(await readFile(new URL('../slack-manifest.json', import.meta.url), 'utf8'));
  expect(committed).toEqual(slackManifest({ catalogue }));
});

it('follows the prefix, so that names do not collide in a workspace', () => {
  const { features } = slackManifest({ catalogue, prefix: 'fw-' });
  expect(features.slash_commands.map(({ command }) => command)).toEqual(catalogue.commands.map(({ name }) => `/fw-${name}`));
});

it('stays within what Slack takes of a manifest', () => {
  // https://docs.slack.dev/reference/app-manifest; a shortcut's name: https://github.com/slackapi/manifest-schema
  const { display_information: shown, features } = slackManifest({ catalogue });
  expect(shown.description.length).toBeLessThanOrEqual(140);
  for (const { name, callback_id: callback, description } of features.shortcuts) {
    expect(name.length).toBeLessThanOrEqual(24);
    expect(callback.length).toBeLessThanOrEqual(255);
    expect(description.length).toBeLessThanOrEqual(150);
  }
  expect(features.agent_view?.agent_description.length).toBeLessThanOrEqual(300);
  expect(features.agent_view?.suggested_prompts.length).toBe(4);
});

it.each([
  ['README.md', /^\| `([a-z_]+(?::[a-z]+)?)` \|/gm, /\| The app asks for [\s\S]*?\n\n/],
  ['SECURITY.md', /`([^`]+)`/g, /(?<=in Slack the\s+scopes )[^.]*/],
])('asks for the scopes that %s names, and for no others', async (file, scope, place) => {
  const text = await readFile(new URL(`../${file}`, import.meta.url), 'utf8');
  const [named = ''] = place.exec(text) ?? [];
  const { bot } = slackManifest({ catalogue }).oauth_config.scopes;
  expect(new Set([...named.matchAll(scope)].map(([, name]) => name))).toEqual(new Set(bot));
});

it.each(prompts())('offers a question that is answered: %s', async (message) => {
  const ask = createAsk(await realServices());
  expect((await ask(message)).outcome).toBe('answered');
});

function prompts(): string[] {
  return (slackManifest({ catalogue }).features.agent_view?.suggested_prompts ?? []).map(({ message }) => message);
}

describe('npm run slack:manifest', () => {
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/slack-manifest.ts', '--print', ...args], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      env: { PATH: process.env['PATH'] ?? '', ...env },
      encoding: 'utf8',
    });

  it.each(['https://bot.example.org', 'https://bot.example.org/'])('prints a manifest with the prefix and the address %s', (address) => {
    const { status, stdout } = run(['--url', address], { SLACK_COMMAND_PREFIX: 'fw-' });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(slackManifest({ catalogue, prefix: 'fw-', baseUrl: 'https://bot.example.org' }));
  });

  it.each([
    ['a bad prefix', [], { SLACK_COMMAND_PREFIX: 'Bad!' }, 'SLACK_COMMAND_PREFIX may hold small letters'],
    ['a bad address', ['--url', 'example'], {}, '--url example is no address'],
    ['an address with a query', ['--url', 'https://bot.example.org/?x=1'], {}, 'with nothing behind the host'],
    ['an address with a path', ['--url', 'https://bot.example.org/base'], {}, 'with nothing behind the host'],
    ['an option that it has not', ['--prnt'], {}, "Unknown option '--prnt'"],
  ])('says what is wrong, and exits with 1: %s', (_, args, env, said) => {
    const { status, stdout, stderr } = run(args, env);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(said);
    expect(stderr).not.toContain('    at ');
  });
});
