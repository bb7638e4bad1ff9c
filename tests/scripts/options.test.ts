import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { scripts } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
  scripts: Record<string, string>;
};
/** Every script that is a program of ours, by what npm calls it. */
const programs = Object.entries(scripts).flatMap(([name, line]): [string, string[]][] => {
  const [, program] = /^(?:(?:exec )?node --import )?tsx (.*)$/.exec(line) ?? [];
  return program === undefined ? [] : [[name, program.split(' ')]];
});

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs one as npm does, with no more of the environment than that takes. */
const run = (program: readonly string[], ...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const options = { cwd: root, env: { PATH: process.env['PATH'] ?? '' }, timeout: 180_000 };
    const child = execFile(process.execPath, ['--import', 'tsx', ...program, ...args], options, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
    child.stdin?.end();
  });

describe.each(programs)('npm run %s', { timeout: 120_000 }, (name, program) => {
  it('says with --help how it is run, and does nothing', async () => {
    const { code, stdout, stderr } = await run(program, '--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^Usage:\\n(  .*\\n)*  npm (run )?${name}\\b`, 'm'));
  });

  it('refuses an option that it does not have, and says which it has', async () => {
    const { code, stdout, stderr } = await run(program, '--halp');
    // What `knowledge:refresh` ends with has meanings of its own.
    expect({ code, stdout }).toEqual({ code: name === 'knowledge:refresh' ? 3 : 1, stdout: '' });
    expect(stderr).toMatch(/^Unknown option '--halp'\.\n\nUsage:\n {2}npm /);
    expect(stderr).toContain('--help');
  });
});

describe('a slip', { timeout: 120_000 }, () => {
  const path = (name: string): readonly string[] => programs.find(([known]) => known === name)?.[1] ?? [];

  it.each([
    ['fuzz', ['abc'], '“abc” is no whole number above 0.'],
    ['fuzz', ['0'], '“0” is no whole number above 0.'],
    ['fuzz', ['1', '1', '1'], 'There is nothing to be done with “1” here.'],
    ['eval', ['/nowhere.tsv'], 'The questions cannot be read: ENOENT'],
    ['knowledge:check', ['foo'], 'There is nothing to be done with “foo” here.'],
    ['knowledge:check', ['--coverage=all'], "Option '--coverage' does not take an argument."],
    ['slack:manifest', ['--url'], "Option '--url <value>' argument missing."],
    ['start', ['caht'], 'There is nothing to start that is called “caht”.'],
    ['start', ['--json'], '--json goes with chat'],
  ])('ends npm run %s -- %j with 1, and with what is wrong', async (name, args, said) => {
    const { code, stdout, stderr } = await run(path(name), ...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr).toContain('Usage:');
    expect(stderr).not.toContain('    at ');
  });
});
