import type { Target } from './targets.ts';

/** What people have to run things on, where not everything runs. Buttons name them by their place: a new one goes to the end. */
export const MACHINES = ['mac', 'windows', 'amd', 'intel', 'cpu', 'android', 'iphone', 'intel-mac'] as const;
export type Machine = (typeof MACHINES)[number];

/** How well something runs there: by its makers' own means; with less than all of it, or with help; or not at all. */
export const RUNS = ['well', 'partly', 'never'] as const;
export type Runs = (typeof RUNS)[number];

/** Where such a machine is used, where it tells that. */
export const PLACE_OF: Readonly<Partial<Record<Machine, Target>>> = {
  mac: 'laptop',
  'intel-mac': 'laptop',
  windows: 'laptop',
  android: 'phone',
  iphone: 'phone',
};

/** One kind of phone. */
export const isPhone = (machine: Machine): boolean => PLACE_OF[machine] === 'phone';
/** What a computer has, beside the system that it runs under. */
export const isGpu = (machine: Machine): boolean => machine === 'amd' || machine === 'intel';
