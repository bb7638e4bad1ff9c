import type { Reply } from '../../src/chat/reply.ts';

/** The addresses that a reply links of its own: those of its sources, and of its links. */
export function linkedAddresses({ blocks, citations }: Reply): readonly string[] {
  return [...citations.map(({ address }) => address), ...linksIn(blocks)];
}

function linksIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { kind, address } = part as { readonly kind?: unknown; readonly address?: unknown };
  return [...(kind === 'link' && typeof address === 'string' ? [address] : []), ...Object.values(part).flatMap(linksIn)];
}
