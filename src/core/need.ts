import type { Language } from './knowledge/knowledge.ts';
import type { Machine } from './knowledge/machines.ts';
import type { Surrounding } from './knowledge/surroundings.ts';
import type { Target } from './knowledge/targets.ts';
import { type EXPERIENCES, LICENCES_NAMED, type LICENCES_WANTED, type PRIORITIES } from './knowledge/wishes.ts';

/** What someone needs. Everything may be left open: of what is open there is no list either, rather than an empty one. */
export type Need = {
  readonly task?: string | undefined;
  readonly experience?: Experience | undefined;
  readonly target?: Target | undefined;
  readonly language?: Language | undefined;
  readonly priority?: Priority | undefined;
  readonly licence?: LicenceWanted | undefined;
  /** The id of the framework that is used now, and is to be replaced; or the name of a part that says by itself what to use instead. */
  readonly using?: string | undefined;
  /** The id of a framework that stays, and that it has to work with. */
  readonly with?: string | undefined;
  /** What is not wanted, each once, in the order in which it was told. */
  readonly excluded?: readonly Excluded[] | undefined;
  /** The machines that it must run on, each once, in the order of `MACHINES`. */
  readonly machines?: readonly Machine[] | undefined;
};

/** Something that is not wanted: a framework by its id, a language, what is needed around a framework, or a maker by its name as shown. */
export type Excluded =
  | { readonly kind: 'framework'; readonly id: string }
  | { readonly kind: 'language'; readonly id: Language }
  | { readonly kind: 'surrounding'; readonly id: Surrounding }
  | { readonly kind: 'maker'; readonly id: string };

/** The parts of a need that are one of a few answers each. */
export type Answer = 'experience' | 'target' | 'language' | 'priority' | 'licence';

export type LicenceWanted = (typeof LICENCES_WANTED)[number];
type LicenceNamed = (typeof LICENCES_NAMED)[number];
/** One licence and no other, by its name. */
export const isLicenceNamed = (licence: LicenceWanted): licence is LicenceNamed => LICENCES_NAMED.some((name) => name === licence);
/** What a licence has to allow, whichever it is. */
export type LicenceKindWanted = Exclude<LicenceWanted, LicenceNamed>;
export type Experience = (typeof EXPERIENCES)[number];
export type Priority = (typeof PRIORITIES)[number];

/** The machines that a need names. */
export const machinesOf = ({ machines = [] }: Pick<Need, 'machines'>): readonly Machine[] => machines;

/** What is not wanted, by its kind. */
export function excludedOf({ excluded }: Pick<Need, 'excluded'>): ExcludedByKind {
  if (excluded === undefined) return NOTHING;
  return {
    frameworks: excluded.flatMap((one) => (one.kind === 'framework' ? [one.id] : [])),
    languages: excluded.flatMap((one) => (one.kind === 'language' ? [one.id] : [])),
    surroundings: excluded.flatMap((one) => (one.kind === 'surrounding' ? [one.id] : [])),
    makers: excluded.flatMap((one) => (one.kind === 'maker' ? [one.id] : [])),
  };
}

type ExcludedByKind = {
  readonly frameworks: readonly string[];
  readonly languages: readonly Language[];
  readonly surroundings: readonly Surrounding[];
  readonly makers: readonly string[];
};

const NOTHING: ExcludedByKind = { frameworks: [], languages: [], surroundings: [], makers: [] };

/** What is not wanted, each once. */
export const eachOnce = (excluded: readonly Excluded[]): readonly Excluded[] => [
  ...new Map(excluded.map((one) => [`${one.kind} ${one.id}`, one])).values(),
];

/** A list as a part of a need. */
export const orOpen = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);
