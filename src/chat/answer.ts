import type { Args, Choice } from './command.ts';
import type { Outcome, Reply, Visibility, Wanted } from './reply.ts';

/** What an adapter does with an invocation: send a reply, open a form, or take the reply away that was pressed. */
export type Answer = ReplyAnswer | { readonly kind: 'form'; readonly form: Form } | { readonly kind: 'remove' };

export type ReplyAnswer = {
  readonly kind: 'reply';
  readonly command: string;
  /** The arguments as understood. With `from` or `show` among them, the reply is a part of the answer. */
  readonly args: Args;
  /** What was asked, where more was said of its words than `command` and `args` lead to: the same part of the answer. */
  readonly asked?: Wanted;
  readonly outcome: Outcome;
  readonly visibility: Visibility;
  readonly reply: Reply;
  /** The reply without the follow-ups of whoever asked: the same object whenever the same answer is given again. */
  readonly found?: Reply;
};

/** The options of a command to be filled in. Submitting it is an Invocation of `command`. */
export type Form = {
  readonly title: string;
  readonly command: string;
  /** What was said already and no field asks for, as who may see the answer: it is submitted with the rest. */
  readonly args: Args;
  readonly fields: readonly Field[];
};

export type Field = {
  /** The option's name. */
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly required: boolean;
  /** What is filled in already. */
  readonly value?: string;
} & (
  | { readonly kind: 'text'; readonly placeholder?: string; readonly max: number }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
);
