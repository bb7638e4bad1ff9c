import type { Choice } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { clip } from '../../src/chat/pages.ts';
import { bold, plain } from '../../src/chat/reply.ts';
import { MACHINES } from '../../src/core/knowledge/machines.ts';
import { machinesOf } from '../../src/core/recommend/need.ts';
import type { Services } from '../services.ts';
import { MACHINE } from '../views/needs.ts';
import { listedTexts } from '../views/wording.ts';

/** Reads a list of machines by what people call them: `mac`, `M2 MacBook, windows with a radeon`. Throws a UserError where one is none. */
export function readMachines(typed: string, { understand }: Services): string {
  if (PLACES.test(typed)) return Array.from(typed, (place) => MACHINES[Number(place)]).join(',');
  const read = typed.split(',').map((one) => {
    const name = one.trim();
    const known = MACHINES.find((machine) => machine === name.toLowerCase()) ?? understand(name).need.machine;
    if (known === undefined) throw unknownMachine(name);
    return known;
  });
  return machinesOf({ machine: read.join(',') }).join(',');
}

/** Each by its place, a digit, which is short enough for any button; what was typed otherwise stays. */
export function shortenMachines(ids: string): string {
  const places = ids.split(',').map((id) => MACHINES.findIndex((machine) => machine === id));
  return places.includes(-1) ? ids : places.join('');
}

const PLACES = new RegExp(`^[0-${MACHINES.length - 1}]+$`);

const unknownMachine = (name: string): UserError =>
  new UserError(`I don't know the machine “${clip(name, 60)}”.`, {
    outcome: 'unknown',
    hint: [plain('I know '), ...listedTexts(MACHINES.map((machine) => [bold(machine)])), plain('; several with commas between.')],
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
