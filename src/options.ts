import { parseArgs } from 'node:util';

/** An option of a program: a flag, or one with a value, which `value` names. */
type Option = { readonly says: string } & (
  | { readonly type: 'boolean' }
  | { readonly type: 'string'; readonly value: string; readonly multiple?: boolean }
);
type Options = Readonly<Record<string, Option>>;

export type Program<O extends Options> = {
  /** How it is run, with the words and options that it takes, a way a line. */
  readonly usage: readonly string[];
  /** What it does and with what exit codes it ends. */
  readonly does: string;
  /** The most words that it takes beside options. */
  readonly words?: number;
  readonly options?: O;
  /** With what it ends where it is run in a way that it does not know. */
  readonly wrong?: number;
};

type Value<O extends Option> = O extends { readonly type: 'boolean' }
  ? boolean | undefined
  : O extends { readonly multiple: true }
    ? readonly string[] | undefined
    : string | undefined;

export type Given<O extends Options> = {
  readonly values: { readonly [K in keyof O]: Value<O[K]> };
  readonly words: readonly string[];
  /** Ends it, saying what is wrong with the words or values, and how it is run. */
  readonly refuse: (message: string) => never;
};

/**
 * How a program was run, for all of them alike: `--help` says how it can be, and ends it with 0; what it does not know ends it before it
 * has done anything, for a slip must not do something else than was meant.
 */
export function readOptions<const O extends Options = Readonly<Record<string, never>>>(
  program: Program<O>,
  args: readonly string[] = process.argv.slice(2),
): Given<O> {
  const { words: most = 0, wrong = 1 } = program;
  const refuse = (message: string): never => {
    process.stderr.write(`${message}\n\n${usageText(program)}\n`);
    process.exit(wrong);
  };
  const { values, positionals } = parsed(args, program.options ?? {}, refuse);
  if (values['help'] === true) {
    process.stdout.write(`${helpText(program)}\n`);
    process.exit(0);
  }
  if (positionals.length > most) refuse(`There is nothing to be done with “${positionals[most]}” here.`);
  // Each has the type that its declaration asks for.
  return { values: values as Given<O>['values'], words: positionals, refuse };
}

type Parsed = { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] };

function parsed(args: readonly string[], options: Options, refuse: (message: string) => never): Parsed {
  try {
    return parseArgs({ args: [...args], options: { ...options, help: { type: 'boolean' } }, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // What follows is advice for names that begin with a hyphen, of which there are none here.
    return refuse(`${error.message.split('. ')[0]}.`);
  }
}

function usageText({ usage, options = {} }: Pick<Program<Options>, 'usage' | 'options'>): string {
  const rows = [...Object.entries(options), HELP].map(([name, option]): readonly [string, string] => [
    option.type === 'boolean' ? `--${name}` : `--${name} <${option.value}>`,
    option.says,
  ]);
  const width = Math.max(...rows.map(([shown]) => shown.length));
  return ['Usage:', ...usage.map((way) => `  ${way}`), '', ...rows.map(([shown, says]) => `  ${shown.padEnd(width)}  ${says}`)].join('\n');
}

const HELP: readonly [string, Option] = ['help', { type: 'boolean', says: 'tells this' }];

const helpText = (program: Program<Options>): string => `${program.does}\n\n${usageText(program)}`;
