import { bold, plain, type Text } from '../../src/chat/reply.ts';
import type { Claim, Framework, Knowledge } from '../../src/core/knowledge/knowledge.ts';
import type { Machine } from '../../src/core/knowledge/machines.ts';
import { combinedOn } from '../../src/core/recommend/evidence/combined.ts';
import { GOES_WITH } from '../../src/core/recommend/evidence/companions.ts';
import { isOverHttp } from '../../src/core/recommend/criteria/running.ts';
import { holdsFor } from '../../src/core/recommend/evidence/held.ts';
import { NATIVE_TO } from '../../src/core/recommend/evidence/natives.ts';
import { excludedOf, machinesOf, type Need } from '../../src/core/need.ts';
import type { Reason } from '../../src/core/recommend/evidence/reason.ts';
import { RUNS_ON, RUNS_PARTLY } from '../../src/core/recommend/evidence/runs-on.ts';
import { ALTERNATIVE, INSTEAD_OF, MADE_FOR } from '../../src/core/recommend/evidence/boosts.ts';
import { READY } from '../../src/core/recommend/ranking/why.ts';
import { citeFirst, claimText, type Citing } from './citing.ts';
import { AROUND, LANGUAGE, machinesText } from './needs.ts';
import { listed, listedTexts, lowered, raised, sentence } from './wording.ts';

/** How many reasons for and against are told, and how many aspects of which nothing is known. */
const REASONS = 3;
const UNKNOWNS = 2;
/** How many sources a reason has room for. */
const CITED = 2;

/** Why to take a framework: what counts most, then what was asked for besides. What tells of a machine stands there alone. */
export const reasonTexts = (
  framework: Framework,
  reasons: readonly Reason[],
  need: Need,
  knowledge: Knowledge,
  citing: Citing,
): readonly Text[] => [
  ...languageText(framework, need, citing),
  ...reasons
    // Whether the condition of an alternative holds, nobody knows who was told of something else.
    .filter(({ aspect }) => aspect !== ALTERNATIVE || need.task === undefined)
    .filter(({ claim }) => !machinesOf(need).some((machine) => framework.machines.get(machine)?.claim.id === claim?.id))
    .filter(({ claim }) => claim === undefined || holdsFor(need, claim))
    // That it works with itself goes without saying, and what one claim says, even of two things, is told once.
    .filter(({ aspect }) => aspect !== GOES_WITH || need.with !== framework.id)
    .filter(({ claim }, at, told) => claim === undefined || told.findIndex((one) => one.claim?.id === claim.id) === at)
    .slice(0, REASONS)
    .map((reason) => reasonText(reason, knowledge, citing)),
  ...machineTexts(framework, need, citing),
  ...licenceText(framework, need, citing),
  ...foundationText(framework, need, citing),
  ...sparedTexts(framework, need, knowledge, citing),
  ...aroundTexts(framework, need, citing),
];

function reasonText({ aspect, claim }: Reason, { aspects }: Knowledge, citing: Citing): Text {
  const name = nameOf(aspect, aspects);
  return claim === undefined
    ? [bold(name)]
    : [
        bold(aspects.has(aspect) ? `${name} ${claim.score ?? '?'}/5: ` : `${name}${aspect === ALTERNATIVE ? ' if' : ''}: `),
        plain(sentence(claim.says)),
        ...citeFirst(claim, citing, CITED),
      ];
}

/** Where it must run on a machine, what is known of that: each claim once, and whether it holds for two of them together. */
function machineTexts(framework: Framework, need: Need, citing: Citing): readonly Text[] {
  const machines = machinesOf(need);
  const claimOf = (machine: Machine): Claim | undefined => framework.machines.get(machine)?.claim;
  const each = [...new Set(machines.map((machine) => claimOf(machine)?.id))].map((id) =>
    told(
      onEach(machines.filter((machine) => claimOf(machine)?.id === id)),
      machines.map(claimOf).find((claim) => claim?.id === id),
    ),
  );
  const combined = combinedOn(framework, machines)
    .filter(({ claim }) => claim === undefined || !machines.some((machine) => claimOf(machine)?.id === claim.id))
    .map((one) => told(machinesText(one.machines), one.claim));
  return [...each, ...combined];

  function told(where: string, claim: Claim | undefined): Text {
    const name = bold(`${raised(where)}: `);
    return claim === undefined ? [name, plain('not known.')] : [name, ...claimText(claim, citing)];
  }
}

/** `on Windows and on AMD GPUs`, which need not be one machine. */
const onEach = (machines: readonly Machine[]): string => listed(machines.map((machine) => machinesText([machine])));

/** Where it is used from the language that is told over HTTP alone, that; where none is, and one is not wanted, from which others it is used. */
function languageText(framework: Framework, need: Need, citing: Citing): readonly Text[] {
  const { languages, claims } = framework;
  const unwanted = excludedOf(need).languages;
  const [claim] = claims.get('languages') ?? [];
  if (claim !== undefined && need.language !== undefined && isOverHttp(framework, need.language))
    return [[bold('Over HTTP: '), ...claimText(claim, citing)]];
  const spoken = languages.train.length === 0 ? languages.run : languages.train;
  const others = LANGUAGE.flatMap(({ value, label }) => (spoken.includes(value) && !unwanted.includes(value) ? [label] : []));
  const isTold = unwanted.length > 0 && need.language === undefined && claim !== undefined && others.length > 0;
  return isTold ? [[bold(`Used from ${listed(others)}: `), ...claimText(claim, citing)]] : [];
}

/** Where a licence is asked for, the one that passed is shown; and unasked, one that does not allow everything. */
function licenceText(framework: Framework, { licence }: Need, citing: Citing): readonly Text[] {
  const [claim] = framework.claims.get('licence') ?? [];
  const isUsual = licence === undefined && framework.licence === 'permissive';
  return isUsual || claim === undefined ? [] : [[bold('Licence: '), ...claimText(claim, citing)]];
}

/** What may be built on what was left out is built on something else as well: the claim says on what. */
function foundationText({ foundation }: Framework, need: Need, citing: Citing): readonly Text[] {
  const isNear = excludedOf(need).frameworks.some((id) => foundation?.ids.includes(id) === true);
  return foundation === undefined || !isNear ? [] : [[bold('Built on: '), ...claimText(foundation.claim, citing)]];
}

/** How it is used without a framework that is not wanted, and that it may use. */
const sparedTexts = ({ without }: Framework, need: Need, { frameworks }: Knowledge, citing: Citing): readonly Text[] =>
  excludedOf(need).frameworks.flatMap((id): Text[] => {
    const claim = without.get(id);
    return claim === undefined ? [] : [[bold(`Without ${frameworks.get(id)?.name ?? id}: `), ...claimText(claim, citing)]];
  });

/** How it does without what it is at its best with, where that is not wanted. */
const aroundTexts = ({ betterWith }: Framework, need: Need, citing: Citing): readonly Text[] =>
  excludedOf(need).surroundings.flatMap((one): Text[] => {
    const claim = betterWith.get(one);
    return claim === undefined ? [] : [[bold(`Without ${AROUND[one]}: `), ...claimText(claim, citing)]];
  });

/** `, at its best with a server beside it`, of one that comes next; empty where that is wanted, or not known. */
export const atBestText = ({ betterWith }: Framework, need: Need, citing: Citing): Text =>
  excludedOf(need)
    .surroundings.filter((one) => betterWith.has(one))
    .flatMap((one): Text => [plain(`, at its best with ${AROUND[one]}`), ...citeFirst(betterWith.get(one), citing, 1)]);

/** What a reason is called. */
export const nameOf = (aspect: string, aspects: Knowledge['aspects']): string => aspects.get(aspect)?.name ?? SINGLED[aspect] ?? aspect;

/** Reasons that are no aspects. */
const SINGLED: Readonly<Record<string, string>> = {
  [MADE_FOR]: 'Made for it',
  [INSTEAD_OF]: 'Named as the next step',
  [ALTERNATIVE]: 'Named as an alternative',
  [NATIVE_TO]: 'Made in it',
  [GOES_WITH]: 'Works with what you have',
  [RUNS_ON]: 'Runs there',
  [RUNS_PARTLY]: 'Runs there only in part',
  [READY]: 'Anything ready for it there',
};

/** How many reasons are named in a line. */
const NAMED = 2;

/** The names of the first reasons, with their sources; what tells of machines counts as one, and names each. */
export function namesText(reasons: readonly Reason[], knowledge: Knowledge, citing: Citing): Text {
  const aspects = [...new Set(reasons.map(({ aspect }) => aspect))].slice(0, NAMED);
  return aspects.flatMap((aspect, at): Text => [
    plain(at === 0 ? '' : ', '),
    ...(RUNNING[aspect] === undefined ? [] : [plain(RUNNING[aspect])]),
    ...listedTexts(
      claimsOf(reasons.filter((reason) => reason.aspect === aspect)).map(([claim, machines]) => [
        plain(machines.length === 0 ? lowered(nameOf(aspect, knowledge.aspects)) : onEach(machines)),
        ...citeFirst(claim, citing, 1),
      ]),
    ),
  ]);
}

/** What stands before the machines on which something runs. */
const RUNNING: Readonly<Record<string, string>> = { [RUNS_ON]: 'runs ', [RUNS_PARTLY]: 'runs only in part ' };

/** Each claim once, with the machines that it tells of. */
const claimsOf = (reasons: readonly Reason[]): readonly (readonly [Claim | undefined, readonly Machine[]])[] =>
  [...new Map(reasons.map(({ claim }) => [claim?.id, claim])).values()].map((claim) => [
    claim,
    reasons.flatMap((reason) => (reason.claim?.id === claim?.id ? (reason.machine ?? []) : [])),
  ]);

/** What speaks against it, and what is not known of it. */
export function doubtsText(doubts: readonly Reason[], { aspects }: Knowledge, citing: Citing): Text {
  const named = ({ aspect }: Reason): string => lowered(nameOf(aspect, aspects));
  const weak = doubts.filter(({ aspect, claim }) => claim?.score !== undefined && aspect !== RUNS_PARTLY).slice(0, REASONS);
  const unknown = doubts.filter(({ claim }) => claim?.score === undefined).slice(0, UNKNOWNS);
  const against = listedTexts(
    weak.map((doubt) => [plain(`${named(doubt)} ${doubt.claim?.score}/5`), ...citeFirst(doubt.claim, citing, 1)]),
  );
  return [
    ...(weak.length === 0 ? [] : [plain('Against it: '), ...against, plain('.')]),
    ...(unknown.length === 0 ? [] : [plain(`${weak.length === 0 ? '' : ' '}Not known: ${listed(unknown.map(named))}.`)]),
  ];
}
