import { type Aspect, type Knowledge, pairKey } from '../../src/core/knowledge/knowledge.ts';
import type { Match } from '../../src/core/knowledge/names.ts';
import { partNamed } from '../../src/core/knowledge/parts.ts';
import { wholeNames } from '../../src/core/text/escaped.ts';
import { wordsOf } from '../../src/core/text/words.ts';

/**
 * Tells whether what is asked of things that are compared is what the verdict or a condition decides by: by what stands around them, `for
 * models on kubernetes`, `if we have postgres`, or by its words, all of which one clause has: `for short texts`. What is done may be lacking
 * there, `for anomaly detection`, and that it is a project that is new.
 */
export function createIsDecided(compared: readonly Match[], asked: readonly Aspect[], knowledge: Knowledge): (phrase: string) => boolean {
  const { lexicon } = knowledge;
  const conditions = conditionsBetween(compared, asked, knowledge);
  const clauses = conditions.flatMap((one) => one.split(CLAUSE)).map((clause) => new Set(wordsOf(clause)));
  const surroundings = [lexicon.surroundings.kubernetes ?? [], ...Object.values(lexicon.hosts)].map(wholeNames);
  const around = surroundings.filter((names) => conditions.some((one) => names.test(one)));
  const doing = new Set(wordsOf(lexicon.methods.filter((one) => DOING.test(one)).join(' ')));
  return (phrase) => {
    const words = wordsOf(phrase.replace(NEW, 'new'));
    return (
      around.some((names) => names.test(phrase)) ||
      clauses.some((clause) => words.some((word) => clause.has(word)) && words.every((word) => clause.has(word) || doing.has(word)))
    );
  };
}

const CLAUSE = /[.;]\s/;
const NEW = /\bnew (?:project|product)s?\b/giu;
/** Of methods, those that are what is done, and no thing: `detection`, but not `model`. */
const DOING = /(?:ion|sis)$/;

/** When to choose which, which a comparison tells, and what it tells of parts; of some aspects alone it tells no more than the verdict that they decide. */
function conditionsBetween(compared: readonly Match[], asked: readonly Aspect[], knowledge: Knowledge): readonly string[] {
  const { pairs, frameworks } = knowledge;
  const ids = compared.map(({ id }) => id);
  const [one = '', other = '', ...more] = ids;
  const pair = more.length > 0 ? undefined : pairs.get(pairKey([one, other]));
  const verdict = pair?.verdict.says ?? '';
  if (asked.length > 0) return asked.some(({ id }) => pair?.decides.includes(id)) ? [verdict] : [];
  const choices = pair?.choose ?? ids.flatMap((id) => frameworks.get(id)?.choose ?? []);
  const parts = compared.flatMap((match) => partNamed(match, knowledge)?.part.own?.says ?? []);
  return [verdict, ...choices.map((choice) => choice.if), ...parts];
}
