import type { Citation } from '../../chat/reply.ts';
import { sourcesText } from '../../chat/small-print.ts';

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
  const stale = citations.filter((citation) => citation.stale).length;
  const line = sourcesText(citations);
  return stale === 0 ? [line] : [line, `⚠ ${stale === citations.length ? '' : `${stale} `}out of date`];
}
