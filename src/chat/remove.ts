import { UserError } from './errors.ts';
import type { Invocation } from './invocation.ts';
import { type Action, plain } from './reply.ts';

/** The one thing wanted that no command answers: taking a public reply away. */
export const REMOVE = 'remove';

/** The button that takes a public reply away. It carries who asked. */
export const removeAction = (asker: string): Action => ({ label: 'Remove', command: REMOVE, args: { asker } });

/** Only whoever asked may remove a reply. */
export function checkRemoval(invocation: Invocation): void {
  if (invocation.args['asker'] === invocation.user) return;
  throw new UserError('Only the person who asked can remove this answer.', {
    hint: [plain('An admin of this server or workspace can delete the message.')],
  });
}
