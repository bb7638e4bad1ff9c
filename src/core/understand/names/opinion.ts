import type { Lexicon } from '../../knowledge/knowledge.ts';
import type { Match } from '../../knowledge/names.ts';
import { createConnectives } from '../../text/connectives.ts';
import type { Mention } from './mentions.ts';
import { createLeaveOut } from '../../text/phrases.ts';

/** One framework of which somebody asks whether it is worth it, and for how much or whom, as typed: `for 200gb`, `for a course`. */
export type Opinion = { readonly of: Match; readonly scale: string };

export type OpinionIn = (words: readonly string[], named: readonly Mention[]) => Opinion | undefined;

/** Reads it off a whole question: `should we still use langchain`, `is dask any good for a small team`; but `should I use jax for robots` asks more. */
export function createOpinionIn({ opinion, judged, scale, figures, sizes }: Lexicon): OpinionIn {
  const [before, after] = [createConnectives(opinion), createConnectives(judged)];
  const ofScale = new Set([...scale, ...[...figures, ...sizes].flatMap((unit) => unit.split(' '))]);
  const withoutPassing = createLeaveOut(PASSING);
  const plainly = (words: readonly string[]): readonly string[] =>
    withoutPassing(words.join(' ').replace(YEAR, ' ')).split(' ').filter(Boolean);
  const isOfScale = (word: string): boolean => FIGURE.test(word) || ofScale.has(word.toLowerCase());

  /** What follows the name, but for what asks what it is worth; undefined where something else is asked. */
  function restOf(head: readonly string[], tail: readonly string[]): readonly string[] | undefined {
    const isHeaded = head.length > 0 && before.lengthBefore(head, head.length) === head.length;
    if (isHeaded) return tail;
    // `is ray overkill`, and `ray is overkill`.
    const from = head.length === 0 && isBeing(tail[0] ?? '') ? 1 : 0;
    const judging = after.lengthAt(tail, from);
    return judging > 0 && head.every(isBeing) ? tail.slice(from + judging) : undefined;
  }

  return (words, named) => {
    const [one, ...others] = named;
    if (one === undefined || others.length > 0 || one.match.part !== undefined) return undefined;
    const end = one.at + one.length;
    const tail = words.slice(VERSION.test(words[end] ?? '') ? end + 1 : end);
    const rest = restOf(plainly(words.slice(0, one.at)), plainly(tail));
    return rest?.every(isOfScale) === true ? { of: one.match, scale: rest.join(' ') } : undefined;
  };
}

const isBeing = (word: string): boolean => BEING.has(word.toLowerCase());
const BEING = new Set(['is', "isn't", 'are', 'was']);
/** What changes nothing in such a question. */
const PASSING = [
  'any more',
  'these days',
  'at all',
  'this year',
  ...'still now anymore today nowadays yet already really actually even ever just honestly hi hey hello so ok and but please then'.split(
    ' ',
  ),
];
const YEAR = /\bin 20\d\d\b/gi;
/** `200gb`, `2-person`, `10k`. */
const FIGURE = /^\d[\d.,]*(?:-?\p{L}+)?$/u;
const VERSION = /^v?\d{1,4}(?:\.\d+)*$/;
