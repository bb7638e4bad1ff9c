import type { Citation } from '../../chat/reply.ts';

/** The small print of a message: what is left out of it, and how current its sources are. */
export function footerOf(
  citations: readonly Citation[],
  { rest, leftOut }: { readonly rest: number; readonly leftOut: number },
): readonly string[] {
  return [
    ...(rest > 0 ? [`… ${rest} more`] : []),
    ...(leftOut > 0 ? [`${leftOut} ${leftOut === 1 ? 'follow-up' : 'follow-ups'} left out`] : []),
    ...sourcesLine(citations),
  ];
}

function sourcesLine(citations: readonly Citation[]): readonly string[] {
  if (citations.length === 0) return [];
  const oldest = citations.map(({ checked }) => checked).reduce((a, b) => (a < b ? a : b));
  const stale = citations.filter((citation) => citation.stale).length;
  const line = `${citations.length} ${citations.length === 1 ? 'source' : 'sources'}, checked ${drawDay(oldest)}`;
  return stale === 0 ? [line] : [line, `⚠ ${stale === citations.length ? '' : `${stale} `}out of date`];
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-11-01` as `1 Nov 2026`. */
function drawDay(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return year === undefined ? day : `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}
