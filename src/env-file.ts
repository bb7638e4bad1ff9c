import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

/** What a file `.env` in the working directory sets; undefined where there is none. Throws where there is one that cannot be read. */
export function readEnvFile(): Readonly<Record<string, string | undefined>> | undefined {
  if (!existsSync('.env')) return undefined;
  try {
    return parseEnv(utf8(readFileSync('.env')));
  } catch (error) {
    throw new Error(`.env cannot be read: ${(error as Error).message}. It has to be a file of text in UTF-8, as .env.example is.`, {
      cause: error,
    });
  }
}

/** Without the mark that some editors put at the beginning. What is UTF-16, as Windows writes it, is no text in UTF-8, or holds zeros. */
function utf8(bytes: Buffer): string {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  if (text.includes('\0')) throw new Error('it holds zero bytes');
  return text;
}
