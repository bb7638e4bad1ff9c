import { type Action, type Block, bold, plain, type Text } from '../../src/chat/reply.ts';
import { type ComparedAspect, type Comparison, scoresOf, type Standing } from '../../src/core/compare.ts';
import type { Aspect, Claim, Evidence, Framework, Pair } from '../../src/core/knowledge/knowledge.ts';
import type { PartNamed } from '../../src/core/knowledge/parts.ts';
import { citeFirst, claimText, type Citing, wholeClaim } from './citing.ts';
import { aspectMenu } from './menu.ts';
import { listed, listedTexts, lowered, sentence } from './wording.ts';

/** How many differences the first screen shows: fewer where each has more columns. */
const DECIDING = { least: 4, most: 6, manyColumns: 4 };
/** How many aspects a verdict or a "Choose X if" names, and how many sources a table cell has room for. */
const NAMED = 3;
const CITED = 1;

/** The first screen: the verdict, what decides, and when to choose which. */
export function overview(comparison: Comparison, args: Action['args'], citing: Citing): readonly Block[] {
  const shown = deciding(comparison);
  return [
    { kind: 'paragraph', text: verdict(comparison, citing) },
    tableOf('What decides', shown, comparison.frameworks, citing),
    { kind: 'heading', text: 'Which to choose' },
    { kind: 'list', items: comparison.standings.flatMap((standing) => chooseText(standing, comparison.pair, citing)) },
    menuOf(comparison, args),
    {
      kind: 'note',
      text: [
        plain(
          `${shown.length} of ${comparison.rows.length} aspects, those that decide most first. Scores go from 0 to 5 by a written rubric.`,
        ),
      ],
    },
  ];
}

/** What holds of the parts that are named, where that is known, before what is of their wholes. */
export function partsBefore({ frameworks, standings }: Comparison, parts: readonly PartNamed[], citing: Citing): readonly Block[] {
  // Of what has ended the verdict says so.
  const isSaid = ({ id }: Evidence): boolean => standings.some(({ framework: { status } }) => status.id === id && status.state === 'ended');
  const own = parts.flatMap(({ part }) => part.own ?? []).filter((one) => !isSaid(one));
  if (own.length === 0) return [];
  return [
    { kind: 'list', items: own.map((one) => claimText(one, citing)) },
    { kind: 'heading', text: `${listed(frameworks.map(({ name }) => name))} as a whole` },
  ];
}

/** The rows of the first screen: those known to decide between the two, else those on which the scores differ. */
function deciding({ rows, pair, frameworks }: Comparison): readonly ComparedAspect[] {
  if (pair !== undefined) return rows.slice(0, Math.max(pair.decides.length, DECIDING.least));
  // Where only one is known, or none has anything to show, nothing is decided.
  const scored = rows.filter((row) => (row.spread > 0 || row.isAsked) && Math.max(...scoresOf(row).map((score) => score ?? 0)) > 1);
  const most = frameworks.length < DECIDING.manyColumns ? DECIDING.most : DECIDING.least;
  const known = rows.filter(({ claims }) => claims.filter((list) => list.length > 0).length > 1);
  return (scored.length >= DECIDING.least ? scored : known.length >= DECIDING.least ? known : rows).slice(0, most);
}

export function everything(comparison: Comparison, args: Action['args'], citing: Citing): readonly Block[] {
  return [
    { kind: 'paragraph', text: verdict(comparison, citing) },
    tableOf('All aspects', comparison.rows, comparison.frameworks, citing),
    menuOf(comparison, args),
    { kind: 'note', text: [plain('What decides most comes first. Scores go from 0 to 5 by a written rubric.')] },
  ];
}

/** One aspect: who is ahead, then everything known of each. */
export function onOneAspect({ frameworks, pair, rows: [row] }: Comparison, aspect: Aspect, citing: Citing): readonly Block[] {
  if (row === undefined)
    return [
      {
        kind: 'paragraph',
        text: [plain(`I don't know how ${listed(frameworks.map(({ name }) => name))} compare on ${lowered(aspect.name)}.`)],
      },
    ];
  const { rubric } = aspect;
  return [
    // What decides above all between two is said in their verdict.
    ...(pair?.decides[0] === aspect.id ? [{ kind: 'paragraph' as const, text: claimText(pair.verdict, citing) }] : []),
    { kind: 'paragraph', text: aspectVerdict(row, frameworks, citing) },
    ...frameworks.flatMap(({ name }, at): Block[] => {
      const claims = row.claims[at] ?? [];
      const items = claims.length === 0 ? [[plain('I know nothing about this.')]] : claims.flatMap((claim) => wholeClaim(claim, citing));
      return [
        { kind: 'heading', text: name },
        { kind: 'list', items },
      ];
    }),
    ...(rubric === undefined ? [] : [{ kind: 'note' as const, text: [plain(`Score 0 is: ${rubric[0]}. Score 5 is: ${rubric[5]}.`)] }]),
  ];
}

/** One or two sentences: what is known to decide, else what has ended, then who leads on what. */
function verdict({ standings, pair }: Comparison, citing: Citing): Text {
  if (pair !== undefined) return claimText(pair.verdict, citing);
  const ended = standings.filter(({ framework }) => framework.status.state === 'ended');
  const going = standings.filter(({ framework }) => framework.status.state !== 'ended');
  const isAlive = going.some(({ framework }) => framework.status.state === 'active');
  const warnings = ended.flatMap(({ framework }): Text => [...claimText(framework.status, citing), plain(' ')]);
  const [only] = going;
  if (only === undefined || (going.length === 1 && !isAlive))
    return [...warnings, plain(`For anything new, take ${standings.length === 2 ? 'neither' : 'none of them'}.`)];
  if (going.length === 1) return [...warnings, plain('For anything new, take '), bold(only.framework.name), plain('.')];
  const leading = going.filter(({ leads }) => leads.length > 0);
  const strengths = leading.flatMap(({ framework, leads }, at): Text => {
    const on = leads
      .slice(0, NAMED)
      .map((row): Text => [plain(lowered(row.aspect.name)), ...citeFirst(leadClaim(row, framework), citing, 1)]);
    return [plain(at === 0 ? '' : '; '), bold(framework.name), plain(at === 0 ? ' leads on ' : ' on '), ...listedTexts(on)];
  });
  const names = listed(going.map(({ framework }) => framework.name));
  if (leading.length === 0)
    return [
      ...warnings,
      plain(`${going.length === 2 ? 'Neither' : 'None'} is ahead by these scores: ${names} differ in kind rather than in rank.`),
    ];
  return [...warnings, ...strengths, plain('.')];
}

/** What has ended, then who is ahead. */
function aspectVerdict(row: ComparedAspect, frameworks: readonly Framework[], citing: Citing): Text {
  const warnings = frameworks.flatMap(({ name, status }): Text =>
    status.state === 'active' ? [] : [bold(name), plain(` ${STANDS[status.state]}.`), ...citeFirst(status, citing, CITED), plain(' ')],
  );
  const scored = frameworks
    .map((framework, at) => ({ framework, claim: row.claims[at]?.[0] }))
    .flatMap(({ framework, claim }) => (claim?.score === undefined ? [] : [{ framework, claim, score: claim.score }]))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (first === undefined || second === undefined) return [...warnings, plain(row.aspect.asks)];
  const standing = scored.map(({ framework, score }) => `${framework.name} ${score}/5`).join(', ');
  const leading = scored.filter(({ score }) => score === first.score).map(({ framework }) => [bold(framework.name)]);
  const lead: Text =
    leading.length === scored.length
      ? [plain('No clear lead: ')]
      : [...listedTexts(leading), plain(leading.length === 1 ? ' is ahead: ' : ' are ahead: ')];
  return [...warnings, ...lead, plain(`${standing}.`), ...scored.flatMap(({ claim }) => citing.cite(claim))];
}

const STANDS = { maintenance: 'is only maintained', ended: 'has ended' } as const;

/** "Choose X if ...": what is known of these two, or where it leads, or what its own advice says where it leads nowhere. */
function chooseText({ framework, leads }: Standing, pair: Pair | undefined, citing: Citing): readonly Text[] {
  const known = pair?.choose.filter((advice) => advice.framework === framework.id) ?? [];
  const needs = framework.status.state === 'ended' ? [] : leads.filter(({ aspect }) => aspect.need !== undefined).slice(0, NAMED);
  const advised = known.length > 0 ? known : framework.choose.slice(0, 1);
  const reasons: readonly Text[] =
    known.length === 0 && needs.length > 0
      ? needs.map((row): Text => [plain(row.aspect.need ?? ''), ...citeFirst(leadClaim(row, framework), citing, CITED)])
      : advised.map((advice): Text => [plain(advice.if), ...citing.cite(advice)]);
  if (reasons.length === 0) return [];
  const joined = reasons.flatMap((reason, at): Text => [plain(at === 0 ? '' : at === reasons.length - 1 ? ' or ' : ', '), ...reason]);
  return [[bold(`Choose ${framework.name}`), plain(' if '), ...joined, plain('.')]];
}

function leadClaim({ claims }: ComparedAspect, { id }: Framework): Claim | undefined {
  return claims.find(([claim]) => claim?.id.startsWith(`${id}/`) === true)?.[0];
}

function tableOf(caption: string, rows: readonly ComparedAspect[], frameworks: readonly Framework[], citing: Citing): Block {
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

const menuOf = ({ rows }: Comparison, args: Action['args']): Block =>
  aspectMenu(
    rows.map(({ aspect }) => aspect),
    'compare',
    args,
  );
