import { describe, expect, it } from 'vitest';
import { realServices } from '../knowledge.ts';
import { figuresOf, judgeAll, type Share } from './judge.ts';
import { isHeldOut, ownQuestions, readQuestions } from './read.ts';

const questions = (await readQuestions(ownQuestions)).filter(isHeldOut);
const faults: object[] = [];
const figures = figuresOf(await judgeAll(questions, await realServices(), (fault) => faults.push(fault)));
const percent = ({ count, of }: Share): number => Math.round((100 * count) / of);

/** Some points below what was measured on 2026-11-22, for a refit moves them by two to four. Raise them when it gets better. */
describe('of our own questions that nothing is fitted on', () => {
  it.each([
    ['what is wanted is understood', figures.intent, 78],
    ['comparisons hold all that is compared', figures.compare, 93],
    ['recommendations name one of the best first', figures.recommend.first, 46],
    ['recommendations name one of the best among the first three', figures.recommend.topThree, 60],
    ['questions of fact get the fact', figures.faq, 58],
    ['what is not the bot’s business is refused', figures.refusals.right, 88],
  ])('%s', (_, share, least) => expect(percent(share)).toBeGreaterThanOrEqual(least));

  it('nothing goes wrong', () => expect(faults).toEqual([]));

  it.each([
    ['refused', figures.refusals.wrong, 6],
    ['answered wrongly', figures.refusals.wrongAnswers, 18],
  ])('few are %s that should be answered', (_, share, most) => expect(percent(share)).toBeLessThanOrEqual(most));
});
