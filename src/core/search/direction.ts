import type { Knowledge } from '../knowledge/knowledge.ts';
import { nameKey } from '../knowledge/spelling.ts';
import { isPlainEnglish } from '../understand/english.ts';
import { createJoints } from '../understand/joints.ts';

/** What is to become what: frameworks by their ids, formats that have no name of their own as they are typed. */
export type Direction = { readonly from: string; readonly to: string };

/** Reads the ways from one thing to another in a text: `convert onnx to pytorch`, `an onnx file from keras`, `gguf to safetensors`. */
export function createDirectionsIn({ names, lexicon }: Pick<Knowledge, 'names' | 'lexicon'>): (text: string) => readonly Direction[] {
  const becomes = createJoints([...lexicon.becomes, ...ARROWS]);
  const thingsIn = (words: readonly string[]): readonly Thing[] => {
    const keys = words.map(nameKey);
    const things: Thing[] = [];
    for (let at = 0; at < words.length;) {
      const run = names.begins(keys[at] ?? '') ? names.longestAt(keys, at) : undefined;
      const end = at + (run?.length ?? 1);
      const word = words[at] ?? '';
      if (run !== undefined) things.push({ id: run.match.id, at, end });
      else if (/^\.?[a-z][a-z\d]+$/.test(word) && !isPlainEnglish(word)) things.push({ id: word.replace('.', ''), at, end });
      at = end;
    }
    return things;
  };
  return (text) => {
    const words = text
      .toLowerCase()
      .split(/[\s,;:!?()"“”`]+/)
      .filter((word) => word !== '' && !ARTICLES.has(word));
    if (!words.some((word, at) => word === 'from' || becomes.after(words, at) > 0)) return [];
    const things = thingsIn(words);
    return things.flatMap((second, nth) => {
      const isTarget = becomes.before(words, second.at) > 0;
      if (!isTarget && words[second.at - 1] !== 'from') return [];
      // Each thing takes a word at least, so none that stands further back is near enough.
      return things.slice(Math.max(0, nth - FURTHEST - 1), nth).flatMap((first): readonly Direction[] => {
        if (first.id === second.id || second.at - first.end > FURTHEST) return [];
        // What stands between things that are weighed is no way from one to the other.
        if (words.slice(first.end, second.at).some((word) => EITHER.has(word))) return [];
        return [isTarget ? { from: first.id, to: second.id } : { from: second.id, to: first.id }];
      });
    });
  };
}

/** Whether what was asked goes the other way than a text, which does not go this way too. */
export const isReversed = (asked: readonly Direction[], told: readonly Direction[]): boolean =>
  asked.some(({ from, to }) => countOf(told, { from: to, to: from }) > 0) && !asked.some((one) => countOf(told, one) > 0);

/** Whether a text goes just the way that was asked, again and again. */
export const isSameWay = (asked: readonly Direction[], told: readonly Direction[]): boolean =>
  asked.some((one) => countOf(told, one) >= AGAIN);

type Thing = { readonly id: string; readonly at: number; readonly end: number };

const countOf = (directions: readonly Direction[], { from, to }: Direction): number =>
  directions.filter((one) => one.from === from && one.to === to).length;

const AGAIN = 3;
const ARROWS = ['->', '→', '=>'];
const ARTICLES = new Set(['a', 'an', 'the', 'my', 'our', 'some']);
const EITHER = new Set(['or', 'and', 'vs', 'vs.', 'versus', 'than']);
/** So many words at the most stand between what is turned and what it becomes: `onnx model back to pytorch`. */
const FURTHEST = 5;
