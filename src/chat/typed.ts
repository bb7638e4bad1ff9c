import { type Catalogue, findCommand } from './catalogue.ts';
import { chosenIn } from './arguments.ts';
import { type Args, type Command, allOptions, offeredOptions, type Option } from './command.ts';
import type { Wanted } from './reply.ts';

/**
 * Reads a typed line: `/compare pytorch tf aspect:mobile`. A line without a slash goes to the catalogue's fallback as it
 * stands. Never throws; a command that does not exist is left for dispatch to answer.
 */
export function readTyped<Services>(line: string, catalogue: Catalogue<Services>): Wanted {
  const text = line.trim();
  const typed = /^\/([\p{L}\p{N}_-]+)(?:\s+([\s\S]*))?$/u.exec(text);
  const command = typed === null ? undefined : findCommand(catalogue, (typed[1] ?? '').toLowerCase());
  if (typed !== null) return { command: (typed[1] ?? '').toLowerCase(), args: command ? readArguments(typed[2] ?? '', command) : {} };
  const fallback = findCommand(catalogue, catalogue.fallback);
  return { command: catalogue.fallback, args: fallback ? wholeText(text, fallback) : {} };
}

/** Writes what would be typed for it, as `readTyped` reads it: the first option as it is, the others by their names. */
export function writeTyped<Services>({ command: name, args }: Wanted, catalogue: Catalogue<Services>): string {
  const [first] = Object.keys(findCommand(catalogue, name)?.options ?? {});
  const told = Object.entries(args).filter(([, value]) => value !== '');
  const loose = told.flatMap(([option, value]) => (option === first ? [value] : []));
  const named = told.flatMap(([option, value]) => (option === first ? [] : [`${option}:${value}`]));
  return [`/${name}`, ...loose, ...named].join(' ');
}

/**
 * Reads free argument text: `name:value` sets an option, up to the next `name:`; what comes before the first, or after a value that
 * is one of few, goes to the command's first option. Slack delivers a slash command's arguments this way.
 */
export function readArguments<Services>(text: string, command: Command<Services>): Args {
  const marks = /[:=]/.test(text) ? [...text.matchAll(markOf(command))] : [];
  const options = allOptions(command);
  const args: Record<string, string> = {};
  const before = text.slice(0, marks[0]?.index ?? text.length).trim();
  const loose = [marks.length === 0 ? before : withoutComma(before)];
  marks.forEach((mark, at) => {
    const name = (mark[1] ?? '').toLowerCase();
    const value = withoutComma(text.slice(mark.index + mark[0].length, marks[at + 1]?.index ?? text.length));
    const chosen = beyondReading(options[name]) ? chosenIn(value, options[name]) : undefined;
    if (chosen !== undefined) loose.push(value.slice(chosen.length).trim());
    // What is no option of the command is told of as the rest of the text is: `machine:amd budget:500`.
    const [own = '', ...others] = (chosen ?? value).split(STRANGE);
    loose.push(...others.map((other) => other.trim()));
    args[name] = [args[name], unquote(own.trim())].filter(Boolean).join(' ');
  });
  const [[first, whole] = ['', '']] = Object.entries(wholeText(loose.filter(Boolean).join(' '), command));
  return whole === '' ? args : { ...args, [first]: [whole, args[first]].filter(Boolean).join(' ') };
}

/** Before a name and a value that are set as options are: no address, nor a time. */
const STRANGE = /\s+(?=\p{L}+:[^\s/:]+(?:\s|$))/u;

/** People part options by commas too: `experience: new, target: phone`. */
const withoutComma = (value: string): string => value.trim().replace(/[\s,;]+$/, '');

/** Whether nothing but its choices is read of an option: what else is read takes more than the text. */
const beyondReading = <Services>(option: Option<Services> | undefined): boolean => option?.type === 'choice' && option.reads === undefined;

/** The name of an option, and what tells it from a word. What people are not offered is one only as a button writes it. */
function markOf<Services>(command: Command<Services>): RegExp {
  const offered = Object.keys(offeredOptions(command)).join('|');
  const end = `(?=\\s*$|\\s+(?:${offered}|show|from)[:=])`;
  return new RegExp(`(?<=^|\\s)(${offered}|show(?=:sources${end})|from(?=:\\d+${end}))\\s*[:=]\\s*`, 'gi');
}

function wholeText<Services>(text: string, command: Command<Services>): Args {
  const first = Object.keys(command.options)[0];
  const value = unquote(text.trim());
  return first === undefined || value === '' ? {} : { [first]: value };
}

/** Takes quotation marks off a whole text, also those that macOS types for itself. */
const unquote = (text: string): string =>
  /^(?:"([^"]*)"|'([^']*)'|“([^“”]*)”|‘([^‘’]*)’)$/
    .exec(text)
    ?.slice(1)
    .find((inner) => inner !== undefined) ?? text;
