import { catalogue } from '../../commands/index.ts';
import { saidText } from '../../src/adapters/discord/said.ts';
import { spoken } from '../../src/adapters/slack/spoken.ts';
import { decodeAction, encodeAction } from '../../src/chat/action-codec.ts';
import type { Invocation } from '../../src/chat/invocation.ts';
import { readAsQuestion, readMessage } from '../../src/chat/message.ts';
import type { Wanted } from '../../src/chat/reply.ts';
import { readTyped } from '../../src/chat/typed.ts';

/** A way by which a text reaches the bot: how it is read, and who says it where. */
export type Way = { readonly name: string; readonly read: (text: string) => Wanted; readonly from: Omit<Invocation, keyof Wanted> };

const TERMINAL = { platform: 'terminal', user: 'me', audience: 'alone', via: 'command', forms: false } as const;
const DISCORD = { platform: 'discord', user: '1', channel: '3', audience: 'channel', via: 'message', forms: false } as const;
const SLACK = { platform: 'slack', user: 'U1', channel: 'C1', audience: 'channel', via: 'message', forms: false } as const;
const MENU = { ...SLACK, via: 'press', forms: true } as const;

const typed = (text: string): Wanted => readTyped(text, catalogue);
const option = (command: string, name: string, others: Wanted['args'] = {}) => ({
  name: `/${command}`,
  read: (text: string): Wanted => ({ command, args: { ...others, [name]: text } }),
  from: { ...SLACK, via: 'command' } as const,
});

/** The free text and the two commands for questions come oftener, for that is where texts are understood. */
export const ways: readonly Way[] = [
  { name: 'free text', read: typed, from: TERMINAL },
  { name: 'free text', read: typed, from: TERMINAL },
  { name: '/ask', read: (text) => typed(`/ask ${text}`), from: TERMINAL },
  { name: '/ask', read: (text) => typed(`/ask ${text}`), from: TERMINAL },
  { name: '/faq', read: (text) => typed(`/faq ${text}`), from: TERMINAL },
  { name: '/faq', read: (text) => typed(`/faq ${text}`), from: TERMINAL },
  { name: 'a message in Discord', read: (text) => readMessage(saidText(text), catalogue), from: DISCORD },
  { name: 'a message in Slack', read: (text) => readMessage(spoken(text, 'U0'), catalogue), from: SLACK },
  { name: 'a chosen message', read: (text) => readAsQuestion(spoken(text), catalogue), from: MENU },
  option('faq', 'question'),
  option('compare', 'frameworks'),
  option('compare', 'aspect', { frameworks: 'pytorch,jax' }),
  option('about', 'framework'),
  option('about', 'aspect', { framework: 'pytorch' }),
  option('recommend', 'task'),
  ...['using', 'with', 'without', 'machine'].map((name) => option('recommend', name, { task: 'images' })),
  option('help', 'command'),
  { name: 'no command', read: (text) => ({ command: text, args: { [text]: text } }), from: TERMINAL },
  { name: 'no option', read: (text) => ({ command: 'ask', args: { question: 'keras?', [text]: text } }), from: SLACK },
  {
    name: 'a button',
    read: (text) => decodeAction(encodeAction({ command: 'faq', args: { question: text } }, catalogue, undefined as never, 100), catalogue),
    from: MENU,
  },
];
