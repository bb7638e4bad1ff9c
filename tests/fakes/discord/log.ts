import type { Logger } from '../../../src/chat/logger.ts';

export type Logged = { readonly level: keyof Logger; readonly details: object; readonly message: string };

export function collectLog(logged: Logged[]): Logger {
  const at = (level: keyof Logger) => (details: object, message: string) => void logged.push({ level, details, message });
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
