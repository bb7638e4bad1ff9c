import type { Services } from '../commands/services.ts';
import { listen, type Route } from './adapters/http/index.ts';
import type { Bot } from './chat/bot.ts';
import type { Platform } from './chat/platform.ts';
import type { Config } from './config.ts';
import { type Logger, logEnd } from './log.ts';

export type Running = {
  readonly config: Config;
  readonly bot: Bot<Services> & { readonly log: Logger };
  readonly now: () => Date;
};

/** A platform that has its tokens, and the part of the HTTP server that it answers. */
type Configured = { readonly platform: Platform; readonly routes: readonly Route[] };

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/**
 * How long a signal may come again, in ms: Ctrl-C reaches every process of a terminal, and npm hands it on besides. Whoever sends another
 * one later does not want to wait, and it ends the process at once.
 */
const SAME_SIGNAL = 1000;

/**
 * Starts every platform that is configured, beside one HTTP server, and stops them all on SIGTERM or SIGINT. The SDKs are most of
 * what there is to load, so only what is configured is imported.
 */
export async function run({ config, bot, now }: Running): Promise<void> {
  const { log } = bot;
  const configured = (await Promise.all([discord(), slack()])).filter((one) => one !== undefined);
  const platforms = configured.map(({ platform }) => platform);
  const routes = configured.flatMap((one) => one.routes);
  const server = await listen(config.port, routes, () => platforms.every((platform) => platform.ready())).catch((error: Error) => {
    logEnd(log, { port: config.port, err: error }, `cannot listen on port ${config.port}: set PORT to a free one, or to 0 for any`);
    process.exit(1);
  });

  let stopping = false;
  const stop = async (why: object, exitCode: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => SIGNALS.forEach((signal) => process.off(signal, onSignal)), SAME_SIGNAL).unref();
    log.info(why, 'stopping: what is under way is finished first');
    await Promise.allSettled(platforms.map((platform) => platform.stop()));
    await server.close();
    log.info({}, 'stopped');
    process.exit(exitCode);
  };
  const onSignal = (signal: NodeJS.Signals): void => void stop({ signal }, 0);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  log.info({ port: server.port }, `listening on http://localhost:${server.port}`);
  // It would live on deaf: whatever runs it is to know, and may start it anew.
  for (const { name, lost } of platforms) {
    void lost?.then((error) => {
      logEnd(log, { platform: name, err: error }, `${name} is lost`);
      return stop({ platform: name }, 1);
    });
  }

  const started = await Promise.allSettled(platforms.map((platform) => platform.start()));
  if (stopping) return;
  started.forEach((result, at) => {
    const name = platforms[at]?.name;
    if (result.status === 'fulfilled') log.info({ platform: name }, `${name} is ready`);
    else logEnd(log, { platform: name, err: result.reason }, `${name} could not be started`);
  });
  // Another platform may be answering already.
  const failed = platforms.filter((_, at) => started[at]?.status === 'rejected').map(({ name }) => name);
  if (failed.length > 0) await stop({ failed }, 1);

  async function discord(): Promise<Configured | undefined> {
    const settings = config.discord;
    if (settings === undefined) return undefined;
    const { publicKey, token, ...rest } = settings;
    if (publicKey !== undefined) {
      const { createDiscordEndpoint } = await import('./adapters/discord/index.ts');
      const platform = createDiscordEndpoint({ ...bot, ...rest, publicKey, token, now: () => now().getTime() });
      return { platform, routes: [{ path: '/discord/interactions', handle: platform.handle }] };
    }
    if (token === undefined) return undefined;
    const { createDiscordGateway } = await import('./adapters/discord/gateway.ts');
    return { platform: createDiscordGateway({ ...bot, ...rest, token }), routes: [] };
  }

  async function slack(): Promise<Configured | undefined> {
    const settings = config.slack;
    if (settings === undefined) return undefined;
    const { createSlack, ENDPOINT } = await import('./adapters/slack/index.ts');
    const platform = createSlack({ ...bot, ...settings, now: () => now().getTime() });
    const { handle } = platform;
    return {
      platform,
      routes: handle === undefined ? [] : [{ path: ENDPOINT, handle: (request, response) => handle(request, response) }],
    };
  }
}
