import { defineCommand } from '../src/chat/command.ts';
import { type Action, type Block, plain, type Reply, type Text } from '../src/chat/reply.ts';
import type { Framework } from '../src/core/knowledge/knowledge.ts';
import { rivalsOf } from '../src/core/rivals.ts';
import type { Services } from './services.ts';
import { isAll, readAspect, suggestAspects, suggestFrameworks, unknownName } from './typed/naming.ts';
import { compareAction } from './views/buttons.ts';
import { card, everything, onAspect, titleOf } from './views/card.ts';
import { createCiting } from './views/citing.ts';
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
    },
    aspect: { type: 'text', description: 'One aspect only, or “all”', placeholder: 'phones', suggest: suggestAspects },
  },
  run({ framework: typed, aspect: aspectTyped }, services) {
    const { knowledge } = services;
    const whole = knowledge.names.find(typed);
    const [match = whole, ...others] = whole === undefined ? knowledge.names.readList(typed).found : [whole];
    const framework = match === undefined ? undefined : knowledge.frameworks.get(match.id);
    if (match === undefined || framework === undefined) {
      throw unknownName(typed, 'framework', knowledge.names, (name) => ({ label: name, command: 'about', args: { framework: name } }));
    }
    const args = { framework: framework.id };
    const second = others.find(({ id }) => id !== framework.id);
    const citing = createCiting(services);
    const reading: Text = [
      ...(match.part === undefined ? [] : [plain(`${match.part} is a part of ${framework.name}. `)]),
      ...(match.mended ? [plain(`I read “${match.typed}” as ${match.name}. `)] : []),
      ...(second === undefined ? [] : [plain(`This is about ${framework.name} alone; /compare puts it beside ${second.name}.`)]),
    ];
    const notes: Block[] = reading.length === 0 ? [] : [{ kind: 'note', text: reading }];
    const answered = (view: string | undefined, title: string, blocks: readonly Block[]) => {
      const reply: Reply = {
        title,
        tone: 'answer',
        blocks: [...notes, ...blocks],
        citations: citing.citations(),
        actions: [...(second === undefined ? [] : [compareAction(framework, second)]), ...actionsOf(framework, services, view)],
      };
      return {
        outcome: 'answered' as const,
        args: view === undefined ? args : { ...args, aspect: view },
        reply: withVersions(reply, [framework.id], typed, services),
      };
    };

    if (aspectTyped === undefined) return answered(undefined, titleOf(framework), card(framework, services, citing));
    if (isAll(aspectTyped)) return answered('all', `${framework.name}: everything`, everything(framework, services, citing));
    const aspect = readAspect(aspectTyped, services, (id) => ({ label: id, command: 'about', args: { ...args, aspect: id } }));
    return answered(aspect.id, `${framework.name}: ${lowered(aspect.name)}`, onAspect(framework, aspect, services, citing));
  },
});

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
