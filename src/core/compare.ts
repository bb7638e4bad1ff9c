import { type Aspect, type Claim, type Framework, type Knowledge, type Pair, pairKey } from './knowledge/knowledge.ts';

/** Frameworks side by side. */
export type Comparison = {
  readonly frameworks: readonly Framework[];
  /** Every aspect on which something is known of at least one of them; what decides most comes first. */
  readonly rows: readonly ComparedAspect[];
  /** In the order of `frameworks`. */
  readonly standings: readonly Standing[];
  /** What is known to decide between the two, where they are often compared. */
  readonly pair: Pair | undefined;
};

export type ComparedAspect = {
  readonly aspect: Aspect;
  /** What is known of each, in the order of the frameworks; nothing where nothing is. */
  readonly claims: readonly (readonly Claim[])[];
  /** The largest difference of their scores, 0 where fewer than two are scored. */
  readonly spread: number;
  /** How much the difference decides: the spread by the weight of the aspect. */
  readonly weight: number;
};

/** Where a framework stands among those it is compared with. */
export type Standing = {
  readonly framework: Framework;
  /** Aspects on which it alone scores highest, what decides most first. */
  readonly leads: readonly ComparedAspect[];
};

/** Compares two or more frameworks on every aspect, or on one. Ids that are not known are left out. */
export function compare(knowledge: Knowledge, ids: readonly string[], onlyAspect?: string): Comparison {
  const frameworks = ids.flatMap((id) => knowledge.frameworks.get(id) ?? []);
  const pair = knowledge.pairs.get(pairKey(frameworks.map(({ id }) => id)));
  const decides = pair?.decides ?? [];
  const rank = ({ aspect }: ComparedAspect): number => (decides.includes(aspect.id) ? decides.indexOf(aspect.id) : decides.length);
  const rows = [...knowledge.aspects.values()]
    .filter(({ id }) => onlyAspect === undefined || id === onlyAspect)
    .map((aspect) => compareOn(aspect, frameworks))
    .filter(({ claims }) => claims.some((known) => known.length > 0))
    .sort((a, b) => rank(a) - rank(b) || b.weight - a.weight);
  return {
    frameworks,
    pair,
    rows,
    standings: frameworks.map((framework, at) => ({ framework, leads: rows.filter((row) => leaderOf(row) === at) })),
  };
}

/** The score of each framework on a row, undefined where none is given. */
export function scoresOf({ claims }: ComparedAspect): readonly (number | undefined)[] {
  return claims.map(([lead]) => lead?.score);
}

function compareOn(aspect: Aspect, frameworks: readonly Framework[]): ComparedAspect {
  const claims = frameworks.map((framework) => framework.claims.get(aspect.id) ?? []);
  const scores = claims.flatMap(([lead]) => lead?.score ?? []);
  const spread = scores.length < 2 ? 0 : Math.max(...scores) - Math.min(...scores);
  return { aspect, claims, spread, weight: spread * aspect.decides };
}

/** Being less bad than the others is no lead: below this score nobody leads. */
const LEAST_LEAD = 3;

/** The place of the one that alone scores highest; undefined where several do. */
function leaderOf(row: ComparedAspect): number | undefined {
  if (row.spread === 0) return undefined;
  const scores = scoresOf(row);
  const best = Math.max(...scores.map((score) => score ?? -1));
  if (best < LEAST_LEAD) return undefined;
  const leaders = scores.flatMap((score, at) => (score === best ? [at] : []));
  return leaders.length === 1 ? leaders[0] : undefined;
}
