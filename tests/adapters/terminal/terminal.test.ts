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
async function piped(...lines: readonly string[]): Promise<string> {
  const input = new PassThrough();
  const output = new PassThrough();
  input.end(`${lines.join('\n')}\n`);
  const told = text(output);
  await runTerminal({ ...bot, input, output, colours: false });
  output.end();
  return told;
}

/** What stands in the line after it was typed, with Tab at its end. */
async function tabbed(line: string): Promise<string> {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 200 });
  let shown = '';
  output.on('data', (chunk: Buffer) => (shown += chunk.toString()));
  const over = runTerminal({ ...bot, input, output, colours: false });
  input.write(`${line}\t`);
  await expect.poll(() => shown).toContain(line);
  await new Promise((resolve) => setTimeout(resolve, 20));
  input.end();
  await over;
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
    expect(await tabbed(line)).toBe(expected);
  });

  it.each([
    ['/recommend target:', ['phone', 'server'], ['with:', 'images']],
    ['/recommend t', ['target:', 'tabular'], ['using:']],
    ['/compare pytorch ', ['pytorch aspect:', 'pytorch visibility:'], ['aspect:']],
    ['/compare pytorch,j', ['pytorch,jax'], []],
    ['/compare pytorch tf aspect:phone', ['mobile'], []],
    ['/recommend target:phone ', ['language:', 'images'], ['target:']],
    ['is theano', [], ['/ask ']],
    ['/nothing like', [], ['/ask ']],
  ])('offers after %j %j and not %j', (line, offered, others) => {
    const [found] = complete(line, bot);
    expect(found).toEqual(expect.arrayContaining(offered));
    for (const other of others) expect(found).not.toContain(other);
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
  it('writes follow-ups as they are typed, with the names of all options but the first', async () => {
    const told = await piped('/recommend target:laptop', '/compare pytorch jax');
    expect(told).toContain('\n  /recommend target:laptop show:sources\n');
    expect(told).toMatch(/\n {2}\/compare pytorch,jax show:sources\n/);
  });
});
