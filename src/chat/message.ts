import { type Catalogue, findCommand } from './catalogue.ts';
import { LONGEST_ARGUMENT } from './command.ts';
import type { Wanted } from './reply.ts';
import { readTyped } from './typed.ts';

/**
 * Reads a message to the bot, without the mention: a command as it is typed, or a question in free words. Somebody who says
 * nothing wants to know what to say. Never throws; what is too long for an argument is shortened.
 */
export function readMessage<Services>(text: string, catalogue: Catalogue<Services>): Wanted {
  const { command, args } = readTyped(text.trim() === '' ? '/help' : asCommand(text, catalogue), catalogue);
  return { command, args: Object.fromEntries(Object.entries(args).map(([name, value]) => [name, shorten(value)])) };
}

/** `help`: nothing but the name of a command is that command, slash or not. */
function asCommand<Services>(text: string, catalogue: Catalogue<Services>): string {
  const name = /^\s*([a-z]+)[.!?]*\s*$/i.exec(text)?.[1]?.toLowerCase() ?? '';
  return findCommand(catalogue, name) === undefined ? text : `/${name}`;
}

/** Somebody else's message as a question. Never as a command, for who wrote it is not who asks. */
export function readAsQuestion<Services>(text: string, catalogue: Catalogue<Services>): Wanted {
  const [option] = Object.keys(findCommand(catalogue, catalogue.fallback)?.options ?? {});
  return { command: catalogue.fallback, args: option === undefined ? {} : { [option]: shorten(text.trim()) } };
}

/**
 * People say what they want at the beginning of a long message, and more often at its end: of one that is too long both are
 * kept, cut between words, with a mark for what stood between.
 */
function shorten(text: string): string {
  if (text.length <= LONGEST_ARGUMENT) return text;
  const words = text.replace(/\s+/g, ' ');
  if (words.length <= LONGEST_ARGUMENT) return words;
  const head = words.slice(0, HEAD).replace(/ \S*$|[\uD800-\uDBFF]$/, '');
  const tail = words.slice(HEAD + MARK.length - LONGEST_ARGUMENT).replace(/^\S* |^[\uDC00-\uDFFF]/, '');
  return head + MARK + tail;
}

const HEAD = 100;
/** What hardly anybody types: `isShortened` tells by it. */
const MARK = ' […] ';

/** Whether a text is what was left of a longer one. */
export const isShortened = (text: string): boolean => text.length > LONGEST_ARGUMENT / 2 && text.includes(MARK);
