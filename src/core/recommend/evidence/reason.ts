import type { Claim } from '../../knowledge/knowledge.ts';
import type { Machine } from '../../knowledge/machines.ts';

/** What speaks for or against a framework, how much it counts, and what is known of it; of a machine, on which it runs. */
export type Reason = {
  readonly aspect: string;
  readonly weight: number;
  readonly claim: Claim | undefined;
  readonly machine?: Machine;
};
