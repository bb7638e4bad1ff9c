import { createEvidence, type Telling } from '../bayes.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { wordsOf } from '../words.ts';
import { isSpaceless, spaced } from '../spaceless.ts';

/** Reads the id of what someone builds; undefined if the text does not tell. `namedTasks` are those that it names outright, by the longest words first. */
export type ReadTask = (text: string, namedTasks: readonly string[]) => string | undefined;

/** How much a task's own words count beside a sentence of somebody who has it; and what the frameworks made for it say of themselves. */
const OWN_WORDS = 4;
const PURPOSE = 0.3;
const SMOOTHING = 600;
/** The least evidence, in nats: below it a text is taken to tell of no task. */
const ENOUGH = 3;
/** By how much more than for the next best task. */
const LEAD = 1;
/** The evidence of a task's word that stands in the text. */
const NAMED = 5;

/** Reads what someone builds from how others told of it. */
export function createReadTask(knowledge: Knowledge): ReadTask {
  const ids = [...knowledge.tasks.keys()];
  const evidenceOf = createEvidence(ids.length, tellingsOf(knowledge), SMOOTHING);
  return (text, namedTasks) => {
    const evidence = evidenceOf(tokensOf(text)).map((found, at) => found + (namedTasks.includes(ids[at] ?? '') ? NAMED : 0));
    const [most = 0, next = 0] = evidence.toSorted((a, b) => b - a);
    // Where the evidence is divided, a task that is named outright has it.
    return most < ENOUGH || most - next < LEAD ? namedTasks[0] : ids[evidence.indexOf(most)];
  };
}

function tellingsOf({ tasks, frameworks }: Knowledge): readonly Telling<string>[] {
  return [...tasks.values()].flatMap(({ name, words, asked, made }, label): readonly Telling<string>[] => [
    ...[name, ...words].map((text) => ({ label, tokens: tokensOf(text), weight: OWN_WORDS })),
    ...asked.map((text) => ({ label, tokens: tokensOf(text), weight: 1 })),
    ...made
      .flatMap((id) => frameworks.get(id)?.claims.get('purpose') ?? [])
      .map(({ says }) => ({ label, tokens: tokensOf(says), weight: PURPOSE })),
  ]);
}

/** The words of a text and the pairs of neighbours, each once. Hiragana is grammar; other letters of its kind are pairs already. */
function tokensOf(text: string): readonly string[] {
  const words = wordsOf(spaced(text)).filter((word) => !HIRAGANA.test(word));
  const pairs = words.slice(1).flatMap((word, at) => (isSpaceless(word) || isSpaceless(words[at] ?? '') ? [] : [`${words[at]} ${word}`]));
  return [...new Set([...words, ...pairs])];
}

const HIRAGANA = /^\p{Script=Hiragana}+$/u;
