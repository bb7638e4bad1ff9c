import type { Framework } from '../../knowledge/knowledge.ts';

/** What everything scores on an aspect, by the places of the frameworks. */
export type Scores = (aspect: string) => Float64Array;

/** What is taken for the score where none is known, by aspect; `otherwise` where nothing is said. */
type Assumed = Readonly<Record<string, number>>;

/** Scores in columns, each made when it is first asked for: weighing runs over all frameworks, many times. */
export function createScores(frameworks: readonly Framework[], assumed: Assumed, otherwise = 0): Scores {
  const columns = new Map<string, Float64Array>();
  return (aspect) => {
    const known = columns.get(aspect);
    if (known !== undefined) return known;
    const column = Float64Array.from(frameworks, ({ scores }) => scores[aspect] ?? assumed[aspect] ?? otherwise);
    columns.set(aspect, column);
    return column;
  };
}
