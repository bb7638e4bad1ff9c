import type { Message } from '../../../src/adapters/discord/render.ts';
import { clean } from '../../../src/chat/plain-text.ts';
import type { Reply, Text } from '../../../src/chat/reply.ts';

export type Walked = { readonly from: number; readonly message: Message };

/** All pages of a reply, found as a person does: by the first button, as long as it leads on. */
export function pagesOf(reply: Reply, render: (reply: Reply, from: number) => Message): readonly Walked[] {
  const pages: Walked[] = [];
  let from: number | undefined = 0;
  while (from !== undefined) {
    const message: Message = render(reply, from);
    pages.push({ from, message });
    const [first] = message.components[0]?.components ?? [];
    const more: boolean = first !== undefined && 'label' in first && /^Show \d+ more$/.test(first.label ?? '');
    const next: number = more && first !== undefined ? Number(first.custom_id.split(':')[3]) : NaN;
    if (more && !(next > from)) throw new Error(`the pages don't go on after ${from}: ${first?.custom_id}`);
    from = more ? next : undefined;
  }
  return pages;
}

/** All text of a reply's blocks that a person must get to read; names of columns may be shortened with a mark. */
export function textsOf({ blocks }: Reply): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'note':
        return [textOf(block.text)];
      case 'heading':
        return [block.text];
      case 'list':
        return block.items.map(textOf);
      case 'facts':
        return block.facts.flatMap(({ name, value }) => [name, textOf(value)]);
      case 'table':
        return block.rows.length === 0 ? [] : [block.caption, ...block.rows.flatMap((row) => row.map(textOf))];
      case 'code':
        return [block.code];
      case 'choices':
        return [];
    }
  });
}

const textOf = (text: Text): string => text.map((span) => (span.kind === 'cite' ? '' : span.text)).join('');

/** Only letters and digits, so that marks and spaces between them don't count. */
export const letters = (text: string): string => clean(text).replace(/[^\p{L}\p{Nd}]/gu, '');

/** Whether all of `part` stands in `whole`, in order, with anything between. */
export function isWithin(part: string, whole: string): boolean {
  let at = -1;
  for (const letter of part) {
    at = whole.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
