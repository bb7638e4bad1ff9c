import { type Choice, defineCommand, type Option } from '../src/chat/command.ts';
import { UserError } from '../src/chat/errors.ts';
import { clip } from '../src/chat/pages.ts';
import { type Block, code, plain } from '../src/chat/reply.ts';
import { LANGUAGES } from '../src/core/knowledge/languages.ts';
import { SURROUNDINGS } from '../src/core/knowledge/surroundings.ts';
import { leavingOf } from '../src/core/recommend/left.ts';
import { machinesOf, type Need } from '../src/core/recommend/need.ts';
import { meantNeed } from '../src/core/recommend/place.ts';
import type { Match } from '../src/core/knowledge/names.ts';
import { isMeantSoIn } from '../src/core/understand/meant-so.ts';
import { withoutVersions } from '../src/core/versions.ts';
import { recommend } from '../src/core/recommend/recommend.ts';
import type { Understanding } from '../src/core/understand/understand.ts';
import { readMachines, shortenMachines, suggestMachines } from './typed/machines.ts';
import { readAs } from './typed/answers.ts';
import { given } from './typed/given.ts';
import { shortenNames, suggestFrameworks, unknownName } from './typed/naming.ts';
import { EXPERIENCE, LANGUAGE, LICENCE, needTexts, PRIORITY, TARGET } from './views/needs.ts';
import { notWeighed } from './typed/unweighed.ts';
import { ofStranger, unfit } from './unfit.ts';
import { recommended } from './views/recommended.ts';
import type { Services } from './services.ts';
import { leftIn, needTold, withoutStray } from './typed/need.ts';

const options = {
  task: {
    type: 'text',
    description: 'What you build',
    placeholder: 'images, text, tables, forecasting …',
    suggest: suggestTasks,
    shorten: (task: string, { knowledge }: Services) => (knowledge.tasks.has(task) ? knowledge.taskNames.handle(task) : task),
  },
  experience: { type: 'choice', description: 'How much experience the team has', choices: EXPERIENCE, reads: readAs('experience') },
  target: { type: 'choice', description: 'Where it must run', choices: TARGET, reads: readAs('target') },
  language: { type: 'choice', description: 'The language you work in', choices: LANGUAGE, reads: readAs('language') },
  priority: { type: 'choice', description: 'What matters most', choices: PRIORITY, reads: readAs('priority') },
  using: {
    type: 'text',
    description: 'The framework you use now, and want to replace',
    placeholder: 'theano',
    suggest: suggestFrameworks,
    shorten: shortenNames,
  },
  with: {
    type: 'text',
    description: 'A framework that stays, and that it has to work with',
    placeholder: 'pytorch',
    suggest: suggestFrameworks,
    shorten: shortenNames,
  },
  licence: { type: 'choice', description: 'What its licence must allow', choices: LICENCE, reads: readAs('licence') },
  without: {
    type: 'text',
    description: 'Frameworks or languages that you do not want',
    placeholder: 'tensorflow, keras',
    suggest: suggestFrameworks,
    shorten: shortenNames,
  },
  machine: {
    type: 'text',
    description: 'The machine that it must run on',
    placeholder: 'mac, windows, amd, intel, cpu, android, iphone, intel-mac',
    suggest: suggestMachines,
    shorten: shortenMachines,
  },
} as const satisfies Readonly<Record<keyof Need, Option<Services>>>;

export const recommendCommand = defineCommand<Services>()({
  name: 'recommend',
  description: 'Recommends a framework for what you build, with reasons',
  examples: ['images target:phone', 'task:tables experience:new', 'explanation with:pytorch'],
  visibility: 'private',
  formFirst: true,
  readsQuestion: ({ task, machine }, { knowledge }) =>
    machine !== undefined || (task !== undefined && knowledge.taskNames.find(task) === undefined),
  options,
  run({ task: typed, using: usedNow, with: beside, without: refused, machine: owned, ...chosen }, services) {
    const told = typed === undefined ? { need: {} } : readNeed(typed, services);
    const [using, stays] = [usedNow, beside].map((names) => readNames(names, services)) as [Read, Read];
    const { machine: without, ...unwanted } = withMachine(withOthers(readNames(refused, services), services), services);
    if (using.ids[0] !== undefined && using.left === using.ids[0] && using.left === stays.ids[0])
      throw goesAndStays(using.ids[0], 'using', services);
    const refusedStay = stays.ids.slice(0, 1).find((id) => unwanted.ids.includes(id));
    if (refusedStay !== undefined) throw goesAndStays(refusedStay, 'without', services);
    const has = owned === undefined ? undefined : readMachines(owned, chosen.target, services);
    const need: Need = {
      ...told.need,
      ...given({
        ...chosen,
        target: chosen.target ?? has?.target,
        machine: machinesOf({ machine: [has?.machine, without].join(',') }).join(',') || undefined,
        using: using.left,
        with: stays.ids[0],
        without: unwanted.ids.length > 0 ? unwanted.ids.join(',') : undefined,
      }),
    };
    const [leftUnknown] = Object.keys(given(need)).length === 0 ? using.strangers : [];
    if (leftUnknown !== undefined) return ofStranger(leftUnknown, given({ ...chosen, using: usedNow }), services);
    const nothing = told.understood === undefined ? undefined : unfit(told.understood, need, given({ ...chosen, task: typed }), services);
    if (nothing !== undefined) return nothing;
    const refusedCount = need.without?.split(',').length ?? 0;
    if (refusedCount > MOST_UNWANTED) throw tooMany(refusedCount);
    const found = recommend(services.knowledge, need);
    // In the order of the options, so that what is typed for it begins with the task.
    const args = given(Object.fromEntries(OPTION_NAMES.map((name) => [name, need[name]])));
    // What was not heeded comes before the answer, which may not hold then.
    const ignored = [
      ...[using, stays, unwanted].flatMap(({ strangers }) => strangersNote(strangers, services)),
      ...[using, stays].flatMap(({ ids: [first, ...others] }) =>
        first === undefined ? [] : others.map((id) => onlyNote(first, id, services)),
      ),
    ];
    const slips = [...using.slips, ...stays.slips, ...unwanted.slips];
    const taken = [...slips, ...(told.understood === undefined ? [] : [takenNote(told.understood, need, services)]), ...(has?.notes ?? [])];
    const reply = recommended(found, args, services);
    const blocks = [
      ...ignored.map((text): Block => ({ kind: 'paragraph', text: [plain(text)] })),
      ...reply.blocks,
      ...taken.map((text): Block => ({ kind: 'note', text: [plain(text)] })),
    ];
    return { outcome: 'answered', args, reply: { ...reply, blocks } };
  },
});

function goesAndStays(id: string, option: 'using' | 'without', { knowledge }: Services): UserError {
  const name = knowledge.frameworks.get(id)?.name ?? id;
  return new UserError(`${name} cannot ${option === 'using' ? 'be replaced' : 'be left out'} and stay.`, {
    hint: [plain('Leave out one of '), code(option), plain(' and '), code('with'), plain('.')],
  });
}

const tooMany = (count: number): UserError =>
  new UserError(`I leave out at most ${MOST_UNWANTED} frameworks at a time; those are ${count}.`, {
    hint: [plain('Name those that would come first otherwise.')],
  });

const OPTION_NAMES = Object.keys(options) as readonly (keyof typeof options)[];

/** Of so many that are not wanted a button can still tell. */
const MOST_UNWANTED = 5;

/** What names in an option are, and those that are not known. */
type Read = {
  readonly ids: readonly string[];
  /** The first, as a need tells what is to be replaced: of a framework it may be a part. */
  readonly left: string | undefined;
  readonly strangers: readonly string[];
  /** How names were read whose spelling was mended. */
  readonly slips: readonly string[];
};

const NOBODY: Read = { ids: [], left: undefined, strangers: [], slips: [] };

function readNames(typed: string | undefined, { knowledge }: Services): Read {
  if (typed === undefined) return NOBODY;
  const read = knowledge.names.readList(withoutVersions(typed, knowledge));
  const isName = ({ mended, typed: name }: Match): boolean => !mended || !isMeantSoIn(knowledge)(name);
  const found = read.found.filter(isName);
  const unknown = [...read.unknown, ...read.found.flatMap((one) => (isName(one) ? [] : one.typed))];
  const slips = found.flatMap(({ mended, typed: slip, name }) => (mended ? [`I read “${clip(slip, 60)}” as ${name}.`] : []));
  const left = found[0] === undefined ? undefined : leavingOf(found[0], knowledge);
  return { ids: [...new Set(found.map(({ id }) => id))], left, strangers: unknown, slips };
}

/** Languages and surroundings are refused as frameworks are: `without:python`, `without:k8s`. */
function withOthers({ ids, strangers, ...read }: Read, { knowledge: { lexicon } }: Services): Read {
  const otherNamed = (typed: string): string | undefined => {
    const key = typed.toLowerCase();
    return LANGUAGES.find((one) => one === key) ?? SURROUNDINGS.find((one) => one === key || lexicon.surroundings[one]?.includes(key));
  };
  const others = new Set(strangers.flatMap((typed) => otherNamed(typed) ?? []));
  return { ...read, ids: [...ids, ...others], strangers: strangers.filter((typed) => otherNamed(typed) === undefined) };
}

/** Who leaves out GPUs has none. */
function withMachine(read: Read, { knowledge: { lexicon } }: Services): Read & { readonly machine: string | undefined } {
  const isNoGpu = (typed: string): boolean => lexicon.machines.cpu?.includes(`without ${typed.toLowerCase()}`) === true;
  const strangers = read.strangers.filter((typed) => !isNoGpu(typed));
  return { ...read, strangers, machine: strangers.length < read.strangers.length ? 'cpu' : undefined };
}

/** A recommendation stands without names that are not known, and says so; of many it names the first. */
function strangersNote([first, ...others]: readonly string[], { knowledge }: Services): readonly string[] {
  if (first === undefined) return [];
  // Makers are not weighed, though some names hold theirs.
  const isMeantSo = knowledge.lexicon.makers.includes(first.toLowerCase()) || isMeantSoIn(knowledge)(first);
  const [near] = isMeantSo ? [] : knowledge.names.likely(first, 1);
  const meant = near === undefined ? '' : ` If you mean ${near.name}, ask again with that.`;
  const names = `“${clip(first, 60)}”${others.length === 0 ? '' : ` and ${others.length} more`}`;
  return [`I don't know ${names}, so ${others.length === 0 ? 'it is' : 'they are'} ignored.${meant}`];
}

const onlyNote = (first: string, other: string, { knowledge: { frameworks } }: Services): string =>
  `I weigh one at a time: this is for ${frameworks.get(first)?.name ?? first} and ignores ${frameworks.get(other)?.name ?? other}.`;

/** What somebody builds: a task by its name, or a need in free words, which may tell more than the task. */
function readNeed(typed: string, services: Services): { readonly need: Need; readonly understood?: Understanding } {
  const { knowledge } = services;
  const named = knowledge.taskNames.find(typed);
  if (named !== undefined) return { need: { task: named.id } };
  const understood = withoutStray(services.understand(typed), knowledge);
  const need = needTold(understood, leftIn(understood, knowledge), knowledge);
  // `on phones` tells no task, and yet what to look for.
  const { stranger, otherLanguage, otherTask } = understood;
  const isStrange = [stranger, otherLanguage, otherTask].some((one) => one !== undefined);
  if (!isStrange && Object.values(need).every((answer) => answer === undefined))
    throw unknownName(typed, 'task', knowledge.taskNames, (task) => ({ label: task, command: 'recommend', args: { task } }));
  return { need, understood };
}

/** How a sentence was read, and what of it tells nothing that is weighed. */
function takenNote(understood: Understanding, need: Need, services: Services): string {
  const taken = `Taken as: a recommendation ${needTexts(meantNeed(need, services.knowledge), services.knowledge).join(' ')}.`;
  return [taken, notWeighed(understood, need, services, understood.strange)].filter(Boolean).join(' ');
}

function suggestTasks(typed: string, { knowledge }: Services): readonly Choice[] {
  return knowledge.taskNames.nearest(typed, 25).map(({ id, name }) => ({ value: id, label: name }));
}
