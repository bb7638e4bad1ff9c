import type { Choice } from '../../src/chat/command.ts';
import type { Action } from '../../src/chat/reply.ts';
import type { Aspect } from '../../src/core/knowledge/knowledge.ts';
import { memoizeByObject } from '../../src/core/memoize.ts';
import { createAloneIn } from '../../src/core/understand/need/aspects-in.ts';
import type { Services } from '../services.ts';
import { ALL } from './card-view.ts';
import { unknownName } from './unknown-names.ts';

const aloneIn = memoizeByObject(createAloneIn);

/** Reads the name of an aspect, or a word that means it where nothing else is said, `learning`. Throws a UserError with the nearest ones where it is not known. */
export function readAspect(typed: string, { knowledge }: Services, again: (id: string) => Action): Aspect {
  const id = knowledge.aspectNames.exact(typed)?.id ?? aloneIn(knowledge)(typed)[0] ?? knowledge.aspectNames.find(typed)?.id;
  const aspect = knowledge.aspects.get(id ?? '');
  if (aspect === undefined) throw unknownName(typed, 'aspect', knowledge.aspectNames, again);
  return aspect;
}

/** One aspect, or several with commas or `and` between them; an aspect's own name may hold one, `images and video`. */
export function readAspects(typed: string, services: Services, again: (id: string) => Action): readonly Aspect[] {
  const pieces = typed.split(',').filter((piece) => piece.trim() !== '');
  const { knowledge } = services;
  const isName = (piece: string): boolean => knowledge.aspectNames.exact(piece) !== undefined || aloneIn(knowledge)(piece).length > 0;
  const listed = pieces.flatMap((piece) => {
    const parts = piece.split(/\s+and\s+/i);
    return !isName(piece) && parts.every(isName) ? parts : [piece];
  });
  return [...new Set(listed.map((one) => readAspect(one, services, again)))];
}

/** Completes the last aspect of a list: `licence, gov` gives `Licence, Governance`. */
export function suggestAspects(typed: string, { knowledge: { aspectNames } }: Services): readonly Choice[] {
  const cut = typed.lastIndexOf(',') + 1;
  const before = typed
    .slice(0, cut)
    .split(',')
    .flatMap((one) => aspectNames.exact(one) ?? []);
  const found = aspectNames
    .nearest(typed.slice(cut), 24)
    .filter(({ id }) => !before.some((one) => one.id === id))
    .map(({ id, name }) => ({
      value: [...before, { id }].map((one) => one.id).join(','),
      label: [...before, { name }].map((one) => one.name).join(', '),
    }));
  return cut === 0 && 'all aspects'.startsWith(typed.toLowerCase()) ? [ALL, ...found] : found;
}
