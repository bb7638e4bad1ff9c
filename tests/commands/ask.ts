import { catalogue } from '../../commands/index.ts';
import type { Services } from '../../commands/services.ts';
import type { ReplyAnswer } from '../../src/chat/answer.ts';
import { createDispatch } from '../../src/chat/dispatch.ts';
import type { Invocation } from '../../src/chat/invocation.ts';
import type { Logger } from '../../src/chat/logger.ts';
import type { Block, Reply, Text } from '../../src/chat/reply.ts';
import { textsOf } from '../../src/chat/texts.ts';
import { readTyped } from '../../src/chat/typed.ts';

/** Types a line to the real commands, or to others, as someone in a terminal or, with `audience: 'channel'`, in a channel. */
export function createAsk(services: Services, known = catalogue): (line: string, invocation?: Partial<Invocation>) => Promise<ReplyAnswer> {
  const errors: object[] = [];
  const log: Logger = { debug: () => {}, info: () => {}, warn: () => {}, error: (details) => void errors.push(details) };
  const { dispatch } = createDispatch({ catalogue: known, services, log, reference: () => 'ref' });
  return async (line, invocation = {}) => {
    const answer = await dispatch({
      platform: 'terminal',
      user: 'me',
      audience: 'alone',
      via: 'command',
      forms: false,
      ...readTyped(line, known),
      ...invocation,
    });
    if (errors.length > 0) throw new AggregateError(errors.map((details) => ('err' in details ? details.err : details)));
    if (answer.kind !== 'reply') throw new Error(`a reply was expected, but came a ${answer.kind}`);
    return answer;
  };
}

export const blocksOf = <K extends Block['kind']>({ blocks }: Reply, kind: K): readonly Extract<Block, { kind: K }>[] =>
  blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);

/** All texts of a reply that state something: paragraphs, list items, facts and cells. That there is none is a fault. */
export function linesOf({ blocks }: Reply): readonly Text[] {
  const lines = blocks.flatMap((block): readonly Text[] => {
    if (block.kind === 'note') return [];
    return block.kind === 'table' ? block.rows.flatMap(([, ...cells]) => cells) : textsOf(block);
  });
  if (lines.length === 0) throw new Error('the reply states nothing');
  return lines;
}

export const isCited = (text: Text): boolean => text.some(({ kind }) => kind === 'cite');
