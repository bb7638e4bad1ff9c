import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { Logger } from '../../chat/logger.ts';

/**
 * Bolt's log, in ours. Its debug lines quote whole payloads, with response_urls and what people typed, and are dropped; its
 * info lines are debug to us.
 */
export function boltLog(log: Logger): BoltLogger {
  return {
    debug() {},
    info: (...parts) => log.debug({ sdk: 'slack' }, lineOf(parts)),
    warn: (...parts) => log.warn({ sdk: 'slack' }, lineOf(parts)),
    error: (...parts) => log.error({ sdk: 'slack' }, lineOf(parts)),
    setLevel() {},
    getLevel: () => LogLevel.INFO,
    setName() {},
  };
}

const lineOf = (parts: readonly unknown[]): string => parts.map(String).join(' ');
