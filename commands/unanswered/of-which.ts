import type { Answered } from '../../src/chat/command.ts';
import { type Action, bold, code, plain, type Text } from '../../src/chat/reply.ts';

export const HELP: Action = { label: 'What I can do', command: 'help', args: {} };

/** What can be asked, in a sentence. */
export const EXAMPLE: Text = [bold('is Keras still maintained?'), plain(' or type '), code('/compare pytorch tensorflow'), plain('.')];

/** To whoever goes on with something said before: `who made it`, `what licence?` */
export const ofWhich = (question: string): Answered => ({
  outcome: 'out_of_scope',
  args: { question },
  reply: {
    title: 'I see no earlier messages.',
    tone: 'notice',
    blocks: [{ kind: 'paragraph', text: [plain('Each one is read alone, so name the framework you mean, as in '), ...EXAMPLE] }],
    citations: [],
    actions: [HELP],
  },
});
