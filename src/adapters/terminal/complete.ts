import { type Catalogue, findCommand } from '../../chat/catalogue.ts';
import { type Command, offeredOptions } from '../../chat/command.ts';
import type { Dispatch } from '../../chat/dispatch.ts';

type Bot<Services> = { readonly catalogue: Catalogue<Services>; readonly dispatch: Pick<Dispatch, 'suggest'> };

/**
 * Completes command names, option names and values, as far as the line has come: what may stand in place of its end, and that end.
 * Values that only resemble it, or have another name that does, are offered where nothing begins with it.
 */
export function complete<Services>(line: string, { catalogue, dispatch }: Bot<Services>): [string[], string] {
  const [, name = '', rest] = /^\/(\S+)\s+(.*)$/s.exec(line) ?? [];
  if (rest === undefined) return [catalogue.commands.map((known) => `/${known.name} `).filter((known) => known.startsWith(line)), line];
  const command = findCommand(catalogue, name.toLowerCase());
  if (command === undefined) return [[], line];

  const { option, typed, isNamed } = underCursor(rest, command);
  const offered = offeredOptions(command)[option];
  const choices = offered?.type === 'choice' ? offered.choices : dispatch.suggest(command.name, option, typed.trim());
  const values = choices.map(({ value }) => value);
  const names = isNamed && !/\s/.test(typed) ? [] : namesAfter(rest, command).map((known) => typed.replace(/\S*$/, `${known}:`));
  const begun = [...names, ...values].filter((known) => known.toLowerCase().startsWith(typed.toLowerCase()));
  return [begun.length > 0 ? begun : values, typed];
}

type Cursor = { readonly option: string; readonly typed: string; readonly isNamed: boolean };

/** Which option the end of a line belongs to, and what of its value stands there. What follows one of few choices is the first's. */
function underCursor<Services>(rest: string, command: Command<Services>): Cursor {
  const options = offeredOptions(command);
  const [first = ''] = Object.keys(options);
  const [, option, typed = ''] = new RegExp(`^(?:.*\\s)?(${Object.keys(options).join('|')}):\\s*(.*)$`, 's').exec(rest) ?? [];
  if (option === undefined) return { option: first, typed: rest, isNamed: false };
  const [, loose] = /\s(.*)$/s.exec(typed) ?? [];
  return options[option]?.type === 'choice' && loose !== undefined
    ? { option: first, typed: loose, isNamed: false }
    : { option, typed, isNamed: true };
}

/** The options that are not given yet. The first one needs no name. */
function namesAfter<Services>(rest: string, command: Command<Services>): readonly string[] {
  const [, ...others] = Object.keys(offeredOptions(command));
  return others.filter((name) => !` ${rest}`.includes(` ${name}:`));
}
