/** Checks what a bot sends against Discord's own published schema, and against the limits that the schema misses. */
import * as spec from 'discord-api-spec/zod';

type Json = { readonly [key: string]: unknown };

/** Faults in the answer to an interaction. */
export function checkResponse(response: unknown): readonly string[] {
  const { type, data } = response as { type: number; data?: Json };
  switch (type) {
    case 1:
      return bySchema(spec.PongInteractionCallbackRequestSchema, response);
    case 4:
    case 5:
      return [...bySchema(spec.CreateMessageInteractionCallbackRequestSchema, response), ...(type === 4 ? checkMessage(data ?? {}) : [])];
    case 6:
    case 7:
      return [...bySchema(spec.UpdateMessageInteractionCallbackRequestSchema, response), ...(type === 7 ? checkMessage(data ?? {}) : [])];
    case 8:
      return [
        ...bySchema(spec.InteractionApplicationCommandAutocompleteCallbackStringDataSchema, data),
        ...list(data?.['choices']).flatMap(({ name, value }) => [
          ...between('a completion’s name', name, 1, 100),
          ...between('a completion’s value', value, 1, 100),
        ]),
      ];
    case 9:
      return [...bySchema(spec.ModalInteractionCallbackRequestDataSchema, data), ...checkModal(data ?? {})];
    default:
      return [`no answer has the type ${type}`];
  }
}

/** Faults in the change of an answer, or in a further one. */
export function checkWebhookMessage(method: 'PATCH' | 'POST', message: unknown): readonly string[] {
  return [
    ...bySchema(method === 'PATCH' ? spec.IncomingWebhookUpdateRequestPartialSchema : spec.IncomingWebhookRequestPartialSchema, message),
    ...checkMessage(message as Json),
  ];
}

/** Faults in a message to a channel. The bot sends one only in reply. */
export function checkChannelMessage(message: unknown): readonly string[] {
  const { allowed_mentions: mentions, nonce, ...rest } = message as Json;
  return [
    ...bySchema(spec.MessageCreateRequestSchema, message),
    ...((mentions as Json | undefined)?.['replied_user'] === false ? [] : ['a reply must not notify whom it replies to']),
    ...checkMessage({ ...rest, allowed_mentions: { parse: (mentions as Json | undefined)?.['parse'] } }),
    ...between('a nonce', nonce, 1, 25),
    ...(rest['flags'] === undefined ? [] : ['flags']),
  ];
}

/** Faults in what is registered. */
export function checkCommands(commands: unknown): readonly string[] {
  const names = list(commands).map(({ name, type }) => `${String(name)} of type ${String(type)}`);
  return [
    ...list(commands).flatMap((command) => [
      ...bySchema(spec.ApplicationCommandUpdateRequestSchema, command),
      ...(command['type'] === MESSAGE_COMMAND ? checkMenu(command) : checkCommand(command)),
    ]),
    ...twice('command', names),
  ];
}

function bySchema(schema: typeof spec.PongInteractionCallbackRequestSchema, value: unknown): readonly string[] {
  const { success, data, error } = schema.safeParse(value);
  if (!success) return (error?.issues ?? []).map(({ path, message }) => `${path.map(String).join('.')}: ${message}`);
  return unknownKeys(value, data, '');
}

/** Schemas drop what they don't know: what is missing afterwards was unknown. */
function unknownKeys(sent: unknown, known: unknown, path: string): readonly string[] {
  if (typeof sent !== 'object' || sent === null || typeof known !== 'object' || known === null) return [];
  return Object.entries(sent).flatMap(([key, value]) =>
    value === undefined ? [] : key in known ? unknownKeys(value, (known as Json)[key], `${path}.${key}`) : [`${path}: unknown key ${key}`],
  );
}

function checkMessage(message: Json): readonly string[] {
  const embeds = list(message['embeds']);
  const rows = list(message['components']);
  const mentions = message['allowed_mentions'] as Json | undefined;
  const controls = rows.flatMap((row) => list(row['components']));
  return [
    ...(Array.isArray(mentions?.['parse']) && mentions['parse'].length === 0 && Object.keys(mentions).length === 1
      ? []
      : ['allowed_mentions must switch all mentions off']),
    ...(embeds.length === 0 && text(message['content']) === '' ? ['an empty message'] : []),
    ...between('text of all embeds', embeds.map(embedText).join(''), 0, 6000),
    ...embeds.flatMap(checkEmbed),
    ...(rows.length > 5 ? [`${rows.length} rows`] : []),
    ...rows.flatMap(checkRow),
    ...twice(
      'custom_id',
      controls.map((control) => String(control['custom_id'])),
    ),
    ...controls.flatMap(checkSelect),
    ...wellFormed(message),
  ];
}

function embedText({ title, description, footer, fields }: Json): string {
  const words = list(fields).flatMap(({ name, value }) => [text(name), text(value)]);
  return [text(title), text(description), text((footer as Json | undefined)?.['text']), ...words].join('');
}

function checkEmbed(embed: Json): readonly string[] {
  return [
    ...(embedText(embed).trim() === '' ? ['an empty embed'] : []),
    ...(embed['description'] === '' || embed['title'] === '' ? ['an empty title or description'] : []),
    ...list(embed['fields']).flatMap(({ name, value }) => [
      ...between('a field’s name', name, 1, 256),
      ...between('a field’s value', value, 1, 1024),
    ]),
    ...between('a footer', (embed['footer'] as Json | undefined)?.['text'] ?? 'none', 1, 2048),
  ];
}

function checkRow(row: Json): readonly string[] {
  const controls = list(row['components']);
  const menus = controls.filter(({ type }) => type !== 2);
  return [
    ...(controls.length === 0 || controls.length > 5 ? [`a row of ${controls.length}`] : []),
    ...(menus.length > 0 && controls.length > 1 ? ['a menu shares its row'] : []),
    ...controls.flatMap((control) => (control['type'] === 2 ? between('a button’s label', control['label'], 1, 80) : [])),
    ...controls.flatMap((control) => between('a custom_id', control['custom_id'], 1, 100)),
  ];
}

function checkSelect(control: Json): readonly string[] {
  if (control['type'] !== 3) return [];
  const options = list(control['options']);
  return [
    ...(options.length < 1 || options.length > 25 ? [`a menu of ${options.length}`] : []),
    ...twice(
      'menu value',
      options.map(({ value }) => String(value)),
    ),
    ...options.flatMap(({ label, value }) => [
      ...between('an entry’s label', label, 1, 100),
      ...between('an entry’s value', value, 1, 100),
    ]),
    ...between('a placeholder', control['placeholder'] ?? 'none', 1, 150),
    ...(options.filter((option) => option['default'] === true).length > 1 ? ['two defaults'] : []),
  ];
}

function checkModal(modal: Json): readonly string[] {
  const components = list(modal['components']);
  const inputs = components.flatMap(({ component }) => (component === undefined ? [] : [component as Json]));
  return [
    ...(components.length < 1 || components.length > 5 ? [`a modal of ${components.length}`] : []),
    ...twice(
      'custom_id',
      inputs.map((input) => String(input['custom_id'])),
    ),
    ...inputs.flatMap(checkSelect),
    ...inputs.flatMap((input) => (input['required'] === true && input['min_values'] === 0 ? ['a required menu of none'] : [])),
    ...inputs.flatMap((input) =>
      input['required'] !== false && input['min_values'] === 0 ? ['a menu of none must say that it is not required'] : [],
    ),
    ...inputs.flatMap((input) =>
      typeof input['max_length'] === 'number' ? between('a value', input['value'] ?? '', 0, input['max_length']) : [],
    ),
    ...wellFormed(modal),
  ];
}

const MESSAGE_COMMAND = 3;

/** https://docs.discord.com/developers/interactions/application-commands#message-commands */
function checkMenu(command: Json): readonly string[] {
  const unwelcome = ['description', 'options'].filter((key) => key in command);
  return [...between('a menu’s name', command['name'], 1, 32), ...unwelcome.map((key) => `a menu has no ${key}`)];
}

function checkCommand(command: Json): readonly string[] {
  const options = list(command['options']);
  const firstOptional = options.findIndex(({ required }) => required !== true);
  const size = [command, ...options, ...options.flatMap(({ choices }) => list(choices))]
    .map(({ name, description, value }) => text(name).length + text(description).length + text(value).length)
    .reduce((sum, length) => sum + length, 0);
  return [
    ...(/^[-_'\p{L}\p{N}]{1,32}$/u.test(text(command['name'])) ? [] : [`a command cannot be named ${text(command['name'])}`]),
    ...between('a description', command['description'], 1, 100),
    ...(firstOptional >= 0 && options.slice(firstOptional).some(({ required }) => required === true)
      ? ['a required option after an optional one']
      : []),
    ...twice(
      'option',
      options.map(({ name }) => String(name)),
    ),
    ...options.flatMap((option) => [
      ...(/^[-_'\p{Ll}\p{N}]{1,32}$/u.test(text(option['name'])) ? [] : [`an option cannot be named ${text(option['name'])}`]),
      ...between('an option’s description', option['description'], 1, 100),
      ...(option['autocomplete'] === true && list(option['choices']).length > 0 ? ['choices and autocomplete'] : []),
      ...(option['choices'] !== undefined && (list(option['choices']).length < 1 || list(option['choices']).length > 25)
        ? ['too many choices, or none']
        : []),
    ]),
    ...(size > 8000 ? [`a command of ${size} characters`] : []),
  ];
}

function between(what: string, value: unknown, least: number, most: number): readonly string[] {
  if (typeof value !== 'string') return [`${what} is missing`];
  // Discord trims what it is sent before it counts.
  const length = value.length > most ? value.length : value.trim().length;
  return length < least || length > most ? [`${what} has ${length} characters, not ${least} to ${most}`] : [];
}

function twice(what: string, values: readonly string[]): readonly string[] {
  const repeated = values.filter((value, at) => values.indexOf(value) !== at);
  return repeated.map((value) => `${what} ${value} twice`);
}

/** Half a character is no text that Discord takes: JSON writes it as an escape. */
function wellFormed(payload: Json): readonly string[] {
  return /(?<!\\)(?:\\\\)*\\ud[89a-f]/.test(JSON.stringify(payload)) ? ['half a character'] : [];
}

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
