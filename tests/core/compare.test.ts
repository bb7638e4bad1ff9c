import { describe, expect, it } from 'vitest';
import { compare } from '../../src/core/compare.ts';
import type { Framework, Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { realKnowledge } from '../knowledge.ts';

const knowledge = await realKnowledge();
const keras = knowledge.frameworks.get('keras') as Framework;
const [claim] = keras.claims.get('debugging') ?? [];

/** Who leads on what, of some with these scores for debugging and nothing else known of them. */
function leadsOf(...scores: readonly number[]): readonly (readonly string[])[] {
  const made = scores.map((score, at): Framework => {
    const id = `of-ours-${at}`;
    const claims = claim === undefined ? [] : [{ ...claim, id: `${id}/debugging/1`, score }];
    return { ...keras, id, claims: new Map([['debugging', claims]]), scores: { debugging: score } };
  });
  const among: Knowledge = { ...knowledge, frameworks: new Map(made.map((framework) => [framework.id, framework])) };
  const ids = made.map(({ id }) => id);
  return compare(among, ids).standings.map(({ leads }) => leads.map(({ aspect }) => aspect.id));
}

describe('who leads', () => {
  it.each([
    [
      [3, 0],
      [['debugging'], []],
    ],
    [
      [0, 5, 4],
      [[], ['debugging'], []],
    ],
    // Being less bad than the others is no lead.
    [
      [1, 0],
      [[], []],
    ],
    [
      [0, 2],
      [[], []],
    ],
    // Nor is being as good as another.
    [
      [5, 5, 0],
      [[], [], []],
    ],
    [
      [4, 4],
      [[], []],
    ],
  ])('with the scores %j is %j', (scores, leads) => {
    expect(leadsOf(...scores)).toEqual(leads);
  });
});
