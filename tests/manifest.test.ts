import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { catalogue } from '../commands/index.ts';
import { slackManifest } from '../src/adapters/slack/manifest.ts';

it('is committed as the catalogue says (npm run slack:manifest writes it anew)', async () => {
  const committed: unknown = JSON.parse(await readFile(new URL('../slack-manifest.json', import.meta.url), 'utf8'));
  expect(committed).toEqual(slackManifest({ catalogue }));
});

it('follows the prefix, so that names do not collide in a workspace', () => {
  const { features } = slackManifest({ catalogue, prefix: 'fw-' });
  expect(features.slash_commands.map(({ command }) => command)).toEqual(catalogue.commands.map(({ name }) => `/fw-${name}`));
});
