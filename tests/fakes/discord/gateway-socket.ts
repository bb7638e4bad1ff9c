import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

/** Discord's gateway, as far as a bot without privileged intents sees it. */
export type GatewaySocket = {
  /** Tells the bot of an event. */
  dispatch(event: string, data: object): void;
  /** Cuts the connection without a word; asks to reconnect; or forgets the session, so that the bot must identify again. */
  drop(how: 'cut' | 'reconnect' | 'forget'): void;
  /** Closes the connection with a code, as for good. */
  closeWith(code: number): void;
  /** Says nothing to whoever connects until what it gives back is called. */
  hold(): () => void;
  /** Resolves when the bot is connected, having resumed or identified again. */
  connected(): Promise<void>;
  /** How often the bot identified itself and resumed, and what it asked to be told of. */
  readonly seen: { identified: number; resumed: number; heartbeats: number; intents: number | undefined };
  close(): void;
};

type Packet = { readonly op: number; readonly d?: unknown };

/** https://docs.discord.com/developers/events/gateway */
export function createGatewaySocket(server: Server, ready: (url: string) => object, token: string): GatewaySocket {
  const sockets = new WebSocketServer({ server });
  const seen: GatewaySocket['seen'] = { identified: 0, resumed: 0, heartbeats: 0, intents: undefined };
  const sent: { s: number; t: string; d: object }[] = [];
  let session: string | undefined;
  let live: WebSocket | undefined;
  let waiting: (() => void)[] = [];
  let held: (() => void)[] | undefined;

  const say = (socket: WebSocket, packet: object): void => socket.send(JSON.stringify(packet));
  function dispatch(event: string, data: object): void {
    const packet = { s: sent.length + 1, t: event, d: data };
    sent.push(packet);
    if (live !== undefined) say(live, { op: 0, ...packet });
  }
  function join(socket: WebSocket): void {
    live = socket;
    socket.once('close', () => {
      if (live === socket) live = undefined;
    });
    setImmediate(() => {
      for (const resolve of waiting) resolve();
      waiting = [];
    });
  }

  sockets.on('connection', (socket) => {
    if (held === undefined) greet(socket);
    else held.push(() => greet(socket));
  });

  function greet(socket: WebSocket): void {
    say(socket, { op: 10, d: { heartbeat_interval: 400 } });
    socket.on('message', (data) => {
      const { op, d } = JSON.parse((data as Buffer).toString()) as Packet;
      if (op === 1) {
        seen.heartbeats += 1;
        say(socket, { op: 11 });
      } else if (op === 2) {
        const identity = d as { token: string; intents: number };
        if (identity.token !== token) return socket.close(4004, 'Authentication failed.');
        seen.identified += 1;
        seen.intents = identity.intents;
        session = `session-${seen.identified}`;
        const address = server.address();
        const port = typeof address === 'object' && address !== null ? address.port : 0;
        join(socket);
        dispatch('READY', { ...ready(`ws://127.0.0.1:${port}`), session_id: session });
      } else if (op === 6) {
        const { session_id, seq } = d as { session_id: string; seq: number };
        if (session_id !== session) return say(socket, { op: 9, d: false });
        seen.resumed += 1;
        for (const packet of sent.slice(seq)) say(socket, { op: 0, ...packet });
        join(socket);
        dispatch('RESUMED', {});
      }
    });
  }

  return {
    dispatch,
    drop(how) {
      const socket = live;
      live = undefined;
      if (how === 'forget') session = undefined;
      if (socket === undefined) return;
      if (how === 'reconnect') say(socket, { op: 7 });
      else if (how === 'forget') say(socket, { op: 9, d: false });
      else socket.terminate();
    },
    closeWith(code) {
      live?.close(code);
      live = undefined;
    },
    hold() {
      held = [];
      return () => {
        for (const release of held ?? []) release();
        held = undefined;
      };
    },
    connected: () => (live === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
    seen,
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
