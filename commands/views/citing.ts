import { bold, type Citation, italic, plain, type Span, type Text } from '../../src/chat/reply.ts';
import { isStaleEvidence } from '../../src/core/knowledge/freshness.ts';
import type { Claim, Evidence } from '../../src/core/knowledge/knowledge.ts';
import type { Services } from '../services.ts';
import { dateText, sentence } from './wording.ts';

/** Numbers the sources of one reply in the order in which they are cited. */
export type Citing = {
  /** The numbers of what an evidence stands on. */
  readonly cite: (evidence: Evidence) => readonly Span[];
  /** All that was cited so far. */
  readonly citations: () => readonly Citation[];
};

export function createCiting({ knowledge, today }: Services): Citing {
  const cited = new Map<string, { readonly number: number; readonly checked: string; readonly stale: boolean }>();
  const day = today();
  return {
    cite(evidence) {
      const stale = isStaleEvidence(evidence, day, knowledge);
      return evidence.sources.map((source): Span => {
        const known = cited.get(source);
        const number = known?.number ?? cited.size + 1;
        cited.set(source, {
          number,
          checked: known !== undefined && known.checked < evidence.checked ? known.checked : evidence.checked,
          stale: stale || known?.stale === true,
        });
        return { kind: 'cite', number };
      });
    },
    citations() {
      return [...cited].flatMap(([id, { checked, stale }]): Citation[] => {
        const source = knowledge.sources.get(id);
        if (source === undefined) return [];
        const { title, publisher, address, date } = source;
        return [{ title, publisher, address, checked, stale, ...(date === undefined ? {} : { dated: date }) }];
      });
    },
  };
}

/** What a claim says, with its sources. */
export function claimText(claim: Evidence & { readonly says: string }, { cite }: Citing): Text {
  return [plain(sentence(claim.says)), ...cite(claim)];
}

/** The first sources of a claim, where there is little room: the full claim, one press away, has them all. */
export function citeFirst(evidence: Evidence | undefined, { cite }: Citing, most: number): Text {
  return evidence === undefined ? [] : cite({ ...evidence, sources: evidence.sources.slice(0, most) });
}

/** A claim in full: what it says, what used to be true, and what other sources say. */
export function wholeClaim(claim: Claim, citing: Citing): readonly Text[] {
  return [
    claimText(claim, citing),
    ...claim.was.map((was): Text => [...wasText(was), ...citing.cite({ ...claim, sources: was.sources })]),
    ...claim.disputed.map((other): Text => [
      bold('Disputed: '),
      plain(sentence(other.says)),
      ...citing.cite({ ...claim, sources: other.sources }),
    ]),
  ];
}

const wasText = ({ says, until }: Claim['was'][number]): Text => [italic(`Until ${dateText(until)}: `), plain(sentence(says))];
