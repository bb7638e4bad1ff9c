import type { Language } from '../knowledge/knowledge.ts';

/** What someone needs. Everything may be left open. */
export type Need = {
  readonly task?: string | undefined;
  readonly experience?: Experience | undefined;
  readonly target?: Target | undefined;
  readonly language?: Language | undefined;
  readonly priority?: Priority | undefined;
  /** The id of the framework that is used now, and is to be replaced or added to. */
  readonly using?: string | undefined;
};

export const EXPERIENCES = ['new', 'some', 'expert'] as const;
export const TARGETS = ['laptop', 'server', 'cluster', 'phone', 'browser', 'edge', 'tpu'] as const;
export const PRIORITIES = ['simplicity', 'speed', 'control', 'stability', 'research', 'ecosystem'] as const;
export type Experience = (typeof EXPERIENCES)[number];
export type Target = (typeof TARGETS)[number];
export type Priority = (typeof PRIORITIES)[number];
