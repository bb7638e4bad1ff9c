import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../commands/index.ts';
import { complete } from '../../../src/adapters/terminal/complete.ts';
import { runJsonLines, runTerminal } from '../../../src/adapters/terminal/index.ts';
import { createDispatch } from '../../../src/chat/dispatch.ts';
import { realServices } from '../../knowledge.ts';

const services = await realServices();
const log = { debug() {}, info() {}, warn() {}, error() {} };
const bot = { catalogue, dispatch: createDispatch({ catalogue, services, log, reference: () => 'ref' }) };

/** What comes out when these lines are piped into the prompt. */
const piped = (...lines: readonly string[]): Promise<string> => pipedTo(new PassThrough(), ...lines);

async function pipedTo(output: PassThrough & { readonly columns?: number }, ...lines: readonly string[]): Promise<string> {
  const input = new PassThrough();
  input.end(`${lines.join('\n')}\n`);
  const told = text(output);
  await runTerminal({ ...bot, input, output, colours: false });
  output.end();
  return told;
}

/** A person at the prompt: what is shown, and typing. */
function atPrompt(columns = 200) {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns });
  let shown = '';
  output.on('data', (chunk: Buffer) => (shown += chunk.toString()));
  const over = runTerminal({ ...bot, input, output, colours: false });
  const sees = (text: string) => expect.poll(() => shown, { timeout: 10_000 }).toContain(text);
  return { input, over, sees, shown: () => shown };
}

/** What stands in the line that is being typed. */
function lineOf(shown: string): string {
  const [last = ''] = shown.split('> ').slice(-1);
  // oxlint-disable-next-line no-control-regex -- how a terminal is told where to write
  return last.replaceAll(/\u001b\[\d*[A-Z]/gi, '');
}

describe('Tab', () => {
  it.each([
    ['/comp', '/compare '],
    ['/recommend target:pho', '/recommend target:phone'],
    ['/compare pytorch asp', '/compare pytorch aspect:'],
    ['/compare pytorch tf aspect:debu', '/compare pytorch tf aspect:debugging'],
    ['/recommend images tar', '/recommend images target:'],
    ['/recommend target:phone task:tabu', '/recommend target:phone task:tabular'],
    ['/recommend target:phone prio', '/recommend target:phone priority:'],
    ['/about visibility:pri', '/about visibility:private'],
    ['/about kera', '/about keras'],
  ])('makes of %s %s', async (line, expected) => {
    const { input, over, shown } = atPrompt();
    input.write(`${line}\t`);
    await expect.poll(() => lineOf(shown()), { timeout: 10_000 }).toBe(expected);
    input.end();
    await over;
  });

  it.each([
    ['/recommend target:', ['phone', 'server'], ['with:', 'images']],
    ['/recommend t', ['target:', 'tabular'], ['using:']],
    ['/compare pytorch ', ['pytorch aspect:', 'pytorch visibility:'], ['aspect:']],
    ['/compare pytorch,j', ['pytorch,jax'], []],
    ['/compare pytorch tf aspect:phone', ['mobile'], []],
    ['/compare PyTorch TensorFlow asp', ['PyTorch TensorFlow aspect:'], []],
    ['/recommend target:phone ', ['language:', 'images'], ['target:']],
    ['is theano', [], ['/ask ']],
    ['/nothing like', [], ['/ask ']],
  ])('offers after %j %j and not %j', (line, offered, others) => {
    const [found] = complete(line, bot);
    expect(found).toEqual(expect.arrayContaining(offered));
    for (const other of others) expect(found).not.toContain(other);
  });
});

describe('a form at the prompt', () => {
  it('asks for one thing after the other, and is answered', async () => {
    const { input, over, sees, shown } = atPrompt();
    input.write('/compare\n');
    await sees('Frameworks: ');
    input.write('pytorch jax\n');
    await sees('Aspect: ');
    input.write('\n');
    await sees('Machine: ');
    input.write('\n');
    await sees('Without: ');
    input.write('\n');
    await sees('PyTorch vs JAX');
    input.end();
    await over;
    expect(shown()).toContain(', or nothing');
  });

  it('is left by Ctrl-D', async () => {
    const { input, over, sees, shown } = atPrompt();
    input.write('/compare\n');
    await sees('Frameworks: ');
    input.write('\u0004');
    await over;
    expect(shown()).not.toMatch(/Sources|needs/);
  });
});

describe('JSON lines', () => {
  it('are read as at the prompt, however long and however they are written', async () => {
    const long = `${'so we have been at this for a while and '.repeat(12)} is theano dead?`;
    const input = new PassThrough();
    const output = new PassThrough();
    input.end([long, JSON.stringify({ text: 'is theano\ndead?' }), '/about keras'].join('\n'));
    const told = text(output);
    await runJsonLines({ ...bot, input, output });
    output.end();
    const answers = (await told).trim().split('\n');
    expect(answers.map((line) => (JSON.parse(line) as { outcome: string }).outcome)).toEqual(['answered', 'answered', 'answered']);
  });
});

describe('the prompt', () => {
  it.each([
    [undefined, 100],
    [60, 60],
    [300, 100],
  ])('breaks lines to fit a terminal of %s columns', async (columns, expected) => {
    const told = await pipedTo(Object.assign(new PassThrough(), columns === undefined ? {} : { columns }), '/about keras');
    const widths = told.split('\n').map((line) => (line.includes('https://') ? 0 : line.length));
    expect(Math.max(...widths)).toBeLessThanOrEqual(expected);
    expect(Math.max(...widths)).toBeGreaterThan(expected - 15);
  });

  it('writes follow-ups as they are typed, with the names of all options but the first', async () => {
    const told = await piped('/recommend target:laptop', '/compare pytorch jax');
    expect(told).toContain('\n  /recommend target:laptop show:sources\n');
    expect(told).toMatch(/\n {2}\/compare pytorch,jax show:sources\n/);
  });
});
