import type { Claim, Framework } from '../../knowledge/knowledge.ts';
import type { Need } from '../../need.ts';
import type { Bounds } from './bounds.ts';
import { isRuntime, RUN_ONLY } from '../criteria/running.ts';
import { leadOn } from './demands.ts';
import type { RuledOut } from './ruled-out.ts';
import type { ScoreTable } from './score-table.ts';

/** Why the framework at a place cannot be taken; undefined if it can. */
export function ruleOut(
  place: number,
  { frameworks }: ScoreTable,
  { using, with: stays, target }: Need,
  bounds: Bounds,
): RuledOut | undefined {
  const ended = bounds.ended[place];
  if (ended !== undefined) return ended;
  const framework = frameworks[place] as Framework;
  const refused = refusedOf(framework, bounds);
  if (refused !== undefined) return refused;
  for (const verdicts of bounds.besides) {
    const out = verdicts[place];
    if (out !== undefined) return out;
  }
  const needed = neededOf(framework, bounds);
  if (needed !== undefined) return { framework, because: 'needs-unwanted', evidence: needed };
  if (speaksOnly(framework, bounds)) return { framework, because: 'unwanted-language', evidence: leadOn('languages', framework) };
  // What would do is no answer to whoever seeks something in its place; how well it would do is told.
  return (
    unsuitedAt(place, framework, bounds) ??
    bounds.inPlace[place] ??
    (framework.id === using ? { framework, because: 'in-use', evidence: framework.status } : undefined) ??
    (framework.id === stays && isBroughtThere(framework, target)
      ? { framework, because: 'brought', evidence: framework.status }
      : undefined)
  );
}

/** What models are made with stays, and they are brought to a phone: what they run with there is asked for. */
const isBroughtThere = (framework: Framework, target: Need['target']): boolean => RUN_ONLY.includes(target) && !isRuntime(framework);

/** Of what one need alone refuses. */
function refusedOf(framework: Framework, { unwanted, madeBy, builtOn }: Bounds): RuledOut | undefined {
  if (unwanted.length > 0 && unwanted.includes(framework.id)) return { framework, because: 'unwanted', evidence: framework.status };
  const made = madeBy.size === 0 ? undefined : madeBy.get(framework.id);
  if (made !== undefined) return { framework, because: 'made-by-unwanted', evidence: made };
  const apart = builtOn.size === 0 ? undefined : builtOn.get(framework.id);
  return apart === undefined ? undefined : { framework, ...apart };
}

/** What says that it needs a language installed that is not wanted: most often none is unwanted, and this is asked of every framework. */
function neededOf({ neededLanguages }: Framework, { unwantedLanguages }: Bounds): Claim | undefined {
  for (const language of unwantedLanguages) {
    const claim = neededLanguages.get(language);
    if (claim !== undefined) return claim;
  }
  return undefined;
}

/** Whether it is used from no other language than those that are not wanted. */
function speaksOnly({ languages: { train, run } }: Framework, { unwantedLanguages, onlyRuns }: Bounds): boolean {
  if (unwantedLanguages.length === 0) return false;
  const spoken = onlyRuns ? [...train, ...run] : train;
  return spoken.length > 0 && spoken.every((language) => unwantedLanguages.includes(language));
}

/** What does for all others does for those that are named. */
function unsuitedAt(place: number, { id }: Framework, { doing, named }: Bounds): RuledOut | undefined {
  const out = doing.others[place];
  return out !== undefined && named.has(id) ? doing.named[place] : out;
}
