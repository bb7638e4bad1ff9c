import type { MessagePayload } from './seen.ts';

/**
 * Finds markup that Discord would act upon in a text, independently of how the renderer escapes: a small reading of Discord's
 * rules that knows backslashes, code and masked links.
 */
export type Live = { readonly kind: 'mention' | 'link' | 'autolink' | 'emoji' | 'mark' | 'line'; readonly text: string };

const INLINE: readonly (readonly [Live['kind'], RegExp])[] = [
  ['mention', /^@(everyone|here)/i],
  ['mention', /^<(@[!&]?|#)\d+>/],
  ['mention', /^<\/[^>:]+:\d+>/],
  ['mention', /^<id:\w+>/],
  ['emoji', /^<a?:\w+:\d+>/],
  ['mention', /^<t:-?\d+(:\w)?>/],
  ['autolink', /^<[a-z][a-z0-9+.-]*:[^\s<>]+>/i],
  ['autolink', /^(https?|steam|discord):\/\/[^\s<]+/i],
  ['autolink', /^discord\.(gg|com\/invite|me)\/\w+/i],
  ['link', /^\[((?:\\[\s\S]|[^\\\]])*)\]\(([^()\s]*)\)/],
  ['emoji', /^:[\w+-]+(::skin-tone-\d)?:/],
  ['mark', /^(\*\*|__|\|\||~~|\*|_|~)/],
];

const LINES = /^[ \t]*(#{1,3} |-# |[-+*] |\d+[.)] |>{1,3} )/;

/** What is alive in a message and not the renderer's own: anything but its few marks, and links to `addresses`. */
export function aliveInMessage(message: MessagePayload, addresses: readonly string[]): readonly string[] {
  const own = new Set(addresses.map(bare));
  return markdownOf(message).flatMap((text) =>
    liveMarkup(text)
      .filter((live) => !isOwn(live, own))
      .map((live) => `${live.kind} is alive: ${live.text} in ${text.slice(0, 200)}`),
  );
}

/** What Discord reads markup in. Footers, labels and placeholders are shown as they are. */
export function markdownOf({ embeds = [] }: MessagePayload): readonly string[] {
  return embeds.flatMap(({ title = '', description = '', fields = [] }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
}

function isOwn({ kind, text }: Live, addresses: ReadonlySet<string>): boolean {
  if (kind === 'line') return /^(-|-#)$/.test(text);
  if (kind === 'mark') return /^\*\*?$/.test(text);
  return kind === 'link' && addresses.has(bare(/\]\((.*)\)$/.exec(text)?.[1] ?? ''));
}

/** An address without what the renderer may encode. */
const bare = (address: string): string => address.replace(/%[0-9A-F]{2}/gi, '').replace(/[^\x21-\x7E]|[()<>\\"'`[\]{}|^]/g, '');

export function liveMarkup(text: string): readonly Live[] {
  const found: Live[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    if (at === 0 || text[at - 1] === '\n') {
      const line = LINES.exec(rest)?.[0];
      if (line !== undefined) {
        found.push({ kind: 'line', text: line.trim() });
        at += line.length;
        continue;
      }
    }
    if (rest.startsWith('\\') && /^\\[^0-9A-Za-z\s]/.test(rest)) {
      at += 2;
      continue;
    }
    const block = /^```[\s\S]*?```/.exec(rest)?.[0] ?? /^(`+)[\s\S]*?[^`]\1(?!`)/.exec(rest)?.[0];
    if (block !== undefined) {
      at += block.length;
      continue;
    }
    const hit = INLINE.map(([kind, rule]) => ({ kind, text: rule.exec(rest)?.[0] })).find((live) => live.text !== undefined);
    if (hit?.text !== undefined) found.push({ kind: hit.kind, text: hit.text });
    at += hit?.text?.length ?? 1;
  }
  return found;
}

/** What a person reads: markup taken away, escapes undone, nothing of zero width. */
export function shownText(text: string): string {
  return text
    .replace(
      MARKUP,
      (_, block?: string, code?: string, escaped?: string, label?: string) =>
        block ?? code ?? escaped ?? (label === undefined ? '' : shownText(label)),
    )
    .replaceAll('\u200B', '');
}

const MARKUP = /```\n([\s\S]*?)\n```|`([^`]*)`|\\([^0-9A-Za-z\s])|\[((?:\\[\s\S]|[^\\\]])*)\]\([^()\s]*\)|\*\*|\*/g;
