import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Route = {
  /** Requests to this path go to `handle`, whatever query follows it. */
  readonly path: string;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
};

export type HttpServer = {
  /** The port it listens on. */
  readonly port: number;
  /** Takes no new requests, and resolves when those under way are answered, or cut off after a second. */
  close(): Promise<void>;
};

/** In ms. The platforms have finished their work by then: what is still open was not sent to its end, or is kept for later. */
const LONGEST_CLOSE = 1000;

/**
 * The one HTTP server: the platforms' routes, `/healthz` (the process lives) and `/readyz` (every platform receives
 * messages). Rejects where the port is taken.
 */
export async function listen(port: number, routes: readonly Route[], ready: () => boolean): Promise<HttpServer> {
  const server = createServer((request, response) => {
    // Not parsed: what a stranger sends need be no address, and nobody would catch that here.
    const [path = ''] = (request.url ?? '').split('?');
    const route = routes.find((one) => one.path === path);
    if (route !== undefined) route.handle(request, response);
    else if (path === '/healthz') send(response, 200, 'ok');
    else if (path === '/readyz') send(response, ready() ? 200 : 503, ready() ? 'ready' : 'not ready');
    else send(response, 404, 'not found');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), LONGEST_CLOSE).unref();
      }),
  };
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
