import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { catalogue } from '../commands/index.ts';
import { slackManifest } from '../src/adapters/slack/manifest.ts';
import { processEnvironment, readConfig } from '../src/config.ts';

/**
 * Writes Slack's app manifest from the catalogue: `slack-manifest.json` for Socket Mode, or with `--url https://…` for HTTP.
 * SLACK_COMMAND_PREFIX goes before the names of the commands. With `--print` it is printed instead.
 */
const { values } = parseArgs({ options: { url: { type: 'string' }, print: { type: 'boolean', default: false } } });
const read = readConfig({ ...processEnvironment(), SLACK_BOT_TOKEN: 'xoxb-manifest', SLACK_APP_TOKEN: 'xapp-manifest' });
if ('faults' in read) throw new Error(read.faults.map(({ variable, message }) => `${variable} ${message}`).join('\n'));

const manifest = slackManifest({
  catalogue,
  prefix: read.config.slack?.commandPrefix ?? '',
  ...(values.url === undefined ? {} : { baseUrl: values.url }),
});
const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
if (values.print) process.stdout.write(text);
else {
  await writeFile(fileURLToPath(new URL('../slack-manifest.json', import.meta.url)), text);
  console.log('wrote slack-manifest.json: paste it at https://api.slack.com/apps, “Create New App”, “From a manifest”');
}
