import type { LicenceVerdict } from '../../src/core/knowledge/licences.ts';
import { type Block, bold, plain } from '../../src/chat/reply.ts';
import { claimsOn } from '../../src/core/knowledge/claims.ts';
import { foundationsOf, isGround } from '../../src/core/knowledge/foundations.ts';
import type { Aspect, Claim, Framework } from '../../src/core/knowledge/knowledge.ts';
import type { Runs } from '../../src/core/knowledge/machines.ts';
import { namesSomeVersion, sayingsOn, spellingIn } from '../../src/core/knowledge/sayings.ts';
import type { Services } from '../services.ts';
import { licenceVerdict, notMadeBy } from '../typed/refuted.ts';
import type { NamedTopic } from '../typed/topic.ts';
import { onAspect, standingFacts } from './card.ts';
import { type Citing, claimText, wholeClaim } from './citing.ts';
import { lowered } from './wording.ts';

/** How many claims are shown. */
const SHOWN = 4;

/** What is told of a framework and what is named beside it; where nothing is known of that, what comes nearest. */
export type OnTopic = { readonly title: string; readonly blocks: readonly Block[]; readonly isKnown: boolean };

/** What is said of a framework that names what it is asked about, under one aspect or anywhere. */
export function onTopic(framework: Framework, topic: NamedTopic, aspect: Aspect | undefined, services: Services, citing: Citing): OnTopic {
  const verdict = verdictOf(framework, topic, aspect, services, citing);
  if (verdict !== undefined) return verdict;
  const { claims, tellVersion } = toldOf(framework, topic, aspect);
  const isOwn = topic.thing === framework.name;
  const spelling = topic.isStrange ? claims.map(({ says }) => spellingIn(says, topic)).find((spelled) => spelled !== undefined) : undefined;
  const thing = spelling ?? topic.thing;
  const shown = [thing, topic.version].filter(Boolean).join(' ');
  const title = isOwn ? shown : `${framework.name} and ${shown}`;
  if (isOutlived(framework, topic) && !tellVersion && !isOwn)
    return { title, blocks: outlived(framework, { ...topic, thing }, services, citing), isKnown: true };
  // What is said of other releases of its own tells nothing of this one.
  if (claims.length === 0 || (isOwn && !tellVersion))
    return {
      title: isOwn && isLatest(framework, topic) ? `I know of ${title} only that it is out.` : `I know nothing about ${title}.`,
      blocks: nearest(framework, topic, aspect, services, citing),
      isKnown: false,
    };
  const lead = `I know nothing about ${shown} itself. This is said of ${thing}:`;
  return {
    title,
    blocks: [
      ...(tellVersion ? [] : [{ kind: 'paragraph' as const, text: [plain(lead)] }]),
      ...(runsOn(framework, topic) === 'never' ? [{ kind: 'paragraph' as const, text: [plain(`Not on ${shown}:`)] }] : []),
      { kind: 'list', items: claims.slice(0, SHOWN).flatMap((claim) => wholeClaim(claim, citing)) },
    ],
    isKnown: true,
  };
}

const VERDICTS: Readonly<Record<`${LicenceVerdict}`, string>> = {
  true: 'Yes:',
  false: 'No:',
  partly: 'In part:',
  akin: 'Of that family:',
};

/** Whether it is under a licence that is named, and that it is not a maker's: that nothing names one who makes it tells as much. */
function verdictOf(
  framework: Framework,
  { names: [naming = ''], version }: NamedTopic,
  aspect: Aspect | undefined,
  services: Services,
  citing: Citing,
): OnTopic | undefined {
  if (aspect === undefined) return undefined;
  const asked = { naming: [naming, version].filter(Boolean).join(' '), aspect: aspect.id };
  const isUnder = licenceVerdict(framework, asked, services.knowledge);
  const told = onAspect(framework, aspect, services, citing);
  const [claim] = claimsOn(framework, aspect.id);
  if (isUnder !== undefined) {
    const licence = claim === undefined ? [] : [plain(` ${claim.brief ?? claim.says}.`), ...citing.cite(claim)];
    return {
      title: `${framework.name}: ${lowered(aspect.name)}`,
      blocks: [{ kind: 'paragraph', text: [bold(VERDICTS[String(isUnder) as `${LicenceVerdict}`]), ...licence] }, ...told],
      isKnown: true,
    };
  }
  const maker = notMadeBy(framework, asked, services.knowledge);
  if (maker === undefined) return undefined;
  return {
    title: `${framework.name} and ${maker}`,
    blocks: [
      {
        kind: 'paragraph',
        text: [
          bold('No,'),
          plain(` as far as I know ${framework.name} is not ${maker}'s.`),
          ...(claim === undefined ? [] : citing.cite(claim)),
        ],
      },
      ...told,
    ],
    isKnown: true,
  };
}

/** What has ended, or is only kept, was hardly made for a version that it does not speak of: what came of it tells most. */
const isOutlived = ({ status }: Framework, { version, machine }: NamedTopic): boolean =>
  status.state !== 'active' && version !== '' && machine === undefined;

/** Whether a version is that of its latest release, with all its numbers or the first of them. */
const isLatest = ({ release }: Framework, { version }: NamedTopic): boolean => `${release?.version ?? ''}.`.startsWith(`${version}.`);

/** Whether it goes on and its last release, then what it says of other versions. */
function outlived(framework: Framework, topic: NamedTopic, services: Services, citing: Citing): readonly Block[] {
  const { thing, version } = topic;
  const claims = sayingsOn(framework, topic, undefined).claims.filter(({ says }) => namesSomeVersion(says, topic));
  const lead = `I know nothing about ${thing} ${version} itself.${claims.length === 0 ? '' : ` This is said of ${thing}:`}`;
  return [
    { kind: 'facts', facts: standingFacts(framework, services, citing) },
    { kind: 'paragraph', text: [plain(lead)] },
    ...(claims.length === 0
      ? []
      : [{ kind: 'list' as const, items: claims.slice(0, SHOWN).flatMap((claim) => wholeClaim(claim, citing)) }]),
  ];
}

/** How well it runs on the machine that is asked about, where that is marked. */
const runsOn = ({ machines }: Framework, { machine }: NamedTopic): Runs | undefined =>
  machine === undefined ? undefined : machines.get(machine)?.runs;

/** Of a machine the claim that is marked with it. */
function toldOf(framework: Framework, topic: NamedTopic, aspect: Aspect | undefined): ReturnType<typeof sayingsOn> {
  const marked: Claim | undefined = topic.machine === undefined ? undefined : framework.machines.get(topic.machine)?.claim;
  return marked === undefined ? sayingsOn(framework, topic, aspect?.id) : { claims: [marked], tellVersion: true };
}

/** Whether it is built for deep learning on another ground than the one that is asked about: `deepspeed with jax`. */
function standsElsewhere(framework: Framework, { id = '' }: NamedTopic, { knowledge: { frameworks } }: Services): boolean {
  const grounds = foundationsOf(framework, frameworks);
  const isDeep = (one: string): boolean => {
    const other = frameworks.get(one);
    return other !== undefined && isGround(other, frameworks);
  };
  return isDeep(id) && !grounds.has(id) && [...grounds].some(isDeep);
}

function nearest(
  framework: Framework,
  topic: NamedTopic,
  aspect: Aspect | undefined,
  services: Services,
  citing: Citing,
): readonly Block[] {
  const ground = standsElsewhere(framework, topic, services) ? framework.foundation : undefined;
  if (ground !== undefined)
    return [
      { kind: 'paragraph', text: [plain('This is what I know of what it is built on:')] },
      { kind: 'list', items: [claimText(ground.claim, citing)] },
    ];
  const [purpose] = claimsOn(framework, 'purpose');
  if (aspect === undefined || claimsOn(framework, aspect.id).length === 0)
    return purpose === undefined ? [] : [{ kind: 'paragraph', text: claimText(purpose, citing) }];
  return [
    { kind: 'paragraph', text: [plain(`This is what I know of its ${lowered(aspect.name)}:`)] },
    ...onAspect(framework, aspect, services, citing).filter(({ kind }) => kind !== 'note'),
  ];
}
