import { type Action, type Block, bold, plain, type Text } from '../../src/chat/reply.ts';
import {
  type Companions,
  type ComparedAspect,
  type Comparison,
  type Layer,
  isEven,
  scoresOf,
  type Standing,
  tellsApart,
} from '../../src/core/compare.ts';
import type { Aspect, Claim, Evidence, Framework, Knowledge } from '../../src/core/knowledge/knowledge.ts';
import type { PartNamed } from '../../src/core/knowledge/parts.ts';
import { machinesOf, type Need } from '../../src/core/recommend/need.ts';
import { citeFirst, claimText, type Citing, wholeClaim } from './citing.ts';
import { aspectMenu } from './menu.ts';
import { answerText } from './needs.ts';
import { listed, listedTexts, lowered, raised, sentence } from './wording.ts';

/** How many differences the first screen shows: fewer where each has more columns. */
const DECIDING = { least: 4, most: 6, manyColumns: 4 };
/** How many conditions a "Choose X if" names, and how many sources a table cell has room for. */
const NAMED = 3;
const CITED = 1;

/** The first screen: the verdict, what decides, and when to choose which. */
export function overview(comparison: Comparison, args: Action['args'], citing: Citing): readonly Block[] {
  const shown = deciding(comparison);
  const opening = openingOf(comparison, citing);
  const table = tableOf('What decides', shown, comparison.frameworks, citing);
  // Where no sentence says what decides, it opens with that already.
  const choice: readonly Block[] =
    comparison.pair === undefined ? [] : [{ kind: 'heading', text: 'Which to choose' }, choiceOf(comparison, citing)];
  return [
    ...opening,
    table,
    ...choice,
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
export function partsBefore({ standings }: Comparison, parts: readonly PartNamed[], citing: Citing): readonly Block[] {
  // Of what has ended the verdict says so.
  const isSaid = ({ id }: Evidence): boolean => standings.some(({ framework: { status } }) => status.id === id && status.state === 'ended');
  const own = parts.flatMap(({ part }) => part.own ?? []).filter((one) => !isSaid(one));
  if (own.length === 0) return [];
  const [wholes, names] = [parts.map(({ whole }) => whole.name), parts.map(({ part }) => part.name)];
  return [
    { kind: 'list', items: own.map((one) => claimText(one, citing)) },
    { kind: 'heading', text: `${listed(wholes)} as a whole, not ${listed(names)} alone` },
  ];
}

/** How each runs on the machines that somebody has, before all else: there the choice may end. */
export function onMachines(
  frameworks: readonly Framework[],
  need: Pick<Need, 'machine'>,
  knowledge: Knowledge,
  citing: Citing,
): readonly Block[] {
  return machinesOf(need).flatMap((machine): readonly Block[] => [
    { kind: 'heading', text: raised(answerText('machine', machine, knowledge)) },
    {
      kind: 'list',
      items: frameworks.map(({ name, machines }): Text => {
        const told = machines.get(machine);
        return [bold(`${name}: `), ...(told === undefined ? [plain('not known.')] : claimText(told.claim, citing))];
      }),
    },
  ]);
}

/** What is known to decide; else what has ended or is in maintenance only, then when to choose which. */
function openingOf(comparison: Comparison, citing: Citing): readonly Block[] {
  const { pair, standings, layers, companions } = comparison;
  if (pair !== undefined) return [{ kind: 'paragraph', text: claimText(pair.verdict, citing) }];
  const standing = standingText(
    standings.map(({ framework }) => framework),
    citing,
  );
  const opening: readonly Block[] = standing.length === 0 ? [] : [{ kind: 'paragraph', text: standing }];
  const isNoChoice = standings.length === 2 && layers.length > 0;
  const together = [
    ...layers.map((layer) => layerBlock(layer, citing)),
    ...(companions === undefined ? [] : [companionsBlock(companions, citing)]),
  ];
  return [...opening, ...together, ...(isNoChoice ? [] : [choiceOf(comparison, citing)])];
}

/** What works with the other need not take its place. */
const companionsBlock = ({ framework, other, claim }: Companions, citing: Citing): Block => ({
  kind: 'paragraph',
  text: [bold(framework.name), plain(' and '), bold(other.name), plain(' can go together. '), ...claimText(claim, citing)],
});

/** What is built on another one of them is used together with it. */
function layerBlock({ framework, on, isFree }: Layer, citing: Citing): Block {
  const names = listedTexts(on.map(({ name }): Text => [bold(name)]));
  const { claim } = framework.foundation ?? {};
  const built = isFree ? ' can be used on top of ' : ' is built on ';
  const told = claim === undefined ? [] : claimText(claim, citing);
  return { kind: 'paragraph', text: [bold(framework.name), plain(built), ...names, plain(': they go together. '), ...told] };
}

const choiceOf = ({ standings }: Comparison, citing: Citing): Block => ({
  kind: 'list',
  items: standings.flatMap((standing) => chooseText(standing, citing)),
});

/** The rows of the first screen: those known to decide between the two, else those on which the scores differ; none that tells nothing apart, if others do. */
function deciding({ rows, pair, frameworks }: Comparison): readonly ComparedAspect[] {
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

export function everything(comparison: Comparison, args: Action['args'], citing: Citing): readonly Block[] {
  return [
    ...openingOf(comparison, citing),
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
  // What decides above all between two is said in their verdict, as is what does where they are even on what is asked.
  const isTold = pair !== undefined && (pair.decides[0] === aspect.id || isEven(row));
  const told: readonly Block[] = isTold ? [{ kind: 'paragraph', text: claimText(pair.verdict, citing) }] : [];
  const verdict = aspectVerdict(row, frameworks, citing);
  return [
    ...told,
    ...(verdict.length === 0 ? [] : [{ kind: 'paragraph' as const, text: verdict }]),
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

/** What has ended, or is in maintenance only, and what that leaves for anything new; nothing where all are active. */
function standingText(frameworks: readonly Framework[], citing: Citing): Text {
  const ended = frameworks.filter(({ status }) => status.state === 'ended');
  const going = frameworks.filter(({ status }) => status.state !== 'ended');
  const warnings = [...ended.map(({ status }): Text => claimText(status, citing)), ...standTexts(going, citing)];
  const [only, second] = going;
  const isOver = only === undefined || (second === undefined && only.status.state !== 'active');
  const none = frameworks.length === 2 ? 'neither' : 'none of them';
  const rest: readonly Text[] = isOver
    ? [[plain(`For anything new, take ${none}.`)]]
    : second === undefined
      ? [[plain('For anything new, take '), bold(only.name), plain('.')]]
      : [];
  return spacedTexts([...warnings, ...rest]);
}

/** What has ended, then who is ahead. */
function aspectVerdict(row: ComparedAspect, frameworks: readonly Framework[], citing: Citing): Text {
  const warnings = standTexts(frameworks, citing);
  const scored = frameworks
    .map((framework, at) => ({ framework, claim: row.claims[at]?.[0] }))
    .flatMap(({ framework, claim }) => (claim?.score === undefined ? [] : [{ framework, claim, score: claim.score }]))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (first === undefined || second === undefined) return spacedTexts([...warnings, ...licenceTexts(row, frameworks, citing)]);
  const standing = scored.map(({ framework, score }) => `${framework.name} ${score}/5`).join(', ');
  const leading = scored.filter(({ score }) => score === first.score).map(({ framework }) => [bold(framework.name)]);
  const lead: Text =
    leading.length === scored.length
      ? [plain('No clear lead: ')]
      : [...listedTexts(leading), plain(leading.length === 1 ? ' is ahead: ' : ' are ahead: ')];
  return spacedTexts([...warnings, [...lead, plain(`${standing}.`), ...scored.flatMap(({ claim }) => citing.cite(claim))]]);
}

/** What the licences allow, those that allow most first; nothing of other aspects. */
function licenceTexts({ aspect, claims }: ComparedAspect, frameworks: readonly Framework[], citing: Citing): readonly Text[] {
  if (aspect.id !== 'licence') return [];
  return KINDS.flatMap((licence): readonly Text[] => {
    const some = frameworks.filter((framework, at) => framework.licence === licence && claims[at]?.[0] !== undefined);
    if (some.length === 0) return [];
    const cited = some
      .flatMap(({ claims: own }) => own.get('licence')?.slice(0, 1) ?? [])
      .flatMap((claim) => citeFirst(claim, citing, CITED));
    return [[...listedTexts(some.map(({ name }): Text => [bold(name)])), plain(` ${ALLOWS[licence](some.length > 1)}.`), ...cited]];
  });
}

const ALLOWS: Readonly<Record<Framework['licence'], (several: boolean) => string>> = {
  permissive: (several) => `${several ? 'are' : 'is'} open source, and closed products may be built on ${several ? 'them' : 'it'}`,
  'weak-copyleft': (several) =>
    `${several ? 'are' : 'is'} open source; closed products may use ${several ? 'them' : 'it'}, but changes to ${several ? 'them' : 'it'} stay open`,
  copyleft: (several) => `${several ? 'are' : 'is'} open source, for products that are open too`,
  proprietary: (several) => `${several ? 'are' : 'is'} used by terms that are not those of open source`,
  restricted: (several) => `${several ? 'allow' : 'allows'} no product without pay`,
};

const KINDS = Object.keys(ALLOWS) as readonly Framework['licence'][];

/** Which of them have ended, or are in maintenance only. */
const standTexts = (frameworks: readonly Framework[], citing: Citing): readonly Text[] =>
  frameworks.flatMap(({ name, status }): readonly Text[] =>
    status.state === 'active' ? [] : [[bold(name), plain(` ${STANDS[status.state]}.`), ...citeFirst(status, citing, CITED)]],
  );

/** Sentences one after the other. */
const spacedTexts = (texts: readonly Text[]): Text => texts.flatMap((text, at) => (at === 0 ? text : [plain(' '), ...text]));

const STANDS = { maintenance: 'is in maintenance only', ended: 'has ended' } as const;

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
