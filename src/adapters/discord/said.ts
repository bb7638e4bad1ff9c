import type { APIEmbed, APIMessage } from 'discord-api-types/v10';

/**
 * What a person reads in a message's text: emojis by their names, a command by how it is typed, and no mentions.
 * https://docs.discord.com/developers/reference#message-formatting
 */
export function saidText(content: string): string {
  return content
    .replace(MENTION, ' ')
    .replace(/<a?(:\w{1,32}:)\d{1,20}>/g, '$1')
    .replace(/<\/([^<>:]{1,100}):\d{1,20}>/g, '/$1')
    .replace(/^[\s,:;]+/, '')
    .trimEnd()
    .replace(/^`(\/[^`\n]+)`$/, '$1');
}

/** The same of a whole message. One without words of its own may be forwarded, or be a card that a bot sent. */
export function messageText({ content, message_snapshots: forwarded = [], embeds }: Said): string {
  const own = saidText(content);
  const [first] = forwarded;
  if (own !== '' || (first === undefined && embeds.length === 0)) return own;
  if (first !== undefined) return messageText({ ...first.message, message_snapshots: [] });
  return embeds.map(embedText).join('\n').trim();
}

type Said = Pick<APIMessage, 'content' | 'message_snapshots' | 'embeds'>;

/** Users, roles, channels, places of a server, and times; and those that name everyone. */
const MENTION = /<@[!&]?\d{1,20}>|<#\d{1,20}>|<id:\w{1,32}>|<t:-?\d{1,20}(?::\w)?>|(?<!\w)@(?:everyone|here)\b/g;

function embedText({ title = '', description = '', fields = [] }: APIEmbed): string {
  const lines = [title, description, ...fields.map(({ name, value }) => `${name}: ${value}`)];
  return lines.map(saidText).filter(Boolean).join('\n');
}
