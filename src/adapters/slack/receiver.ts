import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Context, HTTPReceiver, type Logger, type Receiver, SocketModeReceiver, type webApi } from '@slack/bolt';
import { REQUEST } from './limits.ts';
import { ENDPOINT } from './manifest.ts';

type ReceiverOptions = {
  readonly appToken: string | undefined;
  readonly signingSecret: string | undefined;
  readonly clientOptions: webApi.WebClientOptions;
  readonly logger: Logger;
};

/** What the HTTP server calls for requests below /slack/. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/** How Bolt hears of events: over a socket with an app token, else over HTTP. */
type Hearing = { readonly receiver: Receiver; readonly socketMode?: SocketModeReceiver['client']; readonly handle?: Handle };

export function createReceiver({ appToken, signingSecret, clientOptions, logger }: ReceiverOptions): Hearing {
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
    bodyLimit: REQUEST,
    customPropertiesExtractor: (request) => ({ [RESPONSE]: responses.get(request) }),
  });
  return {
    receiver,
    handle(request, response) {
      const [path] = (request.url ?? '').split('?');
      if (path !== ENDPOINT || request.method !== 'POST') {
        response.writeHead(404).end(); // Bolt would throw
        return;
      }
      responses.set(request, response);
      try {
        receiver.requestListener(request, response);
      } catch (error) {
        logger.error('a request failed:', error);
        response.writeHead(500).end();
      }
    },
  };
}

/** Where Bolt carries along the response to a request. */
const RESPONSE = 'response';

/** The response that an event over HTTP is answered with. */
export const responseOf = (context: Context): ServerResponse | undefined => context[RESPONSE] as ServerResponse | undefined;
