import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { startFakeDiscord } from '../tests/fakes/discord/server.ts';
import { SIGNING_SECRET } from '../tests/fakes/slack/events.ts';
import { APP_TOKEN, BOT_TOKEN, startFakeSlack } from '../tests/fakes/slack/server.ts';

/** Discord and Slack on loopback, in this process. */
export type Platforms = {
  /** What the program needs to be reached by both over HTTP. */
  readonly env: Readonly<Record<string, string>>;
  /** What it needs to connect to both itself: Discord's gateway and Slack's Socket Mode. */
  readonly connecting: Readonly<Record<string, string>>;
  /** What Discord signs with. */
  readonly privateKey: KeyObject;
  /** 64 hexadecimal digits, as Discord shows it. */
  readonly publicKey: string;
  stop(): Promise<void>;
};

export async function startPlatforms(): Promise<Platforms> {
  const { publicKey: key, privateKey } = generateKeyPairSync('ed25519');
  const publicKey = key.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
  const [discord, slack] = await Promise.all([startFakeDiscord(), startFakeSlack()]);
  const both = {
    PORT: '0',
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_API_URL: slack.api,
  };
  return {
    env: { ...both, DISCORD_PUBLIC_KEY: publicKey, SLACK_SIGNING_SECRET: SIGNING_SECRET },
    connecting: { ...both, SLACK_APP_TOKEN: APP_TOKEN },
    privateKey,
    publicKey,
    async stop() {
      await Promise.all([discord.stop(), slack.stop()]);
    },
  };
}
