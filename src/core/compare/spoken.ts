import { type Framework, type Knowledge, type Pair, pairKey } from '../knowledge/knowledge.ts';
import { LANGUAGES } from '../knowledge/languages.ts';
import { memoizeByObject } from '../memoize.ts';
import { anyOf } from '../text/escaped.ts';
import { createChoices } from '../text/phrases.ts';
import { wordsOf } from '../text/words.ts';
import { circumstancesIn } from '../understand/tasks/circumstances.ts';
import type { Advice } from './advice.ts';

/** A condition that speaks of what is told beside the names, and the one that is to be chosen then. */
export type Spoken = {
  readonly framework: Framework;
  readonly advice: Advice;
  /** Whether a phrase of what is told is what it speaks of. */
  readonly isOn: (phrase: string) => boolean;
  /** Whether the verdict on the two begins with that. */
  readonly opensVerdict: boolean;
};

/**
 * The one condition of frameworks that are compared that speaks of a circumstance, `at 500 million vectors`, `4 gpus`: by words of which few
 * conditions have any, or by what both tell of the circumstances in the lexicon. Undefined where it hardly does, or where a condition of another of
 * them does too: who reads it must not be led to the wrong one. What a pair says of the two comes before what their cards do.
 */
export function spokenOf(told: string, frameworks: readonly Framework[], knowledge: Knowledge, hasParts = false): Spoken | undefined {
  const asked = tellingApart(readTold(told, knowledge), frameworks);
  if (asked.words.size + asked.circumstances.size === 0 || frameworks.length < 2) return undefined;
  const pair = knowledge.pairs.get(pairKey(frameworks.map(({ id }) => id)));
  const ofPair = pair === undefined ? undefined : frameworks.map((framework) => adviceIn(pair, framework));
  // What cards say of wholes says nothing of their parts.
  const ofCards = hasParts ? [] : frameworks.map((framework) => adviceOnCards(framework, frameworks));
  const found = (ofPair && clearest(asked, frameworks, ofPair, knowledge)) ?? clearest(asked, frameworks, ofCards, knowledge);
  const [opening = ''] = pair?.verdict.says.split(OPENING) ?? [];
  return found && { ...found, opensVerdict: opening.includes(found.framework.name) && found.isOn(opening) };
}

/** A word of their names tells nothing, nor does a language in which all of them are at home. */
function tellingApart({ words, circumstances }: Told, frameworks: readonly Framework[]): Told {
  const ofNames = new Set(wordsOf(frameworks.map(({ name }) => name).join(' ')));
  const shared = new Set<string>(LANGUAGES.filter((language) => frameworks.every(({ languages }) => languages.train.includes(language))));
  return {
    words: new Set([...words].filter((word) => !ofNames.has(word))),
    circumstances: new Set([...circumstances].filter((one) => !shared.has(one))),
  };
}

const OPENING = /[:;,]|\.(?=\s|$)/;

const adviceIn = ({ choose }: Pair, { id }: Framework): readonly Advice[] =>
  choose.filter(({ framework }) => framework === id).map((one) => ({ if: one.if, evidence: one, over: [] }));

/** What its own card says, and what the others say of it. */
function adviceOnCards(framework: Framework, compared: readonly Framework[]): readonly Advice[] {
  const others = compared.filter((other) => other !== framework);
  const own = framework.choose.map((one): Advice => ({ if: one.if, evidence: one, over: [] }));
  const named = others.flatMap((other) =>
    other.alternatives
      .filter((one) => one.framework === framework.id)
      .map((one): Advice => ({ if: one.when, evidence: one, over: others.length === 1 ? [] : [other] })),
  );
  return [...own, ...named];
}

function clearest(
  asked: Told,
  frameworks: readonly Framework[],
  sides: readonly (readonly Advice[])[],
  knowledge: Knowledge,
): Omit<Spoken, 'opensVerdict'> | undefined {
  const weightOf = weightsOf(knowledge);
  const all = [...asked.words].reduce((sum, word) => sum + weightOf(word), 0);
  const best = sides.flatMap((side, at) => {
    const held = side.map((advice) => ({ advice, at, ...heldBy(readTold(advice.if, knowledge), asked, weightOf) }));
    return held.toSorted((one, other) => other.weight - one.weight).slice(0, 1);
  });
  const [first, second] = best.toSorted((one, other) => other.weight - one.weight);
  const framework = frameworks[first?.at ?? -1];
  if (first === undefined || framework === undefined || framework.status.state === 'ended') return undefined;
  const isTold =
    first.circumstances.length > 0 ||
    (first.rarest >= RARE && first.byWords >= CLEAR && first.byWords >= (first.words.length > 1 ? MOST : HALF) * all);
  if (!isTold || (second?.weight ?? 0) * LEAD > first.weight) return undefined;
  const [words, circumstances] = [new Set(first.words), new Set(first.circumstances)];
  const isOn = (phrase: string): boolean => {
    const own = readTold(phrase, knowledge);
    return [...own.circumstances].some((one) => circumstances.has(one)) || [...own.words].some((one) => words.has(one));
  };
  return { framework, advice: first.advice, isOn };
}

/** What a condition has of what is told, and how much that tells. */
type Held = {
  readonly words: readonly string[];
  readonly circumstances: readonly string[];
  readonly rarest: number;
  readonly byWords: number;
  readonly weight: number;
};

function heldBy(condition: Told, asked: Told, weightOf: (word: string) => number): Held {
  const words = [...asked.words].filter((word) => condition.words.has(word));
  const circumstances = [...asked.circumstances].filter((one) => condition.circumstances.has(one));
  const byWords = words.reduce((sum, word) => sum + weightOf(word), 0);
  const rarest = Math.max(0, ...words.map(weightOf));
  return { words, circumstances, rarest, byWords, weight: byWords + circumstances.length * CIRCUMSTANCE };
}

/** A circumstance tells as much as a word that one condition in a thousand has. */
const CIRCUMSTANCE = Math.log(1000);
/** A word that every 150th has is clear, or several of which one is rare and that more have, if they are this much of what is told; one alone is half of it. */
const CLEAR = Math.log(150);
const RARE = Math.log(60);
const MOST = 0.4;
const HALF = 0.5;
/** So many times as much as of any other must be told. */
const LEAD = 1.5;

/** The words of a text that tell, those that are refused apart from others, and the circumstances that it tells. */
type Told = { readonly words: ReadonlySet<string>; readonly circumstances: ReadonlySet<string> };

function readTold(text: string, knowledge: Knowledge): Told {
  return {
    words: new Set(tellingIn(text, knowledge)),
    circumstances: new Set([...circumstancesIn(text, knowledge), ...languagesIn(text, knowledge)]),
  };
}

const tellingIn = (text: string, { lexicon }: Pick<Knowledge, 'lexicon'>): readonly string[] =>
  text.split(CLAUSE).flatMap((clause) => {
    const [said = '', ...refused] = clause.split(refusalOf(lexicon));
    return [...telling(said), ...refused.flatMap((one) => telling(one).map((word) => `not ${word}`))];
  });

/** A figure tells as much as what it counts, which is read with it. */
const telling = (text: string): readonly string[] => wordsOf(text).filter((word) => !/^\d/.test(word));

/** What stands before what is not wanted, or is not there. */
const refusalOf = memoizeByObject(
  ({ unwanted, denying }: Knowledge['lexicon']) =>
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf([...unwanted, ...denying])})(?![\\p{L}\\p{N}])`, 'iu'),
);

const CLAUSE = /[,;:()!?]|\.(?=\s|$)|\b(?:and|but|or)\b/i;

/** A language is one of the circumstances; where models run is told by aspects, which have scores. */
const languagesIn = (text: string, { lexicon }: Knowledge): readonly string[] => languagesOf(lexicon).all(text);
const languagesOf = memoizeByObject(({ languages, unwanted }: Knowledge['lexicon']) => createChoices(languages, { before: unwanted }));

/** How much a word tells of conditions: the fewer have it, the more. */
const weightsOf = memoizeByObject((knowledge: Knowledge): ((word: string) => number) => {
  const counts = new Map<string, number>();
  const conditions = [
    ...[...knowledge.frameworks.values()].flatMap(({ choose, alternatives }) => [
      ...choose.map((one) => one.if),
      ...alternatives.map(({ when }) => when),
    ]),
    ...[...knowledge.pairs.values()].flatMap(({ choose }) => choose.map((one) => one.if)),
  ];
  for (const condition of conditions)
    for (const word of new Set(tellingIn(condition, knowledge))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(conditions.length / ((counts.get(word) ?? UNHEARD) + 1));
});

/** A word of no condition may be a passing one. */
const UNHEARD = 60;
