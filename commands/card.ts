import type { Action } from '../src/chat/reply.ts';
import type { Aspect, Claim, Framework } from '../src/core/knowledge/knowledge.ts';
import { wholeName } from '../src/core/escaped.ts';
import type { Match } from '../src/core/knowledge/names.ts';
import type { Understanding } from '../src/core/understand/understand.ts';
import type { Services } from './services.ts';
import { lowered } from './wording.ts';

/** The aspect that is asked about, if something is known on it of a framework that is named. */
export function aspectKnown(
  { aspects, frameworks }: Pick<Understanding, 'aspects' | 'frameworks'>,
  { knowledge }: Services,
): Aspect | undefined {
  const named = frameworks.flatMap(({ id }) => knowledge.frameworks.get(id) ?? []);
  const id = aspects.find((aspect) => named.some((framework) => claimsOn(framework, aspect).length > 0));
  return id === undefined ? undefined : knowledge.aspects.get(id);
}

/** The aspects on which those that are named can be compared, as at least two of them have a claim under it. */
export function aspectsCompared({ aspects, frameworks }: Understanding, { knowledge }: Services): readonly Aspect[] {
  const isTold = (aspect: string): boolean =>
    frameworks.filter((one) => knowledge.frameworks.get(one.id)?.claims.has(aspect) === true).length > 1;
  return aspects.filter(isTold).flatMap((aspect) => knowledge.aspects.get(aspect) ?? []);
}

/** The aspect under which a framework tells of another: what it exchanges with others first. */
export function aspectNaming(one: Match, other: Match, { knowledge }: Services): Aspect | undefined {
  const claims = knowledge.frameworks.get(one.id)?.claims ?? new Map<string, readonly Claim[]>();
  const name = wholeName(other.name);
  const tells = (aspect: string): boolean => claims.get(aspect)?.some(({ says }) => name.test(says)) ?? false;
  const id = ['interop', ...claims.keys()].find(tells);
  return id === undefined ? undefined : knowledge.aspects.get(id);
}

/** What is known of a framework on an aspect; each has its limits, under that aspect or in the list of its own. */
export const claimsOn = ({ claims, limits }: Framework, aspect: string): readonly Claim[] =>
  claims.get(aspect) ?? (aspect === 'limits' ? limits : []);

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
