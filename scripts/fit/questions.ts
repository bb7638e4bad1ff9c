import { ownQuestions, readQuestions } from '../../tests/questions/read.ts';
import type { Telling } from './tasks.ts';
import { type Intent, INTENTS } from '../../src/core/understand/intent/intent.ts';

/** A text, and what it wants. */
export type Labelled = { readonly text: string; readonly intent: Intent };

/** A question in a thread, and the id of the entry that answers it. */
export type Thread = { readonly entry: string; readonly text: string };

/** A question of tests/questions. */
export type Own = Labelled & {
  /** Of which any shows that it was answered rightly, lower case. */
  readonly keys: readonly string[];
};

/** The questions that are not held out: the ids of the others end in `h`. */
export async function readOwn(): Promise<readonly Own[]> {
  const questions = await readQuestions(ownQuestions);
  return questions
    .filter(({ id }) => !id.endsWith('h'))
    .map(({ text, kind, expect }) => ({
      text,
      intent: intentOf(kind === 'out_of_scope' ? 'none' : kind),
      keys: (expect.split('::')[1] ?? '').split('|').flatMap((key) => (key.trim() === '' ? [] : [key.trim()])),
    }));
}

/** Two columns: what the text wants, and the text. */
export function readExamples(tsv: string): readonly Labelled[] {
  return rowsOf(tsv).map(([kind = '', text = '']) => ({ text, intent: intentOf(kind) }));
}

/** Two columns: the id of a task, and what somebody said who has it. */
export function readTellings(tsv: string): readonly Telling[] {
  return rowsOf(tsv).map(([task = '', text = '']) => ({ task, text }));
}

/** Two columns: the id of an entry, and how somebody asks for it in a thread, with a story around. */
export function readThreads(tsv: string): readonly Thread[] {
  return rowsOf(tsv).map(([entry = '', text = '']) => ({ entry, text }));
}

/** The lines below the header. */
const rowsOf = (tsv: string): readonly (readonly string[])[] =>
  tsv
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

function intentOf(kind: string): Intent {
  const intent = INTENTS.find((known) => known === kind);
  if (intent === undefined) throw new Error(`${kind} is none of ${INTENTS.join(', ')}`);
  return intent;
}
