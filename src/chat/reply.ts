/**
 * A reply is a document that no platform owns. Commands build it; each adapter renders it in its platform's best native form.
 * Text is spans, never markup: whatever a person typed stays text and can become neither a mention nor a link.
 */
export type Reply = {
  readonly title: string;
  readonly tone: Tone;
  readonly blocks: readonly Block[];
  /** Every source that a `cite` span names, in the order of their numbers. */
  readonly citations: readonly Citation[];
  /** Follow-ups offered as buttons, the most useful first. */
  readonly actions: readonly Action[];
};

/** What a reply is like: an answer, a question back, or something that went wrong. */
export type Tone = 'answer' | 'notice' | 'problem';

export type Visibility = 'public' | 'private';

/**
 * How well a message was answered: `answered`; `suggested` (nearest readings offered, none given); `unknown` (of the field,
 * but not known here); `out_of_scope`; `error` (the message cannot be carried out as it stands).
 */
export type Outcome = 'answered' | 'suggested' | 'unknown' | 'out_of_scope' | 'error';

export type Block =
  | ({ readonly kind: 'paragraph'; readonly text: Text } & Once)
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  /** The first cell of each row names the row. Every row has as many cells as there are columns. */
  | { readonly kind: 'table'; readonly caption: string; readonly columns: readonly string[]; readonly rows: readonly (readonly Text[])[] }
  | { readonly kind: 'code'; readonly code: string }
  /** One of several follow-ups, drawn as a menu. */
  | ({ readonly kind: 'choices'; readonly label: string; readonly choices: readonly Action[] } & Once)
  /** Small print: how current the answer is, what it leaves out. */
  | ({ readonly kind: 'note'; readonly text: Text } & Once);

/**
 * It is said of the words that somebody asked in, and the arguments that lead to the answer again do not bring it: so it stands on the
 * first page, and no place in the answer counts it. Its sources are numbered after all others.
 */
type Once = { readonly once?: true };

export type Fact = { readonly name: string; readonly value: Text };

export type Text = readonly Span[];

export type Span =
  | { readonly kind: 'text' | 'bold' | 'italic' | 'code'; readonly text: string }
  /** An address of the project's own, never one that a person typed. */
  | { readonly kind: 'link'; readonly text: string; readonly address: string }
  /** The number of a citation, from 1. */
  | { readonly kind: 'cite'; readonly number: number };

export type Citation = {
  readonly title: string;
  readonly publisher: string;
  readonly address: string;
  /** When the source was published or last changed, where known: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly dated?: string;
  /** The day on which the oldest claim cited from it was checked: YYYY-MM-DD. */
  readonly checked: string;
  /** That check is past its time to live. */
  readonly stale: boolean;
};

/** What a button or a menu entry does: it stands for a message that someone could have typed. */
export type Action = Wanted & {
  readonly label: string;
  /** What somebody asked in their own words, which leads to what is said once as well: a button carries it instead, if it can hold it. */
  readonly asked?: Wanted;
};

/** What an action does, whatever it is called. */
export type Doing = Omit<Action, 'label'>;

/** The same with more arguments, or others of the same names. */
export const withArgs = ({ command, args, asked }: Doing, more: Wanted['args']): Doing => ({
  command,
  args: { ...args, ...more },
  ...(asked === undefined ? {} : { asked: { ...asked, args: { ...asked.args, ...more } } }),
});

/** A command and its arguments. */
export type Wanted = {
  readonly command: string;
  readonly args: Readonly<Record<string, string>>;
};

export const plain = (text: string): Span => ({ kind: 'text', text });
export const bold = (text: string): Span => ({ kind: 'bold', text });
export const italic = (text: string): Span => ({ kind: 'italic', text });
export const code = (text: string): Span => ({ kind: 'code', text });
