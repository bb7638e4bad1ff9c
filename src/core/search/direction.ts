import type { Knowledge } from '../knowledge/knowledge.ts';
import { normalizeName } from '../knowledge/spelling.ts';
import { isPlainEnglish } from '../text/english.ts';
import { createConnectives } from '../text/connectives.ts';

/** What is to become what: frameworks by their ids, formats that have no name of their own as they are typed. */
export type Direction = { readonly from: string; readonly to: string };

export type Directions = {
  /** The ways from one thing to another in a text: `convert onnx to pytorch`, `an onnx file from keras`, `gguf to safetensors`. */
  in(text: string): readonly Direction[];
  /** Whether what one of the two ends, `own`, says of itself tells of the way: `Burn turns ONNX models into Rust code` of the way from ONNX. */
  tells(says: string, own: string, way: Direction): boolean;
};

export function createDirections({ names, lexicon }: Pick<Knowledge, 'names' | 'lexicon'>): Directions {
  const becomes = createConnectives([...lexicon.becomes, ...ARROWS]);
  const formats = new Set(lexicon.formats);
  const thingsIn = (words: readonly string[]): readonly Thing[] => {
    const keys = words.map(normalizeName);
    const things: Thing[] = [];
    for (let at = 0; at < words.length;) {
      const run = names.begins(keys[at] ?? '') ? names.longestAt(keys, at) : undefined;
      const end = at + (run?.length ?? 1);
      const word = words[at] ?? '';
      if (run !== undefined) things.push({ id: run.match.id, at, end });
      else if (formats.has(word) || (/^\.?[a-z][a-z\d]+$/.test(word) && !isPlainEnglish(word)))
        things.push({ id: word.replace('.', ''), at, end });
      at = end;
    }
    return things;
  };
  function directionsIn(text: string): readonly Direction[] {
    const words = wordsIn(text);
    if (!words.some((word, at) => word === 'from' || becomes.lengthAt(words, at) > 0)) return [];
    const things = thingsIn(words);
    return things.flatMap((second, nth) => {
      const isTarget = becomes.lengthBefore(words, second.at) > 0;
      if (!isTarget && words[second.at - 1] !== 'from') return [];
      // Each thing takes a word at least, so none that stands further back is near enough.
      return things.slice(Math.max(0, nth - FURTHEST - 1), nth).flatMap((first): readonly Direction[] => {
        if (first.id === second.id || second.at - first.end > FURTHEST) return [];
        // What stands between things that are weighed is no way from one to the other.
        if (words.slice(first.end, second.at).some((word) => EITHER.has(word))) return [];
        return [isTarget ? { from: first.id, to: second.id } : { from: second.id, to: first.id }];
      });
    });
  }
  return {
    in: directionsIn,
    tells(says, own, { from, to }) {
      const words = wordsIn(says);
      const other = own === from ? to : from;
      return thingsIn(words).some(({ id, at }) => {
        if (id !== other) return false;
        const before = words.slice(0, at);
        // What comes `from` elsewhere is taken in, whatever is done with it then.
        const isTaken = before.some((word) => TAKES.has(word));
        return own === from ? !isTaken : isTaken || before.some((word) => TURNS.has(word));
      });
    },
  };
}

/** Whether what was asked goes the other way than a text, which does not go this way too. */
export const isReversed = (asked: readonly Direction[], told: readonly Direction[]): boolean =>
  asked.some(({ from, to }) => countOf(told, { from: to, to: from }) > 0) && !asked.some((one) => countOf(told, one) > 0);

/** Whether a text goes just the way that was asked, again and again. */
export const isSameWay = (asked: readonly Direction[], told: readonly Direction[]): boolean =>
  asked.some((one) => countOf(told, one) >= AGAIN);

/** Whether a text goes the way that was asked. */
export const goesThere = ([asked, ...others]: readonly Direction[], told: readonly Direction[]): boolean =>
  asked !== undefined && others.length === 0 && countOf(told, asked) > 0;

type Thing = { readonly id: string; readonly at: number; readonly end: number };

const wordsIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/(?:[\s,;:!?()"“”`]|\.(?=\s|$))+/)
    .filter((word) => word !== '' && !ARTICLES.has(word));

const countOf = (directions: readonly Direction[], { from, to }: Direction): number =>
  directions.filter((one) => one.from === from && one.to === to).length;

const AGAIN = 3;
const ARROWS = ['->', '→', '=>'];
const ARTICLES = new Set(['a', 'an', 'the', 'my', 'our', 'some']);
/** What claims say of what is taken in; and of what is turned into something, which may be taken in. */
const TAKES = new Set(['takes', 'reads', 'loads', 'imports', 'accepts', 'from']);
const TURNS = new Set(['converts', 'turns', 'brings']);
const EITHER = new Set(['or', 'and', 'vs', 'vs.', 'versus', 'than']);
/** So many words at the most stand between what is turned and what it becomes: `onnx model back to pytorch`. */
const FURTHEST = 5;
