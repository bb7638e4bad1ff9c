import type { Action, Outcome, Text } from './reply.ts';

export type UserErrorOptions = {
  /** What to do next, in one sentence. */
  hint?: Text;
  /** Readings that were probably meant, each a button. */
  suggestions?: readonly Action[];
  outcome?: Exclude<Outcome, 'answered'>;
};

/** Something the person can mend. The message is shown as it is: to them alone, or below the message that asked. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly hint: Text;
  readonly suggestions: readonly Action[];
  readonly outcome: Exclude<Outcome, 'answered'>;

  constructor(message: string, { hint = [], suggestions = [], outcome = 'error' }: UserErrorOptions = {}) {
    super(message);
    this.hint = hint;
    this.suggestions = suggestions;
    this.outcome = outcome;
  }
}
