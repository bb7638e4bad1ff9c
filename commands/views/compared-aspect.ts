import { type Action, type Block, bold, plain, type Text } from '../../src/chat/reply.ts';
import type { Comparison } from '../../src/core/compare/compare.ts';
import { type ComparedAspect, isEven } from '../../src/core/compare/rows.ts';
import type { Aspect, Claim, Framework } from '../../src/core/knowledge/knowledge.ts';
import { citeFirst, claimText, type Citing, wholeClaim } from './citing.ts';
import { tableOf } from './compared-table.ts';
import { aspectMenu } from './menu.ts';
import { releaseFacts, spacedTexts, standTexts } from './standing.ts';
import { listed, listedTexts, lowered } from './wording.ts';

/** How many sources of each are cited in the verdict: the claims below have them all. */
const CITED = 1;

/** One aspect in full; or of several a table, and below it what is known first of each. */
export function onAspects(
  comparison: Comparison,
  aspects: readonly Aspect[],
  args: Action['args'],
  citing: Citing,
  isDecidedOtherwise: (one: Framework) => boolean = () => false,
): readonly Block[] {
  const [aspect, ...others] = aspects;
  if (aspect === undefined) return [];
  if (others.length === 0) return onOneAspect(comparison, aspect, citing, isDecidedOtherwise);
  const { frameworks, pair, rows } = comparison;
  const unknown = aspects.filter((one) => !rows.some((row) => row.aspect === one));
  const isDecided = rows.some((row) => pair?.decides.includes(row.aspect.id));
  const standing = standTexts(frameworks, citing);
  return [
    ...(isDecided ? verdictOf(pair, citing) : standing.length === 0 ? [] : [{ kind: 'paragraph' as const, text: spacedTexts(standing) }]),
    ...(rows.length === 0 ? [] : [tableOf('What was asked', rows, frameworks, citing)]),
    ...unknown.map((one) => nothingOn(frameworks, one)),
    ...rows.flatMap((row): readonly Block[] => [
      { kind: 'heading', text: row.aspect.name },
      { kind: 'list', items: frameworks.map((framework, at) => firstOf(framework, row.claims[at], citing)) },
    ]),
    aspectMenu(
      rows.map((row) => row.aspect),
      'compare',
      args,
    ),
    { kind: 'note', text: [plain('Scores go from 0 to 5 by a written rubric.')] },
  ];
}

const firstOf = ({ name }: Framework, [claim]: readonly Claim[] = [], citing: Citing): Text => [
  bold(`${name}: `),
  ...(claim === undefined ? [plain('I know nothing about this.')] : claimText(claim, citing)),
];

const nothingOn = (frameworks: readonly Framework[], aspect: Aspect): Block => ({
  kind: 'paragraph',
  text: [plain(`I don't know how ${listed(frameworks.map(({ name }) => name))} compare on ${lowered(aspect.name)}.`)],
});

/** One aspect: who is ahead, unless what was told decides for another, then everything known of each. */
function onOneAspect(
  { frameworks, pair, rows: [row] }: Comparison,
  aspect: Aspect,
  citing: Citing,
  isDecidedOtherwise: (one: Framework) => boolean,
): readonly Block[] {
  if (row === undefined) return [nothingOn(frameworks, aspect)];
  const { rubric } = aspect;
  // What decides above all between two is said in their verdict, as is, after that, what does where they are even on what is asked, or
  // where its score tells only on how many makes they run.
  const before = pair?.decides[0] === aspect.id ? verdictOf(pair, citing) : [];
  const leads = scoredOn(row, frameworks).filter(({ score }, _, [best]) => score === best?.score);
  const isContrary = leads.length > 0 && leads.every(({ framework }) => isDecidedOtherwise(framework));
  const after =
    before.length === 0 && (isEven(row) || (isOfMakes(aspect) && pair?.decides.includes(aspect.id))) ? verdictOf(pair, citing) : [];
  const isDecided = before.length + after.length > 0;
  const verdict = isContrary ? spacedTexts(standTexts(frameworks, citing)) : aspectVerdict(row, frameworks, isDecided, citing);
  return [
    ...before,
    ...(verdict.length === 0 ? [] : [{ kind: 'paragraph' as const, text: verdict }]),
    ...after,
    ...frameworks.flatMap((framework, at): Block[] => {
      const releases = aspect.id === 'maintenance' ? releaseFacts(framework, citing) : [];
      const claims = row.claims[at] ?? [];
      const items = claims.length === 0 ? [[plain('I know nothing about this.')]] : claims.flatMap((claim) => wholeClaim(claim, citing));
      return [
        { kind: 'heading', text: framework.name },
        ...(releases.length === 0 ? [] : [{ kind: 'facts' as const, facts: releases }]),
        { kind: 'list', items },
      ];
    }),
    ...(rubric === undefined ? [] : [{ kind: 'note' as const, text: [plain(`Score 0 is: ${rubric[0]}. Score 5 is: ${rubric[5]}.`)] }]),
  ];
}

const verdictOf = (pair: Comparison['pair'], citing: Citing): readonly Block[] =>
  pair === undefined ? [] : [{ kind: 'paragraph', text: claimText(pair.verdict, citing) }];

/** Those that have a score, the best first. */
const scoredOn = ({ claims }: ComparedAspect, frameworks: readonly Framework[]): readonly Scored[] =>
  frameworks
    .map((framework, at) => ({ framework, claim: claims[at]?.[0] }))
    .flatMap(({ framework, claim }) => (claim?.score === undefined ? [] : [{ framework, claim, score: claim.score }]))
    .toSorted((a, b) => b.score - a.score);

type Scored = { readonly framework: Framework; readonly claim: Claim; readonly score: number };

/** What has ended, then who is ahead; where something else decides between them, being even is no lack of a lead. */
function aspectVerdict(row: ComparedAspect, frameworks: readonly Framework[], isDecided: boolean, citing: Citing): Text {
  const warnings = standTexts(frameworks, citing);
  const scored = scoredOn(row, frameworks);
  const [first, second] = scored;
  if (first === undefined || second === undefined) return spacedTexts([...warnings, ...licenceTexts(row, frameworks, citing)]);
  const [leading, behind] = [scored.filter(({ score }) => score === first.score), scored.filter(({ score }) => score < first.score)];
  const sources = leading.flatMap(({ claim }) => citeFirst(claim, citing, CITED));
  const lead: Text =
    behind.length === 0
      ? [plain(`${isDecided ? 'On this they are even' : 'No clear lead'}: ${allOf(scored, frameworks)} score `)]
      : [...listedTexts(leading.map(({ framework }) => [bold(framework.name)])), plain(leadText(leading.length === 1, row.aspect))];
  const others = behind.map(({ framework, score, claim }): Text => [
    plain(`${framework.name} ${score}`),
    ...citeFirst(claim, citing, CITED),
  ]);
  const rest: Text = others.length === 0 ? [] : [plain(', '), ...listedTexts(others)];
  return spacedTexts([...warnings, [...lead, plain(`${first.score} of 5`), ...sources, ...rest, plain('.')]]);
}

/** Of those that have no score nothing is said. */
const allOf = (scored: readonly { readonly framework: Framework }[], { length }: readonly Framework[]): string =>
  scored.length < length ? listed(scored.map(({ framework }) => framework.name)) : length === 2 ? 'both' : 'all';

/** The scores on GPUs tell on how many makes something runs: on one of them another may be faster. */
const isOfMakes = ({ id }: Aspect): boolean => id === 'hardware';

const leadText = (isOne: boolean, aspect: Aspect): string => {
  const condition = isOfMakes(aspect) && aspect.need !== undefined ? ` if ${aspect.need}` : '';
  return isOne ? ` is ahead${condition}: it scores ` : ` are ahead${condition}: they score `;
};

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
