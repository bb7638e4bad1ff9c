import type { Catalogue } from '../../chat/catalogue.ts';
import { type Command, offeredOptions } from '../../chat/command.ts';
import { clip } from '../../chat/pages.ts';
import { MANIFEST } from './limits.ts';

type ManifestOptions<Services> = {
  readonly catalogue: Catalogue<Services>;
  /** Goes before each command's name, for workspaces where another app has taken it. */
  readonly prefix?: string;
  /** Where Slack reaches the bot over HTTP, as `https://bot.example.org`; without it the app uses Socket Mode. */
  readonly baseUrl?: string;
};

/** Where Slack sends everything over HTTP, below the base URL. */
export const ENDPOINT = '/slack/events';

/**
 * The app's manifest, to be pasted at https://api.slack.com/apps ("From a manifest"). It follows from the catalogue.
 * https://docs.slack.dev/reference/app-manifest
 */
export function slackManifest<Services>({ catalogue, prefix = '', baseUrl }: ManifestOptions<Services>) {
  const url = baseUrl === undefined ? undefined : `${baseUrl.replace(/\/+$/, '')}${ENDPOINT}`;
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: {
      name: 'Framewise',
      description: 'Compares, recommends and explains machine-learning frameworks, with a source for every line.',
      background_color: '#1d3557',
    },
    features: {
      app_home: { home_tab_enabled: false, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'framewise', always_online: true },
      slash_commands: catalogue.commands.slice(0, MANIFEST.commands).map((command) => slashCommand(command, prefix, url)),
    },
    oauth_config: {
      // Answers go out through the slash command itself and its response_url, which need no chat:write.
      // im:read tells the bot's own direct messages from those between two people, where a private answer must stay private.
      scopes: { bot: ['commands', 'im:read'] },
    },
    settings: {
      interactivity: { is_enabled: true, ...(url === undefined ? {} : { request_url: url }) },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: false,
    },
  };
}

function slashCommand<Services>(command: Command<Services>, prefix: string, url: string | undefined) {
  const name = `/${prefix}${command.name}`;
  if (name.length > MANIFEST.command)
    throw new RangeError(`${name} is longer than the ${MANIFEST.command} characters that Slack takes: choose a shorter prefix.`);
  return {
    command: name,
    description: clip(command.description, MANIFEST.description),
    usage_hint: clip(usageHint(command), MANIFEST.usage),
    should_escape: false,
    ...(url === undefined ? {} : { url }),
  };
}

/** `<frameworks> [aspect:…] [visibility:public|private]`: the first option is typed as it is, the others by name. */
function usageHint<Services>(command: Command<Services>): string {
  return Object.entries(offeredOptions(command))
    .map(([name, option], place) => {
      const values = option.type === 'choice' && option.choices.length <= 3 ? option.choices.map(({ value }) => value).join('|') : '…';
      const part = place === 0 && command.options[name] !== undefined ? `<${name}>` : `${name}:${values}`;
      return option.required === true ? part : `[${part}]`;
    })
    .join(' ');
}
