import { setTimeout as sleep } from 'node:timers/promises';

/** How long a registry is waited for. Times in milliseconds, sizes in bytes. */
export type Patience = {
  /** How often one package is asked for before it counts as failed. */
  readonly attempts: number;
  /** The wait before the second attempt; it doubles from there. */
  readonly firstWait: number;
  /** The longest wait. A registry that asks for more of it is not asked any further. */
  readonly longestWait: number;
  /** For one whole attempt, to the last byte. */
  readonly timeout: number;
  readonly largestAnswer: number;
};

/** Large projects have answers of a few megabytes; nightly builds, which nobody should list here, have tens. */
export const PATIENCE: Patience = { attempts: 4, firstWait: 1000, longestWait: 60_000, timeout: 30_000, largestAnswer: 32 * 1024 * 1024 };

/** Why a registry gave no answer. The message is safe to print: it holds nothing of what the registry sent. */
export class RegistryError extends Error {
  /** `down`: it may answer the next time. `refused` and `nonsense`: it will not. `unasked`: it was given up before. */
  readonly kind: 'down' | 'refused' | 'nonsense' | 'unasked';
  /** How long the registry asks to be left alone, in milliseconds. */
  readonly wait: number | undefined;

  constructor(kind: RegistryError['kind'], message: string, wait?: number) {
    super(message);
    this.name = 'RegistryError';
    this.kind = kind;
    this.wait = wait;
  }
}

export type Answer = { readonly kind: 'answer'; readonly data: unknown; readonly etag: string | undefined } | { readonly kind: 'same' };

/** Asks once for JSON. `same` where the answer is still the one with the ETag in `headers`. Rejects with a RegistryError. */
export async function requestJson(
  address: string,
  headers: Readonly<Record<string, string>>,
  { timeout, largestAnswer }: Patience,
  now: () => Date,
): Promise<Answer> {
  const response = await fetch(address, { headers, signal: AbortSignal.timeout(timeout) }).catch(rejectUnreachable);
  if (response.status !== 200) {
    await response.body?.cancel();
    if (response.status === 304) return { kind: 'same' };
    throw refusal(response, now());
  }
  const text = await readText(response, largestAnswer);
  try {
    return { kind: 'answer', data: JSON.parse(text) as unknown, etag: response.headers.get('etag') ?? undefined };
  } catch {
    throw new RegistryError('nonsense', 'answered with something that is no JSON');
  }
}

/** Waits until a time on the clock, if it is yet to come. */
export async function waitUntil(time: number, now: () => Date): Promise<void> {
  const left = time - now().getTime();
  if (left > 0) await sleep(left);
}

async function readText(response: Response, largest: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = Number(response.headers.get('content-length') ?? 0) > largest ? Infinity : 0;
  // Leaving the loop early closes the connection, so nothing more of it comes in.
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength;
      if (size > largest) break;
      chunks.push(chunk);
    }
  } catch (error) {
    rejectUnreachable(error);
  }
  if (size > largest) throw new RegistryError('nonsense', `answered with more than ${Math.round(largest / 1024 / 1024)} MB`);
  return Buffer.concat(chunks).toString('utf8');
}

function rejectUnreachable(error: unknown): never {
  const { name, cause } = error as Error;
  if (name === 'TimeoutError') throw new RegistryError('down', 'did not answer in time');
  const code = (cause as { code?: unknown } | undefined)?.code;
  throw new RegistryError('down', `could not be reached${typeof code === 'string' ? ` (${code})` : ''}`);
}

function refusal({ status, headers }: Response, now: Date): RegistryError {
  const wait = askedWait(headers, now);
  // GitHub says 403 as well where too much was asked of it: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
  if (status === 429 || (status === 403 && wait !== undefined)) {
    const until = wait === undefined ? '' : ` until ${new Date(now.getTime() + wait).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
    return new RegistryError('down', `wants to be asked less often${until} (${status})`, wait);
  }
  if (status === 408 || status === 425 || status >= 500) return new RegistryError('down', `is out of order (${status})`, wait);
  if (status === 404 || status === 410) return new RegistryError('refused', `knows no such package (${status})`);
  return new RegistryError('refused', `refused to answer (${status})`);
}

/** `Retry-After` in seconds or as a date, or GitHub's time at which asking is allowed again. */
function askedWait(headers: Headers, now: Date): number | undefined {
  const after = headers.get('retry-after');
  const reset = headers.get('x-ratelimit-remaining') === '0' ? headers.get('x-ratelimit-reset') : null;
  const wait =
    after !== null
      ? /^\d+$/.test(after)
        ? Number(after) * 1000
        : Date.parse(after) - now.getTime()
      : Number(reset ?? Number.NaN) * 1000 - now.getTime();
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), 365 * 86_400_000) : undefined;
}
