import pLimit, { type LimitFunction } from 'p-limit';
import pRetry from 'p-retry';
import { z } from 'zod';
import type { RegistriesConfig } from '../../src/config.ts';
import type { Answers } from './answers.ts';
import type { Latest, Package, Registry } from './registry.ts';
import { type Patience, RegistryError, requestJson, waitUntil } from './request.ts';

export type AskOptions = {
  readonly registries: RegistriesConfig;
  readonly patience: Patience;
  readonly now: () => Date;
  /** Read for what is known, and written to. */
  readonly answers: Answers;
};

/** Requests at a time to one registry. */
const AT_A_TIME = 4;
/** After so many packages in a row that a registry has failed on, it counts as down, and the rest need not wait for it. */
const FAILURES = 3;
const USER_AGENT = 'framewise-knowledge-refresh/1';

/** What is known of one registry in this run. */
type Door = {
  readonly limit: LimitFunction;
  /** Nothing is asked before this time on the clock. */
  opens: number;
  failures: number;
  closed: string | undefined;
};

/**
 * Asks registries for the latest release of packages: few at a time, again after a failure but never sooner than the registry
 * wants, and only for what has changed since the last answer. Rejects with a RegistryError.
 */
export function createAsk({ registries, patience, now, answers }: AskOptions): (asked: Package) => Promise<Latest> {
  const doors = new Map<string, Door>();
  const doorOf = ({ name }: Registry): Door => {
    const door = doors.get(name) ?? { limit: pLimit(AT_A_TIME), opens: 0, failures: 0, closed: undefined };
    doors.set(name, door);
    return door;
  };

  return ({ registry, name }) => {
    const door = doorOf(registry);
    return door.limit(async () => {
      const attempt = async (): Promise<Latest> => {
        await waitUntil(door.opens, now);
        if (door.closed !== undefined) throw new RegistryError('unasked', `was not asked any more, for it ${door.closed}`);
        return askOnce(registry, name);
      };
      try {
        const latest = await pRetry(attempt, {
          retries: patience.attempts - 1,
          minTimeout: patience.firstWait,
          maxTimeout: patience.longestWait,
          onFailedAttempt: ({ error }) => heed(door, error),
          shouldRetry: ({ error }) => error instanceof RegistryError && error.kind === 'down' && door.closed === undefined,
        });
        door.failures = 0;
        return latest;
      } catch (error) {
        if (error instanceof RegistryError && error.kind === 'down') {
          door.failures += 1;
          if (door.failures >= FAILURES) door.closed ??= error.message;
        }
        throw error;
      }
    });
  };

  /** A registry that wants to be left alone is: all of its packages wait, or it is given up for this run. */
  function heed(door: Door, error: Error): void {
    if (!(error instanceof RegistryError) || error.wait === undefined) return;
    if (error.wait > patience.longestWait) door.closed ??= error.message;
    else door.opens = Math.max(door.opens, now().getTime() + error.wait);
  }

  async function askOnce(registry: Registry, name: string): Promise<Latest> {
    const address = `${baseOf(registry)}${registry.path(name)}`;
    const before = answers.get(address);
    const answer = await requestJson(
      address,
      {
        accept: registry.name === 'GitHub' ? 'application/vnd.github+json' : 'application/json',
        'user-agent': USER_AGENT,
        ...(registry.name === 'GitHub' && registries.githubToken !== undefined
          ? { authorization: `Bearer ${registries.githubToken}` }
          : {}),
        ...(before === undefined ? {} : { 'if-none-match': before.etag }),
      },
      patience,
      now,
    );
    if (answer.kind === 'same') {
      if (before === undefined) throw new RegistryError('nonsense', 'answered that nothing has changed, though nothing was known');
      return before.latest;
    }
    const latest = read(registry, answer.data, name);
    if (answer.etag === undefined) answers.delete(address);
    else answers.set(address, { etag: answer.etag, latest });
    return latest;
  }

  function baseOf({ name }: Registry): string {
    switch (name) {
      case 'PyPI':
        return registries.pypi;
      case 'npm':
        return registries.npm;
      case 'GitHub':
        return registries.github;
    }
  }
}

function read(registry: Registry, data: unknown, name: string): Latest {
  try {
    return registry.read(data, name);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // A ZodError's message has many lines and may hold parts of the answer.
    const why = error instanceof z.ZodError ? 'it does not have the form of one' : error.message;
    throw new RegistryError('nonsense', `gave an answer that cannot be used: ${why}`);
  }
}
