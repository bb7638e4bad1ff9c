import { describe, expect, it } from 'vitest';
import { askedOn, realKnowledge } from '../knowledge.ts';
import { ownQuestions, readQuestions } from '../questions/read.ts';
import { createFuzz } from './fuzz.ts';
import { inputOf, LONGEST } from './inputs.ts';

const questions = (await readQuestions(ownQuestions)).map(({ text }) => text);
const fuzz = createFuzz(await realKnowledge(), questions, askedOn);

/** A share of what `npm run fuzz` asks, without its limit on the time, which depends on the machine. */
const COUNT = 2000;
/** Other inputs than those that `npm run fuzz` begins with. */
const FIRST = 1_000_001;

describe('whatever is typed', () => {
  it('brings about no crash, nothing that a platform refuses, and no mention or link of theirs', { timeout: 120_000 }, async () => {
    const faults: string[] = [];
    const seen = new Set<string>();
    for (let seed = FIRST; seed < FIRST + COUNT; seed += 1) {
      const trial = await fuzz(seed);
      seen.add(trial.outcome);
      for (const fault of trial.faults) faults.push(`npm run fuzz -- 1 ${seed} (${trial.way}): ${fault}`);
    }
    expect(faults).toEqual([]);
    // It got as far as every kind of answer.
    for (const outcome of ['answered', 'suggested', 'unknown', 'out_of_scope', 'error']) expect(seen).toContain(outcome);
  });

  it('is the same for the same seed', () => {
    const material = { questions: ['is theano dead?'], words: ['keras'] };
    const inputs = Array.from({ length: 500 }, (_, seed) => inputOf(seed, material));
    expect(Array.from({ length: 500 }, (_, seed) => inputOf(seed, material))).toEqual(inputs);
    expect(new Set(inputs).size).toBeGreaterThan(400);
    expect(Math.max(...inputs.map(({ length }) => length))).toBe(LONGEST);
  });
});
