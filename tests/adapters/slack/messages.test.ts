import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { REQUEST } from '../../../src/adapters/slack/limits.ts';
import { createDispatch, type Dispatch } from '../../../src/chat/dispatch.ts';
import type { Invocation } from '../../../src/chat/invocation.ts';
import { isForm, type Seen, type SeenForm } from '../../contract/harness.ts';
import { type Fixture, sampleCatalogue } from '../../fakes/catalogue.ts';
import { eventEnvelope, mentionEvent, messageEvent, newStamp, placeOf, signed } from '../../fakes/slack/events.ts';
import type { SlackApp, SlackHarness } from '../../fakes/slack/harness.ts';
import { createSlackHttpHarness } from '../../fakes/slack/harness-http.ts';
import { createSlackSocketHarness } from '../../fakes/slack/harness-socket.ts';
import { BOT_USER, OTHER_DM, OWN_DM, postsIn } from '../../fakes/slack/server.ts';

type Part = Readonly<Record<string, unknown>>;
type Asked<H extends SlackHarness> = { readonly slack: H; readonly invocations: readonly Invocation[] };

/** A test with a bot of its own. */
const withSlack =
  <H extends SlackHarness>(create: (app?: SlackApp) => H, test: (asked: Asked<H>) => Promise<void>, app: SlackApp = {}, milliseconds = 0) =>
  async (): Promise<void> => {
    const slack = create(app);
    const invocations: Invocation[] = [];
    const log = { debug() {}, info() {}, warn() {}, error() {} };
    const inner = createDispatch<Fixture>({ catalogue: sampleCatalogue, services: { ran: [] }, log, reference: () => 'ref' });
    const dispatch: Dispatch = {
      ...inner,
      async dispatch(invocation) {
        invocations.push(invocation);
        if (milliseconds > 0) await sleep(milliseconds);
        return inner.dispatch(invocation);
      },
    };
    await slack.start({ dispatch, catalogue: sampleCatalogue });
    try {
      await test({ slack, invocations });
    } finally {
      await slack.stop();
    }
  };

const message = (seen: Seen | SeenForm | 'removed'): Seen => {
  if (seen === 'removed' || isForm(seen)) throw new Error('not a message');
  return seen;
};
const threadOf = ({ payload }: Seen): unknown => (payload as Part)['thread_ts'];
/** Longer than a bot waits whose patience is short. */
const SLOW = 1000;
const stampOf = (envelope: Part): unknown => (envelope['event'] as Part)['ts'];
const dm = placeOf({ where: 'dm' });

const opened = (thread: string): Part =>
  eventEnvelope({
    type: 'assistant_thread_started',
    assistant_thread: { user_id: 'U1', context: { channel_id: 'C1', team_id: 'T0' }, channel_id: OWN_DM, thread_ts: thread },
    event_ts: thread,
  });
const homeOpened = (tab: string): Part =>
  eventEnvelope({ type: 'app_home_opened', user: 'U1', channel: OWN_DM, tab, event_ts: newStamp() });

describe.concurrent.each([
  ['Socket Mode', createSlackSocketHarness],
  ['HTTP', createSlackHttpHarness],
])('Messages in Slack over %s', (_, create: (app?: SlackApp) => SlackHarness) => {
  it(
    'reads a mention as what was typed, with who said it and where',
    withSlack(create, async ({ slack, invocations }) => {
      const payload = mentionEvent('', placeOf(), { text: `hey <@${BOT_USER}> <#C2|> &amp; <https://x.example|x>` });
      await slack.said(payload, placeOf());
      expect(invocations).toEqual([
        {
          platform: 'slack',
          user: 'U1',
          channel: 'C1',
          audience: 'channel',
          via: 'message',
          forms: false,
          command: 'paint',
          args: { colour: 'hey #channel & x' },
        },
      ]);
    }),
  );

  it(
    'answers presses on an answer in the thread where it stands',
    withSlack(create, async ({ slack }) => {
      const place = { ...placeOf(), thread: newStamp() };
      const seen = await slack.said(mentionEvent('red', place), place);
      expect(threadOf(seen)).toBe(place.thread);
      const blue = message(await slack.press(seen, 'Paint it blue'));
      expect(threadOf(blue)).toBe(place.thread);
      const shared = message(await slack.press(blue, 'Share in channel'));
      expect(shared).toMatchObject({ visibility: 'public' });
      expect(threadOf(shared)).toBe(place.thread);
      const form = await slack.press(seen, 'Another…');
      if (!isForm(form)) throw new Error('not a form');
      expect(threadOf(await slack.submit(form, { colour: 'green' }))).toBe(place.thread);
    }),
  );

  it(
    'answers a mention in a direct message once, though it comes as two events',
    withSlack(create, async ({ slack, invocations }) => {
      const stamp = newStamp();
      const same = { ts: stamp, event_ts: stamp };
      await slack.event(messageEvent(`<@${BOT_USER}> red`, dm, same));
      await slack.event(mentionEvent('red', dm, same));
      await slack.said(messageEvent('green', dm), dm);
      await sleep(50);
      expect(invocations.map(({ args }) => args['colour'])).toEqual(['red', 'green']);
      expect(invocations).toMatchObject([{ audience: 'alone' }, {}]);
      expect(slack.slack().arrived(postsIn(OWN_DM))).toHaveLength(2);
    }),
  );

  it(
    'knows a direct message by having been written to there, without asking Slack',
    withSlack(create, async ({ slack, invocations }) => {
      const seen = await slack.said(messageEvent('red', dm), dm);
      expect(message(await slack.press(seen, 'Paint it blue'))).toMatchObject({ visibility: 'public' });
      expect(invocations.at(-1)).toMatchObject({ audience: 'alone', via: 'press' });
      expect(slack.slack().calls).not.toContain('conversations.info');
    }),
  );

  it(
    'takes commands with the prefix of the workspace, and without',
    withSlack(
      create,
      async ({ slack }) => {
        expect((await slack.said(messageEvent('/ml-paint red', dm), dm)).text).toContain('Painted red');
        expect((await slack.said(messageEvent('/paint green', dm), dm)).text).toContain('Painted green');
      },
      { commandPrefix: 'ml-' },
    ),
  );

  it(
    'takes commands whose own names begin as the prefix does',
    withSlack(
      create,
      async ({ slack }) => {
        expect((await slack.said(messageEvent('/ppaint red', dm), dm)).text).toContain('Painted red');
        expect((await slack.said(messageEvent('/paint green', dm), dm)).text).toContain('Painted green');
      },
      { commandPrefix: 'p' },
    ),
  );

  it(
    'posts once what Slack takes so slowly that nobody knows whether it did',
    withSlack(
      create,
      async ({ slack }) => {
        slack.slack().dawdle(SLOW, SLOW);
        const seen = await slack.said(mentionEvent('red', placeOf()), placeOf());
        await slack.press(seen, 'Paint it blue');
        await expect.poll(() => slack.logged.filter(({ level }) => level === 'error'), { timeout: 5000 }).toHaveLength(2);
        expect(slack.slack().calls.filter((call) => call === 'chat.postMessage' || call === 'response_url')).toHaveLength(2);
      },
      { timeout: 300 },
    ),
  );

  it(
    'answers a shortcut in the thread of the message, and where the bot is not in the conversation',
    withSlack(create, async ({ slack, invocations }) => {
      const place = { user: 'U1', channel: { id: OTHER_DM, name: 'directmessage' }, thread: newStamp() };
      const seen = await slack.shortcut({ text: 'red', bot_id: 'B7' }, place);
      expect(seen).toMatchObject({ visibility: 'private' });
      expect(threadOf(seen)).toBe(place.thread);
      expect(slack.slack().calls).not.toContain('chat.postMessage');
      expect(invocations).toMatchObject([{ user: 'U1', audience: 'channel', args: { colour: 'red' } }]);
    }),
  );

  it(
    'reads the blocks of a message without text, after a shortcut',
    withSlack(create, async ({ slack }) => {
      const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: '*green*' } }];
      expect((await slack.shortcut({ text: '', blocks })).text).toContain('Painted green');
      expect((await slack.shortcut({ attachments: [{ fallback: 'blue' }] })).text).toContain('Painted blue');
      expect((await slack.shortcut({ text: '', files: [{ id: 'F1' }] })).text).toContain('There is no text in that message');
    }),
  );

  it(
    'greets once in the older pane, offers questions, answers in its thread, and names it after the first question',
    withSlack(
      create,
      async ({ slack }) => {
        const thread = newStamp();
        await slack.event(opened(thread), 2);
        const greeting = await slack.slack().arrival(postsIn(OWN_DM));
        expect(greeting).toMatchObject({ payload: { thread_ts: thread, text: expect.stringContaining('Hello!') } });
        const inThread = { ...dm, thread };
        expect(threadOf(await slack.said(messageEvent('red &amp; *white*', inThread), inThread))).toBe(thread);
        expect(threadOf(await slack.said(messageEvent('green', inThread), inThread))).toBe(thread);
        await expect.poll(() => slack.slack().paneCalls.length).toBe(2);
        expect(slack.slack().paneCalls).toEqual([
          {
            method: 'assistant.threads.setSuggestedPrompts',
            channel_id: OWN_DM,
            thread_ts: thread,
            title: 'For example',
            prompts: [{ title: 'red', message: 'red' }],
          },
          { method: 'assistant.threads.setTitle', channel_id: OWN_DM, thread_ts: thread, title: 'red & white' },
        ]);
        expect(slack.slack().arrived(postsIn(OWN_DM))).toHaveLength(3);
      },
      { agent: false },
    ),
  );

  it(
    'offers questions to whoever opens a conversation with the agent, without saying anything unasked',
    withSlack(create, async ({ slack }) => {
      await slack.event(homeOpened('home'));
      await slack.event(homeOpened('messages'));
      await expect.poll(() => slack.slack().paneCalls.length).toBe(1);
      expect(slack.slack().paneCalls[0]).toEqual({
        method: 'assistant.threads.setSuggestedPrompts',
        channel_id: OWN_DM,
        title: 'For example',
        prompts: [{ title: 'red', message: 'red' }],
      });
      expect(slack.slack().arrived(postsIn(OWN_DM))).toEqual([]);
    }),
  );

  it(
    'answers each message to the agent in a thread of its own, named after it',
    withSlack(create, async ({ slack }) => {
      const first = messageEvent(`mauve ${'and so on '.repeat(400)}`, dm);
      const seen = await slack.said(first, dm);
      expect(threadOf(seen)).toBe(stampOf(first));
      await expect.poll(() => slack.slack().paneCalls.length).toBe(1);
      expect(slack.slack().paneCalls[0]).toMatchObject({ thread_ts: stampOf(first), title: expect.stringMatching(/^mauve and .*…$/) });
      const inThread = { ...dm, thread: String(stampOf(first)) };
      expect(threadOf(await slack.said(messageEvent('red', inThread), inThread))).toBe(stampOf(first));
      expect(slack.slack().paneCalls).toHaveLength(1);
    }),
  );

  it(
    'talks without threads in the direct messages of an app that is no agent',
    withSlack(
      create,
      async ({ slack }) => {
        expect(threadOf(await slack.said(messageEvent('red', dm), dm))).toBeUndefined();
        const inThread = { ...dm, thread: newStamp() };
        expect(threadOf(await slack.said(messageEvent('red', inThread), inThread))).toBe(inThread.thread);
        await slack.event(homeOpened('messages'));
        await sleep(50);
        expect(slack.slack().paneCalls).toEqual([]);
      },
      { agent: false },
    ),
  );

  it(
    'tries again when Slack is busy or broken, and posts once',
    withSlack(create, async ({ slack }) => {
      slack.failNext?.(429, 1);
      expect((await slack.said(mentionEvent('red', placeOf()), placeOf())).text).toContain('Painted red');
      slack.failNext?.(500, 2);
      expect((await slack.said(mentionEvent('green', placeOf()), placeOf())).text).toContain('Painted green');
      expect(slack.slack().arrived(postsIn('C1'))).toHaveLength(2);
    }),
  );

  it(
    'answers all the same when Slack will not take a title',
    withSlack(create, async ({ slack }) => {
      slack.slack().refuseInPane('missing_scope');
      expect((await slack.said(messageEvent('red', dm), dm)).text).toContain('Painted red');
      await expect.poll(() => slack.logged.map(({ level }) => level)).toEqual(['warn']);
    }),
  );

  it(
    'finishes what was said to it before it stops',
    withSlack(
      create,
      async ({ slack, invocations }) => {
        const answer = slack.said(mentionEvent('red', placeOf()), placeOf());
        await vi.waitFor(() => expect(invocations).toHaveLength(1));
        await slack.platform().stop();
        expect((await answer).text).toContain('Painted red');
      },
      {},
      200,
    ),
  );
});

describe('Slack over Socket Mode, stopping', () => {
  it(
    'acknowledges no message any more, so that it is delivered elsewhere',
    withSlack(
      createSlackSocketHarness,
      async ({ slack, invocations }) => {
        const answer = slack.said(mentionEvent('red', placeOf()), placeOf());
        await vi.waitFor(() => expect(invocations).toHaveLength(1));
        const stopped = slack.platform().stop();
        const late = slack.event(mentionEvent('green', placeOf())).then(() => 'acknowledged');
        late.catch(() => undefined);
        expect(await Promise.race([late, stopped.then(() => 'stopped')])).toBe('stopped');
        expect((await answer).text).toContain('Painted red');
        expect(invocations).toHaveLength(1);
      },
      {},
      300,
    ),
  );
});

describe('Slack over HTTP, requests', () => {
  it(
    'proves its address when Slack asks for it',
    withSlack(createSlackHttpHarness, async ({ slack }) => {
      const body = JSON.stringify({ type: 'url_verification', token: 'verification', challenge: '3eZbrw1aB' });
      const response = await slack.post(body, signed(body));
      expect([response.status, await response.json()]).toEqual([200, { challenge: '3eZbrw1aB' }]);
    }),
  );

  it(
    'refuses what is too large before it reads it, and takes the largest message there is',
    withSlack(createSlackHttpHarness, async ({ slack }) => {
      const large = 'x'.repeat(REQUEST + 1);
      expect((await slack.post(large, signed(large))).status).toBe(413);
      const seen = await slack.shortcut({ text: 'é'.repeat(40_000), blocks: [{ type: 'rich_text', elements: ['é'.repeat(40_000)] }] });
      expect(seen.text).toMatch(/I don.t know é+ \[…\] é+/);
    }),
  );

  it(
    'refuses messages with a bad signature',
    withSlack(createSlackHttpHarness, async ({ slack, invocations }) => {
      const body = JSON.stringify(mentionEvent('red', placeOf()));
      expect((await slack.post(body, signed(body, 'another secret'))).status).toBe(401);
      expect(invocations).toEqual([]);
    }),
  );
});
