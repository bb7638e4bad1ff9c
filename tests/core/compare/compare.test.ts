import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/core/compare/compare.ts';
import type { Framework, Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import { realKnowledge } from '../../knowledge.ts';

const knowledge = await realKnowledge();
const keras = knowledge.frameworks.get('keras') as Framework;
const [claim] = keras.claims.get('debugging') ?? [];

/** When to choose which of some with these scores for debugging, by which the first is chosen, and nothing else known of them. */
function adviceOf(...scores: readonly number[]): readonly (readonly string[])[] {
  const made = scores.map((score, at): Framework => {
    const id = `of-ours-${at}`;
    const claims = claim === undefined ? [] : [{ ...claim, id: `${id}/debugging/1`, score }];
    return { ...keras, id, claims: new Map([['debugging', claims]]), scores: { debugging: score }, choose: [], alternatives: [] };
  });
  const [pair] = knowledge.pairs.values();
  const pairs: Knowledge['pairs'] =
    pair === undefined ? new Map() : new Map([['', { ...pair, between: ['of-ours-0', 'x'], decides: ['debugging'] }]]);
  const among: Knowledge = { ...knowledge, pairs, frameworks: new Map(made.map((framework) => [framework.id, framework])) };
  const ids = made.map(({ id }) => id);
  return compare(among, ids).standings.map(({ advice }) => advice.map((one) => one.if));
}

const NEED = knowledge.aspects.get('debugging')?.need ?? '';

describe('an aspect is a reason to choose', () => {
  it.each([
    [
      [4, 0],
      [[NEED], []],
    ],
    [
      [0, 5, 2],
      [[], [NEED], []],
    ],
    // Being less bad than the others, or a little better, is no lead.
    [
      [3, 0],
      [[], []],
    ],
    [
      [5, 4, 0],
      [[], [], []],
    ],
    [
      [5, 3],
      [[], []],
    ],
    // Nor is being as good as another.
    [
      [5, 5, 0],
      [[], [], []],
    ],
  ])('with the scores %j: %j', (scores, advice) => {
    expect(adviceOf(...scores)).toEqual(advice);
  });
});

/** When to choose each, with those over which it is chosen then. */
const choicesOf = (...ids: readonly string[]): readonly string[] =>
  compare(knowledge, ids).standings.map(({ advice }) =>
    advice.map((one) => `${one.over.map(({ id }) => id).join(',')}: ${one.if}`).join('; '),
  );

describe('when to choose which', () => {
  it('is told by what is known of each two of them', () => {
    const advice = choicesOf('xgboost', 'lightgbm', 'catboost');
    expect(advice[0]).toContain('NVIDIA GPUs');
    expect(advice[1]).toContain('ten million rows on CPUs');
    expect(advice[2]).toContain('categories with many values');
    expect(choicesOf('tidymodels', 'mlr3', 'caret')[2]).toMatch(/^tidymodels: you have working caret code/);
    expect(choicesOf('coreml', 'executorch', 'litert')[0]).toContain('Apple devices alone');
  });

  it('is told by the card of the one of which the other is named as an alternative', () => {
    expect(choicesOf('autogluon', 'tabpfn')[0]).toContain('many models stacked');
  });

  it('holds what is known against one of them against that one alone', () => {
    expect(choicesOf('spacy', 'stanza', 'flair')[1]).toMatch(/^spacy: you need syntax for many languages/);
  });

  it('says nothing of one that holds for another as well', () => {
    const [one, other] = choicesOf('vllm', 'sglang', 'tgi');
    expect(one).not.toContain('set up a server for language models today');
    expect(other).not.toContain('set up a server for language models today');
  });
});
