import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { isCommonEnglish } from '../../src/core/text/english.ts';
import { apartFromCircumstance } from '../../src/core/understand/tasks/circumstances.ts';
import { nameToken, taskTokens } from '../../src/core/understand/tasks/task.ts';
import { fitRegression, type Told } from './regression.ts';

/** What somebody said who has a task. */
export type Telling = { readonly task: string; readonly text: string };

/** How much what the frameworks made for a task say of themselves counts beside a telling. */
const PURPOSE = 0.3;
/** What speaks less for a task than this, in nats times rarity, is left out: it takes four fifths of the room, and changes nothing. */
const SLIGHT = 8;

/** The weights by which tasks are read, as `createReadTasks` takes them. */
export function fitTasks(knowledge: Knowledge, tellings: readonly Telling[]): string {
  const apart = apartFromCircumstance(knowledge);
  const ids = [...knowledge.tasks.keys()].filter((id) => !apart.has(id));
  const { rarity, weightOf } = fitRegression(ids.length, toldOf(knowledge, ids, apart, tellings));
  const lines = [...rarity].map(([token, rare]) => {
    const spoken = ids.flatMap((_, label) => {
      const weight = rare * weightOf(token, label);
      return Math.abs(weight) < SLIGHT ? [] : [`${label}:${Math.round(weight)}`];
    });
    return [token, rare.toFixed(1), ...spoken].join(' ');
  });
  return [ids.join(' '), ...lines.sort()].join('\n');
}

/** What tells a task; what is told by a circumstance is told by the words of what it is apart from that. */
function toldOf(
  { tasks, frameworks, names }: Knowledge,
  ids: readonly string[],
  apart: ReadonlyMap<string, string>,
  tellings: readonly Telling[],
): readonly Told[] {
  const labelOf = (id: string): number => ids.indexOf(apart.get(id) ?? id);
  /** The framework that a word names; an ordinary word does if it is written as the name is: `Flower`, but not `wholesale flowers`. */
  const namedBy = (word: string): string | undefined => {
    const match = names.exact(word);
    return isCommonEnglish(word.toLowerCase()) && (match?.name !== word || word === word.toLowerCase()) ? undefined : match?.id;
  };
  /** As a text is read: a name stands for a framework, and says nothing as a word. */
  const tokensOf = (text: string): readonly string[] => {
    const words = text.split(/[\s,;:?!()]+/);
    const others = words.filter((word) => namedBy(word) === undefined).join(' ');
    return [...new Set([...taskTokens(others), ...words.flatMap((word) => namedBy(word) ?? []).map(nameToken)])];
  };
  const told = tellings.map(({ task, text }): Told => {
    const label = labelOf(task);
    if (label < 0) throw new Error(`there is no task ${task} in knowledge/tasks.yaml, but it is told of: ${text}`);
    return { label, tokens: tokensOf(text), weight: 1 };
  });
  const known = [...tasks].flatMap(([id, { name, words, made }]): readonly Told[] => {
    const label = labelOf(id);
    const named = [name, ...words].map((text) => ({ label, tokens: taskTokens(text), weight: 1 }));
    if (apart.has(id)) return named;
    return [
      ...named,
      ...made.map((id) => ({ label, tokens: [nameToken(id)], weight: 1 })),
      ...made
        .flatMap((id) => frameworks.get(id)?.claims.get('purpose') ?? [])
        .map(({ says }) => ({ label, tokens: tokensOf(says), weight: PURPOSE })),
    ];
  });
  return [...told, ...known];
}
