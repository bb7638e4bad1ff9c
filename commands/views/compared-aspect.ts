import { type Block, bold, plain, type Text } from '../../src/chat/reply.ts';
import { type ComparedAspect, type Comparison, isEven } from '../../src/core/compare.ts';
import type { Aspect, Framework } from '../../src/core/knowledge/knowledge.ts';
import { citeFirst, claimText, type Citing, wholeClaim } from './citing.ts';
import { spacedTexts, standTexts } from './standing.ts';
import { listed, listedTexts, lowered } from './wording.ts';

/** How many sources of a licence are cited. */
const CITED = 1;

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
