import { describe, expect, it } from 'vitest';
import { recommended } from '../../../commands/views/recommended.ts';
import { plainText } from '../../../src/chat/plain-text.ts';
import { recommend } from '../../../src/core/recommend/recommend.ts';
import { realServices } from '../../knowledge.ts';

const services = await realServices();
const found = recommend(services.knowledge, { task: 'images' });
const [first, second, third] = found.ranking.map(({ framework }) => framework.name);

/** The recommendation, had they fitted so well. */
const said = (...fits: readonly number[]): string => {
  const ranking = found.ranking.map((ranked, at) => ({ ...ranked, fit: fits[at] ?? 0.1 }));
  return plainText(recommended({ ...found, ranking }, { task: 'images' }, { task: 'images' }, services));
};

describe('a recommendation', () => {
  it('says that it is a close call, and with whom, where others fit almost as well', () => {
    expect(said(0.9, 0.88)).toContain(`Take ${first}: it fits 90%. It is a close call: ${second} fits almost as well.`);
    expect(said(0.9, 0.89, 0.88)).toContain(`It is a close call: ${second} and ${third} fit almost as well.`);
    expect(said(0.9, 0.8)).not.toContain('close call');
  });
});
