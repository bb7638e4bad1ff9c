import type { ReplyAnswer } from './answer.ts';
import { OUR_FAULT } from './errors.ts';
import type { Logger } from './logger.ts';

/** Draws answers for a platform. A reply that cannot be drawn is our fault, and still no reason for silence. */
export function drawSafely<Drawn>(draw: (answer: ReplyAnswer) => Drawn, log: Logger): (answer: ReplyAnswer) => Drawn {
  return (answer) => {
    try {
      return draw(answer);
    } catch (error) {
      log.error({ err: error, command: answer.command }, 'a reply could not be drawn');
      const reply = { title: OUR_FAULT, tone: 'problem', blocks: [], citations: [], actions: [] } as const;
      return draw({ ...answer, args: {}, visibility: 'private', reply, found: reply });
    }
  };
}
