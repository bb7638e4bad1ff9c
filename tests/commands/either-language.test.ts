import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chat/plain-text.ts';
import { realServices } from '../knowledge.ts';
import { createAsk } from './ask.ts';

const ask = createAsk(await realServices());

describe('several languages of which any will do', () => {
  it.each([
    ['survival analysis in Julia or Python', 'python', 'In Julia nothing I know fits.'],
    ['/recommend tables in r or python', 'python', 'In R it would be tidymodels.'],
    ['/recommend causal inference in R or Python', 'python', 'In R nothing I know fits.'],
    ['tabular in Julia or R', 'r', 'In Julia it would be XGBoost.'],
    ['forecasting in R, Julia or in Python', 'python', 'In R it would be fable. In Julia nothing I know fits.'],
    ['LLM gateway in Rust or Go', 'rust', 'In Go nothing I know fits.'],
  ])('are weighed each, and the others told: %s', async (question, language, told) => {
    const answer = await ask(question);
    expect(answer.args['language']).toBe(language);
    expect(plainText(answer.reply)).toContain(told);
    expect(plainText(answer.reply)).not.toContain('Not weighed');
  });

  it.each([
    ['gradient boosting in R and Python', 'r', undefined],
    ['tabular data, no Python or R', undefined, 'python,r'],
  ])('are none where both are wanted, or not wanted: %s', async (question, language, without) => {
    const answer = await ask(question);
    expect({ language: answer.args['language'], without: answer.args['without'] }).toEqual({ language, without });
    expect(plainText(answer.reply)).not.toMatch(/it would be|nothing I know fits\./);
  });
});
