import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../commands/index.ts';
import { runTerminal } from '../../../src/adapters/terminal/index.ts';
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

describe('the prompt', () => {
  it('writes follow-ups as they are typed, with the names of all options but the first', async () => {
    const told = await piped('/recommend target:laptop', '/compare pytorch jax');
    expect(told).toContain('\n  /recommend target:laptop show:sources\n');
    expect(told).toMatch(/\n {2}\/compare pytorch,jax show:sources\n/);
  });
});
