import type { Action } from '../../src/chat/reply.ts';
import type { Aspect, Entry } from '../../src/core/knowledge/knowledge.ts';
import type { Match } from '../../src/core/knowledge/names.ts';
import { lowered } from './wording.ts';

/** A button to what is known of a framework, or of one aspect of it. */
export const cardAction = ({ id, name }: Pick<Match, 'id' | 'name'>, aspect: Aspect | undefined): Action =>
  aspect === undefined
    ? { label: `About ${name}`, command: 'about', args: { framework: id } }
    : { label: `About ${name}, ${lowered(aspect.name)}`, command: 'about', args: { framework: id, aspect: aspect.id } };

/** A button that puts one framework beside another. */
export const compareAction = (one: Pick<Match, 'id' | 'name'>, other: Pick<Match, 'id' | 'name'>): Action => ({
  label: `Compare ${one.name} and ${other.name}`,
  command: 'compare',
  args: { frameworks: `${one.id},${other.id}` },
});

/** A button that asks the question of an entry. */
export const askAction = ({ id, question }: Entry): Action => ({ label: question, command: 'faq', args: { question: id } });
