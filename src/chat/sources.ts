import { type Block, bold, type Citation, plain, type Reply, type Text } from './reply.ts';

/** The sources of a reply, in full: what the "Sources" button shows, with the numbers that stand in the reply. */
export function sourcesOf(reply: Reply): Reply {
  const list: Block = { kind: 'list', items: reply.citations.map((citation, at) => [plain(`[${at + 1}] `), ...describe(citation)]) };
  // What a notice is headed by is no subject.
  const title = reply.tone === 'answer' ? `Sources: ${reply.title}` : 'Sources';
  return { title, tone: reply.tone, blocks: [list], citations: [], actions: [] };
}

function describe({ title, publisher, address, dated, checked, stale }: Citation): Text {
  const age = `${publisher}${dated === undefined ? '' : `, ${dated}`}. Checked ${checked}`;
  return [{ kind: 'link', text: title, address }, plain(` - ${age}`), ...(stale ? [bold(', out of date')] : [])];
}
