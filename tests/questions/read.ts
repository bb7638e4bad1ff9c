import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** A question as someone may type it, and what is right to answer. */
export type Question = {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  /** Ids of the frameworks that are meant. */
  readonly frameworks: readonly string[];
  readonly expect: string;
};

export const ownQuestions = fileURLToPath(new URL('own.tsv', import.meta.url));

/** Whether a question is of the half that nothing is fitted on. */
export const isHeldOut = ({ id }: Question): boolean => id.endsWith('h');

/** The questions of a file: tab separated, a headline, and id, text, kind, frameworks, aspect, expect, source. */
export async function readQuestions(file: string): Promise<readonly Question[]> {
  return (await readFile(file, 'utf8'))
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [id = '', text = '', kind = '', frameworks = '', , expect = ''] = line.split('\t');
      return { id, text, kind, frameworks: frameworks.split(',').filter(Boolean), expect };
    });
}
