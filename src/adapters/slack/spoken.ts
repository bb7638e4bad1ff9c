import { unescapedEntities } from './escape.ts';

/**
 * A message as people saw it, from the text that Slack's events carry: mentions, channels and links stand there as `<…>`, three
 * characters as entities, styles as mrkdwn, emoji as codes. The bot's own mention is left out.
 * https://docs.slack.dev/messaging/formatting-message-text#retrieving-messages
 */
export function spoken(text: string, bot?: string): string {
  const seen = text.replace(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_, target: string, label?: string) => nameOf(target, label ?? '', bot));
  return unescapedEntities(unstyled(seen.replace(/ ?\uFFFC(?=[,;:.!?])/g, '').replaceAll(ITSELF, ' ')))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/^[\s,:;]+/, '')
    .trim();
}

/** Stands for the bot's own mention until the space around it is settled. */
const ITSELF = '\uFFFC';

/** What people see of a reference. Slack leaves the names of people out, and mostly those of channels. */
function nameOf(target: string, label: string, bot: string | undefined): string {
  const sign = target.charAt(0);
  const id = target.slice(1);
  if (sign === '@') return id === bot ? ITSELF : `@${label || 'someone'}`;
  if (sign === '#') return `#${label || 'channel'}`;
  if (sign === '!') return label || (id.startsWith('subteam') ? '@group' : `@${id.replace(/\^.*$/, '')}`);
  return label || target.replace(/^(?:mailto|tel):/i, '');
}

/** Text without the marks of its styles, and emoji by their names: a custom one may be the very logo that is asked about. */
function unstyled(text: string): string {
  return text
    .replace(/```/g, '\n')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/(?<![\p{L}\p{N}*])\*([^*\s](?:[^*\n]*[^*\s])?)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_([^_\s](?:[^_\n]*[^_\s])?)_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}~])~([^~\s](?:[^~\n]*[^~\s])?)~(?![\p{L}\p{N}~])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}]):([a-z0-9_+'-]+):(?:skin-tone-\d:)?(?![\p{L}\p{N}])/gu, (_, name: string) => name.replaceAll('_', ' '));
}
