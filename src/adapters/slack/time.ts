import { setTimeout as sleep } from 'node:timers/promises';

/** Waits, or less when `signal` says so. */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
}
