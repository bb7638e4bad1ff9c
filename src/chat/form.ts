import type { Field, Form } from './answer.ts';
import { matchChoice } from './arguments.ts';
import { type Args, type Command, LONGEST_ARGUMENT, type Option } from './command.ts';

/** The form of a command: its own options, with what is known already filled in. */
export function formOf<Services>(command: Command<Services>, args: Args): Form {
  return {
    title: `/${command.name}`,
    command: command.name,
    args: Object.fromEntries(Object.entries(args).filter(([name]) => !Object.hasOwn(command.options, name))),
    fields: Object.entries(command.options).map(([name, option]) => fieldOf(name, option, args[name])),
  };
}

function fieldOf<Services>(name: string, option: Option<Services>, value: string | undefined): Field {
  const field = {
    name,
    label: name.charAt(0).toUpperCase() + name.slice(1),
    description: option.description,
    required: option.required === true,
    ...(value === undefined ? {} : { value }),
  };
  switch (option.type) {
    case 'text':
      return {
        ...field,
        kind: 'text',
        max: LONGEST_ARGUMENT,
        ...(option.placeholder === undefined ? {} : { placeholder: option.placeholder }),
      };
    case 'choice': {
      const chosen = value === undefined ? undefined : matchChoice(option.choices, value);
      return { ...field, ...(chosen === undefined ? {} : { value: chosen.value }), kind: 'choice', choices: option.choices };
    }
  }
}
