import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type AckFn,
  type AnyMiddlewareArgs,
  App,
  type Context,
  HTTPReceiver,
  type SlackCommandMiddlewareArgs,
  type SlashCommand,
  SocketModeReceiver,
  webApi,
} from '@slack/bolt';
import { createEncode } from '../../chat/action-codec.ts';
import type { Answer, Form, ReplyAnswer } from '../../chat/answer.ts';
import type { Catalogue } from '../../chat/catalogue.ts';
import type { Dispatch } from '../../chat/dispatch.ts';
import type { Invocation } from '../../chat/invocation.ts';
import { createJson } from '../../chat/json.ts';
import type { Logger } from '../../chat/logger.ts';
import type { Platform } from '../../chat/platform.ts';
import { boltLog } from './bolt-log.ts';
import { createDirect } from './direct.ts';
import { contextOf, FORM, renderForm, unasked } from './form.ts';
import { ENDPOINT } from './manifest.ts';
import { createOnce } from './once.ts';
import { PRESS } from './press.ts';
import { type PressEvent, readCommand, readPress, readSubmission } from './read.ts';
import { type Drawn, type Message, renderMessage } from './render.ts';
import { createRespond } from './respond.ts';
import { keepConnected } from './socket.ts';
import { pause, within } from './time.ts';

export type SlackOptions<Services> = {
  /** `xoxb-…` */
  readonly botToken: string;
  /** `xapp-…`: connects through Socket Mode. Without it, `handle` receives events over HTTP, signed with `signingSecret`. */
  readonly appToken?: string | undefined;
  readonly signingSecret?: string | undefined;
  /** As Bolt takes it; https://slack.com/api/ when it is left out. */
  readonly slackApiUrl?: string | undefined;
  readonly commandPrefix?: string | undefined;
  readonly dispatch: Dispatch;
  readonly catalogue: Catalogue<Services>;
  readonly services: Services;
  readonly log: Logger;
};

/** `handle`: what the HTTP server calls for requests below /slack/; only without an app token. */
export type SlackPlatform = Platform & { handle?(request: IncomingMessage, response: ServerResponse): void };

/** Slack gives up on a slash command after 3 s. https://docs.slack.dev/interactivity/implementing-slash-commands#responding_to_commands */
const LONGEST_ACK = 2000;
const LONGEST_LOOKUP = 1000;
const LONGEST_STOP = 5000;

/** Where an answer goes once its event has been acknowledged. */
type Exchange = { readonly invocation: Invocation; readonly respond: string; readonly trigger?: string | undefined };

/** Slack, through Bolt: Socket Mode with an app token, else HTTP. */
export function createSlack<Services>(options: SlackOptions<Services>): SlackPlatform {
  const { botToken, appToken, signingSecret, commandPrefix = '', dispatch, catalogue, services, log } = options;
  const logger = boltLog(log);
  const clientOptions: webApi.WebClientOptions = {
    logger,
    timeout: 10_000,
    // the default goes on for half an hour, but a trigger_id lives 3 s
    retryConfig: { retries: 3, minTimeout: 200, maxTimeout: 1000 },
    ...(options.slackApiUrl === undefined ? {} : { slackApiUrl: options.slackApiUrl }),
  };
  const client = new webApi.WebClient(botToken, clientOptions);
  const receiver = createReceiver();
  const socket = receiver instanceof SocketModeReceiver ? keepConnected({ client: receiver.client, log }) : undefined;
  // `authorize` in place of `token`: Bolt would call auth.test by itself, twice, and with nobody to catch its refusal.
  const app = new App({ receiver, authorize: async () => ({ botToken }), clientOptions, logger, convoStore: false, ignoreSelf: false });
  const respond = createRespond({ fetch: (...request) => globalThis.fetch(...request), pause });
  const once = createOnce(1000);
  const isDirect = createDirect({ ask: askForMembership, most: 1000 });
  const encode = createEncode(catalogue, services);
  const drawn: Drawn = new WeakMap();
  const json = createJson(['blocks']);
  const responses = new WeakMap<IncomingMessage, ServerResponse>();
  const underWay = new Set<Promise<void>>();
  let started = false;
  let stopping = false;

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
        const invocation = readPress(body as PressEvent, catalogue, { alone: await isDirect(body.channel?.id) });
        await deliver(await dispatch.dispatch(invocation), { invocation, respond: body.response_url, trigger: body.trigger_id });
      });
    }),
  );

  app.view({ callback_id: FORM, type: 'view_submission' }, ({ body, ack }) =>
    handled(async () => {
      await ack();
      const context = contextOf(body.view.private_metadata);
      if (context === undefined || body.type !== 'view_submission') return;
      await once(body.trigger_id, async () => {
        const invocation = readSubmission(body, context);
        await deliver(await dispatch.dispatch(invocation), { invocation, respond: context.respond });
      });
    }),
  );

  app.error(async (error) => log.error({ err: error }, 'Slack event failed'));

  return {
    name: 'slack',
    async start() {
      // a wrong token is found out here, not at the first command
      await connecting('the bot token: take it from "OAuth & Permissions"', () => client.auth.test());
      await connecting('the app token: make one with connections:write under "Basic Information"', async () => socket?.start());
      started = true;
      stopping = false;
    },
    async stop() {
      stopping = true;
      await within(Promise.allSettled(underWay), LONGEST_STOP);
      if (started) await socket?.stop();
      started = false;
    },
    ready: () => started && !stopping && (socket?.ready() ?? true),
    ...(receiver instanceof HTTPReceiver ? { handle: (request, response) => receive(receiver, request, response) } : {}),
  };

  function createReceiver(): HTTPReceiver | SocketModeReceiver {
    if (appToken !== undefined)
      return new SocketModeReceiver({ appToken, logger, autoReconnectEnabled: false, installerOptions: { clientOptions } });
    if (signingSecret !== undefined)
      return new HTTPReceiver({
        signingSecret,
        logger,
        endpoints: [ENDPOINT],
        customPropertiesExtractor: (request) => ({ [RESPONSE]: responses.get(request) }),
      });
    throw new Error('Slack needs an app token (Socket Mode) or a signing secret (HTTP).');
  }

  /** Answers within the acknowledgement if that takes no longer than Slack waits. */
  async function command(event: SlashCommand, ack: AckFn<Message | string>, response: ServerResponse | undefined): Promise<void> {
    const work = (async () => {
      const invocation = readCommand(event, catalogue, commandPrefix, { alone: await isDirect(event.channel_id) });
      return { invocation, answer: await dispatch.dispatch(invocation) };
    })();
    const early = await within(work, LONGEST_ACK);
    if (early?.answer.kind === 'reply') {
      const message = draw(early.answer);
      // an acknowledgement is lost with its connection; the response_url is not
      return ack(response === undefined ? message : asJson(message, response)).catch(() => respond(event.response_url, message));
    }
    await ack();
    const { invocation, answer } = await work;
    return deliver(answer, { invocation, respond: event.response_url, trigger: event.trigger_id });
  }

  /** Runs what an event asks for, unless the bot is stopping: then nothing is acknowledged and Slack delivers it elsewhere. */
  async function handled(work: () => Promise<void>): Promise<void> {
    if (stopping) return;
    const done = work().catch((error: unknown) => log.error({ err: error }, 'an answer could not be sent to Slack'));
    underWay.add(done);
    await done;
    underWay.delete(done);
  }

  function receive(http: HTTPReceiver, request: IncomingMessage, response: ServerResponse): void {
    if (stopping) {
      response.writeHead(503).end();
      return;
    }
    responses.set(request, response);
    try {
      http.requestListener(request, response);
    } catch {
      response.writeHead(404).end(); // any other path: Bolt throws
    }
  }

  /** Bolt sends a text as it is: so what was written of an answer before need not be written again. */
  function asJson(message: Message, response: ServerResponse): string {
    const text = json(message);
    response.setHeader('content-type', 'application/json').setHeader('content-length', Buffer.byteLength(text));
    return text;
  }

  /** A reply that cannot be drawn is our fault, and still no reason for silence. */
  function draw(answer: ReplyAnswer): Message {
    try {
      return renderMessage(answer, encode, drawn);
    } catch (error) {
      log.error({ err: error, command: answer.command }, 'a reply could not be drawn');
      const text = 'Something went wrong on my side.';
      return { response_type: 'ephemeral', text, blocks: [], mrkdwn: false, unfurl_links: false, unfurl_media: false };
    }
  }

  async function deliver(answer: Answer, exchange: Exchange): Promise<void> {
    switch (answer.kind) {
      case 'reply':
        return respond(exchange.respond, { ...draw(answer), replace_original: false });
      case 'remove':
        return respond(exchange.respond, { delete_original: true });
      case 'form':
        return open(answer.form, exchange);
    }
  }

  async function open(form: Form, { invocation, respond: url, trigger }: Exchange): Promise<void> {
    const { channel, audience, args } = invocation;
    const context = { command: form.command, args: unasked(form, args), respond: url, channel, alone: audience === 'alone' };
    try {
      await client.views.open({ trigger_id: trigger ?? '', view: renderForm(form, context) });
    } catch (error) {
      log.error({ err: error, command: form.command }, 'a form could not be opened');
      const answer = await dispatch.dispatch({ ...invocation, forms: false });
      if (answer.kind === 'reply') await respond(url, { ...draw(answer), replace_original: false });
    }
  }

  async function askForMembership(channel: string): Promise<boolean | undefined> {
    try {
      const found = await within(client.conversations.info({ channel }), LONGEST_LOOKUP);
      return found === undefined ? undefined : found.channel?.is_im === true;
    } catch (error) {
      if (platformError(error) === undefined) return undefined;
      if (platformError(error) === 'missing_scope')
        log.warn({}, 'Slack: add the scope im:read, else direct messages with me are treated as channels');
      return false;
    }
  }
}

/** Where Bolt carries along the response to a request. */
const RESPONSE = 'response';
const responseOf = (context: Context): ServerResponse | undefined => context[RESPONSE] as ServerResponse | undefined;

/** Says what to mend when Slack cannot be reached or refuses a token. */
async function connecting(token: string, connect: () => Promise<unknown>): Promise<void> {
  try {
    await connect();
  } catch (error) {
    const refusal = platformError(error);
    if (refusal === undefined) throw new Error('Slack cannot be reached.', { cause: error });
    throw new Error(`Slack answered ${refusal} to ${token} of the app's page on https://api.slack.com/apps.`, { cause: error });
  }
}

/** Slack's own word for a refusal, as `invalid_auth`. */
function platformError(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('data' in error)) return undefined;
  const { data } = error;
  return typeof data === 'object' && data !== null && 'error' in data ? String(data.error) : undefined;
}

const isCommand = (event: AnyMiddlewareArgs): event is SlackCommandMiddlewareArgs => 'command' in event;
