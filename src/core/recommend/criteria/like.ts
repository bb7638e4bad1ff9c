import { memoizeByObject } from '../../memoize.ts';
import type { Framework, Knowledge } from '../../knowledge/knowledge.ts';
import { essenceOf } from './essence.ts';
import type { Weights } from './weights.ts';

/** What a framework scores on what it is good at. */
const GOOD = 4;
const WEIGHT = 2;
const MOST = 4;
/** No task is about this alone, but it tells the kind of a framework. */
const KINDS = ['deep-learning'];

/** The aspects that tell what a framework is for. */
const kindsOf = memoizeByObject(
  ({ tasks }: Knowledge): ReadonlySet<string> => new Set([...KINDS, ...[...tasks.values()].flatMap(essenceOf)]),
);

/** What the framework in use is good at: where no task is told, what takes its place should be good at that too. */
export function likeOf({ scores }: Framework, knowledge: Knowledge): Weights {
  const asked = kindsOf(knowledge);
  const good = Object.entries(scores)
    .filter(([aspect, score]) => asked.has(aspect) && score >= GOOD)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST);
  return Object.fromEntries(good.map(([aspect]) => [aspect, WEIGHT]));
}
