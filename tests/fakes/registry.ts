import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Asked = { readonly path: string; readonly headers: IncomingMessage['headers'] };
type Answer = (response: ServerResponse, asked: Asked, times: number) => void;

/** Registries on loopback: each path answers as a test says, 404 where it says nothing. */
export type FakeRegistry = {
  readonly address: string;
  readonly asked: Asked[];
  /** The most requests that were open at one time. */
  readonly mostAtOnce: () => number;
  answer(path: string, answer: Answer): void;
  stop(): Promise<void>;
};

export async function startFakeRegistry(): Promise<FakeRegistry> {
  const answers = new Map<string, Answer>();
  const asked: Asked[] = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const call = { path, headers: request.headers };
    asked.push(call);
    open += 1;
    most = Math.max(most, open);
    response.on('close', () => (open -= 1));
    const answer = answers.get(path);
    if (answer === undefined) response.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"Not Found"}');
    else answer(response, call, asked.filter((other) => other.path === path).length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    mostAtOnce: () => most,
    answer: (path, answer) => void answers.set(path, answer),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers with JSON; with an ETag, 304 to who knows it already. */
export function json(body: unknown, etag?: string): Answer {
  return (response, { headers }) => {
    if (etag !== undefined && headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { 'content-type': 'application/json', ...(etag === undefined ? {} : { etag }) }).end(JSON.stringify(body));
  };
}

type PypiFile = { readonly at: string; readonly yanked?: boolean };

/** PyPI's answer about a project with these releases. */
export function pypiProject(name: string, releases: Readonly<Record<string, readonly PypiFile[]>>): unknown {
  const files = (list: readonly PypiFile[]): unknown[] =>
    list.map(({ at, yanked = false }) => ({ filename: `${name}.whl`, upload_time_iso_8601: at, yanked, yanked_reason: null }));
  const version = Object.keys(releases).at(-1) ?? '0';
  return {
    info: { name, version, summary: 'words that nobody asked for' },
    last_serial: 1,
    releases: Object.fromEntries(Object.entries(releases).map(([each, list]) => [each, files(list)])),
    urls: files(releases[version] ?? []),
    vulnerabilities: [],
  };
}
