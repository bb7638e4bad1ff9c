import type { Framework } from '../knowledge/knowledge.ts';
import type { PartNamed } from '../knowledge/parts.ts';
import type { Advice } from './advice.ts';
import type { Comparison, Standing } from './compare.ts';

/**
 * The same where parts are named: what is said of a whole beside others, and when to choose it, says nothing of its part, unless it takes
 * the place of that; and one that has ended is none to choose, though its whole goes on, nor the other way round.
 */
export function ofParts(comparison: Comparison, parts: readonly PartNamed[]): Comparison {
  if (parts.length === 0) return comparison;
  const partOf = ({ id }: Framework): PartNamed | undefined => parts.find(({ whole }) => whole.id === id);
  const isWhole = (framework: Framework): boolean => {
    const named = partOf(framework);
    return named === undefined || isSucceeded(named);
  };
  const { pair, layers } = comparison;
  const isPair = pair !== undefined && !parts.some(isOtherwise);
  const standings = comparison.standings.map(({ framework, advice, inShort: ofWhole }): Standing => {
    const named = partOf(framework);
    const told = isPair ? advice : isWhole(framework) ? advice.flatMap((one) => overWholes(one, isWhole)) : [];
    const own = named === undefined || !isOtherwise(named) ? undefined : named.part.own;
    const inShort = isWhole(framework) ? ofWhole : told[0];
    const standing = { framework, advice: told, inShort, ...(named === undefined || isWhole(framework) ? {} : { part: named.part }) };
    if (own?.state === undefined) return standing;
    return { ...standing, framework: { ...framework, status: { ...own, state: own.state, successors: own.instead } } };
  });
  return {
    ...comparison,
    frameworks: standings.map(({ framework }) => framework),
    standings,
    layers: layers.filter(({ framework, on }) => [framework, ...on].every(isWhole)),
    companions: undefined,
    pair: isPair ? pair : undefined,
  };
}

/** Over a whole of which a part is meant nothing is to be chosen. */
function overWholes(advice: Advice, isWhole: (framework: Framework) => boolean): readonly Advice[] {
  const over = advice.over.filter(isWhole);
  return advice.over.length > 0 && over.length === 0 ? [] : [{ ...advice, over }];
}

/** Whether its whole takes the place of a part, which is answered by that. */
const isSucceeded = ({ part: { own }, whole }: PartNamed): boolean => own?.instead.includes(whole.id) === true;

/** Whether only one of the two has ended, the part or its whole. */
function isOtherwise({ part, whole }: PartNamed): boolean {
  const { own } = part;
  if (own?.state === undefined || isSucceeded({ part, whole })) return false;
  return (own.state === 'ended') !== (whole.status.state === 'ended');
}
