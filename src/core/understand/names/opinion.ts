import { ofEach } from '../../each.ts';
import type { Lexicon } from '../../knowledge/knowledge.ts';
import type { Match } from '../../knowledge/names.ts';
import { createConnectives } from '../../text/connectives.ts';
import type { Mention } from './mentions.ts';
import { createLeaveOut } from '../../text/phrases.ts';

/** One framework of which somebody asks whether it is worth it, and for how much or whom, as typed: `for 200gb`, `for a course`. */
export type Opinion = { readonly of: Match; readonly scale: string };

export type OpinionIn = (words: readonly string[], named: readonly Mention[]) => Opinion | undefined;

/** Reads it off a whole question: `should we still use langchain`, `is dask any good for a small team`; but `should I use jax for robots` asks more. */
export function createOpinionIn(lexicon: Lexicon): OpinionIn {
  const { scale, figures, sizes } = lexicon;
  const { opinion: before, judged: after, too_much: tooMuch } = ofEach(lexicon, ['opinion', 'judged', 'too_much'], createConnectives);
  const ofScale = new Set([...scale, ...[...figures, ...sizes].flatMap((unit) => unit.split(' '))]);
  const withoutPassing = createLeaveOut(PASSING);
  const plainly = (words: readonly string[]): readonly string[] =>
    withoutPassing(words.join(' ').replace(YEAR, ' ')).split(' ').filter(Boolean);
  const isOfScale = (word: string): boolean => FIGURE.test(word) || ofScale.has(word.toLowerCase());

  /** What follows the name, but for what asks what it is worth; undefined where something else is asked. */
  function restOf(head: readonly string[], tail: readonly string[]): readonly string[] | undefined {
    const asked = head.join(' ').replace(GIVING, '').replace(COUNT, '').split(' ').filter(Boolean);
    const isHeaded = asked.length > 0 && before.lengthBefore(asked, asked.length) === asked.length;
    if (isHeaded) return tail;
    // `is ray overkill`, and `ray is overkill`.
    const from = head.length === 0 && isBeing(tail[0] ?? '') ? 1 : 0;
    const judging = after.lengthAt(tail, from);
    return judging > 0 && head.every(isBeing) ? tail.slice(from + judging) : undefined;
  }

  /** `is kserve overkill for one sklearn model`: what it may be too much for is told as typed, whatever it is, unless something else is asked with it. */
  function tooMuchFor(head: readonly string[], tail: readonly string[]): string | undefined {
    const judging = tooMuch.lengthAt(tail, 0);
    const rest = tail.slice(judging);
    const isAsked = judging > 0 && head.length === 1 && head.every(isBeing);
    return isAsked && rest.length <= MOST && !rest.some((word) => ASKS_ON.has(word.toLowerCase())) ? rest.join(' ') : undefined;
  }

  return (words, named) => {
    const [one, ...others] = named;
    if (one === undefined || one.match.part !== undefined) return undefined;
    const much = tooMuchFor(plainly(words.slice(0, one.at)), plainly(words.slice(one.at + one.length)));
    if (much !== undefined) return { of: one.match, scale: much };
    if (others.length > 0) return undefined;
    const end = one.at + one.length;
    const tail = words.slice(VERSION.test(words[end] ?? '') ? end + 1 : end);
    const rest = restOf(plainly(words.slice(0, one.at)), plainly(tail));
    return rest?.every(isOfScale) === true ? { of: one.match, scale: rest.join(' ') } : undefined;
  };
}

/** So many words tell at the most what something may be too much for; some of them ask something else with it. */
const MOST = 12;
const ASKS_ON = new Set([
  'what',
  'which',
  'or',
  'alternative',
  'alternatives',
  'instead',
  'simpler',
  'lighter',
  'else',
  'suggest',
  'recommend',
]);
/** How reasons are asked for, and how many. */
const GIVING =
  /^(?:(?:can|could|would|will) you )?(?:give|tell|name|list|show|summari[sz]e)(?: (?:me|us|him|her|them|(?:my|our|the) [a-z]+(?= (?:\d|one|two|three|some|the|good|pros|reasons))))? /i;
const COUNT =
  /\b(?:(?:\d+|one|two|three|four|five|six|ten|some|several|any|good|main|best|top|biggest|strongest|strong) )+(?=(?:reasons?|arguments?|pros|cons)\b)/gi;

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
