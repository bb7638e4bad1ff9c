import type { ReplyAnswer } from './answer.ts';
import type { Dispatch } from './dispatch.ts';

/** Draws answers for a platform. A reply that cannot be drawn is our fault, and still no reason for silence. */
export function drawSafely<Drawn>(
  draw: (answer: ReplyAnswer) => Drawn,
  { undrawn }: Pick<Dispatch, 'undrawn'>,
): (answer: ReplyAnswer) => Drawn {
  return (answer) => {
    try {
      return draw(answer);
    } catch (error) {
      return draw(undrawn(answer, error));
    }
  };
}
