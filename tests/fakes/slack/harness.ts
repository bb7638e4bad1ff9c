import { setTimeout as sleep } from 'node:timers/promises';
import { createSlack, type SlackOptions, type SlackPlatform } from '../../../src/adapters/slack/index.ts';
import type { Logger } from '../../../src/chat/logger.ts';
import type { Harness, Overheard, Seen, SeenForm, Who } from '../../contract/harness.ts';
import { aliveIn } from './alive.ts';
import { isRecord, wordOf } from './check.ts';
import {
  commandEvent,
  encoded,
  mentionEvent,
  messageEvent,
  newStamp,
  type Place,
  placeOf,
  pressEvent,
  shortcutEvent,
  submitEvent,
} from './events.ts';
import { labelOf, optionsOf, pressables, textOf } from './seen.ts';
import { type Arrival, BOT_TOKEN, BOT_USER, type FakeSlack, postsIn, startFakeSlack } from './server.ts';

type Part = Readonly<Record<string, unknown>>;
type Bot = Parameters<Harness['start']>[0];
type Event = { readonly type: 'slash_commands' | 'interactive' | 'events_api'; readonly payload: Part };

/** `agent`: whether the app is one, as it is by the committed manifest. */
export type SlackApp = { readonly agent?: boolean; readonly commandPrefix?: string; readonly timeout?: number };

/** One way of getting events to the bot. */
type Line = {
  readonly name: string;
  readonly app: SlackApp;
  readonly options: Partial<SlackOptions<never>>;
  open(platform: SlackPlatform): Promise<void>;
  close(): Promise<void>;
  /** Delivers an event as often as `times`; resolves with what the first acknowledgement carried. */
  deliver(slack: FakeSlack, event: Event, times?: number): Promise<unknown>;
};

export type SlackHarness = Harness & {
  /** The bot and the fake, while they run. */
  platform(): SlackPlatform;
  slack(): FakeSlack;
  /** Delivers an event of the Events API; resolves once it is acknowledged. */
  event(payload: Part, times?: number): Promise<void>;
  /** Delivers an event and waits for what the bot then posts in the channel. */
  said(payload: Part, place: Place): Promise<Seen>;
  /** Uses the shortcut on any message. */
  shortcut(message: Part, place?: Place): Promise<Seen>;
  /** Lets time go by for the bot, in ms. */
  pass(milliseconds: number): void;
  /** What the bot logged as a warning or an error. */
  readonly logged: readonly { readonly level: string; readonly message: string }[];
};

/** A harness over one such way. */
export function createSlackHarness(line: Line): SlackHarness {
  const logged: { level: string; message: string }[] = [];
  let passed = 0;
  let running: { readonly slack: FakeSlack; readonly platform: SlackPlatform; readonly bot: Bot } | undefined;
  const now = () => {
    if (running === undefined) throw new Error('not started');
    return running;
  };

  /** Sends an event and waits for what comes of it, in the acknowledgement or later. */
  async function ask(
    type: Event['type'],
    event: (exchange: ReturnType<FakeSlack['exchange']>) => Part,
    place: Place,
    heard?: string,
  ): Promise<Seen | SeenForm | 'removed'> {
    const { slack } = now();
    const exchange = slack.exchange();
    const before = heard === undefined ? 0 : slack.arrived(heard).length;
    const acknowledged = await line.deliver(slack, { type, payload: event(exchange) });
    if (hasMessage(acknowledged)) {
      slack.check(acknowledged);
      throwFaults(slack);
      return { ...seenOf(acknowledged, place), acknowledged: false };
    }
    if (isRecord(acknowledged) && acknowledged['response_action'] === 'update') {
      const view = acknowledged['view'] as Part;
      slack.checkView(view);
      throwFaults(slack);
      return seenOf({ ...view, text: labelOf({ text: view['title'] }) }, place);
    }
    const arrival = await slack.arrival(heard ?? exchange.id, before);
    throwFaults(slack);
    const came = whatCame(arrival, place, heard ?? exchange.id);
    return came === 'removed' || 'fields' in came ? came : { ...came, acknowledged: true };
  }

  const event: SlackHarness['event'] = async (payload, times) => {
    await line.deliver(now().slack, { type: 'events_api', payload }, times);
  };

  async function said(payload: Part, place: Place): Promise<Seen> {
    const { slack } = now();
    const key = postsIn(place.channel.id);
    const before = slack.arrived(key).length;
    await event(payload);
    const arrival = await slack.arrival(key, before);
    throwFaults(slack);
    return whatCame(arrival, place, key) as Seen;
  }

  /** All that the bot posts in a channel until it has answered one more mention there, which is left out. */
  async function meanwhile(channel: string, deliver: () => Promise<void>): Promise<readonly Seen[]> {
    const { slack } = now();
    const place = { ...placeOf(), thread: newStamp() };
    const key = postsIn(channel);
    const before = slack.arrived(key).length;
    await deliver();
    await said(mentionEvent('', place), place);
    await sleep(50);
    throwFaults(slack);
    return slack
      .arrived(key)
      .slice(before)
      .flatMap((arrival) =>
        arrival.kind === 'message' && arrival.payload['thread_ts'] !== place.thread ? [seenOf(arrival.payload, place)] : [],
      );
  }

  async function shortcut(message: Part, place: Place = placeOf()): Promise<Seen> {
    const came = await ask('interactive', (exchange) => shortcutEvent(message, place, exchange), place);
    if (came === 'removed' || 'fields' in came) throw new Error('a shortcut was answered with something else than a message');
    return came;
  }

  return {
    name: line.name,
    logged,
    event,
    said,
    shortcut,
    pass: (milliseconds) => void (passed += milliseconds),
    platform: () => now().platform,
    slack: () => now().slack,

    async start(bot) {
      logged.length = 0;
      const { commandPrefix = '', timeout, ...app } = line.app;
      const slack = await startFakeSlack(app);
      const platform = createSlack<never>({
        botToken: BOT_TOKEN,
        apiUrl: slack.api,
        log: logTo(logged),
        now: () => Date.now() + passed,
        services: undefined as never,
        commandPrefix,
        ...(timeout === undefined ? {} : { timeout }),
        ...bot,
        ...line.options,
      });
      running = { slack, platform, bot };
      await platform.start();
      await line.open(platform);
    },

    async stop() {
      const { slack, platform } = now();
      await platform.stop();
      await line.close();
      await slack.stop();
      running = undefined;
      throwFaults(slack);
    },

    async command(name, args, who) {
      const text = typed(now().bot, name, args);
      const came = await ask('slash_commands', (exchange) => commandEvent(`/${name}`, text, placeOf(who), exchange), placeOf(who));
      if (came === 'removed') throw new Error('a command removed something');
      return came;
    },

    press(message, label, who) {
      const button = pressables(message.payload).find((element) => element['type'] === 'button' && labelOf(element) === label);
      if (button === undefined) throw new Error(`no button ${label} among ${message.buttons.join(', ')}`);
      const from = whoseOf(message.handle, who);
      return ask('interactive', (exchange) => pressEvent(button, undefined, from, exchange), from);
    },

    async choose(message, entry, who) {
      const from = whoseOf(message.handle, who);
      for (const select of pressables(message.payload)) {
        const option = optionsOf(select).find((each) => labelOf(each) === entry);
        if (option === undefined) continue;
        const came = await ask('interactive', (exchange) => pressEvent(select, option, from, exchange), from);
        if (came === 'removed') throw new Error('a choice removed something');
        return came;
      }
      throw new Error(`no entry ${entry} among ${message.menu.join(', ')}`);
    },

    async submit(form, values, who) {
      const { view, exchange: heard, place } = form.handle as { view: Part; exchange: string; place: Place };
      const from = whoseOf(place, who);
      const came = await ask('interactive', (exchange) => submitEvent(view, values, from, exchange), from, heard);
      if (came === 'removed' || 'fields' in came) throw new Error('a form was answered with something else than a message');
      return came;
    },

    async commandTwice(name, args) {
      const { slack, bot } = now();
      const exchange = slack.exchange();
      const place = placeOf();
      const acknowledged = await line.deliver(
        slack,
        { type: 'slash_commands', payload: commandEvent(`/${name}`, typed(bot, name, args), place, exchange) },
        2,
      );
      await sleep(300);
      throwFaults(slack);
      const posted = slack.arrived(exchange.id).flatMap((arrival) => (arrival.kind === 'message' ? [seenOf(arrival.payload, place)] : []));
      return hasMessage(acknowledged) ? [seenOf(acknowledged, place), ...posted] : posted;
    },

    async mention(text, { thread = false, user = 'U1' } = {}) {
      const place = { ...placeOf({ user }), ...(thread ? { thread: newStamp() } : {}) };
      const payload = mentionEvent(text, place);
      const seen = await said(payload, place);
      const asked = payload['event'] as Part;
      const answered = (seen.payload as Part)['thread_ts'];
      if (answered !== (place.thread ?? asked['ts'])) throw new Error(`answered in the thread ${String(answered)}`);
      return seen;
    },

    directMessage(text) {
      const place = placeOf({ where: 'dm' });
      return said(messageEvent(encoded(text), place), place);
    },

    messageMenu: (text) => shortcut({ text: encoded(text) }),

    mentionTwice(text) {
      return meanwhile('C1', () => event(mentionEvent(text, placeOf()), 2));
    },

    overhear(what, text) {
      const payload = overheard(what, text);
      return meanwhile(String((payload['event'] as Part)['channel']), () => event(payload));
    },

    alive: ({ payload }) => aliveIn(payload, ['https://example.org/page']),

    failNext(status, times) {
      now().slack.refuse(...Array.from({ length: times }, () => status));
    },
  };
}

function overheard(what: Overheard, text: string): Part {
  const bot = { bot_id: 'B7', app_id: 'A7' };
  switch (what) {
    case 'no mention':
      return messageEvent(encoded(text), placeOf());
    case "a bot's mention":
      return mentionEvent(text, placeOf(), { ...bot, subtype: 'bot_message' });
    case "a bot's direct message":
      return messageEvent(encoded(text), placeOf({ where: 'dm' }), bot);
    case 'its own message':
      return messageEvent(`<@${BOT_USER}> ${encoded(text)}`, placeOf({ user: BOT_USER, where: 'dm' }));
    case 'an edit': {
      const stamp = newStamp();
      const message = { type: 'message', user: 'U1', text: encoded(text), ts: stamp, edited: { user: 'U1', ts: stamp } };
      return messageEvent('', placeOf({ where: 'dm' }), { subtype: 'message_changed', hidden: true, user: undefined, message });
    }
  }
}

function whatCame(arrival: Arrival, place: Place, exchange: string): Seen | SeenForm | 'removed' {
  switch (arrival.kind) {
    case 'message':
      return seenOf(arrival.payload, place);
    case 'removed':
      return 'removed';
    case 'view': {
      const blocks = Array.isArray(arrival.view['blocks']) ? (arrival.view['blocks'] as Part[]) : [];
      const { title } = arrival.view;
      return {
        title: isRecord(title) ? String(title['text']) : '',
        fields: blocks.map((block) => String(block['block_id'])),
        handle: { view: arrival.view, exchange, place },
      };
    }
  }
}

function seenOf(payload: Part, place: Place): Seen {
  const elements = pressables(payload['blocks']);
  return {
    text: textOf(payload),
    visibility: payload['response_type'] === 'in_channel' || 'channel' in payload ? 'public' : 'private',
    buttons: elements.filter((element) => element['type'] === 'button').map(labelOf),
    menu: elements.flatMap(optionsOf).map(labelOf),
    payload,
    handle: { ...place, thread: wordOf(payload['thread_ts']) || place.thread } satisfies Place,
  };
}

/** A press is by the one who got the message and where it stands, unless another is named. */
function whoseOf(handle: unknown, who: Who | undefined): Place {
  const place = handle as Place;
  return who === undefined ? place : { ...placeOf(who), thread: place.thread };
}

/** Arguments as a person types them in Slack: the first option's as they are, the others by name. */
function typed({ catalogue }: Bot, name: string, args: Readonly<Record<string, string>>): string {
  const [first] = Object.keys(catalogue.commands.find((command) => command.name === name)?.options ?? {});
  const plain = first === undefined ? undefined : args[first];
  const named = Object.entries(args).flatMap(([option, value]) => (option === first ? [] : [`${option}:${value}`]));
  return [...(plain === undefined ? [] : [plain]), ...named].join(' ');
}

const hasMessage = (payload: unknown): payload is Part => isRecord(payload) && ('blocks' in payload || 'text' in payload);

function throwFaults({ faults }: FakeSlack): void {
  if (faults.length > 0) throw new Error(`Slack would not take this: ${faults.splice(0).join('; ')}`);
}

function logTo(lines: { level: string; message: string }[]): Logger {
  const at = (level: string) => (details: object, message: string) =>
    void lines.push({
      level,
      message: `${message} ${JSON.stringify(details, (_, value: unknown) => (value instanceof Error ? value.message : value))}`,
    });
  return { debug() {}, info() {}, warn: at('warn'), error: at('error') };
}
