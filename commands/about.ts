import { defineCommand } from '../src/chat/command.ts';
import { clip } from '../src/chat/pages.ts';
import type { Action, Block, Reply } from '../src/chat/reply.ts';
import type { Aspect, Framework } from '../src/core/knowledge/knowledge.ts';
import type { Match } from '../src/core/knowledge/names.ts';
import { type PartNamed, partNamed } from '../src/core/knowledge/parts.ts';
import { rivalsOf } from '../src/core/compare/rivals.ts';
import type { Services } from './services.ts';
import { aspectKnown, withMachines } from './typed/aspects.ts';
import { CHANGES, FOR_AND_AGAINST, isAll, isChanges, isForAndAgainst } from './typed/card-view.ts';
import { readAspects, suggestAspects } from './typed/aspect-names.ts';
import { readNamed, shortenNames, suggestFrameworks } from './typed/naming.ts';
import { strangersAmong, unknownName } from './typed/unknown-names.ts';
import { readTopic } from './typed/topic.ts';
import { entriesNaming } from './typed/weighed.ts';
import { cardAction, compareAction } from './views/buttons.ts';
import { card, everything, forAndAgainst, onAspect, titleOf } from './views/card.ts';
import { whatChanged } from './views/changed.ts';
import { type Citing, createCiting } from './views/citing.ts';
import { onceNote } from './views/once.ts';
import { partActions, partCard, partChanges, partEverything, partForAndAgainst, partOnAspect, type Told } from './views/part.ts';
import { onTopic } from './views/topic.ts';
import { withVersions } from './views/versions.ts';
import { listed, lowered } from './views/wording.ts';

export const aboutCommand = defineCommand<Services>()({
  name: 'about',
  description: 'The card of one framework: status, release, licence, strengths, limits, alternatives',
  examples: ['keras', 'theano', 'pytorch aspect:phones'],
  visibility: 'public',
  options: {
    framework: {
      type: 'text',
      description: 'The framework, in any spelling',
      placeholder: 'keras',
      required: true,
      suggest: suggestFrameworks,
      shorten: shortenNames,
    },
    aspect: { type: 'text', description: 'One aspect only, or “all”', placeholder: 'phones', suggest: suggestAspects },
    naming: { type: 'text', description: 'Only what it says of this: a library, a version, a maker', placeholder: 'numpy 2' },
  },
  readsQuestion: ({ framework, aspect }, { knowledge }) =>
    framework !== undefined && aspect === undefined && knowledge.names.exact(framework) === undefined,
  run({ framework: typed, aspect: aspectTyped, naming }, services) {
    const { knowledge } = services;
    const {
      found: [match, ...others],
      unknown,
    } = readNamed(typed, services);
    const framework = match === undefined ? undefined : knowledge.frameworks.get(match.id);
    if (match === undefined || framework === undefined) {
      const again = (name: string): Action => ({ label: name, command: 'about', args: { framework: name } });
      const isElsewhere = knowledge.names.likely(typed, 1).length === 0 && entriesNaming([typed], services).length > 0;
      throw isElsewhere ? strangersAmong([typed], [], services, again) : unknownName(typed, 'framework', knowledge.names, again);
    }
    const named = partNamed(match, knowledge);
    const args = { framework: match.part ?? framework.id };
    const rest = others.filter(({ id }) => id !== framework.id);
    const [second] = rest;
    const beside = aspectTyped === undefined && match.typed !== typed ? aspectsBeside(typed, match, services) : NONE;
    const citing = createCiting(services);
    const reading = [
      ...(match.mended ? [`I read “${match.typed}” as ${match.name}.`] : []),
      ...(second === undefined
        ? []
        : [`This is about ${match.name} alone; /compare puts it beside ${listed(rest.map(({ name }) => name))}.`]),
      ...(unknown.length === 0 ? [] : [`I don't know ${listed(unknown.map((name) => `“${clip(name, 60)}”`))}.`]),
      ...(beside.unknown.length === 0 ? [] : [nothingOn(match.name, beside.unknown)]),
    ];
    const notes: Block[] = reading.length === 0 ? [] : [onceNote(reading.join(' '))];
    const answered = (view: string | undefined, { title, blocks }: Told) => {
      const follow = named === undefined ? actionsOf(framework, services, view) : partActions(named, services, view);
      const reply: Reply = {
        title,
        tone: 'answer',
        blocks: [...notes, ...blocks],
        citations: citing.citations(),
        actions: [...(second === undefined ? [] : [compareAction(match, second)]), ...follow],
      };
      return {
        outcome: 'answered' as const,
        args: view === undefined ? args : { ...args, aspect: view },
        reply: withVersions(reply, [framework.id], typed, services),
      };
    };

    const again = (id: string): Action => ({ label: id, command: 'about', args: { ...args, aspect: id } });
    const tell = tellOf(framework, named, services, citing);
    if (aspectTyped !== undefined && isForAndAgainst(aspectTyped)) return answered(FOR_AND_AGAINST, tell.forAndAgainst());
    if (aspectTyped !== undefined && isChanges(aspectTyped)) return answered(CHANGES, tell.changes());
    const isEverything = aspectTyped !== undefined && isAll(aspectTyped);
    const [aspect, ...more] = aspectTyped === undefined ? beside.known : isEverything ? [] : readAspects(aspectTyped, services, again);
    if (naming !== undefined) {
      const told = onTopic(framework, readTopic(naming, framework, services, aspect?.id), aspect, services, citing);
      const answer = answered(aspect?.id, told);
      const given = { ...answer.args, naming };
      return told.isKnown
        ? { ...answer, args: given }
        : {
            outcome: 'suggested',
            args: given,
            reply: { ...answer.reply, tone: 'notice', actions: [cardAction(match, undefined), ...answer.reply.actions] },
          };
    }
    if (isEverything) return answered('all', tell.everything());
    if (aspect === undefined) return answered(undefined, tell.card());
    const view = [aspect, ...more].map(({ id }) => id).join(',');
    return answered(view, more.length === 0 ? tell.onAspect(aspect) : onAspects([aspect, ...more], match.name, tell.onAspect));
  },
});

type Beside = { readonly known: readonly Aspect[]; readonly unknown: readonly Aspect[] };
const NONE: Beside = { known: [], unknown: [] };

/** The aspects that are typed with a name, `jax gpu windows`: those on which something is known, and those on which nothing is. */
function aspectsBeside(typed: string, match: Match, services: Services): Beside {
  const understood = withMachines(services.understand(typed), services);
  const aspects = understood.aspects.flatMap((id) => services.knowledge.aspects.get(id) ?? []);
  const known = aspects.filter(({ id }) => aspectKnown({ aspects: [id], frameworks: [match] }, services) !== undefined);
  return { known, unknown: aspects.filter((aspect) => !known.includes(aspect)) };
}

/** Several aspects one after the other; scores are left to each alone. */
function onAspects(aspects: readonly Aspect[], name: string, tell: (aspect: Aspect) => Told): Told {
  const blocks = aspects.flatMap((aspect): readonly Block[] => [
    { kind: 'heading', text: aspect.name },
    ...tell(aspect).blocks.filter(({ kind }) => kind !== 'note'),
  ]);
  return { title: `${name}: ${aspects.map((aspect) => lowered(aspect.name)).join(', ')}`, blocks };
}

const nothingOn = (name: string, aspects: readonly Aspect[]): string =>
  `I know nothing about ${name} and ${listed(
    aspects.map((aspect) => lowered(aspect.name)),
    'or',
  )}.`;

/** What can be told of a framework, or of the part of it that is named. */
function tellOf(framework: Framework, named: PartNamed | undefined, services: Services, citing: Citing) {
  const { name } = framework;
  return named === undefined
    ? {
        card: (): Told => ({ title: titleOf(framework), blocks: card(framework, services, citing) }),
        everything: (): Told => ({ title: `${name}: everything`, blocks: everything(framework, services, citing) }),
        forAndAgainst: (): Told => ({ title: `${name}: for and against`, blocks: forAndAgainst(framework, services, citing) }),
        changes: (): Told => ({ title: `${name}: what changed`, blocks: whatChanged(framework, services, citing) }),
        onAspect: (aspect: Aspect): Told => ({
          title: `${name}: ${lowered(aspect.name)}`,
          blocks: onAspect(framework, aspect, services, citing),
        }),
      }
    : {
        card: () => partCard(named, services, citing),
        everything: () => partEverything(named, services, citing),
        forAndAgainst: () => partForAndAgainst(named, services, citing),
        changes: () => partChanges(named, services, citing),
        onAspect: (aspect: Aspect) => partOnAspect(named, aspect, services, citing),
      };
}

/** Views of a card that are of no one aspect. */
const OF_ALL = new Set(['all', FOR_AND_AGAINST, CHANGES]);

function actionsOf(framework: Framework, { knowledge }: Services, view: string | undefined): readonly Action[] {
  const others = rivalsOf([framework], knowledge).slice(0, 2);
  return [
    ...(view === undefined ? [] : [{ label: 'The card', command: 'about', args: { framework: framework.id } }]),
    ...others.map(({ id, name }) => ({
      label: `Compare with ${name}`,
      command: 'compare',
      args: {
        frameworks: `${framework.id},${id}`,
        ...(view === undefined || OF_ALL.has(view) ? {} : { aspect: view.split(',')[0] ?? '' }),
      },
    })),
    ...(view === 'all' ? [] : [{ label: 'Everything', command: 'about', args: { framework: framework.id, aspect: 'all' } }]),
  ];
}
