import { endingAsked } from '../../src/core/contrary.ts';
import { wholeName } from '../../src/core/text/escaped.ts';
import { claimsOn } from '../../src/core/knowledge/claims.ts';
import { familyOf } from '../../src/core/knowledge/families.ts';
import type { Aspect, Claim, Entry, Framework, Lexicon } from '../../src/core/knowledge/knowledge.ts';
import type { Match } from '../../src/core/knowledge/names.ts';
import { namesSomeVersion, namesTopic, namesVersion, type Sayings, sayingsOn } from '../../src/core/knowledge/sayings.ts';
import { normalizeName } from '../../src/core/knowledge/spelling.ts';
import { surroundingCalled } from '../../src/core/knowledge/surrounding-called.ts';
import { memoizeByObject } from '../../src/core/memoize.ts';
import { machinesOf } from '../../src/core/recommend/need.ts';
import type { Candidate } from '../../src/core/search/questions.ts';
import type { Beside } from '../../src/core/understand/names/beside.ts';
import { createPhrases } from '../../src/core/text/phrases.ts';
import type { Understanding } from '../../src/core/understand/understand.ts';
import { CHANCE, EXACT } from '../chance.ts';
import { PASSING } from '../extra.ts';
import { aboutReading, changesReading, faqReading, listOf, namingReading, ofWhole, type Reading } from './reading.ts';
import type { Services } from '../services.ts';
import { licenceVerdict, notMadeBy } from '../typed/refuted.ts';
import { aspectGoingWith, PLACES } from '../typed/aspects.ts';
import { namesTask } from '../typed/named-task.ts';
import { changeTo, isOfChange } from '../typed/release-change.ts';
import { readTopic } from '../typed/topic.ts';
import { whichVersionsIn } from '../typed/which-version.ts';
import { machineName } from '../views/needs.ts';

type Asked = Understanding & {
  readonly question: string;
  readonly best: Candidate | undefined;
  readonly chance: number;
  readonly next: readonly Candidate[];
  readonly services: Services;
};

/** What is asked of a framework: what its claims are to name, and under which aspects that stands. */
type About = {
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

/**
 * What a framework says of the maker, the library, the version or the machine that is named beside it, or the entry that tells just
 * that, or that nothing is known of it; undefined where nothing of the kind is asked.
 */
export function besideReading(asked: Asked): Reading | undefined {
  const about = aboutOf(asked);
  const reading = about === undefined ? undefined : readingOf(about, asked);
  const goesOn = about?.as === 'drop' ? goesOnText(about, asked) : undefined;
  return reading === undefined || goesOn === undefined ? reading : { ...reading, unknown: goesOn };
}

/** The same of what somebody takes for granted, `since jax is made by openai`, where what is known tells the contrary. */
export function refutedReading(asked: Asked): Reading | undefined {
  const about = aboutOf(asked);
  const framework = asked.services.knowledge.frameworks.get(about?.of.id ?? '');
  if (about === undefined || framework === undefined || about.of.part !== undefined) return undefined;
  const { of, as, naming } = about;
  const { knowledge } = asked.services;
  if (as === 'maker' || as === 'licence') {
    const aspect = knowledge.aspects.get(as === 'maker' ? 'governance' : 'licence');
    const told = { naming, aspect: aspect?.id };
    const maker = notMadeBy(framework, told, knowledge);
    const contrary = maker === undefined ? undefined : `As far as I know, ${framework.name} is not ${maker}'s.`;
    if (contrary === undefined && licenceVerdict(framework, told, knowledge) !== false) return undefined;
    const reading = namingReading(of, aspect, naming);
    return contrary === undefined ? reading : { ...reading, contrary };
  }
  const hasNotEnded =
    as === 'end' && framework.status.state === 'active' ? `${framework.name} has not ended, as far as I know.` : undefined;
  const contrary = hasNotEnded ?? (as === 'drop' ? goesOnText(about, asked) : undefined);
  const reading = contrary === undefined ? undefined : readingOf(about, asked);
  return reading === undefined || contrary === undefined ? undefined : { ...reading, unknown: contrary, contrary };
}

/** That a framework still goes with another, or runs on a machine, where that is marked; undefined where it is not. */
function goesOnText({ of, naming }: About, { services }: Asked): string | undefined {
  const { knowledge } = services;
  const framework = knowledge.frameworks.get(of.id);
  if (framework === undefined) return undefined;
  const { id = '', machine, version } = readTopic(naming, framework, services);
  const other = knowledge.names.exact(id);
  if (version !== '') return undefined;
  if (machine !== undefined) {
    const runs = framework.machines.get(machine)?.runs ?? 'never';
    const limits = runs === 'partly' ? ', with limits' : '';
    return runs === 'never' ? undefined : `As far as I know, ${framework.name} still runs on ${machineName(machine) ?? machine}${limits}:`;
  }
  if (other === undefined || other.part !== undefined) return undefined;
  const goes = aspectGoingWith(of, [other], services) ?? aspectGoingWith(other, [of], services);
  return goes === undefined ? undefined : `As far as I know, ${framework.name} and ${other.name} still go together:`;
}

function readingOf(about: About, asked: Asked): Reading | undefined {
  const framework = asked.services.knowledge.frameworks.get(about.of.id);
  if (framework === undefined) return undefined;
  const { of, as, naming } = about;
  if (of.part !== undefined) return ofWhole(of, framework);
  const { best, chance, next } = asked;
  if (best !== undefined && isToldBy(best.entry, about, framework, asked)) return faqReading(best, chance, next);
  const aspectNamed = (id: string | undefined): Aspect | undefined => asked.services.knowledge.aspects.get(id ?? '');
  const change = as === 'release' ? changeTo(asked.question, naming, of.id, asked.services) : undefined;
  if (change !== undefined) return faqReading({ entry: change, cover: 1, named: true, way: undefined }, CHANCE.sure, next);
  if (as === 'release' && naming === '') return changesReading(of);
  // That it goes on, or has ended, is what its status says first.
  if (as === 'end') return aboutReading(of, listOf(aspectNamed(firstKnown(about, framework))));
  return namingReading(of, aspectNamed(aspectOf(about, framework, asked)), naming);
}

const firstKnown = ({ aspects }: About, framework: Framework): string | undefined =>
  aspects.find((aspect) => claimsOn(framework, aspect).length > 0);

/** The aspect under which that stands, or under which what comes nearest does; undefined where it stands under another one. */
function aspectOf(about: About, framework: Framework, { services }: Asked): string | undefined {
  const { as, naming, aspects } = about;
  if (as === 'licence') return firstKnown(about, framework);
  const topic = readTopic(naming, framework, services);
  const sayings = (aspect: string | undefined): Sayings => sayingsOn(framework, topic, aspect);
  // Who makes or has it is told there or nowhere.
  const places = as === 'maker' ? aspects : [...aspects, undefined];
  const isTold = (aspect: string | undefined): boolean => sayings(aspect).claims.length > 0 && sayings(aspect).tellVersion;
  const isNamed = (aspect: string | undefined): boolean => as !== 'release' && sayings(aspect).claims.length > 0;
  const holds = [isTold, isNamed].find((one) => places.some(one));
  return holds === undefined ? firstKnown(about, framework) : places.find(holds);
}

function aboutOf(asked: Asked): About | undefined {
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
function onMachine({ frameworks: [of, ...others], need, aspects, otherWordCount, question, services }: Asked): About | undefined {
  const [machine, ...more] = machinesOf(need);
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

/** Whether an entry, likely the answer, is about the framework and tells just that, or is asked in these words. */
function isToldBy(
  entry: Entry,
  { of, as, naming, aspects }: About,
  framework: Framework,
  { chance, question: asked, services }: Asked,
): boolean {
  const { question, phrasings, answer, about, aspect = '' } = entry;
  if (chance >= EXACT && [question, ...phrasings].some((one) => normalizeName(one) === normalizeName(asked))) return true;
  const topic = readTopic(naming, framework, services);
  if (chance < CHANCE.given || !(about.includes(of.id) || (as === 'companion' && about.includes(topic.id ?? '')))) return false;
  const whole = `${question}\n${answer}`;
  const names = (text: string): boolean => wholeName(framework.name).test(text);
  const called = new RegExp(wholeName(framework.name).source, 'iu');
  const namesIt = (text: string): boolean => namesTopic(text, topic) && (topic.version === '' || namesVersion(text, topic));
  const { claims, tellVersion } = sayingsOn(framework, topic, undefined);
  const lacks = lackingIn(services.knowledge.lexicon);
  switch (as) {
    case 'maker':
      return aspects.includes(aspect) && namesIt(answer) && aspects.every((one) => sayingsOn(framework, topic, one).claims.length === 0);
    case 'end':
      // What only changed there does not tell how it stands.
      return (
        aspects.includes(aspect) &&
        [question, ...phrasings].some((one) => called.test(one) && endingAsked(services.knowledge.lexicon)(one) !== undefined)
      );
    case 'licence':
      return false;
    case 'drop':
      return namesIt(question) && names(question);
    case 'release':
      return naming === '' ? isOfChange(services.knowledge.lexicon)(question) : namesIt(question);
    case 'whole':
      return namesIt(question);
    case 'lack':
      // What only one of its phrasings does without is hardly what its answer begins with.
      return namesIt(question) || (phrasings.some((one) => lacks(one) && namesIt(one)) && (chance >= CHANCE.sure || claims.length === 0));
    case 'which':
      return namesIt(question) && /\bversions?\b/i.test(question);
    case 'machine':
      return namesIt(question) || (namesIt(answer) && claims.length === 0);
    case 'companion':
      // In just these words, whatever their order.
      if (chance >= EXACT && topic.version === '') return true;
      if (namesTopic(question, topic) && names(question) && (topic.version === '' || chance >= CHANCE.sure)) return true;
      return topic.version !== '' && namesIt(whole) && names(whole) && !(claims.length > 0 && tellVersion);
  }
}

const lackingIn = memoizeByObject(({ works_without: phrases }: Lexicon) => createPhrases(phrases));
