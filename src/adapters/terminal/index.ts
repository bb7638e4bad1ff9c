import { createInterface, type Interface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { Answer, Form, ReplyAnswer } from '../../chat/answer.ts';
import type { Catalogue } from '../../chat/catalogue.ts';
import type { Dispatch } from '../../chat/dispatch.ts';
import { refusal } from '../../chat/refusal.ts';
import type { Wanted } from '../../chat/reply.ts';
import { UserError } from '../../chat/errors.ts';
import type { Invocation } from '../../chat/invocation.ts';
import { readMessage } from '../../chat/message.ts';
import { writeTyped } from '../../chat/typed.ts';
import { complete } from './complete.ts';
import { readLine, writeLine } from './lines.ts';
import { renderTerminal } from './render.ts';

export type TerminalBot<Services> = {
  readonly dispatch: Dispatch;
  readonly catalogue: Catalogue<Services>;
  readonly input: Readable & { isTTY?: boolean };
  readonly output: Writable & { isTTY?: boolean; columns?: number };
  readonly colours: boolean;
};

/** A prompt with history and completion; input that is no terminal is read line by line. Resolves at the end of the input. */
export async function runTerminal<Services>(bot: TerminalBot<Services>): Promise<void> {
  const { dispatch, catalogue, input, output } = bot;
  const interactive = input.isTTY === true && output.isTTY === true;
  const prompt = createInterface({
    input,
    output: interactive ? output : undefined,
    terminal: interactive,
    prompt: '> ',
    completer: (line: string) => complete(line, bot),
  });
  const write = (text: string): void => void output.write(`${text}\n\n`);
  const typed = (action: Wanted): string => writeTyped(action, catalogue);
  const show = (answer: Answer): void => {
    if (answer.kind !== 'reply') return;
    write(renderTerminal(answer.reply, { width: Math.min(output.columns ?? 100, 100), colours: bot.colours, typed }));
  };
  if (interactive) {
    write('Ask about machine-learning frameworks, or type /help. Tab completes, Ctrl-D ends.');
    prompt.prompt();
  }
  for await (const line of prompt) {
    if (line.trim() !== '') {
      const answer = await dispatch.dispatch(invocationOf(readMessage(line, catalogue), interactive));
      const filled = answer.kind === 'form' ? await askForm(answer.form, prompt, output) : undefined;
      if (filled !== undefined) show(await dispatch.dispatch(invocationOf(filled, false, 'form')));
      else if (answer.kind !== 'form') show(answer);
    }
    if (interactive) prompt.prompt();
  }
}

/** Reads one message a line and writes one line of JSON each, in order. Resolves at the end of the input. */
export async function runJsonLines<Services>({
  dispatch,
  catalogue,
  input,
  output,
}: Omit<TerminalBot<Services>, 'colours'>): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() !== '') output.write(`${writeLine(await answerLine(line))}\n`);
  }

  async function answerLine(line: string): Promise<ReplyAnswer> {
    try {
      const answer = await dispatch.dispatch(invocationOf(readLine(line, catalogue), false));
      if (answer.kind === 'reply') return answer;
      throw new UserError('That can only be done on a chat platform.');
    } catch (error) {
      if (error instanceof UserError) return refusal(invocationOf({ command: '', args: {} }, false), error);
      throw error;
    }
  }
}

/** Nobody reads along in a terminal, and whoever types is always the same. */
function invocationOf({ command, args }: Wanted, forms: boolean, via: Invocation['via'] = 'command'): Invocation {
  return { platform: 'terminal', user: 'terminal', audience: 'alone', via, forms, command, args };
}

/** Asks for the fields of a form one by one; an empty answer leaves an optional one out. Undefined where the input ends. */
async function askForm(form: Form, prompt: Interface, output: Writable): Promise<Wanted | undefined> {
  const args: Record<string, string> = { ...form.args };
  for (const field of form.fields) {
    const choices = field.kind === 'choice' ? ` (${field.choices.map(({ value }) => value).join(', ')})` : '';
    output.write(`${field.description}${choices}${field.required ? '' : ', or nothing'}\n`);
    const value = await prompt.question(`${field.label}: `).catch(() => undefined);
    if (value === undefined) return undefined;
    if (value.trim() !== '') args[field.name] = value.trim();
  }
  return { command: form.command, args };
}
