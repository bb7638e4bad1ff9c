import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger };

/** What is never written, wherever in a record it stands. */
const SECRET_KEYS = ['token', 'botToken', 'appToken', 'signingSecret', 'githubToken', 'authorization', 'Authorization', 'clientSecret'];
/** Tokens as they look inside a text: Discord's three parts, Slack's xox and xapp, GitHub's gh. */
const SECRET_WORDS = /\b(?:xox[a-z]-[\w-]{6,}|xapp-[\w-]{6,}|gh[a-z]_\w{20,}|github_pat_\w{20,}|[\w-]{23,28}\.[\w-]{6}\.[\w-]{27,})/g;

/** A log as JSON lines, with secrets taken out of records and messages alike. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    redact: { paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[secret]' },
    hooks: { streamWrite: (line: string): string => line.replace(SECRET_WORDS, '[secret]') },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** Tells why the process ends with 1, though the log be silent. */
export function logEnd(log: Logger, details: { readonly err: unknown; readonly [key: string]: unknown }, message: string): void {
  log.fatal(details, message);
  if (log.level === 'silent') process.stderr.write(`${[message, ...reasonsOf(details.err)].join(': ')}\n`);
}

/** What an error says, and what those say that caused it. */
function reasonsOf(error: unknown): readonly string[] {
  return error instanceof Error ? [error.message, ...reasonsOf(error.cause)] : [];
}
