import type { Framework, Knowledge } from '../knowledge/knowledge.ts';
import type { Surrounding } from '../knowledge/surroundings.ts';
import { wholly } from '../text/escaped.ts';
import { createIsRefused } from '../text/refused.ts';
import { createUnwantedAround } from '../understand/need/unwanted-around.ts';

/** What narrows a list: how those stand that are listed, what they shall not need, or with what they work; or, as typed, when that came about, or what else no list goes by. */
export type Narrowed =
  | { readonly by: 'state'; readonly state: Framework['status']['state'] }
  | { readonly by: 'around'; readonly around: Surrounding }
  | { readonly by: 'base'; readonly id: string; readonly name: string }
  | { readonly by: 'time' | 'unknown'; readonly said: string };

/** A text that bids to list, and what it says behind that: `list frameworks for R`, `without an account`. */
export type Split = { readonly base: string; readonly narrowed: Narrowed };

/** The ways in which a text may be split so, the shortest beginning first. */
export function createSplits({ lexicon, names }: Pick<Knowledge, 'lexicon' | 'names'>): (text: string) => readonly Split[] {
  const states = Object.entries(lexicon.states).map(
    ([state, phrases]) => [state as Framework['status']['state'], wholly(phrases)] as const,
  );
  const unwantedAround = createUnwantedAround(
    lexicon,
    createIsRefused({ ...lexicon, unwanted: [...lexicon.without, ...lexicon.unwanted] }),
  );
  const narrowedBy = (said: string): Narrowed => {
    const state = states.find(([, isState]) => isState.test(said.replace(BEING, '')))?.[0];
    if (state !== undefined) return { by: 'state', state };
    if (WHEN.test(said)) return { by: 'time', said };
    const base = names.exact(AROUND.exec(said)?.[1] ?? '');
    if (base !== undefined) return { by: 'base', id: base.id, name: base.name };
    const words = said.split(/\s+/);
    const [around] = words.length > LONGEST ? [] : unwantedAround(words);
    return around === undefined ? { by: 'unknown', said } : { by: 'around', around };
  };
  return (text) => {
    const plain = text.replace(/[\s?!.]+$/, '');
    return [...plain.matchAll(BEHIND)].map(({ index, 0: mark }) => ({
      base: plain.slice(0, index),
      narrowed: narrowedBy(plain.slice(index + mark.length)),
    }));
  };
}

/** Whether a framework is one of those that are meant. */
export function isAmong({ status, surroundings, foundation, requirements, claims }: Framework, narrowed: Narrowed): boolean {
  switch (narrowed.by) {
    case 'state':
      return status.state === narrowed.state;
    case 'around':
      return !surroundings.has(narrowed.around);
    case 'base': {
      const together = [...claims.values()].flat().flatMap(({ works_with = [] }) => works_with);
      return [...(foundation?.ids ?? []), ...requirements.map(({ id }) => id), ...together].includes(narrowed.id);
    }
    case 'time':
    case 'unknown':
      return true;
  }
}

const BEHIND = /,?\s+(?=(?:that|which|with|without|but|from|by|under|in|since|after|before|during|recently|lately|this|last|20\d\d)\b)/gi;
/** `in 2025`, `over the last two years`, `recently`. */
const WHEN =
  /^(?:(?:in|since|after|before|during|over|by) )*(?:the )?(?:recently|lately|20\d\d|(?:this|last|past) (?:\w+ )?(?:years?|months?|weeks?))(?: or so)?$/i;
const BEING = /^(?:(?:that|which|but|are|is|have|has|been|were|only|still)\s+)+/i;
/** `in the pytorch ecosystem`, `around keras`. */
const AROUND = /^(?:in|from|within|of|around)\s+(?:the\s+)?(.+?)(?:['’]s)?\s+(?:ecosystem|world|land|universe)$/i;
/** So many words refuse no more than one thing. */
const LONGEST = 6;
