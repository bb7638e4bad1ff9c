import { type Catalogue, findCommand } from '../../chat/catalogue.ts';
import type { Action, Block, Reply, Text } from '../../chat/reply.ts';
import { withTexts } from '../../chat/texts.ts';

/** What commands are called in this workspace, where another app may have taken their own names. */
export type Prefix = {
  /** The name of a command without the prefix; what would be no command without it stays as it is. */
  off(name: string): string;
  /** The same of a text that is one word, as after `/fw-help`. */
  offWord(text: string): string;
  /** What the bot says of its commands, with the prefix. */
  on(text: string): string;
  onReply(reply: Reply): Reply;
};

/**
 * Commands and the rest of the bot know nothing of a prefix, and the same answer may go to another platform: so it is put before
 * names here, where an answer is drawn.
 */
export function createPrefix<Services>(prefix: string, catalogue: Catalogue<Services>): Prefix {
  if (prefix === '') return { off: (name) => name, offWord: (text) => text, on: (text) => text, onReply: (reply) => reply };
  const names = catalogue.commands.map(({ name }) => name).join('|');
  // Not within an address or a path.
  const named = new RegExp(`(?<![^\\s(])/(${names})(?![\\w/-]|\\.\\w)`, 'g');
  const on = (text: string): string => text.replace(named, `/${prefix}$1`);

  const onText = (text: Text): Text => text.map((span) => ('text' in span ? { ...span, text: on(span.text) } : span));
  // The others stay the objects that they are, for what they carry is written once for each.
  const onAction = (action: Action): Action => {
    const label = on(action.label);
    return label === action.label ? action : { ...action, label };
  };
  function onBlock(block: Block): Block {
    switch (block.kind) {
      case 'heading':
        return { ...block, text: on(block.text) };
      case 'code':
        return { ...block, code: on(block.code) };
      case 'choices':
        return { ...block, label: on(block.label), choices: block.choices.map(onAction) };
      case 'paragraph':
      case 'note':
      case 'list':
      case 'facts':
      case 'table':
        return withTexts(block, onText);
    }
  }

  const off = (name: string): string => {
    const rest = name.startsWith(prefix) ? name.slice(prefix.length) : name;
    return findCommand(catalogue, rest) === undefined ? name : rest;
  };
  return {
    off,
    offWord: (text) =>
      text.replace(/(?<=^\s*\/?)[\w-]+(?=\s*$)/, (word) => {
        const name = off(word.toLowerCase());
        return name === word.toLowerCase() ? word : name;
      }),
    on,
    onReply: (reply) => ({
      ...reply,
      title: on(reply.title),
      blocks: reply.blocks.map(onBlock),
      actions: reply.actions.map(onAction),
    }),
  };
}
