import { memoizeByObject } from '../../memoize.ts';
import type { Task } from '../../knowledge/knowledge.ts';
import { isPhone } from '../../knowledge/machines.ts';
import type { Target } from '../../knowledge/targets.ts';
import { type Experience, machinesOf, type Need, type Priority } from '../../need.ts';

/** How much which aspect counts. */
export type Weights = Readonly<Record<string, number>>;

/** What a framework has to score at the least. */
export type Floor = { readonly aspect: string; readonly least: number };

/** What each answer asks of a framework: how much which aspect counts. */
const EXPERIENCE: Readonly<Record<Experience, Weights>> = {
  new: { 'learning-curve': 4, debugging: 1, ecosystem: 2 },
  some: { 'learning-curve': 1, ecosystem: 1 },
  expert: { customisation: 2, debugging: 1 },
};
const TARGET: Readonly<Record<Target, Weights>> = {
  server: { deployment: 4, production: 3 },
  phone: { mobile: 10 },
  browser: { browser: 10 },
  edge: { edge: 10 },
  tpu: { tpu: 10 },
  cluster: { distributed: 6, performance: 2 },
  laptop: { 'learning-curve': 1 },
};
/** Of one kind of phone it says more how well something runs on that. */
const ONE_PHONE: Weights = { mobile: 5 };
const PRIORITY: Readonly<Record<Priority, Weights>> = {
  simplicity: { 'learning-curve': 7 },
  speed: { performance: 7, hardware: 1 },
  control: { customisation: 7, 'execution-model': 2 },
  stability: { maintenance: 7, production: 3 },
  research: { research: 7, pretrained: 2 },
  ecosystem: { ecosystem: 7, pretrained: 2 },
};

/** What counts for everyone, but where a task says that it does not. */
const ALWAYS: Weights = { maintenance: 2, ecosystem: 1 };

/** A lesson does not grow old: whether anybody still keeps it is no matter. */
const LESSON: Weights = { ecosystem: 1 };

/** What a place demands at the least: below this score a framework is ruled out. */
export const TARGET_FLOORS: Readonly<Partial<Record<Target, readonly Floor[]>>> = {
  phone: [{ aspect: 'mobile', least: 3 }],
  browser: [{ aspect: 'browser', least: 3 }],
  edge: [{ aspect: 'edge', least: 2 }],
  tpu: [{ aspect: 'tpu', least: 2 }],
  cluster: [{ aspect: 'distributed', least: 2 }],
};

/** Of these everything has something: where nothing is known of them, it is taken for a little less than the middle. */
export const UNKNOWN: Weights = { maintenance: 2, ecosystem: 2, 'learning-curve': 2, debugging: 2, customisation: 2 };

/** What a need asks: how much which aspect counts, for each of its parts. */
export function weightsOf(need: Need, task: Task | undefined): readonly Weights[] {
  const { experience, target, priority } = need;
  const parts: Weights[] = [task?.asks['maintenance'] === 0 ? LESSON : ALWAYS];
  if (task !== undefined) parts.push(task.asks);
  if (experience !== undefined) parts.push(EXPERIENCE[experience]);
  if (target !== undefined) parts.push(target === 'phone' && machinesOf(need).some(isPhone) ? ONE_PHONE : TARGET[target]);
  if (priority !== undefined) parts.push(PRIORITY[priority]);
  return parts;
}

/** The aspects that a place or what matters most is about: what was chosen outright weighs heavily. */
export function chosenBy({ target, priority }: Need): readonly string[] {
  const parts = [...(target === undefined ? [] : [TARGET[target]]), ...(priority === undefined ? [] : [PRIORITY[priority]])];
  return parts.flatMap(heavyIn);
}

const heavyIn = memoizeByObject((part: Weights): readonly string[] =>
  Object.keys(part).filter((aspect) => (part[aspect] as number) >= HEAVY),
);

const HEAVY = 6;

/** How much each aspect counts over all parts. */
export function together(parts: readonly Weights[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const part of parts) for (const aspect in part) weights.set(aspect, (weights.get(aspect) ?? 0) + (part[aspect] as number));
  return weights;
}
