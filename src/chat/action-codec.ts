import { type Catalogue, findCommand } from './catalogue.ts';
import { allOptions, type Choice, type Command, type Option } from './command.ts';
import { REMOVE } from './remove.ts';
import type { Doing, Wanted } from './reply.ts';

export type Encode = (action: Doing) => string;
export type Decode = (encoded: string) => Wanted;

/**
 * Writes what a button stands for into one string, and reads it back: values by the place of their option, with no state kept
 * anywhere, so a button works after a restart, on another process, a month later. Where `longest` characters are too few, what was asked
 * is written as it was understood, and then choices by their place as well.
 */
export function encodeAction<Services>(
  { asked, ...understood }: Doing,
  catalogue: Catalogue<Services>,
  services: Services,
  longest: number,
): string {
  const exact = asked === undefined ? undefined : encodeExactly(asked, catalogue);
  return exact !== undefined && exact.length <= longest ? exact : encodeWanted(understood, catalogue, services, longest);
}

/** Every word as it is: a shorter form may lack what is said of the words. */
function encodeExactly<Services>({ command: name, args }: Wanted, catalogue: Catalogue<Services>): string {
  const command = findCommand(catalogue, name);
  if (command === undefined) return [name, ...Object.values(args)].map(escape).join(SEPARATOR);
  const values = optionsInPlace(command).map(([option]) => args[option] ?? '');
  return joined(name, values);
}

function encodeWanted<Services>(wanted: Wanted, catalogue: Catalogue<Services>, services: Services, longest: number): string {
  const { command: name, args } = wanted;
  const command = findCommand(catalogue, name);
  if (command === undefined) return encodeExactly(wanted, catalogue);
  const options = optionsInPlace(command).map(([option, declared]) => ({ declared, value: args[option] ?? '' }));
  const values = options.map(({ declared, value }) =>
    declared.type === 'text' && declared.shorten !== undefined && value !== '' ? declared.shorten(value, services) : value,
  );
  const written = joined(name, values);
  if (written.length <= longest) return written;
  return joined(
    name,
    values.map((value, at) => placeOf(value, options[at]?.declared)),
  );
}

const joined = (name: string, values: readonly string[]): string => [name, ...values].map(escape).join(SEPARATOR).replace(/:+$/, '');

/** `.2` for the third choice of an option. */
function placeOf<Services>(value: string, option: Option<Services> | undefined): string {
  const place = option?.type === 'choice' ? option.choices.findIndex((choice) => choice.value === value) : -1;
  return place < 0 ? value : `.${place}`;
}

const choiceAt = (value: string, choices: readonly Choice[]): string => choices[Number(/^\.(\d+)$/.exec(value)?.[1] ?? -1)]?.value ?? value;

/** Encodes actions for one catalogue, and for buttons that hold so much. Answers that are given again hold the same actions: each is encoded once. */
export function createEncode<Services>(catalogue: Catalogue<Services>, services: Services, longest: number): Encode {
  const known = new WeakMap<object, string>();
  return (action) => {
    const encoded = known.get(action) ?? encodeAction(action, catalogue, services, longest);
    known.set(action, encoded);
    return encoded;
  };
}

/** Reads a string that `encodeAction` wrote. A button of a command that is no more is left for dispatch to answer. */
export function decodeAction<Services>(encoded: string, catalogue: Catalogue<Services>): Wanted {
  const [name = '', ...values] = encoded.split(SEPARATOR).map(unescape);
  if (name === REMOVE) return { command: REMOVE, args: { asker: values[0] ?? '' } };
  const command = findCommand(catalogue, name);
  if (command === undefined) return { command: name, args: {} };
  const args: Record<string, string> = {};
  optionsInPlace(command).forEach(([option, declared], place) => {
    const value = values[place];
    if (value !== undefined && value !== '') args[option] = declared.type === 'choice' ? choiceAt(value, declared.choices) : value;
  });
  return { command: name, args };
}

/** The options of a command by place. A reply encodes dozens of actions, so the list is made once. */
function optionsInPlace<Services>(command: Command<Services>): readonly [string, Option<Services>][] {
  const known = places.get(command) as readonly [string, Option<Services>][] | undefined;
  if (known !== undefined) return known;
  const made = Object.entries(allOptions(command));
  places.set(command, made);
  return made;
}

const places = new WeakMap<object, readonly unknown[]>();

const SEPARATOR = ':';
const escape = (value: string): string => value.replaceAll('%', '%25').replaceAll(SEPARATOR, '%3A');
const unescape = (value: string): string => value.replaceAll('%3A', SEPARATOR).replaceAll('%25', '%');
