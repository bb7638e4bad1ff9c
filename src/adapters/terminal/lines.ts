import type { ReplyAnswer } from '../../chat/answer.ts';
import type { Catalogue } from '../../chat/catalogue.ts';
import type { Args } from '../../chat/command.ts';
import { UserError } from '../../chat/errors.ts';
import { readMessage } from '../../chat/message.ts';
import { plainText } from '../../chat/plain-text.ts';
import { code, plain, type Wanted } from '../../chat/reply.ts';

/** One line of the JSON mode: a message as text, `{"text": "..."}` or `{"command": "...", "args": {...}}`. Throws a UserError that says what is wrong. */
export function readLine<Services>(line: string, catalogue: Catalogue<Services>): Wanted {
  if (!line.trimStart().startsWith('{')) return readMessage(line, catalogue);
  let message: unknown;
  try {
    message = JSON.parse(line);
  } catch {
    throw malformed('That line begins like JSON but is none.');
  }
  const { command, args = {}, text } = message as { command?: unknown; args?: unknown; text?: unknown };
  if (command !== undefined && text !== undefined) throw malformed('That line holds a text and a command: one of them is to be answered.');
  if (command === undefined && typeof text === 'string') return readMessage(text, catalogue);
  if (typeof command !== 'string') throw malformed('That line names no command.');
  if (!isArgs(args)) throw malformed('The args of that line are no object of texts.');
  return { command: command.replace(/^\//, '').toLowerCase(), args };
}

/** One line of output. */
export function writeLine({ command, args, outcome, reply }: ReplyAnswer): string {
  return JSON.stringify({ command, args, outcome, reply, text: plainText(reply) });
}

function isArgs(args: unknown): args is Args {
  return (
    typeof args === 'object' && args !== null && !Array.isArray(args) && Object.values(args).every((value) => typeof value === 'string')
  );
}

function malformed(message: string): UserError {
  return new UserError(message, {
    hint: [plain('Write a text, or '), code('{"command": "compare", "args": {"frameworks": "pytorch tensorflow"}}'), plain('.')],
  });
}
