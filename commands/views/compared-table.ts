import { type Block, plain, type Text } from '../../src/chat/reply.ts';
import type { Comparison } from '../../src/core/compare/compare.ts';
import { type ComparedAspect, scoresOf, tellsApart } from '../../src/core/compare/rows.ts';
import type { Claim, Framework } from '../../src/core/knowledge/knowledge.ts';
import { citeFirst, type Citing } from './citing.ts';
import { sentence } from './wording.ts';

/** How many differences the first screen shows: fewer where each has more columns. */
const DECIDING = { least: 4, most: 6, manyColumns: 4 };

/** How many sources a cell has room for. */
const CITED = 1;

/** The rows of the first screen: those known to decide between the two, else those on which the scores differ; none that tells nothing apart, if others do. */
export function deciding({ rows, pair, frameworks }: Comparison): readonly ComparedAspect[] {
  const apart = rows.filter((row) => tellsApart(row) || (row.isAsked && isGoodForAny(row)));
  if (pair !== undefined) {
    const decide = rows.slice(0, pair.decides.length);
    return [...decide, ...apart.filter((row) => !decide.includes(row))].slice(0, Math.max(decide.length, DECIDING.least));
  }
  const most = frameworks.length < DECIDING.manyColumns ? DECIDING.most : DECIDING.least;
  // Where only one is known, or none has anything to show, nothing is decided.
  const scored = apart.filter((row) => (row.spread > 0 || row.isAsked) && isGoodForAny(row));
  const known = apart.filter(({ claims }) => claims.filter((list) => list.length > 0).length > 1);
  const enough =
    [scored, known, apart].find((some) => some.length >= DECIDING.least) ?? [apart, rows].find((some) => some.length > 0) ?? [];
  return enough.slice(0, most);
}

/** Whether one of them has anything to show. */
const isGoodForAny = (row: ComparedAspect): boolean => Math.max(...scoresOf(row).map((score) => score ?? 0)) > 1;

export function tableOf(caption: string, rows: readonly ComparedAspect[], frameworks: readonly Framework[], citing: Citing): Block {
  return {
    kind: 'table',
    caption,
    columns: ['Aspect', ...frameworks.map(({ name }) => name)],
    rows: rows.map(({ aspect, claims }) => [
      [plain(aspect.name)],
      ...claims.map(([claim]): Text => (claim === undefined ? [plain('not known')] : cell(claim, citing))),
    ]),
  };
}

function cell(claim: Claim, citing: Citing): Text {
  const score = claim.score === undefined ? '' : ` (${claim.score}/5)`;
  return [plain(`${claim.brief ?? sentence(claim.says)}${score}`), ...citeFirst(claim, citing, CITED)];
}
