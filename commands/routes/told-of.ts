import type { Block } from '../../src/chat/reply.ts';
import type { Framework } from '../../src/core/knowledge/knowledge.ts';
import type { Match } from '../../src/core/knowledge/names.ts';
import { cardAction } from '../views/buttons.ts';
import { type Citing, createCiting } from '../views/citing.ts';
import type { Reading } from './reading.ts';
import type { QuestionContext } from './ways/context.ts';

/** What is told of one framework that no view of its card holds, with a button for the card. */
export function toldOf(
  { name }: Framework,
  match: Match,
  label: string,
  { question, services }: Pick<QuestionContext, 'question' | 'services'>,
  blocks: (citing: Citing) => readonly Block[],
): Reading {
  return {
    command: 'ask',
    says: '',
    action: { label, command: 'ask', args: { question } },
    answer: () => {
      const citing = createCiting(services);
      const told = blocks(citing);
      const reply = {
        title: name,
        tone: 'answer' as const,
        blocks: told,
        citations: citing.citations(),
        actions: [cardAction(match, undefined)],
      };
      return { outcome: 'answered', args: { question }, reply };
    },
  };
}
