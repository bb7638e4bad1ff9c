import type { Knowledge, Task } from '../../src/core/knowledge/knowledge.ts';
import { LANGUAGES } from '../../src/core/knowledge/languages.ts';
import { type Machine, MACHINES, PLACE_OF } from '../../src/core/knowledge/machines.ts';
import type { Surrounding } from '../../src/core/knowledge/surroundings.ts';
import { TARGETS } from '../../src/core/knowledge/targets.ts';
import { EXPERIENCES, LICENCES_WANTED, PRIORITIES } from '../../src/core/knowledge/wishes.ts';
import { mainOf } from '../../src/core/recommend/criteria/essence.ts';
import { type Excluded, machinesOf, type Need, orOpen } from '../../src/core/need.ts';
import { TARGET_FLOORS } from '../../src/core/recommend/criteria/weights.ts';
import { listed, lowered } from './wording.ts';

/** How needs are offered to people, and told of. */
const choices = <V extends string>(values: readonly V[], labels: Readonly<Record<V, string>>): readonly { value: V; label: string }[] =>
  values.map((value) => ({ value, label: labels[value] }));

export const EXPERIENCE = choices(EXPERIENCES, { new: 'New to machine learning', some: 'Some experience', expert: 'Expert' });
export const TARGET = choices(TARGETS, {
  laptop: 'A laptop or one machine',
  server: 'Servers',
  cluster: 'A cluster, for training',
  phone: 'Phones',
  browser: 'The browser',
  edge: 'Small devices',
  tpu: 'TPUs',
});
export const MACHINE = choices(MACHINES, {
  mac: 'A Mac with Apple silicon',
  windows: 'Windows',
  amd: 'AMD GPUs',
  intel: 'Intel GPUs',
  cpu: 'No GPU',
  android: 'Android',
  iphone: 'iPhone and iPad',
  'intel-mac': 'A Mac with an Intel chip',
});
export const PRIORITY = choices(PRIORITIES, {
  simplicity: 'Simplicity',
  speed: 'Speed',
  control: 'Control over every detail',
  stability: 'Stability over years',
  research: 'The newest research',
  ecosystem: 'A large ecosystem',
});
export const LICENCE = choices(LICENCES_WANTED, {
  closed: 'Closed products may build on it',
  open: 'The code is open',
  permissive: 'Like MIT, BSD or Apache',
  mit: 'MIT and no other',
  bsd: 'BSD and no other',
  apache: 'Apache and no other',
});
/** What may be needed around a framework, after `with` and `without`. */
export const AROUND: Readonly<Record<Surrounding, string>> = {
  kubernetes: 'Kubernetes',
  cloud: 'a cloud',
  server: 'a server beside it',
  account: 'an account',
};
const LANGUAGE_NAMES: Readonly<Record<(typeof LANGUAGES)[number], string>> = {
  python: 'Python',
  r: 'R',
  julia: 'Julia',
  javascript: 'JavaScript',
  java: 'Java, Kotlin or Scala',
  'c++': 'C++',
  'c#': 'C#',
  swift: 'Swift',
  go: 'Go',
  rust: 'Rust',
  php: 'PHP',
  ruby: 'Ruby',
  elixir: 'Elixir',
};
export const LANGUAGE = choices(LANGUAGES, LANGUAGE_NAMES);

/** Where it must run, as the end of a sentence. */
const PLACES: Readonly<Record<(typeof TARGETS)[number], string>> = {
  laptop: 'on a laptop or one machine',
  server: 'on servers',
  cluster: 'on a cluster',
  phone: 'on phones',
  browser: 'in the browser',
  edge: 'on small devices',
  tpu: 'on TPUs',
};
/** What it must run on: computers and phones, and whose GPUs they have. */
const SYSTEMS: Readonly<Partial<Record<Machine, string>>> = {
  mac: 'a Mac',
  windows: 'Windows',
  android: 'Android',
  iphone: 'iPhones',
  'intel-mac': 'an Intel Mac',
};
const GPUS: Readonly<Partial<Record<Machine, string>>> = { amd: 'AMD', intel: 'Intel' };

/** A machine by its name; undefined for what is none, but the lack of one. */
export const machineName = (machine: Machine): string | undefined =>
  SYSTEMS[machine] ?? (GPUS[machine] === undefined ? undefined : `${GPUS[machine]} GPUs`);

const LICENCES: Readonly<Record<(typeof LICENCES_WANTED)[number], string>> = {
  closed: 'under a licence for closed products',
  open: 'with open code',
  permissive: 'under a licence like MIT, BSD or Apache',
  mit: 'under the MIT licence',
  bsd: 'under a BSD licence',
  apache: 'under the Apache licence',
};
const PEOPLE: Readonly<Record<(typeof EXPERIENCES)[number], string>> = {
  new: 'for people new to machine learning',
  some: 'for people with some experience',
  expert: 'for experts',
};

/** The parts of a need that are lists. */
type Listed = 'excluded' | 'machines';

/** What one answer of a need says, as the end of a sentence: `on phones`, `in Swift`. */
export function answerText(option: Exclude<keyof Need, Listed>, value: string, { tasks, frameworks }: Knowledge): string {
  switch (option) {
    case 'task':
      return `for ${lowered(tasks.get(value)?.name ?? value)}`;
    case 'using':
      return `coming from ${frameworks.get(value)?.name ?? value}`;
    case 'with':
      return `with ${frameworks.get(value)?.name ?? value}`;
    case 'licence':
      return LICENCES[value as keyof typeof LICENCES];
    case 'target':
      return PLACES[value as keyof typeof PLACES];
    case 'experience':
      return PEOPLE[value as keyof typeof PEOPLE];
    case 'language':
      return `in ${LANGUAGE_NAMES[value as keyof typeof LANGUAGE_NAMES]}`;
    case 'priority':
      return `with ${priorityText(value)} first`;
  }
}

/** What matters most, within a sentence: `control over every detail`. */
export const priorityText = (value: string): string => lowered(PRIORITY.find((choice) => choice.value === value)?.label ?? value);

/** `without Keras, Python or Google`. */
const excludedText = (excluded: readonly Excluded[], knowledge: Knowledge): string =>
  `without ${listed(
    excluded.map((one) => excludedName(one, knowledge)),
    'or',
  )}`;

function excludedName({ kind, id }: Excluded, { frameworks }: Knowledge): string {
  switch (kind) {
    case 'framework':
      return frameworks.get(id)?.name ?? id;
    case 'language':
      return LANGUAGE_NAMES[id];
    case 'surrounding':
      return AROUND[id];
    case 'maker':
      return id;
  }
}

/** Systems are several machines, and what a computer has is in each: `on Windows and a Mac with AMD GPUs`. */
export function machinesText(machines: readonly Machine[]): string {
  const systems = machines.flatMap((machine) => SYSTEMS[machine] ?? []);
  const gpus = machines.flatMap((machine) => GPUS[machine] ?? []);
  return [
    ...(systems.length === 0 ? [] : [`on ${listed(systems)}`]),
    ...(gpus.length === 0 ? [] : [`${systems.length === 0 ? 'on' : 'with'} ${listed(gpus)} GPUs`]),
    ...(machines.includes('cpu') ? ['without a GPU'] : []),
  ].join(' ');
}

/** The answers of a need that are given, in the order in which they are told. Nothing is told twice: `on laptops on a Mac`. */
export function needTexts(need: Need, knowledge: Knowledge, options: readonly (keyof Need)[] = IN_ORDER): readonly string[] {
  const machines = machinesOf(need);
  const task = knowledge.tasks.get(need.task ?? '');
  const told: Need = {
    ...need,
    target: machines.some((machine) => PLACE_OF[machine] === need.target) || isOfPlace(task, need.target) ? undefined : need.target,
    machines: orOpen(machines.filter((machine) => !(task?.name ?? '').includes(machinesText([machine])))),
  };
  return options.flatMap((option) => {
    if (told[option] === undefined) return [];
    if (option === 'machines') return machinesText(machinesOf(told));
    if (option === 'excluded') return excludedText(told.excluded ?? [], knowledge);
    return answerText(option, told[option], knowledge);
  });
}

/** `models on microcontrollers` tell by themselves that they run on small devices. */
const isOfPlace = (task: Task | undefined, target: Need['target']): boolean =>
  task !== undefined && target !== undefined && mainOf(task) === TARGET_FLOORS[target]?.[0]?.aspect && mainOf(task) !== undefined;

/** Every part of a need, for none may go untold, in the order of a sentence. */
const PARTS: Readonly<Record<keyof Need, true>> = {
  task: true,
  target: true,
  machines: true,
  language: true,
  with: true,
  excluded: true,
  licence: true,
  experience: true,
  priority: true,
  using: true,
};
const IN_ORDER = Object.keys(PARTS) as readonly (keyof Need)[];
