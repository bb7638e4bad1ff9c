import { z } from 'zod';
import { readEnvFile } from './env-file.ts';

/** Variables by their names, as they are set outside. */
type Variables = Readonly<Record<string, string | undefined>>;

/** Everything that can be set from outside. */
export type Config = {
  readonly port: number;
  readonly logLevel: (typeof LEVELS)[number];
  readonly discord: DiscordConfig | undefined;
  readonly slack: SlackConfig | undefined;
};

export type DiscordConfig = {
  readonly token: string | undefined;
  /** Set: interactions come over HTTP, and no gateway session is opened. */
  readonly publicKey: string | undefined;
  readonly guildId: string | undefined;
  /** As discord.js takes it: without a trailing slash and version. */
  readonly apiUrl: string;
};

export type SlackConfig = {
  readonly botToken: string;
  /** Set: Socket Mode. */
  readonly appToken: string | undefined;
  readonly signingSecret: string | undefined;
  readonly commandPrefix: string;
  /** As Bolt takes it: with a trailing slash. */
  readonly apiUrl: string;
};

/** Where `npm run knowledge:refresh` asks for the latest releases. Addresses have no slash at the end. */
export type RegistriesConfig = {
  readonly pypi: string;
  readonly npm: string;
  readonly github: string;
  /** GitHub answers more questions an hour with one. */
  readonly githubToken: string | undefined;
};

/** One variable that is wrong, and where to get the right value. */
export type ConfigFault = { readonly variable: string; readonly message: string };

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const DISCORD_PORTAL = 'https://discord.com/developers/applications';
const SLACK_PORTAL = 'https://api.slack.com/apps';

const pattern = (regex: RegExp, expected: string) => z.string().regex(regex, expected);
/** A password in an address would be logged, and `fetch` refuses it and says it aloud. */
const address = (example: string) =>
  z
    .url({ protocol: /^https?$/, error: `is no address. Leave it empty, or write one like ${example}.`, abort: true })
    .refine((text) => new URL(text).username === '' && new URL(text).password === '', 'holds a name or a password, which is not supported.')
    .default(example);

const environment = z.object({
  PORT: pattern(/^\d+$/, 'is no whole number. Use 0 for any free port, or leave it empty for 3000.')
    .transform(Number)
    .refine((port) => port <= 65_535, 'is above 65535.')
    .default(3000),
  LOG_LEVEL: z.enum(LEVELS, { error: `is none of ${LEVELS.join(', ')}.` }).default('info'),
  DISCORD_TOKEN: pattern(
    /^(?!xox|xapp-)(?!\d+$)(?![0-9a-f]{64}$)[\w.-]+$/i,
    `is no bot token (neither an id, nor the public key, nor a token of Slack's, nor with “Bot” before it). Copy it from ${DISCORD_PORTAL}, your application, page “Bot”, button “Reset Token”.`,
  ).optional(),
  DISCORD_PUBLIC_KEY: pattern(
    /^[0-9a-f]{64}$/i,
    `is no public key (64 hexadecimal digits). Copy it from ${DISCORD_PORTAL}, your application, page “General Information”.`,
  ).optional(),
  DISCORD_GUILD_ID: pattern(
    /^\d+$/,
    'is no server id (digits only). In Discord turn on Settings, Advanced, Developer Mode; then right-click the server and “Copy Server ID”.',
  ).optional(),
  DISCORD_API_URL: address('https://discord.com/api'),
  SLACK_BOT_TOKEN: pattern(
    /^(?:xoxe\.)?xoxb-[\w.-]+$/,
    `is no bot token (it begins with xoxb-). Copy it from ${SLACK_PORTAL}, your app, page “OAuth & Permissions”.`,
  ).optional(),
  SLACK_APP_TOKEN: pattern(
    /^xapp-[\w-]+$/,
    `is no app-level token (it begins with xapp-). Make one with the scope connections:write at ${SLACK_PORTAL}, your app, page “Basic Information”, “App-Level Tokens”.`,
  ).optional(),
  SLACK_SIGNING_SECRET: pattern(
    /^(?!xox|xapp-)\S+$/,
    `is no signing secret. Copy it from ${SLACK_PORTAL}, your app, page “Basic Information”, “App Credentials”.`,
  ).optional(),
  SLACK_COMMAND_PREFIX: pattern(/^[a-z0-9_-]{0,20}$/, 'may hold small letters, digits, _ and - only, 20 at most, for example fw-').default(
    '',
  ),
  SLACK_API_URL: address('https://slack.com/api/'),
});

type Environment = z.infer<typeof environment>;

const registryAddress = (example: string) => address(example).transform((text) => text.replace(/\/+$/, ''));

const registryEnvironment = z.object({
  PYPI_URL: registryAddress('https://pypi.org'),
  NPM_REGISTRY_URL: registryAddress('https://registry.npmjs.org'),
  GITHUB_API_URL: registryAddress('https://api.github.com'),
  GITHUB_TOKEN: pattern(/^[\w.-]+$/, 'is no token. Make one without any permission at https://github.com/settings/tokens.').optional(),
});

/** Reads the environment. Empty values count as not set. All faults are found in one go. */
export function readConfig(variables: Variables): { readonly config: Config } | { readonly faults: readonly ConfigFault[] } {
  const set = setIn(variables);
  const read = readAs(environment, set);
  const faults = [...('faults' in read ? read.faults : []), ...missing(set)];
  return 'data' in read && faults.length === 0 ? { config: configOf(read.data) } : { faults };
}

/** The same for the registries, which the bot itself never asks. */
export function readRegistries(
  variables: Variables,
): { readonly registries: RegistriesConfig } | { readonly faults: readonly ConfigFault[] } {
  const read = readAs(registryEnvironment, setIn(variables));
  if ('faults' in read) return read;
  const { PYPI_URL: pypi, NPM_REGISTRY_URL: npm, GITHUB_API_URL: github, GITHUB_TOKEN: githubToken } = read.data;
  return { registries: { pypi, npm, github, githubToken } };
}

/** Reads variables by their declarations. What was copied badly is told as that, whatever else is wrong with it. */
function readAs<T extends z.ZodRawShape>(
  declared: z.ZodObject<T>,
  set: Variables,
): { readonly data: z.infer<z.ZodObject<T>> } | { readonly faults: readonly ConfigFault[] } {
  const copied = Object.keys(declared.shape).flatMap((variable) => {
    const message = badCopy(set[variable] ?? '');
    return message === undefined ? [] : [{ variable, message }];
  });
  const read = declared.safeParse(set);
  if (read.success && copied.length === 0) return { data: read.data };
  const issues = (read.error?.issues ?? []).map(({ path, message }) => ({ variable: String(path[0]), message }));
  return { faults: [...copied, ...issues.filter(({ variable }) => !copied.some((fault) => fault.variable === variable))] };
}

/** What came along when a value was copied, and belongs to none. The value itself may be secret, so it is not quoted. */
function badCopy(value: string): string | undefined {
  if (/["'`“”„‘’«»]/.test(value)) return 'holds quotation marks: take them out.';
  if (/[^ -~]/.test(value)) return 'holds characters that none of its values has (only those of ASCII are allowed): copy it anew.';
  return undefined;
}

/** What is set and looks as if it were for the bot, though there is no such variable: misspelt, as a rule. */
export function unknownVariables(variables: Variables): readonly string[] {
  return Object.keys(setIn(variables)).filter((name) => /^(?:DISCORD|SLACK)_/i.test(name) && !isDeclared(name));
}

const isDeclared = (name: string): boolean => Object.hasOwn(environment.shape, name) || Object.hasOwn(registryEnvironment.shape, name);

/** What is set, without the blanks and line ends around it: empty values count as not set. */
function setIn(variables: Variables): Variables {
  const trimmed = Object.entries(variables).map(([name, value]) => [name, value?.trim()] as const);
  return Object.fromEntries(trimmed.filter(([, value]) => value !== undefined && value !== ''));
}

/** Variables that others ask for. */
function missing(set: Variables): ConfigFault[] {
  const faults: ConfigFault[] = [];
  const slack = set['SLACK_APP_TOKEN'] !== undefined || set['SLACK_SIGNING_SECRET'] !== undefined;
  if (slack && set['SLACK_BOT_TOKEN'] === undefined) {
    faults.push({
      variable: 'SLACK_BOT_TOKEN',
      message: `is missing, and Slack needs it. Copy it from ${SLACK_PORTAL}, your app, page “OAuth & Permissions” (it begins with xoxb-).`,
    });
  }
  if (!slack && set['SLACK_BOT_TOKEN'] !== undefined) {
    faults.push({
      variable: 'SLACK_APP_TOKEN',
      message: `is missing. Set it for Socket Mode (${SLACK_PORTAL}, your app, “Basic Information”, “App-Level Tokens”), or set SLACK_SIGNING_SECRET for HTTP (same page, “App Credentials”).`,
    });
  }
  if (set['DISCORD_GUILD_ID'] !== undefined && set['DISCORD_TOKEN'] === undefined) {
    faults.push({
      variable: 'DISCORD_TOKEN',
      message: `is missing: without it commands cannot be registered for DISCORD_GUILD_ID. Copy it from ${DISCORD_PORTAL}, your application, page “Bot”.`,
    });
  }
  return faults;
}

function configOf(env: Environment): Config {
  const { SLACK_BOT_TOKEN: botToken } = env;
  return {
    port: env.PORT,
    logLevel: env.LOG_LEVEL,
    discord:
      env.DISCORD_TOKEN === undefined && env.DISCORD_PUBLIC_KEY === undefined
        ? undefined
        : {
            token: env.DISCORD_TOKEN,
            publicKey: env.DISCORD_PUBLIC_KEY,
            guildId: env.DISCORD_GUILD_ID,
            apiUrl: env.DISCORD_API_URL.replace(/\/+$/, ''),
          },
    slack:
      botToken === undefined
        ? undefined
        : {
            botToken,
            appToken: env.SLACK_APP_TOKEN,
            signingSecret: env.SLACK_SIGNING_SECRET,
            commandPrefix: env.SLACK_COMMAND_PREFIX,
            apiUrl: env.SLACK_API_URL.replace(/\/*$/, '/'),
          },
  };
}

/** What is set for this process. */
export type ProcessEnvironment = {
  readonly variables: Variables;
  /** There is a `.env`, and no variable in it is one that there is. */
  readonly isFileIdle: boolean;
};

/**
 * The environment of this process, with what a file `.env` in the working directory adds to it: the only place that reads it.
 * Throws where there is a `.env` that cannot be read.
 */
export function processEnvironment(): ProcessEnvironment {
  const file = readEnvFile();
  return { variables: { ...file, ...setIn(process.env) }, isFileIdle: file !== undefined && !Object.keys(file).some(isDeclared) };
}
