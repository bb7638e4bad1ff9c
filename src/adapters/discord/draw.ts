import type { ReplyAnswer } from '../../chat/answer.ts';
import { OUR_FAULT } from '../../chat/errors.ts';
import type { Logger } from '../../chat/logger.ts';
import type { Encode } from './components.ts';
import { type Kept, type Message, renderReply } from './render.ts';

export type Draw = (answer: ReplyAnswer) => Message;

/** Draws answers as messages. A reply that cannot be drawn is our fault, and still no reason for silence. */
export function createDraw({ encode, log }: { readonly encode: Encode; readonly log: Logger }): Draw {
  const kept: Kept = new WeakMap();
  return (answer) => {
    try {
      return renderReply(answer, encode, kept);
    } catch (error) {
      log.error({ err: error, command: answer.command }, 'a reply could not be drawn');
      const reply = { title: OUR_FAULT, tone: 'problem', blocks: [], citations: [], actions: [] } as const;
      return renderReply({ ...answer, args: {}, visibility: 'private', reply, found: reply }, encode);
    }
  };
}
