import { type Block, bold, plain } from '../../src/chat/reply.ts';
import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import type { Recommendation } from '../../src/core/recommend/recommend.ts';
import { citeFirst, type Citing } from './citing.ts';
import { answerText } from './needs.ts';

/** Where nothing fits well in a language, what runs models there that were trained elsewhere. */
export function runnerText({ runner, need }: Recommendation, knowledge: Knowledge, citing: Citing): readonly Block[] {
  const [claim] = runner?.claims.get('languages') ?? [];
  if (runner === undefined || claim === undefined || need.language === undefined) return [];
  const where = answerText('language', need.language, knowledge);
  return [
    {
      kind: 'paragraph',
      text: [plain(`Models that were trained elsewhere run ${where} with `), bold(runner.name), plain('.'), ...citeFirst(claim, citing, 1)],
    },
  ];
}
