import type { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from '../../chat/logger.ts';
import { within } from '../../chat/within.ts';
import { pause } from './time.ts';

type Socket = {
  start(): Promise<void>;
  stop(): Promise<void>;
  ready(): boolean;
};

type SocketOptions = {
  /** Made with `autoReconnectEnabled: false`. */
  readonly client: SocketModeReceiver['client'];
  readonly log: Logger;
};

const LONGEST_PAUSE = 30_000;
const LONGEST_GOODBYE = 2000;

/**
 * Keeps a Socket Mode connection. The client's own way back waits 5 s before its first try, and when Slack cannot be reached
 * then, its rejection goes unhandled and ends the process; so this tries at once, and then ever more slowly, until it is back.
 */
export function keepConnected({ client, log }: SocketOptions): Socket {
  const state = { connected: false, wanted: false, returning: false };
  let goodbye = new AbortController();

  client.on('connected', () => {
    state.connected = true;
  });
  client.on('close', () => {
    state.connected = false;
  });
  client.on('disconnected', () => {
    state.connected = false;
    void comeBack();
  });

  async function comeBack(): Promise<void> {
    if (state.returning) return;
    state.returning = true;
    for (let wait = 0; state.wanted && !state.connected; wait = Math.min(LONGEST_PAUSE, wait === 0 ? 500 : wait * 2)) {
      await pause(wait, goodbye.signal);
      if (state.wanted) await client.start().catch((error: unknown) => log.warn({ err: error }, 'Slack cannot be reached; trying again'));
    }
    state.returning = false;
  }

  return {
    async start() {
      await client.start();
      state.wanted = true;
      if (!state.connected) void comeBack();
    },
    async stop() {
      state.wanted = false;
      goodbye.abort();
      goodbye = new AbortController();
      // Bolt's own stop resolves before the closing handshake
      await within(client.disconnect(), LONGEST_GOODBYE);
      state.connected = false;
    },
    ready: () => state.connected,
  };
}
