import { setTimeout as sleep } from 'node:timers/promises';
import { createSlackHarness, type SlackApp, type SlackHarness } from './harness.ts';
import { APP_TOKEN } from './server.ts';

/** Bolt's Socket Mode against a fake Slack. */
export function createSlackSocketHarness(app: SlackApp = {}): SlackHarness {
  const harness = createSlackHarness({
    name: 'Slack, Socket Mode',
    app,
    options: { appToken: APP_TOKEN },
    open: async () => undefined,
    close: async () => undefined,
    deliver: (slack, { type, payload }, times) => slack.send(type, payload, times),
  });
  return {
    ...harness,
    async reconnect() {
      await harness.slack().reconnect('cut');
      while (!harness.platform().ready()) await sleep(5);
    },
  };
}
