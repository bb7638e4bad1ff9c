import type { Language } from '../knowledge/knowledge.ts';
import type { Target } from '../knowledge/targets.ts';
import { type Machine, MACHINES } from '../knowledge/machines.ts';
import type { EXPERIENCES, LICENCES_WANTED, PRIORITIES } from '../knowledge/wishes.ts';

/** What someone needs. Everything may be left open. */
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
  /** The ids of those that are not wanted, frameworks, languages, surroundings and makers, with commas between. */
  readonly without?: string | undefined;
  /** The machines that it must run on, with commas between. */
  readonly machine?: string | undefined;
};

/** The machines that a need names. */
export const machinesOf = ({ machine }: Pick<Need, 'machine'>): readonly Machine[] =>
  MACHINES.filter((one) => machine?.split(',').includes(one));

export type LicenceWanted = (typeof LICENCES_WANTED)[number];
export type Experience = (typeof EXPERIENCES)[number];
export type Priority = (typeof PRIORITIES)[number];
