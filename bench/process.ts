import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

/** A running process of node. */
export type Process = {
  /** Resolves with the first match in what it writes, and how long after its start it came; rejects if it ends before. */
  until(pattern: RegExp): Promise<{ readonly match: RegExpExecArray; readonly after: number }>;
  /** Its memory, as the system counts it (RSS). */
  megabytes(): Promise<number>;
  stop(): Promise<void>;
};

export type ProcessOptions = {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
};

/** Starts a script by plain node, with nothing of this environment but its path. */
export function startProcess(script: string, { args = [], env = {}, flags = [] }: ProcessOptions = {}): Process {
  const started = performance.now();
  const child = spawn(process.execPath, [...flags, script, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const written = listen(child);

  return {
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const match = pattern.exec(written.text());
          if (match === null) return;
          written.forget(look);
          resolve({ match, after: performance.now() - started });
        };
        void ended.then(() => reject(new Error(`${script} ended before ${pattern}: ${written.text().slice(-2000)}`)));
        written.onChange(look);
        look();
      }),
    async megabytes() {
      const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(child.pid)]);
      return Number(stdout.trim()) / 1024;
    },
    async stop() {
      if (child.exitCode === null) child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Everything that a process has written so far, errors included. */
function listen(child: ChildProcess) {
  let text = '';
  const lookers = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      for (const look of lookers) look();
    });
  }
  return {
    text: () => text,
    onChange: (look: () => void) => void lookers.add(look),
    forget: (look: () => void) => void lookers.delete(look),
  };
}
