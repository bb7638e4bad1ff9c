import type { Knowledge, Task } from '../../src/core/knowledge/knowledge.ts';
import { memoizeByObject } from '../../src/core/memoize.ts';
import type { Need } from '../../src/core/need.ts';
import { createPhrases } from '../../src/core/text/phrases.ts';

/** Whether a question names itself what shall be done, as in `does pytorch quantization work on windows`: by no name of a framework alone. */
export function namesTask(question: string, { task = '' }: Need, { tasks }: Knowledge): boolean {
  const known = tasks.get(task);
  return known !== undefined && namesOf(known)(question);
}

const namesOf = memoizeByObject(({ words }: Task) => createPhrases(words));
