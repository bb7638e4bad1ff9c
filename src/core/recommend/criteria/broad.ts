import type { Framework } from '../../knowledge/knowledge.ts';

/** What trains models of many kinds is scored on one of these. */
export const BROAD = ['deep-learning', 'classical-ml'];
const GOOD = 4;

/** Whether a framework is made for models of many kinds, and so for no task alone. */
export const isBroad = ({ scores }: Framework): boolean => BROAD.some((aspect) => (scores[aspect] ?? 0) >= GOOD);
