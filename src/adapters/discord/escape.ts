import { clean } from '../../chat/plain-text.ts';

/**
 * Text as Discord shows it literally: no markdown, mention, time stamp, emoji code or link of anyone's comes alive.
 * https://docs.discord.com/developers/reference#message-formatting
 */
export function escapeText(text: string): string {
  return breakLineStarts(breakMarks(readable(text)));
}

/** Text that Discord reads no markup in, as labels and footers: only what is no text is removed. */
export function readable(text: string): string {
  return clean(text).replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** An inline code span. Backslashes don't escape in it, so a backtick becomes the letter that looks like one. */
export function inlineCode(text: string): string {
  const safe = oneLine(readable(text)).replaceAll('`', '\u02CB');
  return safe.trim() === '' ? safe : `\`${safe}\``;
}

/** A code block. Nothing but three backticks ends it; a zero-width space stands between them. */
export function codeBlock(text: string): string {
  const safe = readable(text).replaceAll('``', `\`${GAP}\``).replaceAll('``', `\`${GAP}\``);
  return `\`\`\`\n${safe}${safe.endsWith('`') ? GAP : ''}\n\`\`\``;
}

/** A masked link; undefined if the address is none that may be linked. */
export function maskedLink(text: string, address: string): string | undefined {
  const target = linkTarget(address);
  if (target === undefined) return undefined;
  const shown = oneLine(escapeText(text));
  return `[${shown.trim() === '' ? 'link' : shown}](${target})`;
}

export function oneLine(text: string): string {
  return text.replace(/\s*[\n\r\u2028\u2029]\s*/g, ' ');
}

/** Zero width: keeps marks apart that would join into markup. */
export const GAP = '\u200B';

/** The longest address that is linked: a longer one would eat a page. */
const LONGEST_ADDRESS = 500;

const MARKS = /[\\*_~|`[\]<>]|@(?=everyone|here)|:(?=\/\/)|:(?=[^\s:]+:)|(?<=discord)\.(?=gg|com|me)/gi;

function breakMarks(text: string): string {
  return text.replace(MARKS, (mark, at: number) => {
    if (mark === '@') return `@${GAP}`;
    if (mark === '.') return `${GAP}.`;
    if (mark === ':' && text.startsWith('//', at + 1)) return `:${GAP}`;
    // A mention, time stamp or emoji needs its name right after the bracket.
    return mark === '<' && /[@#:/ati]/i.test(text.charAt(at + 1)) ? `\\<${GAP}` : `\\${mark}`;
  });
}

/** What makes a heading, a list or small print, only where a line begins. */
function breakLineStarts(text: string): string {
  return text.replace(/^(\s*)([#+-])/gm, '$1\\$2').replace(/^(\s*\d+)([.)])(?=\s|$)/gm, '$1\\$2');
}

function linkTarget(address: string): string | undefined {
  const target = readable(address).replace(/[^\x21-\x7E]|[()<>\\"'`[\]{}|^]/gu, percentEncode);
  return /^https?:\/\/[^/]/i.test(target) && target.length <= LONGEST_ADDRESS ? target : undefined;
}

function percentEncode(character: string): string {
  return [...new TextEncoder().encode(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
