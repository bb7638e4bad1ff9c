import type { Lexicon } from './knowledge.ts';
import { type Surrounding, SURROUNDINGS } from './surroundings.ts';

/** The surrounding that something is called, in the words of the lexicon: `k8s`. */
export const surroundingCalled = (name: string, { surroundings }: Pick<Lexicon, 'surroundings'>): Surrounding | undefined =>
  SURROUNDINGS.find((one) => surroundings[one]?.includes(name.toLowerCase()));
