import { describe, expect, it } from 'vitest';
import { within } from '../../src/chat/within.ts';
import { createWork } from '../../src/chat/work.ts';

describe('waiting', () => {
  it('ends with the promise or with the time', async () => {
    expect(await within(Promise.resolve(1), 1000)).toBe(1);
    expect(await within(new Promise(() => undefined), 5)).toBeUndefined();
    await expect(within(Promise.reject(new Error('no')), 1000)).rejects.toThrow('no');
  });

  it('for what is under way ends with it, and at once where there is nothing', async () => {
    const work = createWork();
    await work.finished();
    let done = false;
    work.add(new Promise<void>((resolve) => setTimeout(resolve, 20)).then(() => void (done = true)));
    await work.finished();
    expect(done).toBe(true);
  });
});
