import { type Evidence, type Framework, type Knowledge, type Pair, pairKey } from '../knowledge/knowledge.ts';
import type { Surrounding } from '../knowledge/surroundings.ts';
import { wordsOf } from '../text/words.ts';

/** When to choose one of those that are compared. */
export type Advice = {
  /** Finishes "Choose PyMC if ...". */
  readonly if: string;
  readonly evidence: Evidence & { readonly needs?: readonly Surrounding[] | undefined };
  /** Those over which it is to be chosen then; none where it holds against all of them. */
  readonly over: readonly Framework[];
};

/** What is known of this one against each of the others: of pairs, then of those to which it is named as an alternative. */
export function adviceAgainst(framework: Framework, others: readonly Framework[], { pairs }: Pick<Knowledge, 'pairs'>): readonly Advice[] {
  const [only, second] = others;
  const pair = only === undefined || second !== undefined ? undefined : pairs.get(pairKey([framework.id, only.id]));
  if (pair !== undefined) return adviceOf(pair, framework).map((advice) => ({ if: advice.if, evidence: advice, over: [] }));
  const known = others.flatMap((other) => adviceOver(other, framework, pairs) ?? []);
  const merged = known.reduce<readonly Advice[]>((kept, one) => {
    const same = kept.find((advice) => isAlike(advice.if, one.if));
    if (same === undefined) return [...kept, one];
    return kept.map((advice) => (advice === same ? { ...same, over: [...same.over, ...one.over] } : advice));
  }, []);
  return merged.map((advice) => (advice.over.length === others.length ? { ...advice, over: [] } : advice));
}

/** The first of its card's own advice that says more than that of another of them. */
export function adviceOfCard(framework: Framework, others: readonly Framework[]): readonly Advice[] {
  const own = framework.choose.find((advice) => !others.some(({ choose }) => choose.some((other) => isAlike(advice.if, other.if))));
  const advice = own ?? framework.choose[0];
  return advice === undefined ? [] : [{ if: advice.if, evidence: advice, over: [] }];
}

/** Of the advice for each only what no other is given too, unless it has nothing else. */
export function separating(all: readonly (readonly Advice[])[]): readonly (readonly Advice[])[] {
  return all.map((own, at) => {
    const others = all.filter((_, place) => place !== at).flat();
    const apart = own.filter((advice) => !others.some((other) => isAlike(advice.if, other.if)));
    return apart.length > 0 ? apart : own;
  });
}

const adviceOf = ({ choose }: Pair, { id }: Framework): Pair['choose'] => choose.filter((advice) => advice.framework === id);

function adviceOver(other: Framework, framework: Framework, pairs: Knowledge['pairs']): Advice | undefined {
  const pair = pairs.get(pairKey([framework.id, other.id]));
  const [known] = pair === undefined ? [] : adviceOf(pair, framework);
  if (known !== undefined) return { if: known.if, evidence: known, over: [other] };
  const named = other.alternatives.find((alternative) => alternative.framework === framework.id);
  return named === undefined ? undefined : { if: named.when, evidence: named, over: [other] };
}

/** From this share of the shorter one's words on two conditions are the same for whoever reads them. */
const ALIKE = 0.6;

function isAlike(one: string, other: string): boolean {
  const [words, others] = [wordsIn(one), wordsIn(other)];
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared >= ALIKE * Math.min(words.size, others.size);
}

/** The words of a condition: what the knowledge says, which is always the same. */
function wordsIn(condition: string): ReadonlySet<string> {
  const known = read.get(condition) ?? new Set(wordsOf(condition));
  read.set(condition, known);
  return known;
}

const read = new Map<string, ReadonlySet<string>>();
