import type { Task } from '../knowledge/knowledge.ts';
import type { Experience, Need, Priority, Target } from './need.ts';

/** How much which aspect counts. */
export type Weights = Readonly<Record<string, number>>;

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
  cluster: { distributed: 5, performance: 2 },
  laptop: { 'learning-curve': 1 },
};
const PRIORITY: Readonly<Record<Priority, Weights>> = {
  simplicity: { 'learning-curve': 5 },
  speed: { performance: 5, hardware: 1 },
  control: { customisation: 5, 'execution-model': 2 },
  stability: { maintenance: 5, production: 2 },
  research: { research: 5, pretrained: 2 },
  ecosystem: { ecosystem: 5, pretrained: 2 },
};

/** What counts for everyone. */
const ALWAYS: Weights = { maintenance: 2, ecosystem: 1 };

/** What a place demands at the least: below this score a framework is ruled out. */
export const TARGET_NEEDS: Readonly<Partial<Record<Target, Weights>>> = {
  phone: { mobile: 2 },
  browser: { browser: 2 },
  edge: { edge: 2 },
  tpu: { tpu: 2 },
  cluster: { distributed: 2 },
};

/** Of these everything has something: where nothing is known of them, it is taken for a little less than the middle. */
export const UNKNOWN: Weights = { maintenance: 2, ecosystem: 2, 'learning-curve': 2, debugging: 2, customisation: 2 };

/** What a need asks: how much which aspect counts. */
export function weightsOf({ experience, target, priority }: Need, task: Task | undefined): readonly (readonly [string, number])[] {
  const weights = new Map<string, number>();
  const add = (part: Weights | undefined): void => {
    for (const aspect in part) weights.set(aspect, (weights.get(aspect) ?? 0) + (part[aspect] ?? 0));
  };
  add(ALWAYS);
  add(task?.asks);
  if (experience !== undefined) add(EXPERIENCE[experience]);
  if (target !== undefined) add(TARGET[target]);
  if (priority !== undefined) add(PRIORITY[priority]);
  return [...weights];
}
