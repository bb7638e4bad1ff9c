import { type Choice, defineCommand } from '../src/chat/command.ts';
import { clip } from '../src/chat/pages.ts';
import { plain, type Reply } from '../src/chat/reply.ts';
import type { Need } from '../src/core/recommend/need.ts';
import { withoutVersions } from '../src/core/versions.ts';
import { recommend } from '../src/core/recommend/recommend.ts';
import { shortenNames, suggestFrameworks, unknownName } from './naming.ts';
import { EXPERIENCE, LANGUAGE, PRIORITY, TARGET } from './needs.ts';
import { recommended } from './recommended.ts';
import type { Services } from './services.ts';

export const recommendCommand = defineCommand<Services>()({
  name: 'recommend',
  description: 'Recommends a framework for what you build, with reasons',
  examples: ['images target:phone', 'task:tables experience:new', 'explanation with:pytorch'],
  visibility: 'private',
  formFirst: true,
  options: {
    task: { type: 'text', description: 'What you build', placeholder: 'images, text, tables, forecasting …', suggest: suggestTasks },
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
  },
  run({ task: typed, using: usedNow, with: beside, ...rest }, services) {
    const task = typed === undefined ? undefined : readTask(typed, services);
    const using = readName(usedNow, services);
    const stays = readName(beside, services);
    const need: Need = { ...rest, task, using, with: stays };
    const found = recommend(services.knowledge, need);
    // In the order of the options, so that what is typed for it begins with the task.
    const given = OPTION_NAMES.map((name) => [name, need[name]] as const);
    const args = Object.fromEntries(given.filter((entry): entry is [keyof Need, string] => entry[1] !== undefined));
    const reply = recommended(found, args, services);
    const strangers = [using === undefined ? usedNow : undefined, stays === undefined ? beside : undefined].filter(
      (name) => name !== undefined,
    );
    return { outcome: 'answered', args, reply: strangers.reduce((told, name) => withStranger(told, name, services), reply) };
  },
});

const OPTION_NAMES = ['task', 'experience', 'target', 'language', 'priority', 'using', 'with'] as const;

function readName(typed: string | undefined, { knowledge }: Services): string | undefined {
  return typed === undefined ? undefined : knowledge.names.readList(withoutVersions(typed, knowledge)).found[0]?.id;
}

/** What is used now decides little: the recommendation stands without it, and says so. */
function withStranger(reply: Reply, name: string, { knowledge }: Services): Reply {
  const [near] = knowledge.names.nearest(name, 1);
  const meant = near === undefined ? '' : ` If you mean ${near.name}, ask again with that.`;
  const note = `I don't know “${clip(name, 60)}”, so this leaves it out.${meant}`;
  return { ...reply, blocks: [...reply.blocks, { kind: 'note', text: [plain(note)] }] };
}

function readTask(typed: string, { knowledge }: Services): string {
  const words = typed.split(/\s+/);
  const spans = words.flatMap((_, start) => words.slice(start).map((__, length) => words.slice(start, start + length + 1).join(' ')));
  const match =
    knowledge.taskNames.find(typed) ??
    spans
      .sort((a, b) => b.length - a.length)
      .map((span) => knowledge.taskNames.exact(span))
      .find((found) => found !== undefined);
  if (match !== undefined) return match.id;
  throw unknownName(typed, 'task', knowledge.taskNames, (task) => ({ label: task, command: 'recommend', args: { task } }));
}

function suggestTasks(typed: string, { knowledge }: Services): readonly Choice[] {
  return knowledge.taskNames.nearest(typed, 25).map(({ id, name }) => ({ value: id, label: name }));
}
