import { familyOf } from '../../../src/core/knowledge/families.ts';
import type { Claim } from '../../../src/core/knowledge/knowledge.ts';
import type { Match } from '../../../src/core/knowledge/names.ts';
import { namesSomeVersion, sayingsOn } from '../../../src/core/knowledge/sayings.ts';
import { surroundingCalled } from '../../../src/core/knowledge/surrounding-called.ts';
import { machinesOf } from '../../../src/core/need.ts';
import type { Candidate } from '../../../src/core/search/questions.ts';
import type { Beside } from '../../../src/core/understand/names/beside.ts';
import type { Understanding } from '../../../src/core/understand/understand.ts';
import { CHANCE } from '../../chance.ts';
import { PASSING } from '../../extra.ts';
import type { Services } from '../../services.ts';
import { aspectGoingWith, PLACES } from '../../typed/aspects.ts';
import { namesTask } from '../../typed/named-task.ts';
import { readTopic } from '../../typed/topic.ts';
import { whichVersionsIn } from '../../typed/which-version.ts';
import { machineName } from '../../views/needs.ts';

/** What a question about one thing beside another is taken by. */
export type Asked = Understanding & {
  readonly question: string;
  readonly best: Candidate | undefined;
  readonly chance: number;
  readonly next: readonly Candidate[];
  readonly services: Services;
};

/** What is asked of a framework: what its claims are to name, and under which aspects that stands. */
export type About = {
  readonly of: Match;
  readonly as: Beside['as'] | 'machine' | 'which';
  readonly naming: string;
  readonly aspects: readonly string[];
};

/** The aspect of GPUs and other hardware. */
const GPUS = 'hardware';

/** In the place of the aspect under which it is marked that the one goes with the other. */
const MARKED = '';

/** Where it stands who makes a framework, what it belongs to and so on: the first that it has is told. */
const ASPECTS: Readonly<Record<Exclude<Beside['as'], 'lack'>, readonly string[]>> = {
  maker: ['governance', 'history'],
  whole: ['governance', MARKED, 'history', 'purpose'],
  licence: ['licence'],
  companion: ['installation', 'interop', MARKED],
  drop: [MARKED, 'interop', 'installation'],
  release: ['maintenance', 'history'],
  end: ['maintenance', 'history'],
};

/** What is asked of a framework, and of what stands beside it; undefined where nothing of the kind is. */
export function aboutOf(asked: Asked): About | undefined {
  const { beside, asks } = asked;
  if (asks.advice) return undefined;
  if (beside === undefined) return asks.comparison || asks.either ? undefined : (onWhich(asked) ?? onMachine(asked));
  const { as, of, other, thing, version } = beside;
  if (as === 'lack') return lackOf(beside, asked);
  const isOfTwo = as === 'companion' || as === 'drop';
  // The name of a company may be that of what it makes.
  const named = [isOfTwo ? (other?.part ?? other?.id ?? thing) : thing, version].filter(Boolean).join(' ');
  const naming = familyTold(of, named, asked) ?? named;
  const marked = other === undefined || as === 'maker' ? undefined : aspectGoingWith(of, [other], asked.services)?.id;
  const about: About = { of, as, naming, aspects: ASPECTS[as].flatMap((aspect) => (aspect === MARKED ? (marked ?? []) : [aspect])) };
  if (as !== 'whole' && !isOfTwo) return about;
  if (as === 'drop' && other === undefined) return dropOf(about, asked);
  if (other === undefined) return as === 'whole' || isName(about, thing, asked) ? about : onMachine(asked);
  // What is not told of the one may be told of the other, but no version is that of the one.
  const back: About = { ...about, of: other, naming: of.id };
  const isBack = as === 'drop' ? marked === undefined && aspectGoingWith(other, [of], asked.services) !== undefined : !tells(about, asked);
  return version === '' && other.part === undefined && isBack && tells(back, asked) ? back : about;
}

/** `did pytorch drop windows support`: a machine, or something that is told of. */
function dropOf(about: About, asked: Asked): About | undefined {
  const [machine, ...more] = machinesOf(asked.need);
  if (machine !== undefined && more.length === 0 && machineName(machine) !== undefined) return { ...about, naming: machine };
  return tells(about, asked) ? about : undefined;
}

/** `can I use flyte without kubernetes`: what it says of that, first where it is marked that it needs it. */
function lackOf({ of, other, thing, version }: Beside, asked: Asked): About | undefined {
  const { knowledge } = asked.services;
  const around = surroundingCalled(thing, knowledge.lexicon);
  const isNeeded = ({ needs = [], built_on: builtOn = [] }: Claim): boolean =>
    (around !== undefined && needs.includes(around)) || builtOn.includes(other?.id ?? '');
  const needing = [...(knowledge.frameworks.get(of.id)?.claims ?? [])].find(([, claims]) => claims.some(isNeeded))?.[0];
  const naming = [around ?? other?.part ?? other?.id ?? thing, version].filter(Boolean).join(' ');
  const about: About = { of, as: 'lack', naming, aspects: needing === undefined ? [] : [needing] };
  // Of chips and languages their aspects tell more.
  const isOther = needing === undefined && !asked.aspects.every((aspect) => SETUPS.has(aspect));
  return isOther || !tells(about, asked) ? undefined : about;
}

/** How something is set up. */
const SETUPS: ReadonlySet<string> = new Set(['distributed', 'deployment']);

/** `which java for tribuo`: one framework that says something of versions of that. */
function onWhich({ frameworks: [of, ...others], question, services }: Asked): About | undefined {
  const { lexicon, frameworks } = services.knowledge;
  const [naming] = whichVersionsIn(question, lexicon.versioned);
  const framework = frameworks.get(of?.id ?? '');
  if (of === undefined || of.part !== undefined || others.length > 0 || naming === undefined || framework === undefined) return undefined;
  const topic = readTopic(naming, framework, services);
  const isTold = sayingsOn(framework, topic, undefined).claims.some(({ says }) => namesSomeVersion(says, topic));
  return isTold ? { of, as: 'which', naming, aspects: ASPECTS.companion } : undefined;
}

/** `does caffe run on mac`: one framework, one machine, and hardly a word beside them. */
function onMachine({ frameworks: [of, ...others], unwanted, need, aspects, otherWordCount, question, services }: Asked): About | undefined {
  const [machine, ...more] = machinesOf(need);
  // `anything but pytorch on iphone` asks nothing of it.
  if (unwanted.some(({ id }) => id === of?.id)) return undefined;
  if (of === undefined || of.part !== undefined || others.length > 0 || machine === undefined || more.length > 0) return undefined;
  // How something uses the GPU of a machine is not told by how it is installed there.
  if (aspects.includes(GPUS) && aspects[0] !== GPUS) return undefined;
  // Whether something is done there is not told by whether it runs there, unless it is made to do just that.
  const isMadeFor = services.knowledge.tasks.get(need.task ?? '')?.made.includes(of.id) === true;
  if (!isMadeFor && namesTask(question, need, services.knowledge)) return undefined;
  const isPlace = aspects.length > 0 && aspects.every((aspect) => PLACES.has(aspect)) && otherWordCount <= PASSING;
  return isPlace && machineName(machine) !== undefined
    ? { of, as: 'machine', naming: machine, aspects: [...aspects, 'installation'] }
    : undefined;
}

/** Whether it has a version and is no GPU, whose numbers are none; or names something that is told of, or can only be a name, and no aspect: `images`. */
function isName(about: About, thing: string, asked: Asked): boolean {
  const { beside, isGranted, need, aspects, unknownWords, chance } = asked;
  if (beside?.version !== '') return !isGranted && need.machines === undefined && thing.split(' ').length < LONG;
  return aspects.length === 0 && (tells(about, asked) || (unknownWords.includes(thing) && chance < CHANCE.sure));
}

/** So many words with a number behind them are no name: `gone in transformers 5`. */
const LONG = 3;

/** The family of a device, where only that is told of: `cortex-m` for `cortex-m55`. */
function familyTold(of: Match, naming: string, asked: Asked): string | undefined {
  const family = familyOf(naming, asked.services.knowledge.lexicon);
  return family !== undefined && !tells({ of, naming }, asked) && tells({ of, naming: family }, asked) ? family : undefined;
}

function tells({ of, naming }: Pick<About, 'of' | 'naming'>, { services }: Asked): boolean {
  const framework = services.knowledge.frameworks.get(of.id);
  if (framework === undefined) return false;
  return sayingsOn(framework, readTopic(naming, framework, services), undefined).claims.length > 0;
}
