import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type HttpServer, listen, type Route } from '../../../src/adapters/http/index.ts';

const servers: HttpServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** A server with one platform, and what it answers to a path. */
async function started(ready = true) {
  const platform: Route = { path: '/slack/events', handle: (request, response) => response.end(`slack got ${request.url}`) };
  const server = await listen(0, [platform], () => ready);
  servers.push(server);
  return { server, get: (path: string) => sent(server, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`) };
}

/** Sends bytes as they are, whatever any client would make of them; resolves with all that came back. */
function sent({ port }: HttpServer, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let came = '';
    const socket = connect(port, 'localhost', () => socket.write(bytes));
    socket.on('data', (chunk) => (came += chunk.toString()));
    socket.on('close', () => resolve(came));
    socket.on('error', reject);
  });
}

describe('the HTTP server', () => {
  it('tells whoever watches it that it lives, and whether messages are received', async () => {
    const { get } = await started();
    expect(await get('/healthz')).toContain('200 OK');
    expect(await get('/readyz?from=probe')).toContain('200 OK');
    expect(await (await started(false)).get('/readyz')).toContain('503');
  });

  it('leaves to a platform what is at its path, and nothing else', async () => {
    const { get } = await started();
    expect(await get('/slack/events?x=1')).toContain('slack got /slack/events?x=1');
    for (const path of ['/elsewhere', '/slack/eventsXYZ', '/slack/events/', '/slack/events/x', '/slack/'])
      expect(await get(path)).toContain('404');
  });

  it.each(['//', '///x', '/\\', '//[', 'http://', '/%', '*'])('lives on when a stranger asks for %s', async (path) => {
    const { get } = await started();
    expect(await get(path)).toContain('404');
    expect(await get('/healthz')).toContain('200 OK');
  });
});

describe('a stop', () => {
  it('lets what is under way be answered', async () => {
    let closed: Promise<void> | undefined;
    const slow: Route = {
      path: '/slow',
      handle(_, response) {
        closed = server.close();
        setTimeout(() => response.end('at last'), 100);
      },
    };
    const server = await listen(0, [slow], () => true);
    expect(await sent(server, 'GET /slow HTTP/1.1\r\nHost: x\r\n\r\n')).toContain('at last');
    await closed;
  });

  it('does not wait for a request that is never sent to its end', async () => {
    const { server } = await started();
    const asked = sent(server, 'GET /healthz HTTP/1.1\r\nHost: x\r\n');
    const began = Date.now();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await server.close();
    expect(await asked).toBe('');
    // Node itself waits five minutes for the rest of a request.
    expect(Date.now() - began).toBeLessThan(20_000);
  });
});
