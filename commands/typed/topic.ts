import { clip } from '../../src/chat/pages.ts';
import type { Action } from '../../src/chat/reply.ts';
import type { Framework } from '../../src/core/knowledge/knowledge.ts';
import { type Machine, MACHINES } from '../../src/core/knowledge/machines.ts';
import { makerCalled } from '../../src/core/knowledge/makers.ts';
import type { Match, Names } from '../../src/core/knowledge/names.ts';
import { sayingsOn, type Topic } from '../../src/core/knowledge/sayings.ts';
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

/**
 * Reads what is typed as such: `pytorch 2.6`, `windows`, `nvidia`, and a number alone as a version of the framework itself. Where it is
 * asked who stands behind it, `intel` is a maker and no machine.
 */
export function readTopic(typed: string, { name }: Framework, { knowledge }: Services, aspect?: string): NamedTopic {
  const [, before = '', version = ''] = /^(.*?)(?:(?<=^|\s)v?(\d[\d.]*))?$/.exec(typed.trim()) ?? [];
  const thing = before.trim().replace(DOT_NET, '.NET');
  const told = (shown: string, names: readonly string[], more: Partial<NamedTopic> = {}): NamedTopic => ({
    machine: undefined,
    isStrange: false,
    ...more,
    names,
    version,
    thing: shown,
  });
  if (thing === '') return told(name, [name]);
  const isMaker = aspect === 'governance' && makerCalled(thing, knowledge.lexicon) !== undefined;
  const machine = isMaker ? undefined : MACHINES.find((one) => one === thing);
  if (machine !== undefined)
    return told(machineName(machine) ?? machine, [machine, ...(knowledge.lexicon.machines[machine] ?? [])], { machine });
  const match = knowledge.names.exact(thing);
  const isItself = match !== undefined && [match.id, match.name, match.part].some((name) => name?.toLowerCase() === thing.toLowerCase());
  const names = [thing, ...(match === undefined ? [] : [match.name, ...shortNames(match, knowledge.names)])];
  const id = match?.part === undefined ? match?.id : undefined;
  return told(isItself ? match.name : `“${clip(thing, 60)}”`, names, { id, isStrange: !isItself });
}

/** How a free question is read that names .NET, which no word may begin like. */
const DOT_NET = /^dotnet$/i;

/** So many words name a thing; and so many buttons are offered to what is said of things. */
const NAMING = { words: 3, offered: 3 };

/** A button to what a framework says of what was asked for, `must run on arm`, of each that says something of it. */
export function namingActions(frameworks: readonly Match[], phrases: readonly string[], services: Services): readonly Action[] {
  // `one 4090` is a number of things, and no release.
  const things = phrases.map((phrase) => phrase.replace(ASKED, '')).filter((thing) => !/\d/.test(thing) && isShort(thing));
  return things
    .flatMap((thing) =>
      frameworks.flatMap(({ id, name }): readonly Action[] => {
        const framework = services.knowledge.frameworks.get(id);
        const isTold = framework !== undefined && sayingsOn(framework, readTopic(thing, framework, services), undefined).claims.length > 0;
        return isTold ? [{ label: `${name} and ${thing}`, command: 'about', args: { framework: id, naming: thing } }] : [];
      }),
    )
    .slice(0, NAMING.offered);
}

const isShort = (thing: string): boolean => thing.split(/\s+/).length <= NAMING.words;

/** What says only that something is asked for. */
const ASKED = /^(?:(?:must|has|have|to|be|runs?|running|needs?|needing|only|for|on|in|with|without|no|the|an?) )+/i;

/** The last word of a name that is a name as well: `Transformers`. */
const shortNames = ({ id, name }: Match, names: Names): readonly string[] =>
  name
    .split(' ')
    .slice(-1)
    .filter((word) => names.exact(word)?.id === id);
