import type { Citation } from './reply.ts';

/** A citation's number, small and raised: ¹². */
export function superscript(number: number): string {
  return String(number).replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit);
}

/** "3 sources, checked 9 Mar 2026 to 1 Nov 2026". Empty where nothing is cited. */
export function sourcesText(citations: readonly Citation[]): string {
  const days = citations.map(({ checked }) => checked).sort();
  const [oldest] = days;
  const newest = days.at(-1);
  if (oldest === undefined || newest === undefined) return '';
  const span = oldest === newest ? dayText(oldest) : `${dayText(oldest)} to ${dayText(newest)}`;
  return `${citations.length} ${citations.length === 1 ? 'source' : 'sources'}, checked ${span}`;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-11-01` as `1 Nov 2026`. */
function dayText(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return year === undefined ? day : `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}
