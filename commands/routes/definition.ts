import { type Action, plain, type Text } from '../../src/chat/reply.ts';
import { nearestTo, notKnown } from '../unanswered/nearest.ts';
import { EXAMPLE } from '../unanswered/of-which.ts';
import type { Reading } from './reading.ts';
import type { QuestionContext } from './ways/context.ts';

/** The nearest questions, for whoever asks what a task is; what is recommended for it is a button. */
export function definitionReading(asked: QuestionContext, task: string): Reading {
  const { best, next, chance, question } = asked;
  const candidates = best === undefined ? [] : [best, ...next];
  const action: Action = { label: 'Recommend one', command: 'recommend', args: { task } };
  return {
    command: 'ask',
    says: '',
    action,
    instead: [action],
    answer: (services) => nearestTo(question, asked, { candidates, chance, ways: [] }, services) ?? notKnown(question, INSTEAD),
  };
}

const INSTEAD: Text = [plain('I help to choose and compare frameworks for it. Ask me for example '), ...EXAMPLE];
