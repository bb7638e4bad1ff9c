import { spaced } from '../../text/spaceless.ts';
import { wordsOf } from '../../text/words.ts';

/**
 * Reads the ids of what someone may build, the likeliest first, and with it those that are nearly as likely; none if the text does
 * not tell. `frameworks` are the ids of those it names, which the text itself does without; `namedTasks` are the tasks that it names
 * outright, by the longest words first.
 */
export type ReadTasks = (text: string, frameworks: readonly string[], namedTasks: readonly string[]) => readonly string[];

/** A task that is less likely is not taken for told. */
const LIKELY = 0.2;
/** A task that is at least so likely as the likeliest, as a share, may be what is meant. */
const NEARLY = 0.3;
/** How many times likelier a task is whose word stands in the text. */
const NAMED = 6;

/**
 * Reads what someone builds by a multinomial logistic regression over words, each text of length 1. `weights` is what `npm run fit`
 * writes: the ids of the tasks on the first line; then for each token a line with how rare it is, and with the places of tasks and how
 * much it speaks for each, times its rarity.
 */
export function createReadTasks(weights: string): ReadTasks {
  const [first = '', ...lines] = weights.split('\n');
  const ids = first.split(' ');
  const lineOf = new Map(lines.map((line) => [line.slice(0, line.indexOf(' ')), line]));
  const read = new Map<string, Spoken>();
  /** What a token says: read when it first comes, for most never do. */
  const spokenBy = (token: string): Spoken | undefined => {
    const known = read.get(token);
    const line = known === undefined ? lineOf.get(token) : undefined;
    if (line === undefined) return known;
    const [, rarity, ...spoken] = line.split(' ');
    const pairs = spoken.map((one) => one.split(':').map(Number));
    const made = { rarity: Number(rarity), places: pairs.map(([place = 0]) => place), weights: pairs.map(([, weight = 0]) => weight) };
    read.set(token, made);
    return made;
  };

  /** How likely each task is, as far as words tell; undefined where no word does. */
  function likelihoods(tokens: readonly string[]): readonly number[] | undefined {
    const scores = ids.map(() => 0);
    let squares = 0;
    for (const token of tokens) {
      const spoken = spokenBy(token);
      if (spoken === undefined) continue;
      squares += spoken.rarity ** 2;
      spoken.places.forEach((place, at) => {
        scores[place] = (scores[place] ?? 0) + (spoken.weights[at] ?? 0);
      });
    }
    return squares === 0 ? undefined : scores.map((score) => Math.exp(score / Math.sqrt(squares)));
  }

  return (text, named, namedTasks) => {
    const told = likelihoods([...taskTokens(text), ...named.map(nameToken)]);
    if (told === undefined) return namedTasks.slice(0, 1);
    const raised = told.map((likelihood, at) => likelihood * (namedTasks.includes(ids[at] ?? '') ? NAMED : 1));
    const most = Math.max(...raised);
    if (most / raised.reduce((sum, one) => sum + one, 0) < LIKELY) return namedTasks.slice(0, 1);
    return raised
      .flatMap((likelihood, at) => (likelihood >= NEARLY * most ? [{ id: ids[at] as string, likelihood }] : []))
      .sort((a, b) => b.likelihood - a.likelihood)
      .map(({ id }) => id);
  };
}

/** How rare a token is, the places of the tasks that it speaks for or against, and how much. */
type Spoken = { readonly rarity: number; readonly places: readonly number[]; readonly weights: readonly number[] };

/** The words of a text, each once. Hiragana is grammar; other letters of its kind are pairs already. */
export function taskTokens(text: string): readonly string[] {
  return [...new Set(wordsOf(spaced(text)).filter((word) => !HIRAGANA.test(word)))];
}

/** Stands for a framework among words. */
export const nameToken = (id: string): string => `@${id}`;

const HIRAGANA = /^\p{Script=Hiragana}+$/u;
