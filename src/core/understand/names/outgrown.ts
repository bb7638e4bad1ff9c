import type { Lexicon } from '../../knowledge/knowledge.ts';
import { createConnectives } from '../../text/connectives.ts';
import type { Mention } from './mentions.ts';

/** Whether the one framework that a text names is too much for who asks, `airflow is way too heavy`, or is to be outdone: `simpler than airflow`. */
export function createIsOutgrown({
  outgrown,
  outdone,
}: Pick<Lexicon, 'outgrown' | 'outdone'>): (words: readonly string[], named: readonly Mention[]) => boolean {
  const [isTooMuch, isMore] = [createConnectives(outgrown), createConnectives(outdone)];
  return (words, [one, ...others]) => {
    if (one === undefined || others.length > 0) return false;
    let next = one.at + one.length;
    while (LEADING.test(words[next] ?? '')) next += 1;
    return isTooMuch.lengthAt(words, next) > 0 || isMore.lengthBefore(words, one.at) > 0;
  };
}

/** What may stand between a name and what is said of it. */
const LEADING = /^(?:is|was|feels|seems|looks|got|gets|became|just|simply|way|far|much|really|itself|a|bit|little|kind|kinda|of|all)$/i;
