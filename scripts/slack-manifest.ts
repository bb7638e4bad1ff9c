import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { catalogue } from '../commands/index.ts';
import { slackManifest } from '../src/adapters/slack/manifest.ts';
import { processEnvironment, readConfig } from '../src/config.ts';
import { readOptions } from '../src/options.ts';

const { values } = readOptions({
  usage: ['npm run slack:manifest -- [--url <address>] [--no-agent] [--print]'],
  does: `Writes Slack's app manifest from the catalogue to slack-manifest.json, for Socket Mode. SLACK_COMMAND_PREFIX goes before the names of
the commands. Exits with 1 where it cannot.`,
  options: {
    url: { type: 'string', value: 'address', says: 'for HTTP: where the bot is reached, such as https://bot.example.org' },
    'no-agent': { type: 'boolean', says: 'the app is no agent and has no pane' },
    print: { type: 'boolean', says: 'prints it, and writes no file' },
  },
});
try {
  const manifest = slackManifest({
    catalogue,
    prefix: prefixOf(processEnvironment().variables),
    agent: values['no-agent'] !== true,
    ...(values.url === undefined ? {} : { baseUrl: originOf(values.url) }),
  });
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
  if (values.print === true) process.stdout.write(text);
  else {
    await writeFile(fileURLToPath(new URL('../slack-manifest.json', import.meta.url)), text);
    console.log('wrote slack-manifest.json: paste it at https://api.slack.com/apps, “Create New App”, “From a manifest”');
  }
} catch (error) {
  process.stderr.write(`The manifest cannot be written.\n  ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

/** The one setting that matters here; whatever else is set may be wrong. */
function prefixOf({ SLACK_COMMAND_PREFIX }: Readonly<Record<string, string | undefined>>): string {
  const read = readConfig({ SLACK_COMMAND_PREFIX, SLACK_BOT_TOKEN: 'xoxb-manifest', SLACK_APP_TOKEN: 'xapp-manifest' });
  if ('faults' in read) throw new Error(read.faults.map(({ variable, message }) => `${variable} ${message}`).join('\n  '));
  return read.config.slack?.commandPrefix ?? '';
}

/** The address as Slack takes it. What stood behind the host would get lost, or be told to Slack as another address than is answered. */
function originOf(url: string): string {
  const { protocol, origin, href } = URL.canParse(url) ? new URL(url) : { protocol: undefined, origin: '', href: '' };
  if (protocol !== 'https:' || href !== `${origin}/`)
    throw new Error(
      `--url ${url} is no address that Slack can reach. Write one like https://bot.example.org, with nothing behind the host.`,
    );
  return origin;
}
