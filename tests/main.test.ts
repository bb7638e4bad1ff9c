import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { generateKeyPairSync, sign } from 'node:crypto';
import { cp, mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDeployment, type Deployment } from '../bench/deployment.ts';
import { commandInteraction } from './fakes/discord/person.ts';
import { type FakeDiscord, startFakeDiscord } from './fakes/discord/server.ts';
import { commandEvent, httpBody, placeOf, signed, SIGNING_SECRET } from './fakes/slack/events.ts';
import { APP_TOKEN, BOT_TOKEN, type FakeSlack, startFakeSlack } from './fakes/slack/server.ts';

/** The whole program as it is started: its processes, their output, their exit codes. */
const root = fileURLToPath(new URL('..', import.meta.url));
const running: ChildProcess[] = [];
const fakes: (FakeDiscord | { stop(): Promise<void> | void })[] = [];

afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  await Promise.all(fakes.splice(0).map(async (fake) => fake.stop()));
});

/** With which Discord closes the gateway. */
const TOKEN_RESET = 4004;

type Program = {
  readonly output: () => string;
  until(pattern: RegExp): Promise<RegExpExecArray>;
  readonly ended: Promise<number | null>;
  readonly child: ChildProcess;
};

const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}, input?: string, folder = root): Program =>
  run(['--import', import.meta.resolve('tsx'), join(root, 'src/main.ts'), ...args], env, input, folder);

/** Runs node in a folder. */
function run(args: readonly string[], env: Readonly<Record<string, string>>, input?: string, folder = root): Program {
  return follow(spawn(process.execPath, args, { cwd: folder, env: { PATH: process.env['PATH'] ?? '', ...env } }), input);
}

function follow(child: ChildProcessWithoutNullStreams, input?: string): Program {
  running.push(child);
  let output = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      for (const wake of waiting) wake();
    });
  }
  child.stdin.end(input);
  return {
    child,
    output: () => output,
    ended: new Promise((resolve) => child.on('close', resolve)),
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const match = pattern.exec(output);
          if (match !== null) resolve(match);
        };
        child.on('close', () => reject(new Error(`ended before ${pattern}: ${output}`)));
        waiting.add(look);
        look();
      }),
  };
}

describe('npm run chat', () => {
  it('answers what is piped into it, line by line, and ends with 0', async () => {
    const program = start(['chat'], {}, '/about theano\n\nis theano dead?\n');
    expect(await program.ended).toBe(0);
    expect(program.output()).toContain('Ended');
    expect(program.output()).not.toContain('\u001b[');
  });

  it('is the prompt where tokens are set, too, and starts no platform', async () => {
    const tokens = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_API_URL: 'http://127.0.0.1:1/', PORT: '0' };
    const program = start(['chat'], tokens, '/help\n');
    expect(await program.ended).toBe(0);
    expect(program.output()).toContain('/compare');
    expect(program.output()).not.toMatch(/listening|No token is set/);
  });

  it('writes one line of JSON for each line, in order, also for those that fail', async () => {
    const lines = [
      '/compare Pytroch tensorflow',
      '{"command": "/Compare", "args": {"frameworks": "pytorch"}}',
      '{"broken',
      'is theano dead',
      '/recommend',
      'what is the weather like',
      '{"text": "is theano\\n\\ndead?"}',
      '{"text": "/about keras"}',
      '{"texts": "is theano dead?"}',
      '{"text": "is theano dead?", "command": "faq"}',
    ];
    const program = start(['chat', '--json'], {}, lines.join('\n'));
    expect(await program.ended).toBe(0);
    const answers = program
      .output()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { command: string; args: object; outcome: string; text: string; reply: { citations: unknown[] } });
    expect(answers.map(({ command, outcome }) => [command, outcome])).toEqual([
      ['compare', 'answered'],
      ['compare', 'error'],
      ['', 'error'],
      ['faq', 'answered'],
      ['recommend', 'error'],
      ['ask', 'out_of_scope'],
      ['faq', 'answered'],
      ['about', 'answered'],
      ['', 'error'],
      ['', 'error'],
    ]);
    expect(answers[0]).toMatchObject({ args: { frameworks: 'pytorch,tensorflow' }, text: expect.stringContaining('Sources') });
    expect(answers[0]?.reply.citations.length).toBeGreaterThan(0);
  });
});

describe('where the output of npm run chat goes', () => {
  const writing = (stdout: 'pipe' | number) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', 'chat', '--json'], {
      cwd: root,
      stdio: ['pipe', stdout, 'pipe'],
    });
    running.push(child);
    const told = text(child.stderr as Readable);
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.stdin?.end('/help\n'.repeat(20));
    return { child, told, ended };
  };

  it('may be closed before the end, as head does', async () => {
    const { child, told, ended } = writing('pipe');
    child.stdout?.destroy();
    expect(await ended).toBe(0);
    expect(await told).toBe('');
  });

  it.skipIf(!existsSync('/dev/full'))('may be full: that is told, and ends with 1', async () => {
    const full = await open('/dev/full', 'w');
    const { told, ended } = writing(full.fd);
    expect(await ended).toBe(1);
    expect(await told).toMatch(/^The answers cannot be written\.\n {2}ENOSPC.*\n$/);
    await full.close();
  });
});

describe('npm start', () => {
  it('opens the prompt where no token is set, and says so', async () => {
    const program = start([], {}, '/help\n');
    expect(await program.ended).toBe(0);
    expect(program.output()).toContain('No token is set');
    expect(program.output()).toContain('/compare');
  });

  it('refuses a wrong configuration with every fault and where to get the right value', async () => {
    const program = start([], {
      PORT: 'x',
      DISCORD_PUBLIC_KEY: 'short',
      SLACK_BOT_TOKEN: 'xapp-swapped',
      SLACK_COMMAND_PREFIX: 'No Spaces',
    });
    expect(await program.ended).toBe(1);
    for (const name of ['PORT', 'DISCORD_PUBLIC_KEY', 'SLACK_BOT_TOKEN', 'SLACK_COMMAND_PREFIX', 'SLACK_APP_TOKEN'])
      expect(program.output()).toContain(`${name} `);
    expect(program.output()).toContain('https://discord.com/developers/applications');
    expect(program.output()).not.toContain('xapp-swapped');
  });

  it('reads .env in the folder in which it is started, beside what is set already', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'framewise-env-'));
    try {
      await writeFile(join(folder, '.env'), '# A comment.\nSLACK_COMMAND_PREFIX=No Spaces\nPORT=x\n');
      const program = start([], { PORT: '0' }, '', folder);
      expect(await program.ended).toBe(1);
      expect(program.output()).toContain('SLACK_COMMAND_PREFIX may hold');
      expect(program.output()).not.toContain('PORT is no whole number');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('says which variables it does not read', async () => {
    const program = start([], { DISCORD_TOKN: 'a.b.c' }, '/help\n');
    expect(await program.ended).toBe(0);
    expect(program.output()).toContain('Not read, as there is no such variable: DISCORD_TOKN.');
  });

  it('says why it ends, though the log be silent', async () => {
    const other = createServer().listen(0);
    const { port } = other.address() as AddressInfo;
    try {
      const program = start([], { PORT: String(port), LOG_LEVEL: 'silent', DISCORD_PUBLIC_KEY: 'ab'.repeat(32) });
      expect(await program.ended).toBe(1);
      expect(program.output()).toContain(`cannot listen on port ${port}: set PORT to a free one`);
    } finally {
      other.close();
    }
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('stops in good order on %s', async (signal) => {
    const program = start([], { PORT: '0', DISCORD_PUBLIC_KEY: 'ab'.repeat(32) });
    await program.until(/discord is ready/);
    program.child.kill(signal);
    expect(await program.ended).toBe(0);
    expect(program.output()).toMatch(/"stopped"\}\n$/);
  });

  it('takes a signal that comes again at once for the same one, and ends at once on one that comes later', async () => {
    const deaf = createServer().listen(0);
    const { port } = deaf.address() as AddressInfo;
    try {
      // What is under way is the start, which waits for Slack.
      const slack = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_API_URL: `http://127.0.0.1:${port}/api/` };
      const program = start([], { PORT: '0', ...slack });
      await program.until(/listening/);
      program.child.kill('SIGINT');
      await program.until(/"stopping/);
      program.child.kill('SIGINT');
      program.child.kill('SIGTERM');
      await sleep(1500);
      expect([program.child.exitCode, program.child.signalCode]).toEqual([null, null]);
      program.child.kill('SIGTERM');
      await program.ended;
      expect(program.child.signalCode).toBe('SIGTERM');
    } finally {
      deaf.close();
    }
  });

  it.each(['fatal', 'silent'])('says why it ends where a platform cannot be reached, though the log be %s', async (LOG_LEVEL) => {
    const program = start([], { PORT: '0', LOG_LEVEL, DISCORD_TOKEN: 'a.b.c', DISCORD_API_URL: 'http://127.0.0.1:1/api' });
    expect(await program.ended).toBe(1);
    expect(program.output()).toContain('Discord cannot be reached: connect ECONNREFUSED 127.0.0.1:1');
    expect(program.output()).toContain('discord could not be started');
    expect(program.output().trim().split('\n')).toHaveLength(1);
  });

  it('logs a fault that nothing has caught in one line, and ends with 1', async () => {
    const fault = 'data:text/javascript,process.on("SIGUSR2", () => Promise.reject(new Error("out of the blue")))';
    const options = ['--import', import.meta.resolve('tsx'), '--import', fault];
    const program = run([...options, join(root, 'src/main.ts')], { PORT: '0', DISCORD_PUBLIC_KEY: 'ab'.repeat(32) });
    await program.until(/discord is ready/);
    program.child.kill('SIGUSR2');
    expect(await program.ended).toBe(1);
    expect(JSON.parse(program.output().trim().split('\n').at(-1) ?? '')).toMatchObject({
      level: 60,
      err: { message: 'out of the blue', stack: expect.stringContaining('out of the blue') },
    });
  });

  it('refuses a password in an address without saying it', async () => {
    const address = 'http://user:s3cretpw@127.0.0.1:1/';
    const program = start([], { DISCORD_API_URL: address, SLACK_API_URL: address });
    expect(await program.ended).toBe(1);
    expect(program.output()).toContain('DISCORD_API_URL holds a name or a password');
    expect(program.output()).toContain('SLACK_API_URL holds a name or a password');
    expect(program.output()).not.toContain('s3cretpw');
  });

  it('ends with 1 and a clear line where a platform refuses the token', async () => {
    const slack: FakeSlack = await startFakeSlack();
    fakes.push(slack);
    const program = start([], { PORT: '0', SLACK_BOT_TOKEN: 'xoxb-wrong', SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_API_URL: slack.api });
    expect(await program.ended).toBe(1);
    expect(program.output()).toContain('OAuth & Permissions');
    expect(program.output()).not.toContain('.:');
  });

  it('finishes what one platform is answering where another one could not be started', async () => {
    const slack: FakeSlack = await startFakeSlack();
    const discord = await startFakeDiscord();
    fakes.push(slack, discord);
    const program = start([], {
      PORT: '0',
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      SLACK_BOT_TOKEN: 'xoxb-wrong',
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: slack.api,
    });
    expect(await program.ended).toBe(1);
    expect(program.output()).toMatch(/"slack could not be started"[^]*"stopping: what is under way is finished first"[^]*"stopped"\}\n$/);
  });
});

describe('npm start, by npm itself', () => {
  const started = (env: Readonly<Record<string, string>>): Program => {
    const { PATH = '', HOME = '' } = process.env;
    // In a group of its own, as in a terminal.
    return follow(spawn('npm', ['start'], { cwd: root, detached: true, env: { PATH, HOME, npm_config_update_notifier: 'false', ...env } }));
  };

  it.each([
    ['npm alone', (npm: number) => npm],
    ['all processes at once, as Ctrl-C does', (npm: number) => -npm],
  ])('finishes what is under way on a signal to %s, and leaves no process', async (_, to) => {
    const discord = await startFakeDiscord();
    fakes.push(discord);
    const program = started({ PORT: '0', DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
    const npm = program.child.pid ?? 0;
    try {
      const [, url = ''] = await program.until(/listening on (http:\/\/localhost:\d+)/);
      await program.until(/discord is ready/);
      const interaction = commandInteraction('faq', { question: 'is theano dead?' });
      discord.gateway.dispatch('INTERACTION_CREATE', interaction);
      // The first question of all takes long, so it is acknowledged first.
      await discord.until(interaction.token, ({ response }) => response !== undefined);
      process.kill(to(npm), 'SIGINT');
      expect(await program.ended).toBe(0);
      expect(program.output()).toMatch(/"stopped"\}\n/);
      expect(JSON.stringify(discord.track(interaction.token).followUps)).toContain('MILA');
      await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed');
    } finally {
      if (isAlive(-npm)) process.kill(-npm, 'SIGKILL');
    }
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('.env', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'framewise-env-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const startThere = (env: Readonly<Record<string, string>>): Program =>
    run(['--import', import.meta.resolve('tsx'), join(root, 'src/main.ts')], env, '', folder);

  it('is read, and what is empty in the environment counts as not set', async () => {
    await writeFile(join(folder, '.env'), 'PORT=from-the-file\nLOG_LEVEL=loud\n');
    const program = startThere({ PORT: '', LOG_LEVEL: 'info' });
    expect(await program.ended).toBe(1);
    expect(program.output()).toContain('PORT is no whole number');
    expect(program.output()).not.toContain('LOG_LEVEL');
  });

  it('is read with the mark that Windows puts at its beginning', async () => {
    await writeFile(join(folder, '.env'), '\ufeffPORT=from-the-file\r\n');
    const program = startThere({});
    expect(await program.ended).toBe(1);
    expect(program.output()).toContain('PORT is no whole number');
  });

  it.each([
    ['with a mark at its beginning', '\ufeffPORT=1\n', 'utf16le'],
    ['without one', 'PORT=1\n', 'utf16le'],
    ['or in one byte a letter', 'PORT=1 # Zürich\n', 'latin1'],
  ] as const)('is refused in UTF-16 %s', async (_, text, encoding) => {
    await writeFile(join(folder, '.env'), text, encoding);
    const program = startThere({});
    expect(await program.ended).toBe(1);
    expect(program.output()).toMatch(/^The configuration cannot be read\.\n {2}\.env cannot be read: .*UTF-8.*\n$/);
  });

  it.each([
    ['DISCORD_TOKEN: a.b.c\nSLACK_BOT_TOKEN: xoxb-1\n', true],
    ['discord_token=a.b.c\n', true],
    ['# Nothing yet.\n', true],
    ['DISCORD_TOKEN=\nSLACK_BOT_TOKEN=\n', false],
  ])('that sets nothing that there is is said to do so: %j', async (text, said) => {
    await writeFile(join(folder, '.env'), text);
    const program = startThere({});
    expect(await program.ended).toBe(0);
    expect(program.output().includes('.env was read, and sets no variable that there is')).toBe(said);
  });

  it('is a line to mend where it cannot be read, as the folder that Docker makes of a file that is missing', async () => {
    await mkdir(join(folder, '.env'));
    const program = startThere({});
    expect(await program.ended).toBe(1);
    expect(program.output()).toMatch(/^The configuration cannot be read\.\n {2}\.env cannot be read: .*\n$/);
  });
});

describe.each(['npm start', 'the built program'])('%s', (way) => {
  let built: Deployment | undefined;

  beforeAll(async () => {
    if (way === 'the built program') built = await createDeployment();
  });
  afterAll(() => built?.remove());

  const started = (env: Readonly<Record<string, string>>): Program =>
    built === undefined ? start([], env) : run([built.compiled('src/main.ts')], env);

  it('runs every platform in one process, answers on each, and ends with 0 on SIGTERM', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const [discord, slack] = await Promise.all([startFakeDiscord(), startFakeSlack()]);
    fakes.push(discord, slack);
    const program = started({
      PORT: '0',
      DISCORD_TOKEN: discord.token,
      DISCORD_PUBLIC_KEY: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
      DISCORD_API_URL: discord.apiUrl,
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: slack.api,
    });
    const [, url] = await program.until(/listening on (http:\/\/localhost:\d+)/);
    await program.until(/slack is ready/);
    await program.until(/discord is ready/);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    for (const path of ['/elsewhere', '/discord/interactionsXYZ', '/slack/'])
      expect((await fetch(`${url}${path}`, { method: 'POST' })).status).toBe(404);
    for (const path of ['/discord/interactions', '/slack/events']) expect((await fetch(`${url}${path}`)).status).toBe(405);
    const json = { 'content-type': 'application/json' };
    const nothing = await fetch(`${url}/slack/events`, { method: 'POST', body: 'null', headers: { ...signed('null'), ...json } });
    expect(nothing.status).toBe(400);
    // It stops all the same: these requests are never sent to their end, and their connections are reset.
    const port = Number(new URL(String(url)).port);
    connect(port, 'localhost')
      .on('error', () => undefined)
      .write('GET /healthz HTTP/1.1\r\n');
    connect(port, 'localhost')
      .on('error', () => undefined)
      .write('POST /discord/interactions HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{"');
    connect(port, 'localhost')
      .on('error', () => undefined)
      .write('POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{"');

    const body = JSON.stringify(commandInteraction('compare', { frameworks: 'pytorch tensorflow' }));
    const timestamp = String(Math.floor(Date.now() / 1000));
    const answer = await fetch(`${url}/discord/interactions`, {
      method: 'POST',
      body,
      headers: {
        'x-signature-timestamp': timestamp,
        'x-signature-ed25519': sign(null, Buffer.from(timestamp + body), privateKey).toString('hex'),
      },
    });
    expect(JSON.stringify(await answer.json())).toContain('PyTorch vs TensorFlow');

    const event = httpBody('slash_commands', commandEvent('/compare', 'pytorch tensorflow', placeOf(), slack.exchange()));
    const spoken = await fetch(`${url}/slack/events`, { method: 'POST', body: event, headers: signed(event) });
    expect(JSON.stringify(await spoken.json())).toContain('PyTorch vs TensorFlow');

    const began = performance.now();
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(performance.now() - began).toBeLessThan(4000);
    for (const secret of [discord.token, BOT_TOKEN, SIGNING_SECRET]) expect(program.output()).not.toContain(secret);
  });

  it.skipIf(way === 'npm start')('says what is missing where only dist/ was copied', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'framewise-alone-'));
    try {
      await cp(built?.compiled('.') ?? '', join(folder, 'dist'), { recursive: true });
      const program = run([join(folder, 'dist/src/main.js')], { PORT: '0' });
      expect(await program.ended).toBe(1);
      expect(program.output()).toMatch(/^The knowledge cannot be read\.\n {2}There is no package\.json in .* nor above it: .*dist\/.*\n$/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('connects by gateway and socket where it has the tokens for them, and ends with 1 when Discord closes it for good', async () => {
    const [discord, slack] = await Promise.all([startFakeDiscord(), startFakeSlack()]);
    fakes.push(discord, slack);
    const program = started({
      PORT: '0',
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
      SLACK_API_URL: slack.api,
    });
    await program.until(/slack is ready/);
    await program.until(/discord is ready/);
    expect([...discord.registered.values()].flat().map((command) => (command as { name: string }).name)).toEqual(
      expect.arrayContaining(['compare', 'recommend', 'faq', 'about', 'help']),
    );
    const interaction = commandInteraction('faq', { question: 'is theano dead?' });
    discord.gateway.dispatch('INTERACTION_CREATE', interaction);
    const { response, followUps } = await discord.until(interaction.token, (track) => track.followUps.length > 0);
    // The first question of all takes long, so it is acknowledged first.
    expect(response?.type).toBe(5);
    expect(JSON.stringify(followUps)).toContain('MILA');
    const next = commandInteraction('ask', { question: 'is theano dead?' });
    discord.gateway.dispatch('INTERACTION_CREATE', next);
    const { response: answer } = await discord.until(next.token, (track) => track.response !== undefined);
    expect(JSON.stringify(answer)).toContain('MILA');
    expect(discord.faults).toEqual([]);
    discord.gateway.closeWith(TOKEN_RESET);
    expect(await program.ended).toBe(1);
    expect(program.output()).toContain('it no longer takes the bot token');
    expect(program.output()).toMatch(/"stopped"\}\n$/);
  });
});
