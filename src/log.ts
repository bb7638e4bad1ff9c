import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger };

/** What is never written, wherever in a record it stands. */
const SECRET_KEYS = ['token', 'botToken', 'appToken', 'signingSecret', 'githubToken', 'authorization', 'Authorization', 'clientSecret'];
/**
 * Secrets as they look inside a text: Discord's tokens of three parts, Slack's xox and xapp, GitHub's gh; and addresses that need no other key:
 * Slack's hooks, and Discord's webhooks and interactions.
 */
const SECRET_WORDS =
  /\b(?:xox[a-z]-[\w-]+|xapp-[\w-]+|gh[a-z]_\w{20,}|github_pat_\w{20,}|[\w-]{23,28}\.[\w-]{6}\.[\w-]{27,}|hooks\.slack\.com\/[\w/-]+|(?:webhooks|interactions)\/\d+\/[\w-]+)/g;

const withoutSecrets = (text: string): string => text.replace(SECRET_WORDS, '[secret]');

/** A log as JSON lines, with secrets taken out of records and messages alike. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    redact: { paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[secret]' },
    serializers: { err: faultOf },
    hooks: { streamWrite: withoutSecrets },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** Tells why the process ends with 1, though the log be silent. */
export function logEnd(log: Logger, details: { readonly err: unknown; readonly [key: string]: unknown }, message: string): void {
  log.fatal(details, message);
  if (log.level === 'silent') process.stderr.write(withoutSecrets(`${[message, ...reasonsOf(details.err)].join(': ')}\n`));
}

/** What an error says, and what those say that caused it. */
function reasonsOf(error: unknown): readonly string[] {
  return error instanceof Error ? [error.message, ...reasonsOf(error.cause)] : [];
}

/** An error without what SDKs put beside its text: addresses with tokens, and whole bodies. */
function faultOf(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { type, message, stack, code, status } = pino.stdSerializers.err(error);
  return { type, message, stack, code, status };
}
