import type { ReplyAnswer } from './answer.ts';
import type { Page } from './pages.ts';
import { type Action, withArgs } from './reply.ts';

/** Leads to the pieces that come after a page. */
export const moreAction = (answer: ReplyAnswer, { rest, next }: Pick<Page, 'rest' | 'next'>): Action => ({
  label: `Show ${rest} more`,
  ...withArgs(answer, { from: String(next) }),
});
