import type { Logger } from '../../../src/chat/logger.ts';
import { createLog } from '../../../src/log.ts';

export type Logged = { readonly level: keyof Logger; readonly details: object; readonly message: string };

const LEVELS: Readonly<Record<number, keyof Logger>> = { 20: 'debug', 30: 'info', 40: 'warn', 50: 'error' };

/** What is written of it, as the real log writes it. */
export function collectLog(logged: Logged[]): Logger {
  return createLog('debug', {
    write(line) {
      const { level, time: _, msg, ...details } = JSON.parse(line) as { level: number; time: number; msg: string };
      logged.push({ level: LEVELS[level] ?? 'error', details, message: msg });
    },
  });
}
