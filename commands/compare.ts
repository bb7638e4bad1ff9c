import { type Answered, defineCommand } from '../src/chat/command.ts';
import { UserError } from '../src/chat/errors.ts';
import { type Action, type Block, code, plain, type Reply } from '../src/chat/reply.ts';
import { compare, MOST_COMPARED } from '../src/core/compare/compare.ts';
import { ofParts } from '../src/core/compare/of-parts.ts';
import type { Entry, Framework } from '../src/core/knowledge/knowledge.ts';
import { excludedOf, orOpen } from '../src/core/recommend/need.ts';
import { rivalsOf } from '../src/core/compare/rivals.ts';
import { withoutListNumbers } from '../src/core/text/list-numbers.ts';
import { readCompared } from './typed/compared.ts';
import { askAction, cardAction } from './views/buttons.ts';
import { createCiting } from './views/citing.ts';
import { answerOf, leadOf } from './views/entry.ts';
import { everything, onMachines, overview, partsBefore, withoutAround } from './views/compared.ts';
import { onAspects } from './views/compared-aspect.ts';
import { readMachines, shortenMachines, suggestMachines } from './typed/machines.ts';
import { given } from './typed/given.ts';
import { readUnwanted, type UnwantedTold } from './typed/listed-names.ts';
import { isAll } from './typed/card-view.ts';
import { readAspects, suggestAspects } from './typed/aspect-names.ts';
import { shortenNames, suggestFrameworks } from './typed/naming.ts';
import { argsOf } from './typed/need-args.ts';
import { changeNamed } from './typed/release-change.ts';
import { lineOf } from './typed/unweighed.ts';
import { readWeighed } from './typed/weighed.ts';
import type { Services } from './services.ts';
import { onceNote, onceParagraph } from './views/once.ts';
import { underVerdict } from './views/under-verdict.ts';
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
    aspect: { type: 'text', description: 'One aspect only, several, or “all”', placeholder: 'phones', suggest: suggestAspects },
    machine: {
      type: 'text',
      description: 'How they run on the machine that you have',
      placeholder: 'mac, windows, amd, intel, cpu, android, iphone',
      suggest: suggestMachines,
      shorten: shortenMachines,
    },
    without: {
      type: 'text',
      description: 'What you do not want around them',
      placeholder: 'kubernetes, cloud, server, account',
    },
  },
  run({ frameworks: whole, aspect: aspectTyped, machine: owned, without: refused }, services) {
    const typed = withoutListNumbers(whole);
    const unwanted = readUnwanted(refused, services);
    const has = owned === undefined ? undefined : readMachines(owned, undefined, services);
    const onOwned = argsOf({ machines: orOpen(has?.machines ?? []) });
    const again = (names: string): Action => ({
      label: names,
      command: 'compare',
      args: {
        frameworks: names,
        ...(aspectTyped === undefined ? {} : { aspect: aspectTyped }),
        ...onOwned,
        ...given({ without: refused }),
      },
    });
    const weighed = readWeighed(typed, services);
    if (weighed?.why !== undefined) return weighedBy(weighed.entry, weighed.why, services);
    const {
      frameworks,
      parts,
      reading,
      aspect: aspectRead,
      unweighed = [],
      machines: told = [],
      around = [],
      usedFrom = '',
    } = readCompared(typed, services, again);
    const owns = has === undefined || has.machines.length === 0 ? told : has.machines;
    const spared = refused === undefined ? around : excludedOf(unwanted).surroundings;
    const left = isWeighed(unwanted) ? [] : [`without ${refused ?? ''}`];
    checkCount(frameworks, typed, services);
    const ids = frameworks.map(({ id }) => id);
    // A part keeps its name, so that a button speaks of it too.
    const called = frameworks.map(({ id }) => parts.find(({ whole }) => whole.id === id)?.part.name ?? id);
    const args = {
      frameworks: called.join(','),
      ...argsOf({ machines: orOpen(owns), excluded: orOpen(spared.map((id) => ({ kind: 'surrounding', id }))) }),
    };
    const citing = createCiting(services);
    const first: readonly Block[] = [
      ...(usedFrom === '' ? [] : [onceParagraph(usedFrom)]),
      ...withoutAround(frameworks, spared, citing),
      ...onMachines(frameworks, owns, citing),
    ];
    // Of two parts that have wholes of their own the question that weighs them says more than what holds of the wholes.
    const lead = weighed === undefined ? [] : leadOf(weighed.entry, citing);
    const answered = (blocks: readonly Block[], title: string, view: string | undefined): Reply => {
      const reply: Reply = {
        title,
        tone: 'answer',
        blocks: [
          ...underVerdict([...first, ...blocks], lineOf([...unweighed, ...left])),
          ...(reading.length === 0 ? [] : [onceNote(reading)]),
          ...(has?.notes ?? []).map(onceNote),
        ],
        citations: citing.citations(),
        actions: [...(weighed === undefined ? [] : [askAction(weighed.entry)]), ...actionsOf(frameworks, args, view, services)],
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
    const aspects = readAspects(aspectWanted, services, (id) => ({ label: id, command: 'compare', args: { ...args, aspect: id } }));
    const comparison = compare(
      services.knowledge,
      ids,
      aspects.map(({ id }) => id),
    );
    const blocks = [...partsBefore(comparison, parts, citing), ...onAspects(comparison, aspects, args, citing)];
    const view = aspects.map(({ id }) => id).join(',');
    return {
      outcome: 'answered',
      args: { ...args, aspect: view },
      reply: answered(blocks, `${versus}: ${aspects.map(({ name }) => lowered(name)).join(', ')}`, view),
    };
  },
});

/** Of what is not wanted a comparison weighs what may be needed around those that are compared. */
const isWeighed = ({ excluded, strangers, machines }: UnwantedTold): boolean =>
  strangers.length + machines.length === 0 && excluded.every(({ kind }) => kind === 'surrounding');

/** What has no card is answered by the question that weighs it. */
function weighedBy(entry: Entry, why: string, services: Services): Answered {
  const below = onceNote(`${why}, so this is the question that weighs them.`);
  return { outcome: 'answered', command: 'faq', args: { question: entry.id }, reply: answerOf(entry, [below], services) };
}

function checkCount(frameworks: readonly Framework[], typed: string, services: Services): void {
  const { knowledge } = services;
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
    // Of two releases of it a question may tell.
    const change = changeNamed(typed, only.id, services);
    throw new UserError(found.length > 1 ? twice : `I need a second framework to compare ${only.name} with.`, {
      hint: [plain('Add another one, or read about it with '), code(`/about ${only.id}`), plain('.')],
      suggestions: [
        ...(change === undefined ? [] : [askAction(change)]),
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
