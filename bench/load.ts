import { Pool } from 'undici';

/** A request as a platform sends it. */
export type Shot = { readonly path: string; readonly headers: Readonly<Record<string, string>>; readonly body: string };

/** How many requests are under way at once, each on a connection that is kept alive. */
const CONNECTIONS = 16;

/** Sends requests to a server on loopback. */
export type Load = {
  /** Sends one, and resolves with the text of its answer. */
  one(shot: Shot): Promise<string>;
  /** Sends all, as fast as they are answered; resolves with the answers a second. Rejects if one is not answered rightly. */
  all(shots: readonly Shot[], isRight: (answer: string) => boolean): Promise<number>;
  close(): Promise<void>;
};

export function createLoad(port: number): Load {
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: CONNECTIONS, pipelining: 1 });

  async function one({ path, headers, body }: Shot): Promise<string> {
    const { statusCode, body: answer } = await pool.request({ method: 'POST', path, headers, body });
    const text = await answer.text();
    if (statusCode !== 200) throw new Error(`a request was answered ${statusCode}: ${text.slice(0, 200)}`);
    return text;
  }

  return {
    one,
    async all(shots, isRight) {
      let next = 0;
      const worker = async (): Promise<void> => {
        for (let shot = shots[next++]; shot !== undefined; shot = shots[next++])
          if (!isRight(await one(shot))) throw new Error(`a question was answered wrongly: ${shot.body}`);
      };
      const started = performance.now();
      await Promise.all(Array.from({ length: CONNECTIONS }, worker));
      return shots.length / ((performance.now() - started) / 1000);
    },
    close: () => pool.close(),
  };
}
