import { type Choice, defineCommand, type Option } from '../src/chat/command.ts';
import { UserError } from '../src/chat/errors.ts';
import { clip } from '../src/chat/pages.ts';
import { type Block, code, plain } from '../src/chat/reply.ts';
import type { Need } from '../src/core/recommend/need.ts';
import { meantNeed } from '../src/core/recommend/place.ts';
import { withoutVersions } from '../src/core/versions.ts';
import { recommend } from '../src/core/recommend/recommend.ts';
import { readMachines, shortenMachines, suggestMachines } from './typed/machines.ts';
import { shortenNames, suggestFrameworks, unknownName } from './typed/naming.ts';
import { EXPERIENCE, LANGUAGE, LICENCE, needTexts, PRIORITY, TARGET } from './views/needs.ts';
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
  experience: { type: 'choice', description: 'How much experience the team has', choices: EXPERIENCE },
  target: { type: 'choice', description: 'Where it must run', choices: TARGET },
  language: { type: 'choice', description: 'The language you work in', choices: LANGUAGE },
  priority: { type: 'choice', description: 'What matters most', choices: PRIORITY },
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
  licence: { type: 'choice', description: 'What its licence must allow', choices: LICENCE },
  without: {
    type: 'text',
    description: 'Frameworks that you do not want',
    placeholder: 'tensorflow, keras',
    suggest: suggestFrameworks,
    shorten: shortenNames,
  },
  machine: {
    type: 'text',
    description: 'The machine that it must run on',
    placeholder: 'mac, windows, amd, intel, cpu, android, iphone',
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
  readsQuestion: ({ task }, { knowledge }) => task !== undefined && knowledge.taskNames.find(task) === undefined,
  options,
  run({ task: typed, using: usedNow, with: beside, without: refused, machine: owned, ...chosen }, services) {
    const told = typed === undefined ? { need: {}, isFree: false } : readNeed(typed, services);
    const [using, stays, unwanted] = [usedNow, beside, refused].map((names) => readNames(names, services)) as [Read, Read, Read];
    if (using.ids[0] !== undefined && using.ids[0] === stays.ids[0]) throw goesAndStays(using.ids[0], services);
    const need: Need = {
      ...told.need,
      ...given({
        ...chosen,
        machine: owned === undefined ? undefined : readMachines(owned, services),
        using: using.ids[0],
        with: stays.ids[0],
        without: unwanted.ids.length > 0 ? unwanted.ids.join(',') : undefined,
      }),
    };
    const refusedCount = need.without?.split(',').length ?? 0;
    if (refusedCount > MOST_UNWANTED) throw tooMany(refusedCount);
    const found = recommend(services.knowledge, need);
    // In the order of the options, so that what is typed for it begins with the task.
    const args = given(Object.fromEntries(OPTION_NAMES.map((name) => [name, need[name]])));
    const notes = [
      ...(told.isFree
        ? [`Taken as: a recommendation ${needTexts(meantNeed(need, services.knowledge), services.knowledge).join(' ')}.`]
        : []),
      ...[using, stays, unwanted].flatMap(({ strangers }) => strangersNote(strangers, services)),
      ...[using, stays].flatMap(({ ids: [first, ...others] }) =>
        first === undefined ? [] : others.map((id) => onlyNote(first, id, services)),
      ),
    ];
    const reply = recommended(found, args, services);
    const blocks = [...reply.blocks, ...notes.map((text): Block => ({ kind: 'note', text: [plain(text)] }))];
    return { outcome: 'answered', args, reply: { ...reply, blocks } };
  },
});

function goesAndStays(id: string, { knowledge }: Services): UserError {
  const name = knowledge.frameworks.get(id)?.name ?? id;
  return new UserError(`${name} cannot be replaced and stay.`, {
    hint: [plain('Leave out one of '), code('using'), plain(' and '), code('with'), plain('.')],
  });
}

const tooMany = (count: number): UserError =>
  new UserError(`I leave out at most ${MOST_UNWANTED} frameworks at a time; those are ${count}.`, {
    hint: [plain('Name those that would come first otherwise.')],
  });

const OPTION_NAMES = Object.keys(options) as readonly (keyof typeof options)[];

/** Without the answers that are left open. */
const given = <T extends string>(answers: Readonly<Record<string, T | undefined>>): Record<string, T> =>
  Object.fromEntries(Object.entries(answers).filter((entry): entry is [string, T] => entry[1] !== undefined));

/** Of so many that are not wanted a button can still tell. */
const MOST_UNWANTED = 5;

/** What names in an option are, and those that are not known. */
type Read = { readonly ids: readonly string[]; readonly strangers: readonly string[] };

function readNames(typed: string | undefined, { knowledge }: Services): Read {
  if (typed === undefined) return { ids: [], strangers: [] };
  const { found, unknown } = knowledge.names.readList(withoutVersions(typed, knowledge));
  return { ids: [...new Set(found.map(({ id }) => id))], strangers: unknown };
}

/** A recommendation stands without names that are not known, and says so; of many it names the first. */
function strangersNote([first, ...others]: readonly string[], { knowledge }: Services): readonly string[] {
  if (first === undefined) return [];
  const [near] = knowledge.names.nearest(first, 1);
  const meant = near === undefined ? '' : ` If you mean ${near.name}, ask again with that.`;
  const names = `“${clip(first, 60)}”${others.length === 0 ? '' : ` and ${others.length} more`}`;
  return [`I don't know ${names}, so this leaves ${others.length === 0 ? 'it' : 'them'} out.${meant}`];
}

const onlyNote = (first: string, other: string, { knowledge: { frameworks } }: Services): string =>
  `I weigh one at a time: this is for ${frameworks.get(first)?.name ?? first} and leaves out ${frameworks.get(other)?.name ?? other}.`;

/** What somebody builds: a task by its name, or a need in free words, which may tell more than the task. */
function readNeed(typed: string, services: Services): { readonly need: Need; readonly isFree: boolean } {
  const { knowledge } = services;
  const named = knowledge.taskNames.find(typed);
  if (named !== undefined) return { need: { task: named.id }, isFree: false };
  const understood = withoutStray(services.understand(typed), knowledge);
  const need = needTold(understood, leftIn(understood, knowledge), knowledge);
  // `on phones` tells no task, and yet what to look for.
  if (Object.values(need).every((answer) => answer === undefined))
    throw unknownName(typed, 'task', knowledge.taskNames, (task) => ({ label: task, command: 'recommend', args: { task } }));
  return { need, isFree: true };
}

function suggestTasks(typed: string, { knowledge }: Services): readonly Choice[] {
  return knowledge.taskNames.nearest(typed, 25).map(({ id, name }) => ({ value: id, label: name }));
}
