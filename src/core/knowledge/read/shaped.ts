import type { lexiconSchema } from '../lexicon-schema.ts';
import type { z } from 'zod';
import type { Fault } from './fault.ts';
import type { KnowledgeFiles } from './files.ts';
import type { aspectSchema, entrySchema, frameworkSchema, pairSchema, sourceSchema, taskSchema } from '../schema.ts';

export type Kind = keyof KnowledgeFiles;

/** What stands in a file of each kind: one, or a list of them. */
export type Values = {
  readonly sources: z.infer<typeof sourceSchema>;
  readonly aspects: z.infer<typeof aspectSchema>;
  readonly tasks: z.infer<typeof taskSchema>;
  readonly lexicon: z.infer<typeof lexiconSchema>;
  readonly frameworks: z.infer<typeof frameworkSchema>;
  readonly pairs: z.infer<typeof pairSchema>;
  readonly faq: z.infer<typeof entrySchema>;
};

/** Everything in a file that has the right shape, and what is wrong with the rest. */
export type Shaped<T> = { readonly items: readonly Item<T>[]; readonly faults: readonly Fault[] };

/** `path` leads to the value from the root of its file. */
export type Item<T> = { readonly value: T; readonly path: readonly number[] };
