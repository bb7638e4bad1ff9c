import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs it some days from now: its exit code and all that it prints. */
async function checkIn(days: number, ...options: readonly string[]): Promise<{ readonly code: number; readonly printed: string }> {
  const clock = `const Real = Date; globalThis.Date = class extends Real { constructor(...given) { given.length > 0 ? super(...given) : super(Real.now() + ${days} * 86_400_000); } };`;
  const args = [
    '--import',
    `data:text/javascript,${encodeURIComponent(clock)}`,
    '--import',
    'tsx',
    'scripts/knowledge-check.ts',
    ...options,
  ];
  const run = promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, printed: stdout + stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, printed: stdout + stderr }),
  );
}

describe('npm run knowledge:check', () => {
  it('names what was checked too long ago, and fails because of it only where that is asked for', { timeout: 180_000 }, async () => {
    const { code, printed } = await checkIn(4000);
    expect(code, printed.slice(0, 1000)).toBe(0);
    expect(printed).toMatch(/frameworks\/keras\.yaml:\d+:\d+ was checked \d+ days ago/);
    expect(printed).toMatch(/^no faults, \d+ checks past their time to live$/m);
    expect((await checkIn(4000, '--age')).code).toBe(1);
  });
});
