import { type Block, bold, plain, type Text } from '../../src/chat/reply.ts';
import type { Comparison, Standing } from '../../src/core/compare.ts';
import type { Citing } from './citing.ts';
import { listed } from './wording.ts';

/** How many conditions a "Choose X if" names. */
const NAMED = 3;

/** When to choose which. */
export const choiceOf = ({ standings }: Comparison, citing: Citing): Block => ({
  kind: 'list',
  items: standings.flatMap((standing) => chooseText(standing, citing)),
});

/** "Choose X if ...", or "Choose X over Y if ...; over Z if ...". */
function chooseText({ framework, advice }: Standing, citing: Citing): readonly Text[] {
  const reasons = advice.slice(0, NAMED);
  if (reasons.length === 0) return [];
  const isRelative = reasons.some(({ over }) => over.length > 0);
  const joined = reasons.flatMap(({ if: condition, over, evidence }, at): Text => {
    const than = over.length === 0 ? '' : ` over ${listed(over.map(({ name }) => name))}`;
    const joint = at === 0 ? `${than} if ` : isRelative ? `;${than} if ` : at === reasons.length - 1 ? ' or ' : ', ';
    return [plain(`${joint}${condition}`), ...citing.cite(evidence)];
  });
  return [[bold(`Choose ${framework.name}`), ...joined, plain('.')]];
}
