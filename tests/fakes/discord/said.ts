import { BOT, type FakeDiscord } from './server.ts';

/** A message as Discord tells a bot of it. https://docs.discord.com/developers/events/gateway-events#message-create */
export type Said = {
  readonly id: string;
  readonly channel_id: string;
  readonly content: string;
  readonly mentions: readonly { readonly id: string }[];
  readonly guild_id?: string;
  readonly [key: string]: unknown;
};

export const CHANNEL = '500';
export const THREAD = '510';
export const CONVERSATION = '501';

let count = 0;

export function saidInChannel(content: string, part: object = {}): Said {
  return {
    ...said(content),
    channel_id: CHANNEL,
    guild_id: '77',
    channel_type: 0,
    member: { roles: [], joined_at: '2026-01-01T00:00:00.000Z', deaf: false, mute: false, flags: 0 },
    ...part,
  };
}

export function saidInThread(content: string): Said {
  return saidInChannel(content, { channel_id: THREAD, channel_type: 11 });
}

export function saidDirectly(content: string): Said {
  return { ...said(content), channel_id: CONVERSATION, channel_type: 1, mentions: [] };
}

/** A reply by which the bot is notified, as it is unless somebody switches that off. */
export function saidInReply(content: string): Said {
  const referenced = { ...saidInChannel('An answer'), author: BOT };
  const reference = { type: 0, message_id: referenced.id, channel_id: CHANNEL, guild_id: '77' };
  return saidInChannel(content, { type: 19, mentions: [BOT], message_reference: reference, referenced_message: referenced });
}

/** Tells the bot of a message if it asked to be told, with no words in it where it may not read them. */
export async function deliver(
  fake: FakeDiscord,
  message: Said,
  event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE' = 'MESSAGE_CREATE',
): Promise<void> {
  await fake.gateway.connected();
  const intents = fake.gateway.seen.intents ?? 0;
  const direct = message.guild_id === undefined;
  if ((intents & (direct ? DIRECT_MESSAGES : GUILD_MESSAGES)) === 0) return;
  const readable = direct || (intents & MESSAGE_CONTENT) !== 0 || message.mentions.some(({ id }) => id === BOT.id);
  fake.gateway.dispatch(event, readable ? message : { ...message, content: '', embeds: [], components: [] });
}

const GUILD_MESSAGES = 1 << 9;
const DIRECT_MESSAGES = 1 << 12;
const MESSAGE_CONTENT = 1 << 15;

function said(content: string): Said {
  count += 1;
  return {
    id: String(1_600_000_000_000_000_000n + BigInt(count)),
    channel_id: CHANNEL,
    type: 0,
    content,
    author: { id: '42', username: 'person42', discriminator: '0', global_name: null, avatar: null },
    mentions: mentioned(content),
    mention_roles: [...content.matchAll(/<@&(\d+)>/g)].map(([, id]) => id),
    mention_everyone: /@(everyone|here)/.test(content),
    timestamp: '2026-11-02T12:00:00.000Z',
    edited_timestamp: null,
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    tts: false,
  };
}

/** Discord finds mentions of people, but for those in code. */
function mentioned(content: string): readonly { readonly id: string }[] {
  const text = content.replace(/```[\s\S]*?```|`[^`]*`/g, '');
  return [...text.matchAll(/<@!?(\d+)>/g)].map(([, id = '']) => (id === BOT.id ? BOT : { id, username: `person${id}` }));
}
