import type { ServerResponse } from 'node:http';
import {
  type AckFn,
  type AnyMiddlewareArgs,
  App,
  type MessageShortcut,
  type SlackCommandMiddlewareArgs,
  type SlashCommand,
  webApi,
} from '@slack/bolt';
import { createEncode } from '../../chat/action-codec.ts';
import type { ReplyAnswer } from '../../chat/answer.ts';
import type { Bot } from '../../chat/bot.ts';
import { createJson } from '../../chat/json.ts';
import { REMEMBERED } from '../../chat/once.ts';
import type { Platform } from '../../chat/platform.ts';
import { textlessAnswer } from '../../chat/textless.ts';
import { writeTyped } from '../../chat/typed.ts';
import { within } from '../../chat/within.ts';
import { createWork } from '../../chat/work.ts';
import { createAssistant } from './assistant.ts';
import { boltLog } from './bolt-log.ts';
import { connecting, type Identity, identityOf } from './connect.ts';
import { createDelivery } from './deliver.ts';
import { createDirect } from './direct.ts';
import { contextOf, FORM, renderLate } from './form.ts';
import { RESPONSE_URL, SELECT } from './limits.ts';
import { SHORTCUT } from './manifest.ts';
import { createMembership } from './membership.ts';
import { createWorkOnce } from './once.ts';
import { GREETING, suggestedPrompts } from './pane.ts';
import { createPrefix } from './prefix.ts';
import { PRESS } from './press.ts';
import { askerIn, type PressEvent, readCommand, readPress, readSubmission, threadOf } from './read.ts';
import { isSaid, type MessageEvent, readSaid, readShortcut } from './read-message.ts';
import { createReceiver, endUnanswered, type Handle, responseOf } from './receiver.ts';
import type { Message } from './render.ts';
import { createRespond, giveUpLate } from './respond.ts';
import { keepConnected } from './socket.ts';
import { spoken } from './spoken.ts';
import { pause } from './time.ts';

export type SlackOptions<Services> = Bot<Services> & {
  /** `xoxb-…` */
  readonly botToken: string;
  /** `xapp-…`: connects through Socket Mode. Without it, `handle` receives events over HTTP, signed with `signingSecret`. */
  readonly appToken?: string | undefined;
  readonly signingSecret?: string | undefined;
  /** As Bolt takes it, with a slash at the end. */
  readonly apiUrl: string;
  /** What stands before the names of commands; may be empty. */
  readonly commandPrefix: string;
  readonly now: () => number;
  /** How long a call to Slack may take, in ms. */
  readonly timeout?: number;
};

export { ENDPOINT } from './manifest.ts';

/** `handle`: what the HTTP server calls for requests to `ENDPOINT`; only without an app token. */
export type SlackPlatform = Platform & { handle?: Handle };

/** Slack gives up on a slash command after 3 s. https://docs.slack.dev/interactivity/implementing-slash-commands#responding_to_commands */
const LONGEST_ACK = 2000;

/** The default goes on for half an hour, but a trigger_id lives 3 s. */
const RETRIES = { retries: 3, minTimeout: 200, maxTimeout: 1000, onFailedAttempt: giveUpLate };

/** Slack, through Bolt: Socket Mode with an app token, else HTTP. */
export function createSlack<Services>(options: SlackOptions<Services>): SlackPlatform {
  const { botToken, appToken, signingSecret, apiUrl, commandPrefix, dispatch, catalogue, services, log, now, timeout = 10_000 } = options;
  const logger = boltLog(log);
  const clientOptions: webApi.WebClientOptions = {
    logger,
    timeout,
    retryConfig: RETRIES,
    slackApiUrl: apiUrl,
  };
  const client = new webApi.WebClient(botToken, clientOptions);
  const { receiver, socketMode, handle } = createReceiver({ appToken, signingSecret, clientOptions, logger, now });
  const socket = socketMode === undefined ? undefined : keepConnected({ client: socketMode, log });
  // `authorize` in place of `token`: Bolt would call auth.test by itself, twice, and with nobody to catch its refusal.
  const app = new App({ receiver, authorize: async () => ({ botToken }), clientOptions, logger, convoStore: false, ignoreSelf: false });
  const respond = createRespond({ fetch: (...request) => globalThis.fetch(...request), pause, timeout });
  const once = createWorkOnce();
  const direct = createDirect({ ask: createMembership({ client, log }), most: REMEMBERED });
  const prefix = createPrefix(commandPrefix, catalogue);
  // A follow-up that finds no room as a button goes to a menu, which holds less.
  const encode = createEncode(catalogue, services, SELECT.value);
  const { deliver, send, draw } = createDelivery({ client, respond, dispatch, encode, prefix, log, now });
  const assistant = createAssistant({
    threads: client.assistant.threads,
    prompts: suggestedPrompts(catalogue),
    greet: (spot) => send(draw(greeting), { kind: 'post', ...spot }),
    log,
    most: REMEMBERED,
  });
  const json = createJson(['blocks']);
  const underWay = createWork();
  let identity: Identity = { bot: undefined, agent: false };
  let started = false;
  let stopping = false;

  // Bolt acknowledges some events before anyone here hears of them. While the bot is stopping nothing is acknowledged, so that
  // Slack delivers it elsewhere.
  const processEvent = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    try {
      if (!stopping) await processEvent(event);
    } catch {
      // Bolt stumbles over `{"event":null}` and the like. What goes wrong in a listener does not come here.
      log.warn({}, 'something came from Slack that cannot be read');
      endUnanswered(event, 400);
    }
    if (endUnanswered(event, stopping ? 503 : 404)) log.warn({}, 'something came from Slack that is not for this bot, or comes too late');
  };

  // Before its listeners, for Bolt tries each of them on each event.
  app.use(async (event) => {
    if (!isCommand(event)) return event.next();
    const { body, ack, context } = event;
    return handled(async () => {
      const isFirst = await once(body.trigger_id, () => command(body, ack, responseOf(context)));
      if (!isFirst) await ack();
    });
  });

  app.action({ type: 'block_actions', action_id: new RegExp(`^${PRESS}`) }, ({ body, ack }) =>
    handled(async () => {
      await ack();
      if (body.type !== 'block_actions') return;
      await once(body.trigger_id, async () => {
        const invocation = readPress(body as PressEvent, catalogue, { alone: await direct.is(body.channel?.id) });
        const way = { kind: 'respond', url: body.response_url, trigger: body.trigger_id, thread: threadOf(body as PressEvent) } as const;
        await deliver(await dispatch.dispatch(invocation), { invocation, way });
      });
    }),
  );

  app.shortcut({ callback_id: SHORTCUT, type: 'message_action' }, ({ body, ack }) =>
    handled(async () => {
      await ack();
      if (body.type === 'message_action') await once(body.trigger_id, () => shortcut(body));
    }),
  );

  app.event('app_mention', ({ event }) => handled(() => said(event)));

  app.event('message', ({ event }) =>
    handled(async () => {
      if (event.channel_type === 'im') await said(event);
    }),
  );

  app.event('assistant_thread_started', ({ event: { assistant_thread: thread } }) =>
    handled(async () => {
      const spot = { channel: thread.channel_id, thread: thread.thread_ts };
      await once(`opened ${spot.channel} ${spot.thread}`, () => assistant.opened(spot));
    }),
  );

  app.event('app_home_opened', ({ event }) =>
    handled(async () => {
      if (event.tab === 'messages' && identity.agent) await assistant.suggest({ channel: event.channel });
    }),
  );

  app.view({ callback_id: FORM, type: 'view_submission' }, ({ body, ack }) =>
    handled(async () => {
      const context = contextOf(body.view.private_metadata);
      if (context === undefined || body.type !== 'view_submission') return ack();
      const invocation = readSubmission(body, context);
      if (now() - context.opened > RESPONSE_URL) {
        const typed = prefix.on(writeTyped(invocation, catalogue));
        return ack({ response_action: 'update', view: renderLate(typed) });
      }
      await ack();
      await once(body.trigger_id, async () => {
        const way = { kind: 'respond', url: context.respond, thread: context.thread } as const;
        await deliver(await dispatch.dispatch(invocation), { invocation, way });
      });
    }),
  );

  app.error(async (error) => log.error({ err: error }, 'Slack event failed'));

  return {
    name: 'slack',
    async start() {
      const connected = connect();
      underWay.add(connected.catch(() => undefined));
      await connected;
    },
    async stop() {
      stopping = true;
      await underWay.finished();
      if (started) await socket?.stop();
      started = false;
    },
    ready: () => started && !stopping && (socket?.ready() ?? true),
    ...(handle === undefined
      ? {}
      : {
          handle(request, response) {
            if (stopping) response.writeHead(503).end();
            else handle(request, response);
          },
        }),
  };

  async function connect(): Promise<void> {
    // a wrong token is found out here, not at the first command
    identity = identityOf(await connecting('the bot token: take it from "OAuth & Permissions"', () => client.auth.test()));
    if (stopping) return;
    await connecting('the app token: make one with connections:write under "Basic Information"', async () => socket?.start());
    started = true;
  }

  /** Answers within the acknowledgement if that takes no longer than Slack waits. */
  async function command(event: SlashCommand, ack: AckFn<Message | string>, response: ServerResponse | undefined): Promise<void> {
    let acknowledged = false;
    const acknowledge = async (): Promise<void> => {
      if (acknowledged) return;
      acknowledged = true;
      await ack();
    };
    const work = (async () => {
      const invocation = readCommand(event, catalogue, prefix, { alone: await direct.is(event.channel_id) });
      if (dispatch.takesLong(invocation)) await acknowledge();
      return { invocation, answer: await dispatch.dispatch(invocation) };
    })();
    const early = await within(work, LONGEST_ACK);
    if (early?.answer.kind === 'reply' && !acknowledged) {
      const message = draw(early.answer);
      // an acknowledgement is lost with its connection; the response_url is not
      return ack(response === undefined ? message : asJson(message, response)).catch(() => respond(event.response_url, message));
    }
    await acknowledge();
    const { invocation, answer } = await work;
    return deliver(answer, { invocation, way: { kind: 'respond', url: event.response_url, trigger: event.trigger_id } });
  }

  /** A message of someone else's, or their own, answered to whoever chose it. */
  async function shortcut(event: MessageShortcut): Promise<void> {
    const alone = await direct.is(event.channel.id);
    const invocation = readShortcut(event, catalogue, { bot: identity.bot, alone });
    const way = { kind: 'respond', url: event.response_url, trigger: event.trigger_id, thread: event.message['thread_ts'] } as const;
    if (invocation !== undefined) return deliver(await dispatch.dispatch(invocation), { invocation, way });
    return send(draw(textlessAnswer(askerIn(event.user.id, event.channel.id, alone), catalogue)), way);
  }

  /** Something said to the bot, answered where it was said. A mention in a direct message comes as an event of both kinds. */
  async function said(event: MessageEvent): Promise<void> {
    const { bot, agent } = identity;
    if (!isSaid(event, bot)) return;
    await once(`said ${event.channel} ${event.ts}`, async () => {
      const invocation = readSaid(event, catalogue, { bot, prefix });
      const alone = invocation.audience === 'alone';
      if (alone) direct.learn(event.channel);
      // where agents live, each message begins a conversation; in other direct messages people talk without threads
      const thread = event.thread_ts ?? (alone && !agent ? undefined : event.ts);
      const answer = await dispatch.dispatch(invocation);
      await deliver(answer, { invocation, way: { kind: 'post', channel: event.channel, thread } });
      if (alone && thread !== undefined)
        await assistant.title({ channel: event.channel, thread }, spoken(event.text ?? '', bot), event.thread_ts === undefined);
    });
  }

  /** Runs what an event asks for. */
  async function handled(work: () => Promise<void>): Promise<void> {
    const done = work().catch((error: unknown) => log.error({ err: error }, 'an answer could not be sent to Slack'));
    underWay.add(done);
    await done;
  }

  /** Bolt sends a text as it is: so what was written of an answer before need not be written again. */
  function asJson(message: Message, response: ServerResponse): string {
    const text = json(message);
    response.setHeader('content-type', 'application/json').setHeader('content-length', Buffer.byteLength(text));
    return text;
  }
}

const greeting: ReplyAnswer = { kind: 'reply', command: '', args: {}, outcome: 'answered', visibility: 'public', reply: GREETING };

const isCommand = (event: AnyMiddlewareArgs): event is SlackCommandMiddlewareArgs => 'command' in event;
