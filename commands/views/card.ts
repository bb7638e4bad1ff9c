import { type Block, bold, type Fact, plain, type Text } from '../../src/chat/reply.ts';
import { claimsOn } from '../../src/core/knowledge/claims.ts';
import type { Aspect, Claim, Framework } from '../../src/core/knowledge/knowledge.ts';
import type { Services } from '../services.ts';
import { type Citing, claimText, wholeClaim } from './citing.ts';
import { aspectMenu } from './menu.ts';
import { releaseFacts } from './standing.ts';
import { listed, lowered } from './wording.ts';

/** How many strengths and limits the card shows. */
const SHOWN = 3;

/** What most people come for stands first: whether it goes on. */
export const titleOf = ({ name, status }: Framework): string => `${name}${STANDING[status.state]}`;
export const STANDING = { active: '', maintenance: ' (maintenance only)', ended: ' (ended)' } as const;

export function card(framework: Framework, services: Services, citing: Citing): readonly Block[] {
  const [purpose] = framework.claims.get('purpose') ?? [];
  return [
    { kind: 'paragraph', text: purpose === undefined ? [plain(`${framework.name}: ${framework.kind}.`)] : claimText(purpose, citing) },
    { kind: 'facts', facts: factsOf(framework, services, citing) },
    ...pointsOf(framework, citing),
    menuOf(framework, services),
  ];
}

/** What speaks for it and against it, when to choose it, and what else there is; the judgement is left to whoever asks. */
export function forAndAgainst(framework: Framework, services: Services, citing: Citing): readonly Block[] {
  return [
    { kind: 'facts', facts: standingFacts(framework, services, citing) },
    ...pointsOf(framework, citing),
    ...choiceOf(framework, services, citing, SHOWN),
  ];
}

/** Its first strengths and limits. */
const pointsOf = ({ strengths, limits }: Framework, citing: Citing): readonly Block[] => [
  { kind: 'heading', text: 'Strengths' },
  { kind: 'list', items: strengths.slice(0, SHOWN).map((claim) => claimText(claim, citing)) },
  { kind: 'heading', text: 'Limits' },
  { kind: 'list', items: limits.slice(0, SHOWN).map((claim) => claimText(claim, citing)) },
];

/** When to choose it, and when something else. */
function choiceOf({ name, choose, alternatives }: Framework, { knowledge }: Services, citing: Citing, most?: number): readonly Block[] {
  const others = alternatives
    .slice(0, most)
    .map((other): Text => [
      bold(knowledge.frameworks.get(other.framework)?.name ?? other.framework),
      plain(`: ${other.when}`),
      ...citing.cite(other),
    ]);
  return [
    { kind: 'heading', text: `Choose ${name} if` },
    { kind: 'list', items: choose.map((advice): Text => [plain(advice.if), ...citing.cite(advice)]) },
    { kind: 'heading', text: 'Alternatives' },
    { kind: 'list', items: others },
  ];
}

export function everything(framework: Framework, services: Services, citing: Citing): readonly Block[] {
  const changes = [...framework.claims.values()].flat().filter(({ was }) => was.length > 0);
  return [
    { kind: 'facts', facts: factsOf(framework, services, citing) },
    ...choiceOf(framework, services, citing),
    { kind: 'heading', text: 'What changed' },
    { kind: 'list', items: changes.flatMap((claim) => wholeClaim(claim, citing)) },
    { kind: 'heading', text: 'Strengths' },
    { kind: 'list', items: framework.strengths.flatMap((claim) => wholeClaim(claim, citing)) },
    { kind: 'heading', text: 'Limits' },
    { kind: 'list', items: framework.limits.flatMap((claim) => wholeClaim(claim, citing)) },
    menuOf(framework, services),
  ];
}

export function onAspect(framework: Framework, aspect: Aspect, services: Services, citing: Citing): readonly Block[] {
  const claims = claimsOn(framework, aspect.id);
  if (claims.length === 0)
    return [{ kind: 'paragraph', text: [plain(`I know nothing about ${framework.name} and ${lowered(aspect.name)}.`)] }];
  const score = claims[0]?.score;
  return [
    ...(aspect.id === 'licence' ? [{ kind: 'paragraph' as const, text: allowedText(framework, claims, citing) }] : []),
    ...(aspect.id === 'maintenance' ? [{ kind: 'facts' as const, facts: standingFacts(framework, services, citing) }] : []),
    { kind: 'list', items: claims.flatMap((claim) => wholeClaim(claim, citing)) },
    ...(score === undefined || aspect.rubric === undefined
      ? []
      : [{ kind: 'note' as const, text: [plain(`Score: ${score} of 5. 0 is: ${aspect.rubric[0]}. 5 is: ${aspect.rubric[5]}.`)] }]),
  ];
}

/** What a licence of its kind allows, which most who ask for it want to know. */
const allowedText = ({ licence }: Framework, [claim]: readonly Claim[], { cite }: Citing): Text => [
  bold(ALLOWED[licence]),
  ...(claim === undefined ? [] : cite(claim)),
];

const ALLOWED: Readonly<Record<Framework['licence'], string>> = {
  permissive: 'Its code is free to use. Closed and commercial products may build on it.',
  'weak-copyleft': 'Its code is free to use. Closed and commercial products may build on it; changes to itself stay open.',
  copyleft: 'Its code is free to use, at work too. Under its open licence only products that are open as well may build on it.',
  proprietary: 'Terms of its own say what products may do with it.',
  restricted: 'Use in products is restricted.',
};

function factsOf(framework: Framework, services: Services, citing: Citing): readonly Fact[] {
  const brief = (name: string, aspect: string): Fact[] => {
    const [claim] = framework.claims.get(aspect) ?? [];
    return claim === undefined ? [] : [{ name, value: briefText(claim, citing) }];
  };
  return [
    ...standingFacts(framework, services, citing),
    ...brief('Licence', 'licence'),
    ...brief('Who stands behind it', 'governance'),
    ...brief('Languages', 'languages'),
  ];
}

/** Whether it goes on, its latest release, and what takes its place. */
export function standingFacts(framework: Framework, { knowledge }: Services, citing: Citing): readonly Fact[] {
  const { status } = framework;
  return [
    { name: 'Status', value: [bold(STATES[status.state]), plain(`. ${status.says}`), ...citing.cite(status)] },
    ...releaseFacts(framework, citing),
    ...(status.successors.length === 0
      ? []
      : [
          {
            name: 'Use instead',
            value: [
              plain(listed(status.successors.map((successor) => knowledge.frameworks.get(successor)?.name ?? successor))),
              ...citing.cite(status),
            ],
          },
        ]),
  ];
}

export const STATES: Readonly<Record<Framework['status']['state'], string>> = {
  active: 'Active',
  maintenance: 'Maintenance only',
  ended: 'Ended',
};

const briefText = (claim: Claim, citing: Citing): Text => [plain(claim.brief ?? claim.says), ...citing.cite(claim)];

function menuOf(framework: Framework, { knowledge }: Services): Block {
  const known = [...knowledge.aspects.values()].filter(({ id }) => framework.claims.has(id));
  // What decides most first, for a menu may not hold them all.
  const sorted = known.toSorted((a, b) => b.decides - a.decides);
  return aspectMenu(sorted, 'about', { framework: framework.id });
}
