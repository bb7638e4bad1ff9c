import { type Action, bold, plain, type Text } from '../../src/chat/reply.ts';
import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import type { Change } from '../../src/core/recommend/changes.ts';
import type { Recommendation } from '../../src/core/recommend/recommend.ts';
import type { Citing } from './citing.ts';
import { answerText, priorityText } from './needs.ts';
import { tieText } from './ties.ts';
import { raised } from './wording.ts';

/** The answers that would put another framework first. */
export const changeTexts = (found: Recommendation, knowledge: Knowledge, citing: Citing): readonly Text[] =>
  found.changes.map((change) => [...changeText(change, knowledge), ...tieText(change.winner, found, knowledge, citing)]);

const changeText = ({ option, value, winner }: Change, knowledge: Knowledge): Text => [
  plain(
    option === 'priority' ? `If ${priorityText(value)} came first: ` : `${CHANGE_WORDS[option]} ${answerText(option, value, knowledge)}: `,
  ),
  bold(winner.name),
];

const CHANGE_WORDS: Readonly<Record<Exclude<Change['option'], 'priority'>, string>> = {
  experience: 'If it were',
  target: 'If it had to run',
  language: 'If you worked',
  licence: 'If it were used',
};

/** The answers that would change most, each a button that asks again with it. */
export function changeActions({ changes }: Recommendation, args: Action['args'], knowledge: Knowledge): readonly Action[] {
  return changes.slice(0, 1).map(({ option, value, winner }) => ({
    label: `${raised(answerText(option, value, knowledge))}: ${winner.name}`,
    command: 'recommend',
    args: { ...args, [option]: value },
  }));
}
