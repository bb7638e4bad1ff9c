import { type Block, plain, type Text } from '../../src/chat/reply.ts';
import type { Framework, Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { tiesOf } from '../../src/core/recommend/evidence/made-by.ts';
import type { Recommendation } from '../../src/core/recommend/recommend.ts';
import type { Services } from '../services.ts';
import { citeFirst, claimText, type Citing } from './citing.ts';
import { listed } from './wording.ts';

/** So much is told of what ties one to a maker. */
const TOLD = 2;

/** `Not Meta's now, as far as I know, but tied to it: …`, of makers that are not wanted. */
export function tieBlocks(framework: Framework, { need }: Recommendation, { knowledge }: Services, citing: Citing): readonly Block[] {
  const ties = tiesOf(framework, need, knowledge);
  if (ties.length === 0) return [];
  const makers = listed(
    ties.map(({ maker }) => `${maker}'s`),
    'or',
  );
  const claims = [...new Set(ties.flatMap((tie) => tie.claims))].slice(0, TOLD);
  const lead = plain(`Not ${makers} now, as far as I know, but tied to ${ties.length === 1 ? 'it' : 'them'}:`);
  return [{ kind: 'paragraph', text: [lead, ...claims.flatMap((claim): Text => [plain(' '), ...claimText(claim, citing)])] }];
}

/** `, tied to Meta`, of one that comes next; empty where nothing ties it to a maker that is not wanted. */
export function tieText(framework: Framework, { need }: Recommendation, knowledge: Knowledge, citing: Citing): Text {
  const ties = tiesOf(framework, need, knowledge);
  const makers = listed(ties.map(({ maker }) => maker));
  return ties.length === 0 ? [] : [plain(`, tied to ${makers}`), ...citeFirst(ties[0]?.claims[0], citing, 1)];
}
