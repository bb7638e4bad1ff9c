import type { Framework, Knowledge } from '../knowledge/knowledge.ts';
import type { Need } from '../need.ts';
import { firstFor } from './recommend.ts';

/** Answers that go together, and what fits well once they are left out. */
export type Relaxed = { readonly options: readonly (keyof Need)[]; readonly winner: Framework };

/** Where and how it must run is one demand. */
const DEMANDS: readonly (readonly (keyof Need)[])[] = [['target', 'machines'], ['language'], ['with'], ['licence'], ['excluded']];

/** The single demands without which a need could be met. */
export function relaxedOf(need: Need, knowledge: Knowledge): readonly Relaxed[] {
  return DEMANDS.flatMap((options) => {
    const told = options.filter((option) => need[option] !== undefined);
    if (told.length === 0) return [];
    const winner = firstFor(knowledge, { ...need, ...Object.fromEntries(told.map((option) => [option, undefined])) });
    return winner === undefined ? [] : [{ options: told, winner }];
  });
}
