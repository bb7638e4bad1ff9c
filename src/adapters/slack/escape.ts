import { clean } from '../../chat/plain-text.ts';

/**
 * Text where Slack reads no markup: rich_text and its tables. Only what no JSON or screen can hold is taken out, so that code
 * and names can be copied as they stand.
 */
export function literal(text: string): string {
  if (/^[ -~\n]*$/.test(text)) return text;
  return clean(text).replace(/\p{Surrogate}/gu, '\uFFFD');
}

const JOINER = '\u2060';

/**
 * Text that some client might still look through for links, mentions and emoji codes (labels, titles, notifications). An
 * invisible word joiner goes where one would begin: `@⁠everyone`, `:⁠tada:`, `https:⁠//…`, `evil⁠.example`, `<⁠!channel>`.
 */
export function defused(text: string): string {
  if (/^[\w ,()/+-]*$/.test(text)) return text;
  return literal(text)
    .replace(/[<@#:](?!\s)/g, `$&${JOINER}`)
    .replace(/(?<=www)\./gi, `${JOINER}.`)
    .replace(/\.(?=\p{L})/gu, (dot, at: number, whole: string) =>
      /[\p{L}\p{N}]$/u.test(whole.slice(Math.max(0, at - 2), at)) ? JOINER + dot : dot,
    );
}

/** What every text outside rich_text needs. https://docs.slack.dev/messaging/formatting-message-text#escaping */
export function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Text within mrkdwn. mrkdwn has no way to write its own marks, so they are drawn as their twins (∗ for *, ∼ for ~ and so on);
 * an underscore inside a word marks nothing and stays. A joiner at the start of each line keeps quotes from beginning there.
 */
export function mrkdwn(text: string): string {
  // Two of the twins count as letters, and a point before a letter may begin a link: so they are drawn first.
  const twinned = text.replace(/[*~`]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, (mark) => TWINS[mark] ?? mark);
  return escaped(defused(twinned)).replace(/^(?=[^\p{L}\n])/gmu, JOINER);
}

const TWINS: Readonly<Record<string, string>> = { '*': '∗', '~': '∼', '`': 'ˋ', _: 'ˍ' };

/** An address that cannot break out of where it stands; undefined if it is none that a reader should follow. */
export function safeAddress(address: string, longest: number): string | undefined {
  if (!/^https?:\/\/[^/?#\s]/i.test(address)) return undefined;
  const encoded = literal(address).replace(/[\s<>|"'`\\^{}\u0080-\u{10FFFF}]/gu, percent);
  return encoded.length <= longest ? encoded : undefined;
}

const percent = (character: string): string => (character === "'" ? '%27' : encodeURIComponent(character));

/** Reads what Slack did to the text of a slash command back into what the person typed. */
export function unescaped(text: string): string {
  return unescapedEntities(
    text
      .replace(/<([@#])([^<>|]*)(?:\|([^<>]*))?>/g, (_, sign: string, id: string, name?: string) => `${sign}${name ?? id}`)
      .replace(/<([a-z]+:[^<>|]*)(?:\|([^<>]*))?>/gi, (_, address: string, label?: string) => label ?? address),
  );
}

/** Undoes `escaped`. */
export function unescapedEntities(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

/** A name that shows nothing at all cannot stand on a button. */
export function visible(text: string): string {
  return /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text) ? text : '…';
}
