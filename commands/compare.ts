import { type Answered, defineCommand } from '../src/chat/command.ts';
import { UserError } from '../src/chat/errors.ts';
import { clip } from '../src/chat/pages.ts';
import { type Action, type Block, code, plain, type Reply, type Text } from '../src/chat/reply.ts';
import { compare, MOST_COMPARED, ofParts } from '../src/core/compare.ts';
import type { Entry, Framework } from '../src/core/knowledge/knowledge.ts';
import { rivalsOf } from '../src/core/rivals.ts';
import { isCommonEnglish } from '../src/core/understand/english.ts';
import { withoutVersions } from '../src/core/versions.ts';
import { aspectsCompared } from './typed/aspects.ts';
import { askAction, cardAction } from './views/buttons.ts';
import { createCiting } from './views/citing.ts';
import { answerOf, leadOf } from './views/entry.ts';
import { everything, onMachines, onOneAspect, overview, partsBefore } from './views/compared.ts';
import { readMachines, shortenMachines, suggestMachines } from './typed/machines.ts';
import {
  isAll,
  type NamedFrameworks,
  readAspect,
  readFrameworks,
  shortenNames,
  suggestAspects,
  suggestFrameworks,
} from './typed/naming.ts';
import { entryWeighing } from './typed/weighed.ts';
import type { Services } from './services.ts';
import { withVersions } from './views/versions.ts';
import { listed, lowered } from './views/wording.ts';

export const compareCommand = defineCommand<Services>()({
  name: 'compare',
  description: 'Puts two to five frameworks side by side and says what decides between them',
  examples: ['pytorch tensorflow', 'sklearn vs keras', 'pytorch tf aspect:phones'],
  visibility: 'public',
  readsQuestion: ({ frameworks = '' }, { knowledge }) => {
    const { found, unknown } = knowledge.names.readList(frameworks);
    return unknown.length > 0 || found.some(({ part, mended }) => part !== undefined || mended);
  },
  options: {
    frameworks: {
      type: 'text',
      description: 'Two to five frameworks, in any spelling',
      placeholder: 'pytorch, tensorflow',
      required: true,
      suggest: suggestFrameworks,
      shorten: shortenNames,
    },
    aspect: { type: 'text', description: 'One aspect only, or “all”', placeholder: 'phones', suggest: suggestAspects },
    machine: {
      type: 'text',
      description: 'How they run on the machine that you have',
      placeholder: 'mac, windows, amd, intel, cpu, android, iphone',
      suggest: suggestMachines,
      shorten: shortenMachines,
    },
  },
  run({ frameworks: typed, aspect: aspectTyped, machine: owned }, services) {
    const has = owned === undefined ? undefined : readMachines(owned, undefined, services);
    const on = has?.machine === undefined ? {} : { machine: has.machine };
    const again = (names: string): Action => ({
      label: names,
      command: 'compare',
      args: { frameworks: names, ...(aspectTyped === undefined ? {} : { aspect: aspectTyped }), ...on },
    });
    const entry = entryWeighing(typed, services);
    if (entry !== undefined && !haveCards(typed, services)) return weighedBy(entry, typed, services);
    const { frameworks, parts, reading, aspect: aspectRead } = readCompared(typed, services, again);
    checkCount(frameworks, typed, services);
    const ids = frameworks.map(({ id }) => id);
    // A part keeps its name, so that a button speaks of it too.
    const called = frameworks.map(({ id }) => parts.find(({ whole }) => whole.id === id)?.part.name ?? id);
    const args = { frameworks: called.join(','), ...on };
    const citing = createCiting(services);
    const machines = onMachines(frameworks, on, services.knowledge, citing);
    // Of two parts that have wholes of their own the question that weighs them says more than what holds of the wholes.
    const lead = entry === undefined ? [] : leadOf(entry, citing);
    const answered = (blocks: readonly Block[], title: string, view: string | undefined): Reply => {
      const reply: Reply = {
        title,
        tone: 'answer',
        blocks: [
          ...machines,
          ...blocks,
          ...(reading.length === 0 ? [] : [reading])
            .concat((has?.notes ?? []).map((note) => [plain(note)]))
            .map((text): Block => ({ kind: 'note', text })),
        ],
        citations: citing.citations(),
        actions: [...(lead.length === 0 ? [] : [askAction(entry as Entry)]), ...actionsOf(frameworks, args, view, services)],
      };
      return withVersions(reply, ids, typed, services);
    };
    const names = frameworks.map((one) => parts.find(({ whole, part }) => whole === one && part.own !== undefined)?.part.name ?? one.name);
    const versus = names.join(' vs ');

    const aspectWanted = aspectTyped ?? aspectRead;
    if (aspectWanted === undefined || isAll(aspectWanted)) {
      const comparison = ofParts(compare(services.knowledge, ids), parts);
      const before = lead.length > 0 ? lead : partsBefore(comparison, parts, citing);
      if (aspectWanted === undefined)
        return { outcome: 'answered', args, reply: answered([...before, ...overview(comparison, args, citing)], versus, undefined) };
      const blocks = [...before, ...everything(comparison, args, citing)];
      return { outcome: 'answered', args: { ...args, aspect: 'all' }, reply: answered(blocks, `${versus}: all aspects`, 'all') };
    }
    const aspect = readAspect(aspectWanted, services, (id) => ({ label: id, command: 'compare', args: { ...args, aspect: id } }));
    const comparison = compare(services.knowledge, ids, aspect.id);
    const blocks = [...partsBefore(comparison, parts, citing), ...onOneAspect(comparison, aspect, citing)];
    return {
      outcome: 'answered',
      args: { ...args, aspect: aspect.id },
      reply: answered(blocks, `${versus}: ${lowered(aspect.name)}`, aspect.id),
    };
  },
});

/** Whether all that is named has a card, though it may be that of its whole. */
function haveCards(typed: string, { knowledge }: Services): boolean {
  const { found, unknown } = knowledge.names.readList(withoutVersions(typed, knowledge));
  return unknown.length === 0 && new Set(found.map(({ id }) => id)).size > 1;
}

/** The entry that weighs what is typed, and why it answers. */
function weighedBy(entry: Entry, typed: string, services: Services): Answered {
  const { found, unknown } = services.knowledge.names.readList(withoutVersions(typed, services.knowledge));
  const parts = found.flatMap(({ part, mended, typed: name }) => (mended ? name : (part ?? [])));
  const why =
    unknown.length > 0
      ? `I have no card of ${listed(unknown.map((name) => `“${clip(name, 60)}”`))}`
      : `${listed(parts)} have no card of their own`;
  const below: readonly Block[] = [{ kind: 'note', text: [plain(`${why}, so this is the question that weighs them.`)] }];
  return { outcome: 'answered', command: 'faq', args: { question: entry.id }, reply: answerOf(entry, below, services) };
}

/** What is compared, and on which aspect if the text names one. */
type Compared = NamedFrameworks & { readonly aspect?: string };

/** Names as a list; or else a sentence that names at least two: `pytorch tensorflow for images`. */
const readCompared = (typed: string, services: Services, again: (names: string) => Action): Compared =>
  readSentence(typed, services, again) ?? readList(typed, services, again);

/** Undefined where there is nothing beside the names, or more than an aspect and plain English; what tells nothing is named as left out. */
function readSentence(typed: string, services: Services, again: (names: string) => Action): Compared | undefined {
  const { aspectNames, names } = services.knowledge;
  const beside = names.readList(typed).unknown.flatMap((words) => words.toLowerCase().split(/\s+/));
  if (beside.length === 0) return undefined;
  const understood = services.understand(typed);
  const isPlain = beside.every((word) => isCommonEnglish(word) || aspectNames.exact(word) !== undefined);
  if (understood.held.length < 2 || !isPlain) return undefined;
  const { frameworks, parts, reading } = readFrameworks(understood.held.map(({ id, part }) => part ?? id).join(','), services, again);
  const aspect = aspectsCompared(understood, services)[0]?.id;
  const rivals = understood.rivals.map((rival) => `“${clip(rival, 60)}”`);
  const unknown = rivals.length === 0 ? [] : [plain(`I don't know ${listed(rivals)}. `)];
  if (aspect !== undefined) return { frameworks, parts, reading: [...reading, ...unknown], aspect };
  return { frameworks, parts, reading: [...reading, plain(`I left out “${clip(beside.join(' '), 60)}”. `)] };
}

/** One name that begins with another's, such as `pytorch lightning`, can only mean both: one alone is not compared. */
function readList(typed: string, services: Services, again: (names: string) => Action): NamedFrameworks {
  const all = readFrameworks(typed, services, again);
  const read = { ...all, reading: [...all.reading, ...takenWhole(typed, all.frameworks, services)] };
  const [only, second] = read.frameworks;
  const [first = '', ...rest] = typed.trim().split(/\s+/);
  const inner = rest.length > 0 && second === undefined ? services.knowledge.names.exact(first) : undefined;
  const framework = inner === undefined ? undefined : services.knowledge.frameworks.get(inner.id);
  if (only === undefined || framework === undefined || framework.id === only.id) return read;
  return {
    frameworks: [framework, only],
    parts: read.parts,
    reading: [plain(`I read “${clip(typed, 60)}” as ${framework.name} and ${only.name}. `)],
  };
}

/** Beside others `pytorch lightning` is one name: that PyTorch is not meant by it is said. */
function takenWhole(typed: string, frameworks: readonly Framework[], { knowledge: { names } }: Services): Text {
  const { found } = names.readList(typed);
  return found.flatMap(({ typed: name, id, part }): Text => {
    const [first = '', ...rest] = name.split(' ');
    const inner = rest.length === 0 || part !== undefined ? undefined : names.exact(first);
    if (inner === undefined || frameworks.some((one) => one.id === inner.id) || inner.id === id) return [];
    return [plain(`I read “${clip(name, 60)}” as one name; with a comma after “${clip(first, 60)}” it is two. `)];
  });
}

function checkCount(frameworks: readonly Framework[], typed: string, { knowledge }: Services): void {
  const [only, second] = frameworks;
  if (only === undefined)
    throw new UserError('I need two frameworks to compare.', { hint: [plain('Try '), code('/compare pytorch tensorflow'), plain('.')] });
  if (second === undefined) {
    const { found } = knowledge.names.readList(typed);
    const parts = found.flatMap(({ part }) => part ?? []);
    const twice =
      parts.length > 0
        ? `To me ${listed(found.map(({ part, name }) => part ?? name))} are one: ${only.name}.`
        : `That is ${only.name} twice.`;
    const others = rivalsOf([only], knowledge).slice(0, 3);
    throw new UserError(found.length > 1 ? twice : `I need a second framework to compare ${only.name} with.`, {
      hint: [plain('Add another one, or read about it with '), code(`/about ${only.id}`), plain('.')],
      suggestions: [
        ...others.map((other) => ({ label: `With ${other.name}`, command: 'compare', args: { frameworks: `${only.id},${other.id}` } })),
        ...found.filter(({ part }) => part !== undefined).map((one) => cardAction(one, undefined)),
        { label: `About ${only.name}`, command: 'about', args: { framework: only.id } },
      ],
    });
  }
  if (frameworks.length > MOST_COMPARED) {
    throw new UserError(`I compare at most ${MOST_COMPARED} frameworks at a time; those are ${frameworks.length}.`, {
      hint: [plain(`Leave out ${frameworks.length - MOST_COMPARED === 1 ? 'one' : `${frameworks.length - MOST_COMPARED}`}.`)],
      suggestions: [
        {
          label: `The first ${MOST_COMPARED}`,
          command: 'compare',
          args: {
            frameworks: frameworks
              .slice(0, MOST_COMPARED)
              .map(({ id }) => id)
              .join(','),
          },
        },
      ],
    });
  }
}

function actionsOf(
  frameworks: readonly Framework[],
  args: Action['args'],
  view: string | undefined,
  { knowledge }: Services,
): readonly Action[] {
  const ids = args['frameworks'] ?? '';
  const [other] = frameworks.length < MOST_COMPARED ? rivalsOf(frameworks, knowledge) : [];
  return [
    ...(view === undefined ? [] : [{ label: 'What decides', command: 'compare', args }]),
    ...(view === 'all' ? [] : [{ label: 'All aspects', command: 'compare', args: { ...args, aspect: 'all' } }]),
    ...(other === undefined
      ? []
      : [{ label: `Add ${other.name}`, command: 'compare', args: { ...args, frameworks: `${ids},${other.id}` } }]),
  ];
}
