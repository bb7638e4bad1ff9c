import { catalogue } from '../../commands/index.ts';
import { createServices } from '../../commands/services.ts';
import { createDispatch } from '../../src/chat/dispatch.ts';
import type { Logger } from '../../src/chat/logger.ts';
import type { Entry, Knowledge } from '../../src/core/knowledge/knowledge.ts';

const COMMANDS = ['ask', 'faq'] as const;
type Asked = (typeof COMMANDS)[number];

/** A question whose entry was taken away, and the entry that each command gave instead, if it gave any. */
export type Orphan = { readonly text: string; readonly of: string; readonly given: Readonly<Record<Asked, string | undefined>> };

/** Into how many parts the entries are dealt out: each is taken away once. */
const PARTS = 4;

/**
 * Takes a quarter of the entries away, one quarter after the other, and asks what they were asked in: their questions and
 * phrasings, of all of them every nth. Nothing that is left answers them, so a sibling given as the answer is a wrong one, but for
 * the few that say the same.
 */
export async function askOrphans(knowledge: Knowledge, now: () => Date, every = 1): Promise<readonly Orphan[]> {
  const entries = [...knowledge.faq.values()];
  const orphans: Orphan[] = [];
  for (let part = 0; part < PARTS; part += 1) {
    const isGone = (at: number): boolean => at % PARTS === part;
    const ask = createAsk({ ...knowledge, faq: byId(entries.filter((_, at) => !isGone(at))) }, now);
    const texts = entries
      .filter((_, at) => isGone(at))
      .flatMap(({ id, question, phrasings }) => [question, ...phrasings].map((text) => ({ of: id, text })));
    for (const one of texts.filter((_, at) => at % every === 0)) {
      orphans.push({ ...one, given: { ask: await ask('ask', one.text), faq: await ask('faq', one.text) } });
    }
  }
  return orphans;
}

/** The share of questions that a command gave a sibling for, from 0 to 1. */
export function siblingsGiven(orphans: readonly Orphan[], command: Asked): number {
  return orphans.filter(({ given }) => given[command] !== undefined).length / orphans.length;
}

const byId = (entries: readonly Entry[]): ReadonlyMap<string, Entry> => new Map(entries.map((entry) => [entry.id, entry]));

/** Resolves with the id of the entry that was given for a text; undefined if another command, or none, answered. */
function createAsk(knowledge: Knowledge, now: () => Date): (command: Asked, text: string) => Promise<string | undefined> {
  const strictLog: Logger = {
    debug() {},
    info() {},
    warn() {},
    error(details, message) {
      throw new Error(message, { cause: details });
    },
  };
  const { dispatch } = createDispatch({ catalogue, services: createServices(knowledge, now), log: strictLog, reference: () => 'removal' });
  return async (command, text) => {
    const answer = await dispatch({
      platform: 'terminal',
      user: 'me',
      audience: 'alone',
      via: 'command',
      forms: false,
      command,
      args: { question: text },
    });
    const isEntry = answer.kind === 'reply' && answer.outcome === 'answered' && answer.command === 'faq';
    return isEntry ? answer.args['question'] : undefined;
  };
}
