import type { APIEmbed, RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';
import type { Outcome } from '../../chat/reply.ts';
import type { Row } from './components.ts';
import type { TurnOptions } from './respond.ts';
import type { Manner, Spoken } from './spoken.ts';

/** An answer in the channel, below the message that it answers. */
export type ChannelMessage = Pick<RESTPostAPIChannelMessageJSONBody, 'message_reference' | 'nonce' | 'enforce_nonce'> & {
  readonly embeds: APIEmbed[];
  readonly components: Row[];
  readonly allowed_mentions: { readonly parse: []; readonly replied_user: false };
};

/** Turns a message to the bot into the message that answers it; undefined where it is better to say nothing. */
export async function replyTo(
  id: string,
  { invocation, manner }: Spoken,
  { dispatch, draw }: Pick<TurnOptions, 'dispatch' | 'draw'>,
): Promise<ChannelMessage | undefined> {
  const answer = await dispatch.dispatch(invocation);
  // Forms and removals answer interactions only.
  if (answer.kind !== 'reply' || !WORTH_SAYING[manner].has(answer.outcome)) return undefined;
  const { embeds, components } = draw(answer);
  return {
    embeds,
    components,
    allowed_mentions: { parse: [], replied_user: false },
    message_reference: { message_id: id, fail_if_not_exists: false },
    // A second message with the same nonce is not created: neither after a failure on the way back, nor by a second process.
    nonce: id,
    enforce_nonce: true,
  };
}

/** Thanks and remarks in reply to an answer are no business of the bot: they get none of its apologies. */
const WORTH_SAYING: Readonly<Record<Manner, ReadonlySet<Outcome>>> = {
  'to it': new Set(['answered', 'suggested', 'unknown', 'out_of_scope', 'error']),
  'in reply, a question': new Set(['answered', 'suggested', 'unknown']),
  'in reply, a remark': new Set(['answered']),
};
