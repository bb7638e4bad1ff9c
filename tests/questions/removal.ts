import { catalogue } from '../../commands/index.ts';
import { createServices } from '../../commands/services.ts';
import { createDispatch } from '../../src/chat/dispatch.ts';
import type { Logger } from '../../src/chat/logger.ts';
import type { Entry, Knowledge } from '../../src/core/knowledge/knowledge.ts';

/** A question whose entry was taken away, and the entry that was given instead, if any was. */
export type Orphan = { readonly text: string; readonly of: string; readonly given: string | undefined };

/** Into how many parts the entries are dealt out: each is taken away once. */
const PARTS = 4;

/**
 * Takes a quarter of the entries away, one quarter after the other, and asks a command what they were asked in: their questions
 * and every phrasing. Nothing that is left answers them, so a sibling given as the answer is a wrong one, but for the few that say
 * the same.
 */
export async function askOrphans(knowledge: Knowledge, command: 'ask' | 'faq', now: () => Date): Promise<readonly Orphan[]> {
  const entries = [...knowledge.faq.values()];
  const orphans: Orphan[] = [];
  for (let part = 0; part < PARTS; part += 1) {
    const isGone = (at: number): boolean => at % PARTS === part;
    const ask = createAsk({ ...knowledge, faq: byId(entries.filter((_, at) => !isGone(at))) }, command, now);
    for (const { id, question, phrasings } of entries.filter((_, at) => isGone(at))) {
      for (const text of [question, ...phrasings]) orphans.push({ text, of: id, given: await ask(text) });
    }
  }
  return orphans;
}

/** The share of questions that a sibling was given for, from 0 to 1. */
export function siblingsGiven(orphans: readonly Orphan[]): number {
  return orphans.filter(({ given }) => given !== undefined).length / orphans.length;
}

const byId = (entries: readonly Entry[]): ReadonlyMap<string, Entry> => new Map(entries.map((entry) => [entry.id, entry]));

/** Resolves with the id of the entry that was given for a text; undefined if another command, or none, answered. */
function createAsk(knowledge: Knowledge, command: string, now: () => Date): (text: string) => Promise<string | undefined> {
  const strictLog: Logger = {
    debug() {},
    info() {},
    warn() {},
    error(details, message) {
      throw new Error(message, { cause: details });
    },
  };
  const { dispatch } = createDispatch({ catalogue, services: createServices(knowledge, now), log: strictLog, reference: () => 'removal' });
  return async (text) => {
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
