import type { Claim } from '../knowledge/knowledge.ts';

/** What speaks for or against a framework, how much it counts, and what is known of it. */
export type Reason = { readonly aspect: string; readonly weight: number; readonly claim: Claim | undefined };
