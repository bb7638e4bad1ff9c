import { type APIInteraction, type APIInteractionResponse, InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { createEncode, type Decode, decodeAction, type Encode } from '../../chat/action-codec.ts';
import type { Answer, Form, ReplyAnswer } from '../../chat/answer.ts';
import type { Bot } from '../../chat/bot.ts';
import type { Dispatch } from '../../chat/dispatch.ts';
import type { Invocation } from '../../chat/invocation.ts';
import { readAsQuestion } from '../../chat/message.ts';
import { drawSafely } from '../../chat/safely.ts';
import { type Asker, textlessAnswer } from '../../chat/textless.ts';
import { within } from '../../chat/within.ts';
import { renderCompletions } from './completions.ts';
import { renderForm, prefilledOf } from './form.ts';
import { CUSTOM_ID, DEFER_AFTER_MS } from './limits.ts';
import { readInteraction, type ReadText } from './read.ts';
import { type Kept, type Message, renderReply } from './render.ts';

/** How an interaction is answered, whichever way it came. */
export type Turn = {
  /** The answer to the interaction itself, due within three seconds. */
  readonly response: APIInteractionResponse;
  /** What is to be done once that has arrived. */
  readonly afterwards?: () => Promise<Afterwards>;
};

export type Afterwards =
  /** Takes away the message whose button was pressed. */
  | { readonly kind: 'delete' }
  /** Fills in the answer that was put off. */
  | { readonly kind: 'edit'; readonly message: Message }
  /** The same, to other eyes than were expected when it was put off: that can't be changed, so it is sent anew. */
  | { readonly kind: 'replace'; readonly message: Message };

export type TurnOptions = {
  readonly dispatch: Dispatch;
  readonly encode: Encode;
  readonly decode: Decode;
  /** Reads the text of a message that somebody wants answered. */
  readonly readText: ReadText;
  readonly textless: (asker: Asker) => ReplyAnswer;
  readonly draw: (answer: ReplyAnswer) => Message;
  /** How long an answer may take before it is put off. */
  readonly deferAfter: number;
};

/** What the turns of one bot are taken with. */
export function turnsOf<Services>({
  dispatch,
  catalogue,
  services,
  deferAfter = DEFER_AFTER_MS,
}: Bot<Services> & { readonly deferAfter?: number }): TurnOptions {
  const encode = createEncode(catalogue, services, CUSTOM_ID);
  const kept: Kept = new WeakMap();
  return {
    dispatch,
    encode,
    decode: (encoded) => decodeAction(encoded, catalogue),
    readText: (text) => readAsQuestion(text, catalogue),
    textless: (asker) => textlessAnswer(asker, catalogue),
    draw: drawSafely((answer) => renderReply(answer, encode, kept), dispatch),
    deferAfter,
  };
}

/** Turns an interaction into what to answer. Knows nothing of how it is sent. */
export async function takeTurn(interaction: APIInteraction, options: TurnOptions): Promise<Turn> {
  const { dispatch, decode, readText, deferAfter } = options;
  const wish = readInteraction(interaction, decode, readText);
  switch (wish.kind) {
    case 'ping':
      return { response: { type: InteractionResponseType.Pong } };
    case 'nothing':
      return { response: { type: InteractionResponseType.DeferredMessageUpdate } };
    case 'textless':
      return turnOf(options.textless(wish.asker), options);
    case 'completion':
      return { response: renderCompletions(dispatch.suggest(wish.command, wish.option, wish.typed)) };
    case 'invocation': {
      const { invocation } = wish;
      if (dispatch.takesLong(invocation)) return putOff(invocation, () => dispatch.dispatch(invocation), options);
      const answering = dispatch.dispatch(invocation);
      const answer = await within(answering, deferAfter);
      return answer === undefined ? putOff(invocation, () => answering, options) : turnOf(answer, options);
    }
  }
}

function turnOf(answer: Answer, { draw, encode }: TurnOptions): Turn {
  switch (answer.kind) {
    case 'reply':
      return { response: { type: InteractionResponseType.ChannelMessageWithSource, data: draw(answer) } };
    case 'form':
      return { response: renderForm(answer.form, encode) };
    case 'remove':
      return { response: { type: InteractionResponseType.DeferredMessageUpdate }, afterwards: () => Promise.resolve({ kind: 'delete' }) };
  }
}

/** Who sees an answer is fixed when it is put off, before it is known. */
function putOff({ args, audience }: Invocation, answering: () => Promise<Answer>, { draw }: TurnOptions): Turn {
  const expected = args['visibility'] === 'public' || audience === 'alone' ? 'public' : 'private';
  const afterwards = async (): Promise<Afterwards> => {
    const answer = await answering();
    // Only an answer that takes no time removes a message, so what is deleted here is the answer put off.
    if (answer.kind === 'remove') return { kind: 'delete' };
    const message = draw(answer.kind === 'reply' ? answer : lateForm(answer.form, expected));
    const eyes = message.flags === undefined ? 'public' : 'private';
    return { kind: eyes === expected ? 'edit' : 'replace', message };
  };
  return {
    response: {
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      ...(expected === 'private' ? { data: { flags: MessageFlags.Ephemeral } } : {}),
    },
    afterwards,
  };
}

/** A form opens only in a first answer, so a late one is a button away. */
function lateForm({ title, command, args: said, fields }: Form, visibility: ReplyAnswer['visibility']): ReplyAnswer {
  const args = { ...said, ...prefilledOf(fields) };
  const reply = {
    title: `${title} needs a little more`,
    tone: 'notice',
    blocks: [],
    citations: [],
    actions: [{ label: 'Open the form', command, args }],
  } as const;
  return { kind: 'reply', command, args, outcome: 'error', visibility, reply };
}
