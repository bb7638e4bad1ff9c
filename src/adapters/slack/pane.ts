import { type Catalogue, findCommand } from '../../chat/catalogue.ts';
import type { Command } from '../../chat/command.ts';
import { clip } from '../../chat/pages.ts';
import { plain, type Reply } from '../../chat/reply.ts';
import { defused } from './escape.ts';
import { PANE } from './limits.ts';

/** A question that a person can choose instead of typing. `message` is what is then said in their name. */
export type Prompt = { readonly title: string; readonly message: string };

/**
 * Up to four questions from the commands' own examples: those of the command that takes free text first, then one of each other.
 * None has a slash before it, since nobody says whether Slack would take it for one of its own commands.
 */
export function suggestedPrompts<Services>(catalogue: Catalogue<Services>): Prompt[] {
  const fallback = findCommand(catalogue, catalogue.fallback);
  const others = catalogue.commands.filter((command) => command !== fallback);
  const questions = [
    ...(fallback === undefined ? [] : plainExamples(fallback)),
    ...others.flatMap((command) =>
      plainExamples(command)
        .slice(0, 1)
        .map((example) => `${command.name} ${example}`),
    ),
  ];
  return questions.slice(0, PANE.prompts).map((message) => ({ title: message, message }));
}

export const PROMPTS_TITLE = 'For example';

/** What the bot says when someone opens a conversation with it. */
export const GREETING: Reply = {
  title: 'Hello!',
  tone: 'notice',
  blocks: [
    {
      kind: 'paragraph',
      text: [
        plain('I compare, recommend and explain machine-learning frameworks, with a source for every line. Ask me in your own words.'),
      ],
    },
  ],
  citations: [],
  actions: [],
};

/** A conversation's title, from the question that began it. */
export function titleOf(question: string): string {
  return clip(defused(question.replace(/\s+/g, ' ')), PANE.title);
}

/** Examples that read as a question, without options by name. */
function plainExamples<Services>({ examples }: Command<Services>): readonly string[] {
  return examples.filter((example) => example !== '' && !/\w:/.test(example));
}
