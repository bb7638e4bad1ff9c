import type { Action, Block } from '../../src/chat/reply.ts';
import type { Aspect } from '../../src/core/knowledge/knowledge.ts';

/** Discord's and Slack's menus hold 25 entries at the least. */
const MOST = 25;

/** A menu of aspects, the first ones where there are many; each leads to the command with that aspect. */
export const aspectMenu = (aspects: readonly Aspect[], command: string, args: Action['args']): Block => ({
  kind: 'choices',
  label: 'One aspect in full',
  choices: aspects.slice(0, MOST).map(({ id, name }) => ({ label: name, command, args: { ...args, aspect: id } })),
});
