import { ChannelType, type GatewayMessageCreateDispatchData, MessageType } from 'discord-api-types/v10';
import type { Invocation } from '../../chat/invocation.ts';
import type { ReadText } from './read.ts';
import { saidText } from './said.ts';

/** A message that was meant for the bot. */
export type Spoken = {
  readonly invocation: Invocation;
  readonly manner: Manner;
};

/**
 * The bot is named, or spoken to directly; or it is not, and a message only replies to an answer of it, which notifies the bot
 * unless people switch that off. Such a reply may ask a question, or be a word of thanks or a remark to others.
 */
export type Manner = 'to it' | 'in reply, a question' | 'in reply, a remark';

/**
 * Reads a message in a channel, a thread or a direct conversation; undefined where it was not meant for the bot. In channels that
 * takes a mention of the bot itself: by `mentions`, which leaves out roles, everyone, and what only stands in a code block.
 */
export function readSpoken(message: GatewayMessageCreateDispatchData, bot: string, read: ReadText): Spoken | undefined {
  const { author, type, webhook_id: webhook, guild_id: guild, channel_type: channel, content } = message;
  if (author.bot === true || author.system === true || webhook !== undefined) return undefined;
  if (type !== MessageType.Default && type !== MessageType.Reply) return undefined;
  const alone = guild === undefined && channel !== ChannelType.GroupDM;
  if (!alone && !message.mentions.some(({ id }) => id === bot)) return undefined;
  const named = alone || content.includes(`<@${bot}>`) || content.includes(`<@!${bot}>`);
  const text = saidText(content);
  if (!named && text === '') return undefined;
  const invocation: Invocation = {
    platform: 'discord',
    user: author.id,
    channel: message.channel_id,
    audience: alone ? 'alone' : 'channel',
    via: 'message',
    // A form opens in answer to an interaction only.
    forms: false,
    ...read(text),
  };
  return { invocation, manner: named ? 'to it' : /[?？]/.test(text) ? 'in reply, a question' : 'in reply, a remark' };
}
