import type { Knowledge } from '../knowledge/knowledge.ts';
import { wordsOf } from '../words.ts';
import { spaced } from './spaceless.ts';

/** What someone builds, by its id, and how much the text says so. */
export type ReadTask = (text: string, namedTasks: readonly string[]) => string | undefined;

/** A part of what tells of a task, and how much it counts. */
type Telling = { readonly task: number; readonly tokens: readonly string[]; readonly weight: number };

/** How much a task's own words count beside a sentence of somebody who has it; and what the frameworks made for it say of themselves. */
const OWN_WORDS = 4;
const PURPOSE = 0.3;
/** The pseudo-counts of each task, spread as words are over all tasks. */
const SMOOTHING = 600;
/** The least evidence, in nats: below it a text is taken to tell of no task. */
const ENOUGH = 3;
/** The evidence of a task's word that stands in the text. */
const NAMED = 5;

/**
 * Reads what someone builds from how others told of it: multinomial naive Bayes (McCallum and Nigam 1998) over words and pairs of words,
 * each task against the mixture of all.
 */
export function createReadTask(knowledge: Knowledge): ReadTask {
  const ids = [...knowledge.tasks.keys()];
  const counts = new Map<string, Float64Array>();
  const totals = new Float64Array(ids.length);
  for (const { task, tokens, weight } of tellingsOf(knowledge)) {
    for (const token of tokens) {
      let row = counts.get(token);
      if (row === undefined) counts.set(token, (row = new Float64Array(ids.length)));
      row[task] = (row[task] as number) + weight;
      totals[task] = (totals[task] as number) + weight;
    }
  }
  const all = totals.reduce((sum, total) => sum + total, 0);

  return (text, namedTasks) => {
    const evidence = Float64Array.from(ids, (id) => (namedTasks.includes(id) ? NAMED : 0));
    for (const token of tokensOf(text)) {
      const row = counts.get(token);
      if (row === undefined) continue;
      const share = row.reduce((sum, count) => sum + count, 0) / all;
      for (let task = 0; task < ids.length; task += 1) {
        const within = ((row[task] as number) + SMOOTHING * share) / ((totals[task] as number) + SMOOTHING);
        evidence[task] = (evidence[task] as number) + Math.log(within / share);
      }
    }
    const most = evidence.reduce((best, found) => Math.max(best, found), Number.NEGATIVE_INFINITY);
    return most < ENOUGH ? undefined : ids[evidence.indexOf(most)];
  };
}

function tellingsOf({ tasks, frameworks }: Knowledge): readonly Telling[] {
  return [...tasks.values()].flatMap(({ name, words, asked, made }, task): readonly Telling[] => [
    ...[name, ...words].map((text) => ({ task, tokens: tokensOf(text), weight: OWN_WORDS })),
    ...asked.map((text) => ({ task, tokens: tokensOf(text), weight: 1 })),
    ...made
      .flatMap((id) => frameworks.get(id)?.claims.get('purpose') ?? [])
      .map(({ says }) => ({ task, tokens: tokensOf(says), weight: PURPOSE })),
  ]);
}

/** The words of a text and the pairs of neighbours, each once. */
function tokensOf(text: string): readonly string[] {
  const words = wordsOf(spaced(text));
  return [...new Set([...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)])];
}
