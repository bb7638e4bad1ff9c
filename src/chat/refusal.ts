import type { ReplyAnswer } from './answer.ts';
import type { UserError } from './errors.ts';
import type { Invocation } from './invocation.ts';
import { removeAction } from './remove.ts';
import type { Reply } from './reply.ts';

/** The answer to what a person can mend, or of what went wrong on our side: to their eyes alone, or below the message that asked. */
export function refusal(
  { command, args, audience, via, user }: Pick<Invocation, 'command' | 'args' | 'audience' | 'via' | 'user'>,
  error: UserError,
): ReplyAnswer {
  const visibility = audience === 'alone' || via === 'message' ? 'public' : 'private';
  const told = replyOf(error);
  const reply = audience === 'channel' && visibility === 'public' ? { ...told, actions: [...told.actions, removeAction(user)] } : told;
  return { kind: 'reply', command, args, outcome: error.outcome, visibility, reply };
}

export const replyOf = ({ message, hint, suggestions, outcome }: UserError): Reply => ({
  title: message,
  tone: outcome === 'error' ? 'problem' : 'notice',
  blocks: hint.length === 0 ? [] : [{ kind: 'paragraph', text: hint }],
  citations: [],
  actions: suggestions,
});
