import { catalogue } from '../commands/index.ts';
import { createServices } from '../commands/services.ts';
import { createDispatch } from '../src/chat/dispatch.ts';
import type { Invocation } from '../src/chat/invocation.ts';
import type { Logger } from '../src/chat/logger.ts';
import type { Knowledge } from '../src/core/knowledge/knowledge.ts';

/** The bot without any platform. */
export type Bot = {
  /** Answers, and resolves with how long that took in ms. */
  timed(invocation: Invocation): Promise<number>;
  /** How long it took, in ms, to make what reads a question, which knows nothing of the entries, and the index of them. */
  readonly made: { readonly reading: number; readonly index: number };
  /** Looks a question up, and returns how long that took in ms. */
  timedSearch(question: string): number;
};

export function createBot(knowledge: Knowledge): Bot {
  const services = createServices(knowledge, () => new Date());
  // Both are made when they are first used.
  const reading = took(() => services.understand(''));
  const index = took(() => services.questions.find(''));
  const { dispatch } = createDispatch({ catalogue, services, log: strictLog, reference: () => 'bench' });
  return {
    made: { reading, index },
    async timed(invocation) {
      const started = performance.now();
      const answer = await dispatch(invocation);
      const took = performance.now() - started;
      if (answer.kind !== 'reply' || answer.outcome === 'error') throw new Error(`not answered: ${JSON.stringify(invocation)}`);
      return took;
    },
    timedSearch(question) {
      const started = performance.now();
      services.questions.find(question);
      return performance.now() - started;
    },
  };
}

/** How long something takes, in ms. */
function took(act: () => unknown): number {
  const started = performance.now();
  act();
  return performance.now() - started;
}

/** One thing someone wants, typed in a Slack channel. */
export const invocation = (command: string, args: Invocation['args']): Invocation => ({
  platform: 'slack',
  user: 'U1',
  channel: 'C1',
  audience: 'channel',
  via: 'command',
  forms: true,
  command,
  args,
});

/** What takes a text without a command. */
export const question = (text: string): Invocation => invocation(catalogue.fallback, { question: text });

/** A fault in a command ends the measure: the time of an apology is no figure. */
const strictLog: Logger = {
  debug() {},
  info() {},
  warn() {},
  error(details, message) {
    throw new Error(message, { cause: details });
  },
};
