import { clip } from '../../src/chat/pages.ts';
import type { Framework } from '../../src/core/knowledge/knowledge.ts';
import { type Machine, MACHINES } from '../../src/core/knowledge/machines.ts';
import type { Match, Names } from '../../src/core/knowledge/names.ts';
import type { Topic } from '../../src/core/knowledge/sayings.ts';
import type { Services } from '../services.ts';
import { machineName } from '../views/needs.ts';

/** What is asked of a framework beside itself. */
export type NamedTopic = Topic & {
  /** How replies write it, without its version. */
  readonly thing: string;
  /** It is no name that is known. */
  readonly isStrange: boolean;
  readonly machine: Machine | undefined;
};

/** Reads what is typed as such: `pytorch 2.6`, `windows`, `nvidia`, and a number alone as a version of the framework itself. */
export function readTopic(typed: string, { name }: Framework, { knowledge }: Services): NamedTopic {
  const [, before = '', version = ''] = /^(.*?)(?:(?<=^|\s)v?(\d[\d.]*))?$/.exec(typed.trim()) ?? [];
  const thing = before.trim();
  const told = (shown: string, names: readonly string[], more: Partial<NamedTopic> = {}): NamedTopic => ({
    machine: undefined,
    isStrange: false,
    ...more,
    names,
    version,
    thing: shown,
  });
  if (thing === '') return told(name, [name]);
  const machine = MACHINES.find((one) => one === thing);
  if (machine !== undefined)
    return told(machineName(machine) ?? machine, [machine, ...(knowledge.lexicon.machines[machine] ?? [])], { machine });
  const match = knowledge.names.exact(thing);
  const isItself = match !== undefined && [match.id, match.name, match.part].some((name) => name?.toLowerCase() === thing.toLowerCase());
  const names = [thing, ...(match === undefined ? [] : [match.name, ...shortNames(match, knowledge.names)])];
  const id = match?.part === undefined ? match?.id : undefined;
  return told(isItself ? match.name : `“${clip(thing, 60)}”`, names, { id, isStrange: !isItself });
}

/** The last word of a name that is a name as well: `Transformers`. */
const shortNames = ({ id, name }: Match, names: Names): readonly string[] =>
  name
    .split(' ')
    .slice(-1)
    .filter((word) => names.exact(word)?.id === id);
