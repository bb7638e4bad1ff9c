import type { Knowledge } from '../knowledge/knowledge.ts';
import { fitLikelihoods, type Told } from '../softmax.ts';
import { spaced } from '../spaceless.ts';
import { wordsOf } from '../words.ts';
import { isCommonEnglish } from './english.ts';

/**
 * Reads the id of what someone builds; undefined if the text does not tell. `frameworks` are the ids of those it names, which the
 * text itself does without; `namedTasks` are the tasks that it names outright, by the longest words first.
 */
export type ReadTask = (text: string, frameworks: readonly string[], namedTasks: readonly string[]) => string | undefined;

/** How much what the frameworks made for a task say of themselves counts beside a sentence of somebody who has it. */
const PURPOSE = 0.3;
/** A task that is less likely is not taken for told. */
const LIKELY = 0.15;
/** How many times likelier a task is whose word stands in the text. */
const NAMED = 6;

/** Reads what someone builds from how others told of it. */
export function createReadTask(knowledge: Knowledge): ReadTask {
  const ids = [...knowledge.tasks.keys()];
  const likelihoodsOf = fitLikelihoods(ids.length, toldOf(knowledge));
  return (text, named, namedTasks) => {
    const likelihoods = likelihoodsOf([...tokensOf(text), ...named.map(tokenOf)]);
    if (likelihoods === undefined) return namedTasks[0];
    const raised = likelihoods.map((likelihood, at) => likelihood * (namedTasks.includes(ids[at] ?? '') ? NAMED : 1));
    const most = Math.max(...raised);
    return most / raised.reduce((sum, one) => sum + one, 0) < LIKELY ? namedTasks[0] : ids[raised.indexOf(most)];
  };
}

function toldOf({ tasks, frameworks, names }: Knowledge): readonly Told[] {
  /** With the frameworks that it names in a word, as far as that is no ordinary word. */
  const withNames = (tokens: readonly string[], text: string): readonly string[] => {
    const named = text.split(/[\s,;:?!()]+/).flatMap((word) => (isCommonEnglish(word.toLowerCase()) ? [] : (names.exact(word)?.id ?? [])));
    return [...tokens, ...new Set(named.map(tokenOf))];
  };
  return [...tasks.values()].flatMap(({ name, words, asked, made }, label): readonly Told[] => [
    ...[name, ...words].map((text) => ({ label, tokens: tokensOf(text), weight: 1 })),
    ...asked.map((text) => ({ label, tokens: withNames(tokensOf(text), text), weight: 1 })),
    ...made.map((id) => ({ label, tokens: [tokenOf(id)], weight: 1 })),
    ...made
      .flatMap((id) => frameworks.get(id)?.claims.get('purpose') ?? [])
      .map(({ says }) => ({ label, tokens: tokensOf(says), weight: PURPOSE })),
  ]);
}

/** Stands for a framework among words. */
const tokenOf = (id: string): string => `@${id}`;

/** The words of a text, each once. Hiragana is grammar; other letters of its kind are pairs already. */
function tokensOf(text: string): readonly string[] {
  return [...new Set(wordsOf(spaced(text)).filter((word) => !HIRAGANA.test(word)))];
}

const HIRAGANA = /^\p{Script=Hiragana}+$/u;
