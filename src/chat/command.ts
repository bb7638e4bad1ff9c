import type { Outcome, Reply, Visibility } from './reply.ts';

/**
 * A command is declared once. Discord's registration, Slack's manifest, argument parsing, forms, /help and the type of
 * `run`'s input all follow from the declaration.
 */
export type Command<Services> = {
  /** Lower case, at most 32 characters: the longest name that Discord takes. */
  readonly name: string;
  /** One line, at most 100 characters. */
  readonly description: string;
  /** Shown by /help as they are typed, without the slash and the command's name. */
  readonly examples: readonly string[];
  /** The first one takes free text. Buttons name options by place, so a new option goes to the end. */
  readonly options: Options<Services>;
  /** Who sees an answer when nothing else is said. */
  readonly visibility: Visibility;
  /** Opens its form when it is run with no arguments at all, though none is required. */
  readonly formFirst?: boolean;
  // Methods on purpose: their parameters are bivariant, so a command typed by its own options fits the catalogue.
  /** Whether it reads such an input as a free question: what those are read with takes long to make, and is made before. */
  readsQuestion?(input: Input, services: Services): boolean;
  run(input: Input, services: Services): Answered | Promise<Answered>;
};

/** What a command found. `args` are the arguments as understood: given again, they lead to the same answer, but for what is said once. */
export type Answered = {
  readonly outcome: Outcome;
  readonly reply: Reply;
  readonly args: Args;
  /** The command that answered, where that is another one than was asked. */
  readonly command?: string;
};

/** Arguments by option name, as strings: what a button carries and what a platform delivers. */
export type Args = Readonly<Record<string, string>>;

export type Input = Readonly<Record<string, string | undefined>>;

export type Options<Services> = Readonly<Record<string, Option<Services>>>;

export type Option<Services> = TextOption<Services> | ChoiceOption<Services>;

export type TextOption<Services> = {
  readonly type: 'text';
  /** At most 100 characters, as all descriptions. */
  readonly description: string;
  readonly required?: boolean;
  readonly placeholder?: string;
  /** Ranked completions for what has been typed so far, the best first. */
  readonly suggest?: (typed: string, services: Services) => readonly Choice[];
  /** A shorter form that `run` understands as well, for buttons: a Discord custom_id holds 100 characters. */
  readonly shorten?: (value: string, services: Services) => string;
  /** Whether words typed behind the choice of another option, `target:phone images`, are for this one, as the first; all are if it does not say. */
  readonly takes?: (words: string, services: Services) => boolean;
};

export type ChoiceOption<Services> = {
  readonly type: 'choice';
  readonly description: string;
  readonly required?: boolean;
  readonly choices: readonly Choice[];
  /** The value that other words than a value or a label stand for; undefined if they stand for none. */
  readonly reads?: (typed: string, services: Services) => string | undefined;
};

/** `label` is shown; `value` is what it stands for. */
export type Choice = { readonly value: string; readonly label: string };

type ValueOf<O> = O extends { choices: readonly { readonly value: infer V }[] } ? V : string;

/** The parsed options of a command: required ones present, choices as literal types. */
export type InputOf<O> = {
  readonly [K in keyof O as O[K] extends { required: true } ? K : never]: ValueOf<O[K]>;
} & {
  readonly [K in keyof O as O[K] extends { required: true } ? never : K]?: ValueOf<O[K]> | undefined;
};

/** Declares a command whose `run` is typed by its options: `defineCommand<Services>()({ ... })`. */
export const defineCommand =
  <Services>() =>
  <const O extends Options<Services>>(
    command: Omit<Command<Services>, 'options' | 'run'> & {
      readonly options: O;
      run(input: InputOf<O>, services: Services): Answered | Promise<Answered>;
    },
  ): typeof command =>
    command;

/** The longest text taken for an option, in characters. */
export const LONGEST_ARGUMENT = 300;

/** What every command takes besides its own options. People see `visibility`; the others are for buttons. */
export const COMMON_OPTIONS = {
  visibility: {
    type: 'choice',
    description: 'Who sees the answer',
    choices: [
      { value: 'public', label: 'Everyone in the channel' },
      { value: 'private', label: 'Only me' },
    ],
  },
  show: { type: 'choice', description: 'What to show of the answer', choices: [{ value: 'sources', label: 'Its sources' }] },
  from: { type: 'text', description: 'Where to go on in a long answer' },
} as const satisfies Options<unknown>;

/** The options that people are offered for a command: its own, then who may see the answer. */
export function offeredOptions<Services>(command: Command<Services>): Options<Services> {
  return { ...command.options, visibility: COMMON_OPTIONS.visibility };
}

/** All options that a command understands. Every message and button is read by them, so they are put together once. */
export function allOptions<Services>(command: Command<Services>): Options<Services> {
  const known = options.get(command) as Options<Services> | undefined;
  if (known !== undefined) return known;
  const all = { ...COMMON_OPTIONS, ...command.options };
  options.set(command, all);
  return all;
}

const options = new WeakMap<object, object>();
