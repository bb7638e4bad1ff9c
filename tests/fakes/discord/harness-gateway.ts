import { createDiscordGateway } from '../../../src/adapters/discord/gateway.ts';
import type { Platform } from '../../../src/chat/platform.ts';
import type { Harness } from '../../contract/harness.ts';
import { createDoings } from './harness.ts';
import { createSpeaking } from './harness-messages.ts';
import { collectLog, type Logged } from './log.ts';
import { type FakeDiscord, startFakeDiscord } from './server.ts';

export type DiscordGatewayHarness = Harness &
  Required<Pick<Harness, 'failNext' | 'reconnect' | 'complete' | 'mention' | 'directMessage' | 'messageMenu'>> & {
    readonly fake: () => FakeDiscord;
    readonly platform: () => Platform;
    readonly logged: Logged[];
  };

export type HarnessSettings = { readonly deferAfter?: number; readonly guildId?: string; readonly token?: string };

/** The real discord.js client against Discord on loopback. */
export function createDiscordGatewayHarness(settings: HarnessSettings = {}): DiscordGatewayHarness {
  let fake: FakeDiscord | undefined;
  let platform: Platform | undefined;
  const logged: Logged[] = [];
  const fakeOf = (): FakeDiscord => {
    if (fake === undefined) throw new Error('not started');
    return fake;
  };
  return {
    name: 'Discord over the gateway',
    ...createDoings(fakeOf, async (interaction) => {
      await fakeOf().gateway.connected();
      fakeOf().gateway.dispatch('INTERACTION_CREATE', interaction);
    }),
    ...createSpeaking(fakeOf),
    async start({ dispatch, catalogue }) {
      fake = await startFakeDiscord();
      platform = createDiscordGateway({
        token: fake.token,
        apiUrl: fake.apiUrl,
        dispatch,
        catalogue,
        services: undefined as never,
        log: collectLog(logged),
        ...settings,
      });
      await platform.start();
    },
    async stop() {
      await platform?.stop();
      await fake?.stop();
    },
    failNext: (status, times) => fakeOf().failNext(status, times),
    async reconnect() {
      fakeOf().gateway.drop('cut');
      await fakeOf().gateway.connected();
      while (platform?.ready() !== true) await new Promise((resolve) => setTimeout(resolve, 5));
    },
    fake: fakeOf,
    platform: () => platform as Platform,
    logged,
  };
}
