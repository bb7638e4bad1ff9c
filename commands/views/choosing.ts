import { type Block, bold, plain, type Text } from '../../src/chat/reply.ts';
import type { Comparison, Standing } from '../../src/core/compare/compare.ts';
import { claimOn } from '../../src/core/knowledge/parts.ts';
import { citeFirst, type Citing } from './citing.ts';
import { standTexts } from './standing.ts';
import { listed } from './wording.ts';

/** How many conditions a "Choose X if" names. */
const NAMED = 3;

/** When to choose which. */
export const choiceOf = ({ standings }: Comparison, citing: Citing): Block => ({
  kind: 'list',
  items: standings.flatMap((standing) => chooseText(standing, citing)),
});

/** Of each that is named one line: that it has ended, or the one condition on which it is chosen; of a part what is said of it. */
export const choiceInShort = ({ standings }: Comparison, citing: Citing): Block => ({
  kind: 'list',
  items: standings.flatMap(({ framework, part, inShort }): readonly Text[] => {
    const [ended] = framework.status.state === 'ended' ? standTexts([framework], citing) : [];
    if (ended !== undefined) return [ended];
    if (inShort === undefined) {
      // What is told of a part by itself stands before all of this.
      const told = part === undefined || part.own !== undefined ? undefined : claimOn(part, framework);
      return part === undefined || told === undefined
        ? []
        : [[bold(part.name), plain(told.says.slice(part.name.length)), ...citeFirst(told, citing, 1)]];
    }
    const over = inShort.over.length === 0 ? '' : `, over ${listed(inShort.over.map(({ name }) => name))},`;
    return [[bold(framework.name), plain(`${over} if ${inShort.if}.`), ...citeFirst(inShort.evidence, citing, 1)]];
  }),
});

/** Whether more is known than one condition of each. */
export const isMoreThanShort = ({ standings }: Comparison): boolean =>
  standings.some(({ advice, inShort }) => advice.some((one) => one.if !== inShort?.if));

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
