import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type Context,
  HTTPModuleFunctions,
  HTTPReceiver,
  type Logger,
  type Receiver,
  type ReceiverEvent,
  SocketModeReceiver,
  type webApi,
} from '@slack/bolt';
import { REQUEST } from './limits.ts';
import { ENDPOINT } from './manifest.ts';
import { createVerifier } from './verify.ts';

type ReceiverOptions = {
  readonly appToken: string | undefined;
  readonly signingSecret: string | undefined;
  readonly clientOptions: webApi.WebClientOptions;
  readonly logger: Logger;
  readonly now: () => number;
};

/** What the HTTP server calls for requests to `ENDPOINT`. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/** How Bolt hears of events: over a socket with an app token, else over HTTP. */
type Hearing = { readonly receiver: Receiver; readonly socketMode?: SocketModeReceiver['client']; readonly handle?: Handle };

export function createReceiver({ appToken, signingSecret, clientOptions, logger, now }: ReceiverOptions): Hearing {
  if (appToken !== undefined) {
    const receiver = new SocketModeReceiver({ appToken, logger, autoReconnectEnabled: false, installerOptions: { clientOptions } });
    return { receiver, socketMode: receiver.client };
  }
  if (signingSecret === undefined) throw new Error('Slack needs an app token (Socket Mode) or a signing secret (HTTP).');
  const responses = new WeakMap<IncomingMessage, ServerResponse>();
  const receiver = new HTTPReceiver({
    signingSecret,
    logger,
    endpoints: [ENDPOINT],
    // `verify` has done it before, with Bolt's own function.
    signatureVerification: false,
    bodyLimit: REQUEST,
    customPropertiesExtractor: (request) => ({ [RESPONSE]: responses.get(request) }),
    unhandledRequestHandler: (unhandled) => {
      if (!unhandled.response.headersSent) HTTPModuleFunctions.defaultUnhandledRequestHandler(unhandled);
    },
  });
  const verify = createVerifier({ signingSecret, now, logger });

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refused = await verify(request);
    if (refused !== undefined) return void response.writeHead(refused).end();
    responses.set(request, response);
    receiver.requestListener(request, response);
  }

  return {
    receiver,
    handle(request, response) {
      if (request.method !== 'POST') return void response.writeHead(405, { allow: 'POST' }).end(); // Bolt would throw
      receive(request, response).catch((error: unknown) => {
        logger.error('a request failed:', error);
        response.writeHead(500).end();
      });
    },
  };
}

/** Where Bolt carries along the response to a request. */
const RESPONSE = 'response';

/** The response that an event over HTTP is answered with. */
export const responseOf = (carried: Context | NonNullable<ReceiverEvent['customProperties']>): ServerResponse | undefined =>
  carried[RESPONSE] as ServerResponse | undefined;

/** Ends a request that nobody has answered, which Bolt keeps waiting for 3 s. Tells whether there was one. */
export function endUnanswered({ customProperties = {} }: ReceiverEvent, status: number): boolean {
  const response = responseOf(customProperties);
  if (response === undefined || response.headersSent) return false;
  response.writeHead(status).end();
  return true;
}
