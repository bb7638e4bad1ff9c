import { usage } from '../src/chat/arguments.ts';
import { type Command, defineCommand, offeredOptions } from '../src/chat/command.ts';
import { UserError } from '../src/chat/errors.ts';
import { clip } from '../src/chat/pages.ts';
import { type Action, type Block, bold, code, plain, type Text } from '../src/chat/reply.ts';
import type { Services } from './services.ts';
import { listed } from './views/wording.ts';

/** /help for a catalogue: everything it says follows from the declarations. */
export function helpCommand(others: readonly Command<Services>[]): Command<Services> {
  const help: Command<Services> = defineCommand<Services>()({
    name: 'help',
    description: 'What I can do, with examples',
    examples: ['', 'compare'],
    visibility: 'private',
    options: {
      command: {
        type: 'text',
        description: 'One command only',
        suggest: (typed) =>
          all.filter(({ name }) => name.startsWith(typed.replace(/^\//, ''))).map(({ name }) => ({ value: name, label: `/${name}` })),
      },
    },
    run({ command: typed }, services) {
      if (typed === undefined)
        return { outcome: 'answered', args: {}, reply: { ...overview(others, services), tone: 'answer', citations: [] } };
      const name = typed.toLowerCase().replace(/^\//, '');
      const command = all.find((known) => known.name === name);
      if (command === undefined)
        throw new UserError(`There is no command “${clip(typed, 40)}”.`, {
          hint: [plain(`There are ${listed(all.map((known) => `/${known.name}`))}.`)],
        });
      return {
        outcome: 'answered',
        args: { command: command.name },
        reply: { title: `/${command.name}`, tone: 'answer', blocks: details(command), citations: [], actions: examplesOf(command) },
      };
    },
  });
  const all = [...others, help];
  return help;
}

function overview(
  commands: readonly Command<Services>[],
  { knowledge }: Services,
): { title: string; blocks: readonly Block[]; actions: readonly Action[] } {
  return {
    title: 'What I can do',
    blocks: [
      {
        kind: 'paragraph',
        text: [
          plain(
            `I help you choose and compare machine-learning frameworks. I know ${knowledge.frameworks.size} and answer ${knowledge.faq.size} questions; every fact has a source and the date it was checked.`,
          ),
        ],
      },
      {
        kind: 'list',
        items: commands.map((command): Text => [
          code(`/${command.name} ${command.examples[0] ?? ''}`.trim()),
          plain(` - ${command.description}.`),
        ]),
      },
      {
        kind: 'paragraph',
        text: [plain('Or use no command at all: mention me with a question, write to me directly, or choose me in the menu of a message.')],
      },
      {
        kind: 'choices',
        label: 'More on a command',
        choices: commands.map(({ name }) => ({ label: `/${name}`, command: 'help', args: { command: name } })),
      },
    ],
    actions: commands
      .filter(({ formFirst }) => formFirst === true)
      .map(({ name }) => ({ label: `Start /${name}`, command: name, args: {} })),
  };
}

function details(command: Command<Services>): readonly Block[] {
  const options = Object.entries(offeredOptions(command)).map(([name, option]): Text => [
    bold(name),
    plain(`${option.required === true ? '' : ' (optional)'}: ${option.description}`),
    ...(option.type === 'choice'
      ? [plain(': '), ...option.choices.flatMap(({ value }, at) => [plain(at === 0 ? '' : ', '), code(value)])]
      : []),
  ]);
  return [
    { kind: 'paragraph', text: [plain(`${command.description}.`)] },
    { kind: 'code', code: usage(command) },
    { kind: 'list', items: options },
    { kind: 'heading', text: 'Examples' },
    { kind: 'list', items: command.examples.map((example): Text => [code(`/${command.name} ${example}`.trim())]) },
  ];
}

/** The examples as buttons, where they are plain enough to be one. */
function examplesOf(command: Command<Services>): readonly Action[] {
  const [first] = Object.keys(command.options);
  return command.examples
    .filter((example) => first !== undefined && example !== '' && !example.includes(':'))
    .map((example) => ({ label: example, command: command.name, args: { [first as string]: example } }));
}
