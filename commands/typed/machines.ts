import type { Choice } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { clip } from '../../src/chat/pages.ts';
import { bold, plain } from '../../src/chat/reply.ts';
import { type Machine, MACHINES } from '../../src/core/knowledge/machines.ts';
import type { Target } from '../../src/core/knowledge/targets.ts';
import { machinesOf } from '../../src/core/need.ts';
import type { Services } from '../services.ts';
import { MACHINE, TARGET } from '../views/needs.ts';
import { listedTexts, lowered } from '../views/wording.ts';

/** What a list of machines says: machines, where it must run, and what else is to be told of it. */
export type Owned = { readonly machines: readonly Machine[]; readonly target: Target | undefined; readonly notes: readonly string[] };

/**
 * Reads a list of machines by what people call them: `mac`, `M2 MacBook, windows with a radeon`. A `raspberry pi` tells where it must run, unless
 * another `place` is told, and `nvidia` what is taken for granted. Throws a UserError where one is none of these.
 */
export function readMachines(typed: string, place: Target | undefined, { understand }: Services): Owned {
  if (CODE.test(typed)) return { ...NOTHING, machines: MACHINES.filter((_, place) => typed.includes(`${place}`)) };
  const read = typed.split(/[,;&+]|\s(?:and|or)\s/).map((one): Owned => {
    const name = one.trim();
    const { need, isGranted } = understand(name);
    const told = machinesOf(need);
    // An Intel Mac is one machine; of all others several may stand side by side.
    const named = told.includes('intel-mac') ? [] : MACHINES.filter((known) => name.toLowerCase().split(/\s+/).includes(known));
    const machines: readonly Machine[] = [...told, ...named, ...(APPLE_CHIP.test(name) ? ['mac' as const] : [])];
    if (machines.length > 0) return { ...NOTHING, machines };
    if (need.target !== undefined) return { ...NOTHING, target: need.target, notes: [placeNote(name, need.target, place)] };
    if (isGranted || ANY_GPU.test(name)) return { ...NOTHING, notes: [`${GRANTED} “${clip(name, 60)}” changes nothing.`] };
    throw unknownMachine(name);
  });
  const owned = new Set(read.flatMap(({ machines }) => machines));
  return {
    machines: MACHINES.filter((machine) => owned.has(machine)),
    target: read.find(({ target }) => target !== undefined)?.target,
    notes: read.flatMap(({ notes }) => notes),
  };
}

const NOTHING: Owned = { machines: [], target: undefined, notes: [] };

/** `M2`, `m3 pro` alone. */
const APPLE_CHIP = /^m\d(?: (?:pro|max|ultra))?$/i;

/** `gpu` alone. */
const ANY_GPU = /^(?:an? )?gpus?$/i;

/** What holds where no machine is told. */
export const GRANTED = 'NVIDIA GPUs and Linux are taken for granted.';

function placeNote(name: string, target: Target, place: Target | undefined): string {
  const isOther = place !== undefined && place !== target;
  const rest = isOther ? `, which this leaves out: it is for ${labelOf(place)}.` : '.';
  return `“${clip(name, 60)}” is taken as the place where it must run: ${labelOf(target)}${rest}`;
}

const labelOf = (target: Target): string => lowered(TARGET.find(({ value }) => value === target)?.label ?? target);

/** Each by its place, a digit, which is short enough for any button, after a mark that nobody types; what was typed otherwise stays. */
export function shortenMachines(ids: string): string {
  const places = ids.split(',').map((id) => MACHINES.findIndex((machine) => machine === id));
  return places.includes(-1) ? ids : `~${places.join('')}`;
}

const CODE = new RegExp(`^~[0-${MACHINES.length - 1}]+$`);

const unknownMachine = (name: string): UserError =>
  new UserError(`I don't know the machine “${clip(name, 60)}”.`, {
    outcome: 'unknown',
    hint: [
      plain('I know '),
      ...listedTexts(MACHINES.map((machine) => [bold(machine)])),
      plain(`; several with commas between. ${GRANTED}`),
    ],
  });

/** Completes the last machine of a list. */
export function suggestMachines(typed: string): readonly Choice[] {
  const [last = '', ...before] = typed
    .split(',')
    .map((id) => id.trim().toLowerCase())
    .toReversed();
  const taken = MACHINE.filter(({ value }) => before.includes(value));
  return MACHINE.filter((machine) => !taken.includes(machine) && `${machine.value} ${machine.label}`.toLowerCase().includes(last)).map(
    (machine) => {
      const all = [...taken, machine];
      return { value: all.map(({ value }) => value).join(','), label: all.map(({ label }) => label).join(', ') };
    },
  );
}
