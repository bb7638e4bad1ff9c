import { defineCommand } from '../src/chat/command.ts';
import { type Action, type Block, plain, type Reply } from '../src/chat/reply.ts';
import type { Aspect, Framework } from '../src/core/knowledge/knowledge.ts';
import { type PartNamed, partNamed } from '../src/core/knowledge/parts.ts';
import { rivalsOf } from '../src/core/rivals.ts';
import type { Services } from './services.ts';
import { isAll, readAspect, shortenNames, suggestAspects, suggestFrameworks, unknownName } from './typed/naming.ts';
import { readTopic } from './typed/topic.ts';
import { cardAction, compareAction } from './views/buttons.ts';
import { card, everything, onAspect, titleOf } from './views/card.ts';
import { type Citing, createCiting } from './views/citing.ts';
import { partActions, partCard, partEverything, partOnAspect, type Told } from './views/part.ts';
import { onTopic } from './views/topic.ts';
import { withVersions } from './views/versions.ts';
import { lowered } from './views/wording.ts';

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
  run({ framework: typed, aspect: aspectTyped, naming }, services) {
    const { knowledge } = services;
    const whole = knowledge.names.find(typed);
    const [match = whole, ...others] = whole === undefined ? knowledge.names.readList(typed).found : [whole];
    const framework = match === undefined ? undefined : knowledge.frameworks.get(match.id);
    if (match === undefined || framework === undefined) {
      throw unknownName(typed, 'framework', knowledge.names, (name) => ({ label: name, command: 'about', args: { framework: name } }));
    }
    const named = partNamed(match, knowledge);
    const args = { framework: match.part ?? framework.id };
    const second = others.find(({ id }) => id !== framework.id);
    const citing = createCiting(services);
    const reading = [
      ...(match.mended ? [`I read “${match.typed}” as ${match.name}.`] : []),
      ...(second === undefined ? [] : [`This is about ${match.name} alone; /compare puts it beside ${second.name}.`]),
    ];
    const notes: Block[] = reading.length === 0 ? [] : [{ kind: 'note', text: [plain(reading.join(' '))] }];
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

    const aspectIn = (one: string): Aspect =>
      readAspect(one, services, (id) => ({ label: id, command: 'about', args: { ...args, aspect: id } }));
    if (naming !== undefined) {
      const aspect = aspectTyped === undefined || isAll(aspectTyped) ? undefined : aspectIn(aspectTyped);
      const told = onTopic(framework, readTopic(naming, framework, services), aspect, services, citing);
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
    const tell = tellOf(framework, named, services, citing);
    if (aspectTyped === undefined) return answered(undefined, tell.card());
    if (isAll(aspectTyped)) return answered('all', tell.everything());
    const aspect = aspectIn(aspectTyped);
    return answered(aspect.id, tell.onAspect(aspect));
  },
});

/** What can be told of a framework, or of the part of it that is named. */
function tellOf(framework: Framework, named: PartNamed | undefined, services: Services, citing: Citing) {
  const { name } = framework;
  return named === undefined
    ? {
        card: (): Told => ({ title: titleOf(framework), blocks: card(framework, services, citing) }),
        everything: (): Told => ({ title: `${name}: everything`, blocks: everything(framework, services, citing) }),
        onAspect: (aspect: Aspect): Told => ({
          title: `${name}: ${lowered(aspect.name)}`,
          blocks: onAspect(framework, aspect, services, citing),
        }),
      }
    : {
        card: () => partCard(named, services, citing),
        everything: () => partEverything(named, services, citing),
        onAspect: (aspect: Aspect) => partOnAspect(named, aspect, services, citing),
      };
}

function actionsOf(framework: Framework, { knowledge }: Services, view: string | undefined): readonly Action[] {
  const others = rivalsOf([framework], knowledge).slice(0, 2);
  return [
    ...(view === undefined ? [] : [{ label: 'The card', command: 'about', args: { framework: framework.id } }]),
    ...others.map(({ id, name }) => ({
      label: `Compare with ${name}`,
      command: 'compare',
      args: { frameworks: `${framework.id},${id}`, ...(view === undefined || view === 'all' ? {} : { aspect: view }) },
    })),
    ...(view === 'all' ? [] : [{ label: 'Everything', command: 'about', args: { framework: framework.id, aspect: 'all' } }]),
  ];
}
