import { type Knowledge, pairKey } from '../../src/core/knowledge/knowledge.ts';
import type { Match } from '../../src/core/knowledge/names.ts';
import { partNamed } from '../../src/core/knowledge/parts.ts';
import { wholeNames } from '../../src/core/text/escaped.ts';
import { wordsOf } from '../../src/core/text/words.ts';

/**
 * Tells whether what is asked of things that are compared is what the verdict or a condition decides by: by what stands around them, `for
 * models on kubernetes`, `if we have postgres`, or by its words, all of which one clause has: `for short texts`. What any project is, or any
 * method does, may be lacking there: `for a new project`, `for anomaly detection`.
 */
export function createIsDecided(compared: readonly Match[], knowledge: Knowledge): (phrase: string) => boolean {
  const { lexicon } = knowledge;
  const conditions = conditionsBetween(compared, knowledge);
  const clauses = conditions.flatMap((one) => one.split(CLAUSE)).map((clause) => new Set(wordsOf(clause)));
  const surroundings = [lexicon.surroundings.kubernetes ?? [], ...Object.values(lexicon.hosts)].map(wholeNames);
  const around = surroundings.filter((names) => conditions.some((one) => names.test(one)));
  const ofAny = new Set(wordsOf([...lexicon.open, ...lexicon.methods].join(' ')));
  return (phrase) => {
    const words = wordsOf(phrase);
    return (
      around.some((names) => names.test(phrase)) ||
      clauses.some((clause) => words.some((word) => clause.has(word)) && words.every((word) => clause.has(word) || ofAny.has(word)))
    );
  };
}

const CLAUSE = /[.;]\s/;

/** When to choose which, which a comparison tells, and what it tells of parts. */
function conditionsBetween(compared: readonly Match[], knowledge: Knowledge): readonly string[] {
  const { pairs, frameworks } = knowledge;
  const ids = compared.map(({ id }) => id);
  const [one = '', other = '', ...more] = ids;
  const pair = more.length > 0 ? undefined : pairs.get(pairKey([one, other]));
  const choices = pair?.choose ?? ids.flatMap((id) => frameworks.get(id)?.choose ?? []);
  const parts = compared.flatMap((match) => partNamed(match, knowledge)?.part.own?.says ?? []);
  return [pair?.verdict.says ?? '', ...choices.map((choice) => choice.if), ...parts];
}
