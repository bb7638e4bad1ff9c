import type { Catalogue } from '../../chat/catalogue.ts';
import { type Command, offeredOptions } from '../../chat/command.ts';
import { clip } from '../../chat/pages.ts';
import { MANIFEST } from './limits.ts';
import { suggestedPrompts } from './pane.ts';

type ManifestOptions<Services> = {
  readonly catalogue: Catalogue<Services>;
  /** Goes before each command's name, for workspaces where another app has taken it. */
  readonly prefix?: string;
  /** Where Slack reaches the bot over HTTP, as `https://bot.example.org`; without it the app uses Socket Mode. */
  readonly baseUrl?: string;
  /** Whether the app is an agent, with a pane beside the channels. What Slack once took as an agent stays one. */
  readonly agent?: boolean;
};

/** Where Slack sends everything over HTTP, below the base URL. */
export const ENDPOINT = '/slack/events';

/** The name by which the message shortcut comes back. */
export const SHORTCUT = 'answer';

const DESCRIPTION = 'Compares, recommends and explains machine-learning frameworks, with a source for every line.';

/**
 * Events that the bot takes. Beside mentions and direct messages, an agent hears of conversations that are opened with it: from
 * app_home_opened in apps made since June 2026 (`agent_view`), and from assistant_thread_started, which Slack wants together with
 * assistant_thread_context_changed, in those that still have the older pane (`assistant_view`).
 * https://docs.slack.dev/ai/migrating-to-agent-messaging/
 */
const EVENTS = ['app_mention', 'message.im'] as const;
const AGENT_EVENTS = ['app_home_opened', 'assistant_thread_started', 'assistant_thread_context_changed'] as const;

/**
 * The app's manifest, to be pasted at https://api.slack.com/apps ("From a manifest"). It follows from the catalogue.
 * https://docs.slack.dev/reference/app-manifest
 */
export function slackManifest<Services>({ catalogue, prefix = '', baseUrl, agent = true }: ManifestOptions<Services>) {
  const url = baseUrl === undefined ? undefined : `${baseUrl.replace(/\/+$/, '')}${ENDPOINT}`;
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: {
      name: 'Framewise',
      description: DESCRIPTION,
      background_color: '#1d3557',
    },
    features: {
      app_home: { home_tab_enabled: false, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      // new apps can only have agent_view: https://docs.slack.dev/reference/app-manifest
      ...(agent ? { agent_view: { agent_description: DESCRIPTION, suggested_prompts: suggestedPrompts(catalogue) } } : {}),
      bot_user: { display_name: 'framewise', always_online: true },
      shortcuts: [
        {
          name: 'Answer with Framewise',
          type: 'message',
          callback_id: SHORTCUT,
          description: 'Answers the question in a message, for your eyes only',
        },
      ],
      slash_commands: catalogue.commands.slice(0, MANIFEST.commands).map((command) => slashCommand(command, prefix, url)),
    },
    oauth_config: {
      // app_mentions:read and im:history: what is said to the bot; chat:write: the answers to it. Those to commands, buttons and
      // shortcuts need none. im:read tells the bot's own direct messages from those between two people, where a private answer must
      // stay private. assistant:write belongs to agent_view.
      scopes: { bot: ['commands', 'app_mentions:read', 'chat:write', 'im:history', 'im:read', ...(agent ? ['assistant:write'] : [])] },
    },
    settings: {
      event_subscriptions: { ...(url === undefined ? {} : { request_url: url }), bot_events: [...EVENTS, ...(agent ? AGENT_EVENTS : [])] },
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
