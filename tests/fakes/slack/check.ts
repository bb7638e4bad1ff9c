import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';

/** What Slack would refuse an answer for, in an acknowledgement or through a response_url: nothing, if the list is empty. */
export function faultsOfMessage(payload: unknown): readonly string[] {
  if (!isRecord(payload)) return ['no message'];
  const { response_type: type } = payload;
  const faults = unknownKeys(payload, ['response_type', 'replace_original', 'thread_ts', ...CONTENT_KEYS]);
  if (type !== 'in_channel' && type !== 'ephemeral') faults.push(`response_type ${String(type)}`);
  return [...faults, ...faultsOfContent(payload)];
}

/** What Slack would refuse a message of the bot's own for, and what would let a word in it notify someone. */
export function faultsOfPost(payload: unknown): readonly string[] {
  if (!isRecord(payload)) return ['no message'];
  const faults = unknownKeys(payload, ['channel', 'thread_ts', 'parse', 'link_names', ...CONTENT_KEYS]);
  if (wordOf(payload['channel']) === '') faults.push('no channel');
  if ('thread_ts' in payload && !/^\d+\.\d{6}$/.test(wordOf(payload['thread_ts']))) faults.push('thread_ts is no time stamp');
  if (payload['parse'] !== 'none' || payload['link_names'] !== false) faults.push('looks for mentions');
  return [...faults, ...faultsOfContent(payload)];
}

/** What Slack would refuse suggested prompts for. https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts */
export function faultsOfPrompts(prompts: unknown): readonly string[] {
  if (!Array.isArray(prompts) || prompts.length === 0 || prompts.length > 4) return ['not one to four prompts'];
  return prompts.flatMap((prompt: unknown) =>
    isRecord(prompt) && wordOf(prompt['title']) !== '' && wordOf(prompt['message']) !== '' ? [] : ['a prompt without title or message'],
  );
}

function faultsOfContent(payload: Readonly<Record<string, unknown>>): readonly string[] {
  const { blocks, text } = payload;
  const faults: string[] = [];
  if (typeof text !== 'string' || text.trim() === '') faults.push('no top-level text');
  else if (text.length > 4000) faults.push(`text of ${text.length} characters`);
  else if (/&(?!(?:amp|lt|gt);)|[<>]/.test(text)) faults.push('text is not escaped');
  if (payload['unfurl_links'] !== false || payload['unfurl_media'] !== false) faults.push('unfurls links');
  if (!Array.isArray(blocks)) return [...faults, 'no blocks'];
  if (blocks.length > 50) faults.push(`${blocks.length} blocks`);
  const size = characters(blocks);
  if (size > 9500) faults.push(`${size} characters over all blocks`);
  if (blocks.filter((block) => isRecord(block) && block['type'] === 'table').length > 1) faults.push('more than one table');
  return [...faults, ...faultsOfBlocks(blocks)];
}

/** What Slack would refuse a modal for. */
export function faultsOfView(view: unknown): readonly string[] {
  if (!isRecord(view)) return ['no view'];
  const faults = schemaFaults('modal', view);
  const { blocks, title, submit, close, private_metadata: metadata, callback_id: callback } = view;
  for (const label of [title, submit, close]) if (lengthOf(label) > 24) faults.push('title, submit or close over 24 characters');
  if (typeof metadata === 'string' && metadata.length > 3000) faults.push('private_metadata over 3,000 characters');
  if (typeof callback === 'string' && callback.length > 255) faults.push('callback_id over 255 characters');
  if (!Array.isArray(blocks) || blocks.length === 0) return [...faults, 'no blocks'];
  if (blocks.length > 100) faults.push(`${blocks.length} blocks`);
  if (blocks.some((block) => isRecord(block) && block['type'] === 'input') && submit === undefined) faults.push('inputs without submit');
  return [...faults, ...faultsOfBlocks(blocks)];
}

/** The characters that Slack counts. Nobody outside knows how; texts, addresses and values is the most it can be. */
export function characters(part: unknown): number {
  if (Array.isArray(part)) return part.reduce<number>((sum, each) => sum + characters(each), 0);
  if (!isRecord(part)) return 0;
  return Object.entries(part).reduce((sum, [key, value]) => {
    if (typeof value !== 'string') return sum + characters(value);
    return ['text', 'url', 'value'].includes(key) ? sum + value.length : sum;
  }, 0);
}

const CONTENT_KEYS = ['text', 'blocks', 'mrkdwn', 'unfurl_links', 'unfurl_media'];

function faultsOfBlocks(blocks: readonly unknown[]): readonly string[] {
  const faults = blocks.flatMap((block, at) =>
    isRecord(block)
      ? [...schemaFaults(String(block['type']), block), ...limitFaults(block)].map((fault) => `blocks[${at}] ${fault}`)
      : [`blocks[${at}] is no block`],
  );
  return [
    ...faults,
    ...repeated('block_id', blocks),
    ...blocks.flatMap((block) => (isRecord(block) && Array.isArray(block['elements']) ? repeated('action_id', block['elements']) : [])),
  ];
}

/** Limits from Slack's pages and the sentences of its types, which its types don't hold. */
function limitFaults(block: Readonly<Record<string, unknown>>): string[] {
  const faults: string[] = [];
  const limit = (what: string, size: number, most: number, least = 0): void => {
    if (size > most || size < least) faults.push(`${what}: ${size}, allowed ${least} to ${most}`);
  };
  const elements = Array.isArray(block['elements']) ? block['elements'] : [];
  limit('block_id', lengthOf(block['block_id']), 255);
  switch (block['type']) {
    case 'header':
      limit('header', lengthOf(block['text']), 150, 1);
      break;
    case 'section': {
      const fields = Array.isArray(block['fields']) ? block['fields'] : [];
      if (block['text'] === undefined && fields.length === 0) faults.push('neither text nor fields');
      if (block['text'] !== undefined) limit('text', lengthOf(block['text']), 3000, 1);
      limit('fields', fields.length, 10);
      for (const field of fields) limit('field', lengthOf(field), 2000, 1);
      break;
    }
    case 'context':
      limit('elements', elements.length, 10, 1);
      for (const element of elements) limit('text', lengthOf(element), 3000, 1);
      break;
    case 'actions':
      limit('elements', elements.length, 25, 1);
      for (const element of elements) faults.push(...elementFaults(element));
      break;
    case 'input':
      limit('label', lengthOf(block['label']), 2000, 1);
      limit('hint', lengthOf(block['hint']), 2000);
      faults.push(...elementFaults(block['element']));
      break;
    case 'table': {
      const rows = Array.isArray(block['rows']) ? block['rows'] : [];
      limit('rows', rows.length, 100, 1);
      for (const row of rows) limit('cells', Array.isArray(row) ? row.length : 0, 20, 1);
      if (new Set(rows.map((row: unknown[]) => row.length)).size > 1) faults.push('rows of different lengths');
      limit('characters of a table', characters(rows), 10_000);
      break;
    }
  }
  faults.push(...emptyTexts(block));
  return faults;
}

function elementFaults(element: unknown): string[] {
  if (!isRecord(element)) return ['no element'];
  const faults: string[] = [];
  const limit = (what: string, size: number, most: number, least = 0): void => {
    if (size > most || size < least) faults.push(`${String(element['type'])} ${what}: ${size}, allowed ${least} to ${most}`);
  };
  limit('action_id', lengthOf(element['action_id']), 255, 1);
  limit('placeholder', lengthOf(element['placeholder']), 150);
  switch (element['type']) {
    case 'button':
      limit('text', lengthOf(element['text']), 75, 1);
      limit('value', lengthOf(element['value']), 2000);
      break;
    case 'static_select': {
      const options = Array.isArray(element['options']) ? element['options'] : [];
      limit('options', options.length, 100, 1);
      for (const option of options as Readonly<Record<string, unknown>>[]) {
        limit('option', lengthOf(option['text']), 75, 1);
        limit('option value', lengthOf(option['value']), 150, 1);
      }
      const first = element['initial_option'];
      if (first !== undefined && !options.some((option) => JSON.stringify(option) === JSON.stringify(first)))
        faults.push('initial_option is none of the options');
      break;
    }
    case 'plain_text_input':
      limit('max_length', Number(element['max_length'] ?? 3000), 3000, 1);
      limit('initial_value', lengthOf(element['initial_value']), Number(element['max_length'] ?? 3000));
      break;
  }
  return faults;
}

/** Slack refuses empty texts, also deep in rich text, and rich text without elements. */
function emptyTexts(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(emptyTexts);
  if (!isRecord(part)) return [];
  const own =
    part['text'] === '' ||
    (String(part['type']).startsWith('rich_text') && Array.isArray(part['elements']) && part['elements'].length === 0);
  return [...(own ? [`empty ${String(part['type'])}`] : []), ...Object.values(part).flatMap(emptyTexts)];
}

function repeated(key: string, parts: readonly unknown[]): string[] {
  const ids = parts.flatMap((part) => (isRecord(part) && typeof part[key] === 'string' ? [part[key]] : []));
  return ids.length === new Set(ids).size ? [] : [`the same ${key} twice`];
}

const unknownKeys = (record: object, known: readonly string[]): string[] =>
  Object.keys(record).flatMap((key) => (known.includes(key) ? [] : [`unknown key ${key}`]));

type Definitions = Readonly<Record<string, { readonly properties?: { readonly type?: { readonly const?: string } } }>>;
const validators = new Map<string, ValidateFunction>();
let ajv: Ajv | undefined;

/** Checks by the schema of the block's own type: the errors of a union say nothing. */
function schemaFaults(type: string, block: object): string[] {
  const validate = validators.get(type) ?? compile(type);
  if (validate === undefined) return [`unknown type ${type}`];
  return validate(block) ? [] : (validate.errors ?? []).slice(0, 3).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

function compile(type: string): ValidateFunction | undefined {
  const schema = JSON.parse(readFileSync(new URL('./golden/schema.json', import.meta.url), 'utf8')) as { definitions: Definitions };
  if (ajv === undefined) {
    ajv = new Ajv({ strict: false, allowUnionTypes: true });
    ajv.addSchema(schema, 'slack');
  }
  const name = Object.entries(schema.definitions).find(([, definition]) => definition.properties?.type?.const === type)?.[0];
  const validate =
    type === 'modal' ? ajv.getSchema('slack') : name === undefined ? undefined : ajv.compile({ $ref: `slack#/definitions/${name}` });
  if (validate !== undefined) validators.set(type, validate);
  return validate;
}

function lengthOf(text: unknown): number {
  if (typeof text === 'string') return text.length;
  return isRecord(text) && typeof text['text'] === 'string' ? text['text'].length : 0;
}

/** A string that may be missing. */
export const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
