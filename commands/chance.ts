import type { Candidate } from '../src/core/search/questions.ts';

/** The same question, word for word. */
export const EXACT = 1;

/** From which chance on an entry may be what was meant, from which on it is given as the answer, and from which on without a doubt. */
export const CHANCE = { perhaps: 0.2, given: 0.5, sure: 0.75 };

/** An entry that covers less of what is asked is never given without a doubt. */
export const DOUBTED = 0.4;

/** Whether an entry is given without a doubt. */
export const isSure = ({ cover }: Candidate, chance: number): boolean => chance >= CHANCE.sure && cover >= DOUBTED;

/** Said of what is given with a doubt. */
export const UNSURE = 'The nearest question I know. If it is not yours, try the buttons or ask in other words.';
