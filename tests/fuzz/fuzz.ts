import { createRandom } from '../../bench/random.ts';
import { catalogue } from '../../commands/index.ts';
import { createServices } from '../../commands/services.ts';
import { renderReply } from '../../src/adapters/discord/render.ts';
import { renderMessage } from '../../src/adapters/slack/render.ts';
import { renderTerminal } from '../../src/adapters/terminal/render.ts';
import { createEncode } from '../../src/chat/action-codec.ts';
import type { ReplyAnswer } from '../../src/chat/answer.ts';
import { createDispatch } from '../../src/chat/dispatch.ts';
import type { Logger } from '../../src/chat/logger.ts';
import { allOptions } from '../../src/chat/command.ts';
import { writeTyped } from '../../src/chat/typed.ts';
import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { checkResponse } from '../fakes/discord/check.ts';
import { aliveInMessage } from '../fakes/discord/live-markup.ts';
import { linkedAddresses } from '../fakes/linked.ts';
import { aliveIn } from '../fakes/slack/alive.ts';
import { faultsOfMessage } from '../fakes/slack/check.ts';
import { inputOf, type Material } from './inputs.ts';
import { ways } from './ways.ts';

/** What came of one input. */
export type Trial = {
  readonly seed: number;
  readonly input: string;
  /** How it reached the bot. */
  readonly way: string;
  /** What came: an outcome, or nothing where only completions or the core were asked. */
  readonly outcome: string;
  /** How long reading, answering and drawing it for both platforms took, in ms. */
  readonly ms: number;
  /** A crash, a payload that a platform refuses, or something in it that is alive and not ours. */
  readonly faults: readonly string[];
};

export type Fuzz = (seed: number) => Promise<Trial>;

/** A bot that is asked what comes of a seed. Its input, and the way it takes, are the same for the same seed. */
export function createFuzz(knowledge: Knowledge, questions: readonly string[], now: () => Date): Fuzz {
  const material = materialOf(knowledge, questions);
  const services = createServices(knowledge, now);
  const crashes: unknown[] = [];
  const log: Logger = { debug() {}, info() {}, warn() {}, error: (details) => void crashes.push('err' in details ? details.err : details) };
  // Without an edition: each answer is found anew.
  const { dispatch, suggest } = createDispatch({ catalogue, services, log, reference: () => 'fuzz' });
  const encode = createEncode(catalogue, services, 100);
  const isQuiet = createMemo();
  // The indexes are made when they are first used.
  services.questions.find('');
  services.understand('');

  return async (seed) => {
    const input = inputOf(seed, material);
    const random = createRandom(~seed);
    const chosen = random.next();
    crashes.length = 0;
    const started = performance.now();
    try {
      if (chosen < 0.05) return { ...begun('completion'), ...complete() };
      if (chosen < 0.15) return { ...begun('the core alone'), ...understand() };
      return await answer();
    } catch (error) {
      return { ...begun('a way'), faults: [faultOf(error)] };
    }

    function begun(way: string): Trial {
      return { seed, input, way, outcome: '', ms: performance.now() - started, faults: [] };
    }

    /** What has no limit on a question's length before it. */
    function understand(): Partial<Trial> {
      services.understand(input);
      services.questions.find(input);
      return { ms: performance.now() - started };
    }

    function complete(): Partial<Trial> {
      const { name, options } = random.pick(catalogue.commands);
      for (const option of Object.keys(allOptions({ name, options } as never))) suggest(name, option, input);
      return { ms: performance.now() - started };
    }

    async function answer(): Promise<Trial> {
      const { name, read, from } = random.pick(ways);
      const found = await dispatch({ ...from, ...read(input) });
      if (found.kind !== 'reply') return { ...begun(name), outcome: found.kind };
      const discord = renderReply(found, encode);
      const slack = renderMessage(found, encode);
      const ms = performance.now() - started;
      const faults = [
        ...crashes.map(faultOf),
        ...isQuiet(JSON.stringify(discord), () => [
          ...checkResponse({ type: 4, data: discord }),
          ...aliveInMessage(discord, linkedAddresses(found.reply)),
        ]).map((fault) => `Discord: ${fault}`),
        ...[...faultsOfMessage(slack), ...aliveIn(slack, linkable(found))].map((fault) => `Slack: ${fault}`),
        ...obeyedBy(renderTerminal(found.reply, { width: 100, colours: false, typed: (action) => writeTyped(action, catalogue) })),
      ];
      return { ...begun(name), outcome: found.outcome, ms, faults };
    }
  };
}

/** The project's questions, and every name that the knowledge has. */
function materialOf({ faq, frameworks, aspects, tasks, lexicon }: Knowledge, questions: readonly string[]): Material {
  return {
    questions: [...questions, ...[...faq.values()].flatMap(({ question, phrasings }) => [question, ...phrasings])],
    words: [
      ...[...frameworks.values()].flatMap(({ id, name, aliases, parts }) => [id, name, ...aliases, ...parts.map((part) => part.name)]),
      ...[...aspects.values()].flatMap(({ id, words }) => [id, ...words]),
      ...[...tasks.values()].flatMap(({ id, words }) => [id, ...words]),
      ...lexicon.everyday,
      ...lexicon.compare,
      ...lexicon.recommend,
      ...lexicon.outside,
    ],
  };
}

/** Slack's payloads hold addresses as they are and as they are encoded. */
function linkable({ reply }: ReplyAnswer): readonly string[] {
  return linkedAddresses(reply).flatMap((address) => [address, address.replaceAll("'", '%27')]);
}

/** Many inputs get the same answer: what was found in order once is not looked through again. */
function createMemo(): (text: string, look: () => readonly string[]) => readonly string[] {
  const known = new Set<string>();
  return (text, look) => {
    if (known.has(text)) return [];
    const faults = look();
    if (faults.length === 0 && known.size < MOST_KNOWN) known.add(text);
    return faults;
  };
}

const MOST_KNOWN = 20_000;

/** Characters that a terminal acts on. */
function obeyedBy(text: string): readonly string[] {
  // oxlint-disable-next-line no-control-regex -- these are the characters to find
  const found = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/.exec(text);
  return found === null ? [] : [`Terminal: U+${found[0].charCodeAt(0).toString(16).padStart(4, '0')}`];
}

function faultOf(error: unknown): string {
  return `crash: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
