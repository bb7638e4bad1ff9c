import { describe, expect, it } from 'vitest';
import { slackManifest } from '../../../src/adapters/slack/manifest.ts';
import { sampleCatalogue } from '../../fakes/catalogue.ts';

describe('the app manifest', () => {
  it('lists every command with what can be typed after it', () => {
    expect(slackManifest({ catalogue: sampleCatalogue }).features.slash_commands).toEqual([
      {
        command: '/paint',
        description: 'Paints a thing',
        usage_hint: '<colour> [finish:matt|gloss] [visibility:public|private]',
        should_escape: false,
      },
      {
        command: '/choose',
        description: 'Opens its form when nothing is said',
        usage_hint: '[<task>] [finish:matt|gloss] [visibility:public|private]',
        should_escape: false,
      },
    ]);
  });

  it('follows the prefix', () => {
    expect(slackManifest({ catalogue: sampleCatalogue, prefix: 'ml-' }).features.slash_commands.map(({ command }) => command)).toEqual([
      '/ml-paint',
      '/ml-choose',
    ]);
    expect(() => slackManifest({ catalogue: sampleCatalogue, prefix: 'x'.repeat(30) })).toThrow('longer than the 32 characters');
  });

  it('uses Socket Mode, or one address for everything', () => {
    expect(slackManifest({ catalogue: sampleCatalogue }).settings).toMatchObject({
      socket_mode_enabled: true,
      interactivity: { is_enabled: true },
    });
    expect(slackManifest({ catalogue: sampleCatalogue }).settings.event_subscriptions).not.toHaveProperty('request_url');
    const http = slackManifest({ catalogue: sampleCatalogue, baseUrl: 'https://bot.example.org/' });
    expect(http.settings).toMatchObject({
      socket_mode_enabled: false,
      interactivity: { is_enabled: true, request_url: 'https://bot.example.org/slack/events' },
      event_subscriptions: { request_url: 'https://bot.example.org/slack/events' },
    });
    expect(http.features.slash_commands.every(({ url }) => url === 'https://bot.example.org/slack/events')).toBe(true);
  });

  it('asks for what the bot is told, and for no more', () => {
    const { oauth_config: oauth, settings, features } = slackManifest({ catalogue: sampleCatalogue });
    expect(oauth.scopes.bot).toEqual(['commands', 'app_mentions:read', 'chat:write', 'im:history', 'im:read', 'assistant:write']);
    expect(settings.event_subscriptions.bot_events).toEqual([
      'app_mention',
      'message.im',
      'app_home_opened',
      'assistant_thread_started',
      'assistant_thread_context_changed',
    ]);
    expect(features.app_home).toMatchObject({ messages_tab_enabled: true, messages_tab_read_only_enabled: false });
    expect(features.shortcuts).toMatchObject([{ type: 'message', callback_id: 'answer' }]);
    expect(features.agent_view).toMatchObject({ suggested_prompts: [{ title: 'red', message: 'red' }] });
  });

  it('can do without the pane, which asks for more', () => {
    const { oauth_config: oauth, settings, features } = slackManifest({ catalogue: sampleCatalogue, agent: false });
    expect(oauth.scopes.bot).not.toContain('assistant:write');
    expect(settings.event_subscriptions.bot_events).toEqual(['app_mention', 'message.im']);
    expect(features).not.toHaveProperty('agent_view');
  });
});
