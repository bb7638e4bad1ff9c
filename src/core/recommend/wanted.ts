import type { Knowledge, Task } from '../knowledge/knowledge.ts';
import { isPhone } from '../knowledge/machines.ts';
import { likeOf } from './criteria/like.ts';
import { placedNeed } from './criteria/place.ts';
import { boostsOf } from './evidence/boosts.ts';
import { builtOnOf } from './evidence/built-on.ts';
import { companionsOf } from './evidence/companions.ts';
import { leftOf } from './evidence/left.ts';
import { madeByOf } from './evidence/made-by.ts';
import { machinesOf, type Need } from '../need.ts';
import type { Wanted } from './ranking/scale.ts';

/** What is weighed. Of the same need `elsewhere` only the place is another one: what is left out stays so. */
export function wantedOf(told: Need, knowledge: Knowledge, elsewhere?: Wanted): Wanted {
  const { need: placed, task, aside } = placedNeed(told, knowledge);
  const left = leftOf(told.using, knowledge);
  const need = { ...placed, using: left?.isWithin === false ? left.framework.id : undefined };
  const like = left === undefined || task !== undefined ? {} : likeOf(left.framework, knowledge);
  const { singled } = boostsOf(knowledge, task, need, left);
  const { companions, madeBy, builtOn } = elsewhere ?? apartOf(need, task, singled, knowledge);
  return { need, task, aside, companions, like, singled, madeBy, builtOn };
}

/** What goes with what stays, and what cannot be had. */
function apartOf(
  need: Need,
  task: Task | undefined,
  singled: Wanted['singled'],
  knowledge: Knowledge,
): Pick<Wanted, 'companions' | 'madeBy' | 'builtOn'> {
  const companions = need.with === undefined ? undefined : companionsOf(need.with, knowledge);
  const madeBy = madeByOf(need, knowledge);
  return { companions, madeBy, builtOn: builtOnOf(need, knowledge, singled, companions, madeBy, task) };
}

/** Android and iPhones are phones, though only they may be named; a Mac may be a laptop or a server. */
export const onPhone = (need: Need): Need =>
  need.target === undefined && machinesOf(need).some(isPhone) ? { ...need, target: 'phone' } : need;
