import type { Action } from '../src/chat/reply.ts';
import type { Aspect } from '../src/core/knowledge/knowledge.ts';
import type { Match } from '../src/core/knowledge/names.ts';
import type { Understanding } from '../src/core/understand/understand.ts';
import type { Services } from './services.ts';
import { lowered } from './wording.ts';

/** The aspect that is asked about, if something is known on it of so many of the frameworks. */
export function aspectKnown({ aspects, frameworks }: Understanding, least: number, { knowledge }: Services): Aspect | undefined {
  const isKnown = (id: string): boolean => frameworks.filter((one) => knowledge.frameworks.get(one.id)?.claims.has(id)).length >= least;
  const id = aspects.find(isKnown);
  return id === undefined ? undefined : knowledge.aspects.get(id);
}

/** A button to what is known of a framework, or of one aspect of it. */
export const cardAction = ({ id, name }: Pick<Match, 'id' | 'name'>, aspect: Aspect | undefined): Action =>
  aspect === undefined
    ? { label: `About ${name}`, command: 'about', args: { framework: id } }
    : { label: `About ${name}, ${lowered(aspect.name)}`, command: 'about', args: { framework: id, aspect: aspect.id } };
