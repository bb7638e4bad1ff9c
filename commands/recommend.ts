import { type Answered, defineCommand, type Option } from '../src/chat/command.ts';
import { UserError } from '../src/chat/errors.ts';
import { code, plain } from '../src/chat/reply.ts';
import { MACHINES } from '../src/core/knowledge/machines.ts';
import { type Need, orOpen } from '../src/core/recommend/need.ts';
import { isNowhere } from '../src/core/recommend/criteria/apart.ts';
import { recommend } from '../src/core/recommend/recommend.ts';
import type { Services } from './services.ts';
import { readAs } from './typed/answers.ts';
import { otherLanguagesText } from './typed/either-language.ts';
import { given } from './typed/given.ts';
import { type NamesTold, NOBODY, notHeeded, readNames, readUnwanted, type UnwantedTold } from './typed/listed-names.ts';
import { readMachines, shortenMachines, suggestMachines } from './typed/machines.ts';
import { shortenNames, suggestFrameworks } from './typed/naming.ts';
import { argsOf, type NeedArgs } from './typed/need-args.ts';
import { readNeed, shortenTask, suggestTasks, takenNote, tellsNeed, tellsOfNeed, unheardIn } from './typed/task.ts';
import { lineOf, notHeededFirst, notWeighed, strangeOptions } from './typed/unweighed.ts';
import { isOnlyBeside, ofStrangers, unfit, whatFor } from './unanswered/unfit.ts';
import { EXPERIENCE, LANGUAGE, LICENCE, needTexts, PRIORITY, TARGET } from './views/needs.ts';
import { onceNote, onceParagraph } from './views/once.ts';
import { recommended } from './views/recommended.ts';
import { underVerdict } from './views/under-verdict.ts';
import { raised } from './views/wording.ts';

const options = {
  task: {
    type: 'text',
    description: 'What you build',
    placeholder: 'images, text, tables, forecasting …',
    suggest: suggestTasks,
    shorten: shortenTask,
    takes: tellsNeed,
  },
  experience: {
    type: 'choice',
    description: 'How much experience the team has',
    choices: EXPERIENCE,
    reads: readAs('experience', EXPERIENCE),
  },
  target: { type: 'choice', description: 'Where it must run', choices: TARGET, reads: readAs('target', TARGET) },
  language: { type: 'choice', description: 'The language you work in', choices: LANGUAGE, reads: readAs('language', LANGUAGE) },
  priority: { type: 'choice', description: 'What matters most', choices: PRIORITY, reads: readAs('priority', PRIORITY) },
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
  licence: { type: 'choice', description: 'What its licence must allow', choices: LICENCE, reads: readAs('licence', LICENCE) },
  without: {
    type: 'text',
    description: 'Frameworks, languages or makers that you do not want',
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
} as const satisfies Readonly<Record<keyof NeedArgs, Option<Services>>>;

export const recommendCommand = defineCommand<Services>()({
  name: 'recommend',
  description: 'Recommends a framework for what you build, with reasons',
  examples: ['images target:phone', 'task:tables experience:new', 'explanation with:pytorch'],
  visibility: 'private',
  formFirst: true,
  readsQuestion: ({ task, machine }, { knowledge }) =>
    machine !== undefined || (task !== undefined && knowledge.taskNames.find(task) === undefined),
  options,
  run: (args, services) => advise(given(args), services),
});

/** What is recommended for a need. Of `besides`, which was asked for too and is not weighed, is told what is known of the first. */
export function advise(
  { task: typed, using: usedNow, with: beside, without: refused, machine: owned, ...chosen }: NeedArgs,
  services: Services,
  besides: readonly string[] = [],
): Answered {
  const [using, named, unwanted] = [readNames(usedNow, services), readNames(beside, services), readUnwanted(refused, services)];
  const asNeed = beside !== undefined && named.ids.length === 0 && tellsOfNeed(beside, services) ? readNeed(beside, services) : undefined;
  const told = typed === undefined && asNeed !== undefined ? asNeed : readNeed(typed, services);
  // What nobody here uses is told as not weighed.
  const unweighedToo = told === asNeed ? (told.understood?.unknownWords ?? []) : [];
  const unheard = unheardIn(beside ?? '', named.strangers, services).filter((word) => !unweighedToo.includes(word));
  const stays = asNeed === undefined ? named : { ...NOBODY, strangers: unheard };
  refuseContradiction(using, stays, unwanted, services);
  const has = owned === undefined ? undefined : readMachines(owned, chosen.target, services);
  const machines = new Set([...(has?.machines ?? []), ...unwanted.machines]);
  const answers: Need = {
    ...chosen,
    target: chosen.target ?? has?.target,
    machines: orOpen(MACHINES.filter((machine) => machines.has(machine))),
    using: using.left,
    with: stays.ids[0],
    excluded: orOpen(unwanted.excluded),
  };
  const need: Need = { ...asNeed?.need, ...given(told.need), ...given(answers) };
  const [leftUnknown] = Object.keys(given(need)).length === 0 ? [...using.strangers, ...stays.strangers] : [];
  if (leftUnknown !== undefined) return ofStrangers([leftUnknown], given({ ...chosen, using: usedNow, with: beside }), services);
  const nothing = told.understood === undefined ? undefined : unfit(told.understood, need, given({ ...chosen, task: typed }), services);
  if (nothing !== undefined) return nothing;
  if (isOnlyBeside(need)) return whatFor(given({ ...chosen, with: beside }));
  const refusedCount = need.excluded?.length ?? 0;
  if (refusedCount > MOST_UNWANTED) throw tooMany(refusedCount);
  // In the order of the options, so that what is typed for it begins with the task.
  const again = argsOf(need);
  const args = given(Object.fromEntries(OPTION_NAMES.map((name) => [name, again[name]])));
  const found = recommend(services.knowledge, need);
  if (isNowhere(found.need)) throw twoPlaces(need, services);
  const reply = recommended(found, need, args, services, [...besides, ...(told.understood?.unweighed ?? [])]);
  const { understood } = told;
  const taken = understood === undefined ? [] : [takenNote(need, services)];
  const unweighed =
    understood === undefined
      ? []
      : [
          otherLanguagesText(need, understood, services.knowledge),
          notWeighed(understood, need, services, understood.unknownWords),
          lineOf(strangeOptions(typed)),
        ];
  const blocks = [
    // What was not heeded comes before the answer, which may not hold then.
    ...[
      ...(understood === undefined ? [] : notHeededFirst(understood, need, services, understood.unknownWords)),
      ...notHeeded([using, stays], unwanted, services),
    ]
      .filter(Boolean)
      .map(onceParagraph),
    ...underVerdict(reply.blocks, unweighed.filter(Boolean).join(' ')),
    ...[...using.slips, ...stays.slips, ...unwanted.slips, ...taken, ...(has?.notes ?? [])].map(onceNote),
  ];
  return { outcome: 'answered', args, reply: { ...reply, blocks } };
}

/** What stays can be neither replaced nor left out. */
function refuseContradiction(using: NamesTold, stays: NamesTold, unwanted: UnwantedTold, services: Services): void {
  const [left] = using.ids;
  if (left !== undefined && using.left === left && left === stays.ids[0]) throw goesAndStays(left, 'using', services);
  const refusedStay = stays.ids.slice(0, 1).find((id) => unwanted.excluded.some((one) => one.kind === 'framework' && one.id === id));
  if (refusedStay !== undefined) throw goesAndStays(refusedStay, 'without', services);
}

function goesAndStays(id: string, option: 'using' | 'without', { knowledge }: Services): UserError {
  const name = knowledge.frameworks.get(id)?.name ?? id;
  return new UserError(`${name} cannot ${option === 'using' ? 'be replaced' : 'be left out'} and stay.`, {
    hint: [plain('Leave out one of '), code(option), plain(' and '), code('with'), plain('.')],
  });
}

/** The place and the machine, each alone. */
function twoPlaces({ target, machines, ...rest }: Need, { knowledge }: Services): UserError {
  const [place, machine] = [needTexts({ target }, knowledge).join(' '), needTexts({ machines }, knowledge).join(' ')];
  return new UserError(`It runs ${place}, or ${machine}: not both at once.`, {
    outcome: 'unknown',
    hint: [plain('Tell me which of the two counts.')],
    suggestions: [
      { label: raised(place), command: 'recommend', args: argsOf({ ...rest, target }) },
      { label: raised(machine), command: 'recommend', args: argsOf({ ...rest, machines }) },
    ],
  });
}

const tooMany = (count: number): UserError =>
  new UserError(`I leave out at most ${MOST_UNWANTED} frameworks at a time; those are ${count}.`, {
    hint: [plain('Name those that would come first otherwise.')],
  });

const OPTION_NAMES = Object.keys(options) as readonly (keyof typeof options)[];

/** Of so many that are not wanted a button can still tell. */
const MOST_UNWANTED = 5;
