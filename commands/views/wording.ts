import { plain, type Text } from '../../src/chat/reply.ts';

/** `a, b and c`. */
export function listed(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

/** Texts as `a, b and c`. */
export function listedTexts(items: readonly Text[], last = 'and'): Text {
  return items.flatMap((item, at) => {
    const before = at === 0 ? '' : at === items.length - 1 ? ` ${last} ` : ', ';
    return before === '' ? item : [plain(before), ...item];
  });
}

/** `2026-03` and `2026-03-06` as `March 2026` and `6 March 2026`; a year stays as it is. */
export function dateText(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  return [day === undefined ? undefined : String(Number(day)), MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** The same text with a small first letter, unless it is a name or an abbreviation: `Images and video`, but `TPUs`. */
export function lowered(text: string): string {
  return /^[A-Z][a-z]*(?![A-Za-z])/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** The same text with a large first letter. */
export const raised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence's end where there is none yet. */
export function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A share from 0 to 1 as people read it. */
export const percent = (fit: number): string => `${Math.round(fit * 100)}%`;
