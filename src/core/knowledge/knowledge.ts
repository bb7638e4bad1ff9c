import type { lexiconSchema } from './lexicon-schema.ts';
import type { z } from 'zod';
import type { Language } from './languages.ts';
import type { Machine, Runs } from './machines.ts';
import type { aspectSchema, claimSchema, entrySchema, frameworkSchema, pairSchema, sourceSchema, taskSchema } from './schema.ts';
import type { Names } from './names.ts';
import type { Surrounding } from './surroundings.ts';

/** All that is known, checked and indexed. Ids are the keys of the maps. */
export type Knowledge = {
  readonly sources: ReadonlyMap<string, Source>;
  readonly aspects: ReadonlyMap<string, Aspect>;
  readonly tasks: ReadonlyMap<string, Task>;
  readonly frameworks: ReadonlyMap<string, Framework>;
  /** By `pairKey`. */
  readonly pairs: ReadonlyMap<string, Pair>;
  readonly faq: ReadonlyMap<string, Entry>;
  readonly lexicon: Lexicon;
  /** What frameworks, and the parts of them, are called. */
  readonly names: Names;
  readonly aspectNames: Names;
  readonly taskNames: Names;
};

export type Source = z.infer<typeof sourceSchema>;
export type Aspect = z.infer<typeof aspectSchema>;
export type Task = z.infer<typeof taskSchema>;
/** The field's words, for understanding free questions. */
export type Lexicon = z.infer<typeof lexiconSchema>;
export type { Language };

/** A fact with its sources and the day on which they were checked. Its id tells where it stands: `pytorch/debugging/1`. */
export type Claim = Identified<z.infer<typeof claimSchema>>;

type WrittenFramework = z.infer<typeof frameworkSchema>;

export type Framework = Omit<
  WrittenFramework,
  'claims' | 'strengths' | 'limits' | 'choose' | 'alternatives' | 'status' | 'release' | 'parts'
> & {
  readonly id: string;
  readonly parts: readonly Part[];
  readonly status: Identified<WrittenFramework['status']>;
  readonly release?: Identified<NonNullable<WrittenFramework['release']>>;
  readonly strengths: readonly Claim[];
  readonly limits: readonly Claim[];
  readonly choose: readonly Identified<WrittenFramework['choose'][number]>[];
  readonly alternatives: readonly Identified<WrittenFramework['alternatives'][number]>[];
  /** By aspect; the first one is the one that a comparison shows. */
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  /** The scores of those first claims, by aspect, at hand for weighing many frameworks. */
  readonly scores: Readonly<Record<string, number>>;
  /** How well it runs on what people have, with the claim that says so; what is not told is not known. */
  readonly machines: ReadonlyMap<Machine, { readonly runs: Runs; readonly aspect: string; readonly claim: Claim }>;
  /** The ids of those of which it needs one, with the claim that says so; undefined where it needs none, or that is not told. */
  readonly foundation: { readonly ids: readonly string[]; readonly claim: Claim } | undefined;
  /** The ids of those that must be installed with it: always, or for what an aspect tells of. */
  readonly requirements: readonly { readonly id: string; readonly aspect: string; readonly claim: Claim }[];
  /** The ids of those that it can be used without, with the claim that says how. */
  readonly without: ReadonlyMap<string, Claim>;
  /** What it needs around it, with the claim that says so. */
  readonly surroundings: ReadonlyMap<Surrounding, Claim>;
  /** The languages that it needs installed, from whichever it is used, with the claim that says so. */
  readonly neededLanguages: ReadonlyMap<Language, Claim>;
  /** What it is at its best with around it, with the claim that says how it does without. */
  readonly betterWith: ReadonlyMap<Surrounding, Claim>;
};

type WrittenPart = WrittenFramework['parts'][number];

/** What is asked for by a name of its own and belongs to a framework. */
export type Part = Omit<WrittenPart, 'own'> & {
  /** What holds of the part itself; its id is such as `keras/parts/5`. */
  readonly own?: Identified<NonNullable<WrittenPart['own']>>;
};

type WrittenPair = z.infer<typeof pairSchema>;

/** What decides between two frameworks that are often compared. */
export type Pair = Omit<WrittenPair, 'verdict' | 'choose'> & {
  readonly id: string;
  readonly verdict: Identified<WrittenPair['verdict']>;
  readonly choose: readonly Identified<WrittenPair['choose'][number]>[];
};

/** The same for two ids in either order. */
export const pairKey = (ids: readonly string[]): string => ids.toSorted().join(' ');

export type Entry = z.infer<typeof entrySchema> & {
  readonly id: string;
  /** The answer as it was written; `readProse` reads it. */
  readonly answer: string;
};

/** Whatever carries sources and the day of their check. */
export type Evidence = { readonly id: string; readonly sources: readonly string[]; readonly checked: string };

type Identified<T> = T & { readonly id: string };
