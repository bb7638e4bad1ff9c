import {
  allOptions,
  type Args,
  type Choice,
  type ChoiceOption,
  type Command,
  type Input,
  LONGEST_ARGUMENT,
  type Option,
  offeredOptions,
} from './command.ts';
import { UserError } from './errors.ts';
import { clip } from './pages.ts';
import { type Action, code, plain } from './reply.ts';

/** Reads arguments against a command's declared options. Throws a UserError that says what to mend. */
export function parseArguments<Services>(command: Command<Services>, args: Args, services: Services): Input {
  const options = allOptions(command);
  const input: Record<string, string> = {};
  // What is typed behind a choice, `target:phone images`, is for the first option if that takes it.
  const loose: string[] = [];
  for (const [name, raw] of Object.entries(args)) {
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined) throw unknownOption(command, name);
    const typed = raw.trim();
    if (typed === '') continue;
    const { value, rest } =
      option.type === 'text'
        ? { value: checkLength(name, typed), rest: '' }
        : parseChoice(name, option, typed, services, withoutOption(command, args, name));
    input[name] = value;
    if (rest !== '') loose.push(rest);
  }
  const [[first, taker] = []] = Object.entries(command.options);
  const own = loose.filter((words) => taker?.type === 'text' && (taker.takes?.(words, services) ?? true));
  if (first !== undefined && own.length > 0) input[first] = [input[first], ...own].filter(Boolean).join(' ');
  return input;
}

/** The required options that `args` leaves out. */
export function missingOptions<Services>(command: Command<Services>, args: Args): readonly string[] {
  return Object.entries(command.options)
    .filter(([name, option]) => option.required === true && (args[name] ?? '').trim() === '')
    .map(([name]) => name);
}

/** How a command is typed: `/compare frameworks [aspect:...]`. */
export function usage<Services>(command: Command<Services>): string {
  const parts = Object.entries(command.options).map(([name, option], place) => {
    const part = place === 0 ? `<${name}>` : `${name}:…`;
    return option.required === true ? part : `[${part}]`;
  });
  return [`/${command.name}`, ...parts].join(' ');
}

function checkLength(name: string, value: string): string {
  if (value.length <= LONGEST_ARGUMENT) return value;
  throw new UserError(`That is too long for me: ${name} takes at most ${LONGEST_ARGUMENT} characters.`, {
    hint: [plain('Say it in one sentence.')],
  });
}

/** The choice that was typed, by its value, its label or other words, and what is typed behind it. */
function parseChoice<Services>(
  name: string,
  option: ChoiceOption<Services>,
  typed: string,
  services: Services,
  without: readonly Action[],
): { readonly value: string; readonly rest: string } {
  const value = typed.replace(/[\s.,;!]+$/, '');
  const chosen = matchChoice(option.choices, value)?.value;
  if (chosen !== undefined) return { value: chosen, rest: '' };
  const begun = chosenIn(value, option);
  const read = option.reads?.(value, services);
  // `java script` begins with a choice too, and is another one.
  if (begun !== undefined && (read === undefined || read === begun)) return { value: begun, rest: value.slice(begun.length).trim() };
  if (read !== undefined) return { value: read, rest: beyondOf(value, read, option, services) };
  const [head = ''] = value.split(/\s/, 1);
  const readHead = head === value ? undefined : option.reads?.(head, services);
  if (readHead !== undefined) return { value: readHead, rest: value.slice(head.length).trim() };
  throw new UserError(`I can't use “${clip(value, 60)}” as ${name}.`, {
    hint: [
      plain('Choose one of '),
      ...option.choices.flatMap(({ value: known }, at) => [plain(at === 0 ? '' : ', '), code(known)]),
      plain('.'),
    ],
    suggestions: without,
  });
}

/** What follows the first words that are read as the choice by themselves, if it tells nothing of that choice: `images` of `fpga images`. */
function beyondOf<Services>(value: string, read: string, option: ChoiceOption<Services>, services: Services): string {
  const words = value.split(/\s+/);
  const length = words.findIndex((_, at) => option.reads?.(words.slice(0, at + 1).join(' '), services) === read) + 1;
  const rest = words.slice(length).join(' ');
  return rest !== '' && option.reads?.(rest, services) === undefined ? rest : '';
}

/** The same again but for one option, where there is something left to ask. */
function withoutOption<Services>(command: Command<Services>, args: Args, name: string): readonly Action[] {
  const others = Object.fromEntries(Object.entries(args).filter(([other]) => other !== name));
  if (Object.keys(others).length === 0 || missingOptions(command, others).length > 0) return [];
  return [{ label: `Without ${name}`, command: command.name, args: others }];
}

/** The choice that a value begins with, if more words follow. */
export function chosenIn<Services>(value: string, option: Option<Services> | undefined): string | undefined {
  if (option?.type !== 'choice') return undefined;
  const lower = value.toLowerCase();
  return option.choices.map((choice) => choice.value).find((known) => lower.startsWith(`${known.toLowerCase()} `));
}

/** The choice whose value or label was typed, whatever its case. */
export function matchChoice(choices: readonly Choice[], typed: string): Choice | undefined {
  const wanted = typed.toLowerCase();
  return choices.find(({ value, label }) => value.toLowerCase() === wanted || label.toLowerCase() === wanted);
}

function unknownOption<Services>(command: Command<Services>, name: string): UserError {
  const known = Object.keys(offeredOptions(command));
  return new UserError(`/${command.name} has no option “${clip(name, 60)}”.`, {
    hint: [plain('It takes '), ...known.flatMap((option, at) => [plain(at === 0 ? '' : ', '), code(option)]), plain('.')],
  });
}
